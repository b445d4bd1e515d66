import ts from 'typescript';
import { readText } from './source-tree.ts';

/** A file as TypeScript's own parser reads it; of a component, its scripts. Lines stay the same. */
export function parsedSource(root: string, path: string): ts.SourceFile {
  const text = readText(root, path);
  const script = path.endsWith('.svelte') ? scriptsOf(text) : text;
  return ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

export function lineOf(node: ts.Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
}

export function placeOf(node: ts.Node): string {
  return `${node.getSourceFile().fileName}:${lineOf(node)}`;
}

/** Every node of the file, outer before inner. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (inner: ts.Node): void => {
    found.push(inner);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

/** What a file imports: the names after `from`, in `import`, `export … from` and `import()`. */
export function importsOf(file: ts.SourceFile): { from: string; node: ts.Node }[] {
  return nodesOf(file).flatMap((node) => {
    const specifier = specifierOf(node);
    return specifier && ts.isStringLiteralLike(specifier) ? [{ from: specifier.text, node }] : [];
  });
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier;
  }
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  }
  const isDynamic =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? node.arguments[0] : undefined;
}

/** Blanks all but the script blocks, so that a line of the script keeps its number in the file. */
function scriptsOf(component: string): string {
  const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');
  const scripts = /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/g;
  let out = '';
  let last = 0;
  for (const found of component.matchAll(scripts)) {
    const [whole, open = '', body = '', close = ''] = found;
    out += blank(component.slice(last, found.index)) + blank(open) + body + blank(close);
    last = found.index + whole.length;
  }
  return out + blank(component.slice(last));
}
