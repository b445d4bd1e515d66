import { posix } from 'node:path';
import ts from 'typescript';
import type { Check, Problem } from './check.ts';
import { importsOf, nodesOf, parsedSource, placeOf } from './parsed-source.ts';
import { hasFile, listFiles, readText } from './source-tree.ts';

const domain = 'packages/domain';
const sources = `${domain}/src`;

/** Reads of the clock or of chance, as they are written. */
const impure = /^(?:globalThis\.)?(?:Date\.now|Math\.random|performance\.now|crypto\.\w+)$/;

/** The rules of the field depend on nothing but the facts and the day that they are given. */
export const purity: Check = {
  name: 'purity',
  async run(root) {
    const files = listFiles(root, sources).filter((path) => /(?<!\.spec)\.ts$/.test(path));
    return [
      ...files.flatMap((path) => impureLines(parsedSource(root, path))),
      ...files.flatMap((path) => foreignImports(parsedSource(root, path))),
      ...declaredDependencies(root),
    ];
  },
};

function impureLines(file: ts.SourceFile): Problem[] {
  return nodesOf(file)
    .filter(readsClockOrChance)
    .map((node) => ({
      where: placeOf(node),
      what: `'${node.getText()}' reads the clock or chance`,
      do: 'take the day as `on`, the moment or the number as an argument',
    }));
}

function readsClockOrChance(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) {
    return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  }
  if (ts.isCallExpression(node)) {
    return node.expression.getText() === 'Date';
  }
  return ts.isPropertyAccessExpression(node) && impure.test(node.getText());
}

function foreignImports(file: ts.SourceFile): Problem[] {
  const folder = posix.dirname(file.fileName);
  return importsOf(file)
    .filter(({ from }) => !isInside(folder, from))
    .map(({ from, node }) => ({
      where: placeOf(node),
      what: `imports '${from}', which is not the domain`,
      do: 'keep the domain without package, Node or other room: pass the value in',
    }));
}

function isInside(folder: string, from: string): boolean {
  return from.startsWith('.') && posix.join(folder, from).startsWith(`${sources}/`);
}

function declaredDependencies(root: string): Problem[] {
  const path = `${domain}/package.json`;
  const { dependencies = {} } = hasFile(root, path) ? JSON.parse(readText(root, path)) : {};
  return Object.keys(dependencies).map((name) => ({
    where: path,
    what: `depends on '${name}'`,
    do: 'remove it: the domain has no dependency',
  }));
}
