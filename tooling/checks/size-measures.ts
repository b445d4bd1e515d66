import ts from 'typescript';
import { importsOf, lineOf, nodesOf, parsedSource } from './parsed-source.ts';
import { readText } from './source-tree.ts';

export const budgets = {
  'ts file': 300,
  'svelte file': 250,
  'spec file': 400,
  function: 60,
  parameters: 4,
  injected: 6,
  imports: 20,
} as const;

export type Measured = keyof typeof budgets;

/** One measure: of what, where, how much. `what` names a function or class, if it is about one. */
export type Size = { measured: Measured; where: string; line: number; what: string; size: number };

export function sizesOf(root: string, path: string): Size[] {
  const measured = kindOf(path);
  const lines = readText(root, path).replace(/\n$/, '').split('\n').length;
  const ofFile: Size = { measured, where: path, line: 1, what: '', size: lines };
  if (measured === 'spec file') {
    return [ofFile];
  }
  const file = parsedSource(root, path);
  const imports = new Set(importsOf(file).map(({ from }) => from)).size;
  return [
    ofFile,
    { ...ofFile, measured: 'imports', size: imports },
    ...nodesOf(file).flatMap((node) => sizesOfNode(path, node)),
  ];
}

function kindOf(path: string): 'ts file' | 'svelte file' | 'spec file' {
  if (/\.spec\.ts$/.test(path)) {
    return 'spec file';
  }
  return path.endsWith('.svelte') ? 'svelte file' : 'ts file';
}

function sizesOfNode(path: string, node: ts.Node): Size[] {
  if (!isFunction(node)) {
    return [];
  }
  const at = { where: path, line: lineOf(node), what: nameOf(node) };
  if (ts.isConstructorDeclaration(node)) {
    return [{ ...at, measured: 'injected', size: node.parameters.length }];
  }
  const parameters: Size = { ...at, measured: 'parameters', size: node.parameters.length };
  if (at.what === '') {
    return [parameters];
  }
  return [parameters, { ...at, measured: 'function', size: linesOf(node) }];
}

type WithBody = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction;
type Sized = WithBody | ts.MethodDeclaration | ts.ConstructorDeclaration;

function isFunction(node: ts.Node): node is Sized {
  const takesBody =
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node);
  return takesBody && node.body !== undefined;
}

/** A function's own name, or that of the constant or property that holds it; else nothing. */
function nameOf(node: Sized): string {
  if (ts.isConstructorDeclaration(node)) {
    return node.parent.name?.getText() ?? '';
  }
  const holder = node.parent;
  const held = ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder);
  return node.name?.getText() ?? (held ? holder.name.getText() : '');
}

function linesOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - lineOf(node);
}
