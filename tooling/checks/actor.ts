import ts from 'typescript';
import type { Check, Problem } from './check.ts';
import { importsOf, nodesOf, parsedSource, placeOf } from './parsed-source.ts';
import { hasFile, listFiles, readText } from './source-tree.ts';
import { words } from './word-order.ts';

const api = 'apps/api/src';
const platform = `${api}/platform/`;
const door = `${platform}connections/`;
const migrations = `${api}/migrations/`;
export const builtSqlPath = 'tooling/checks/built-sql.json';

/** What opens a way to the data without naming an actor. */
const backDoors = /^(DataSource|Repository|InjectRepository|InjectDataSource|InjectEntityManager)$/;
/** Sign-in and backups have logins of their own; a word has none. */
const drivers = /^(pg|pg-copy-streams|@nestjs\/typeorm)$/;

/** Every query runs in a transaction that names its actor, and settings are read in one place. */
export const actor: Check = {
  name: 'actor',
  async run(root) {
    const sources = productFiles(root, 'apps');
    const files = sources.filter((path) => path.startsWith(`${api}/`));
    return [
      ...files.filter(isOutside).flatMap((path) => openedDoors(parsedSource(root, path))),
      ...files.filter(isOfAWord).flatMap((path) => ownDrivers(parsedSource(root, path))),
      ...files.flatMap((path) => lastingRoles(root, path)),
      ...builtSqlDiffers(root, files),
      ...sources.filter(mayNotReadEnv).flatMap((path) => readsOfEnv(parsedSource(root, path))),
    ];
  },
};

function productFiles(root: string, under: string): string[] {
  return listFiles(root, under).filter(
    (path) => /^apps\/[^/]+\/src\/.*\.(ts|svelte)$/.test(path) && !path.endsWith('.spec.ts'),
  );
}

function isOutside(path: string): boolean {
  return !path.startsWith(door) && !path.startsWith(migrations);
}

function isOfAWord(path: string): boolean {
  return words.some((word) => path.startsWith(`${api}/${word}/`));
}

function openedDoors(file: ts.SourceFile): Problem[] {
  return nodesOf(file)
    .filter((node) => isBackDoor(node) || isOpening(node))
    .map(withoutActor);
}

function isBackDoor(node: ts.Node): boolean {
  return ts.isImportSpecifier(node) && backDoors.test((node.propertyName ?? node.name).text);
}

function isOpening(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.name.text === 'createQueryRunner';
}

function ownDrivers(file: ts.SourceFile): Problem[] {
  return importsOf(file)
    .filter(({ from }) => drivers.test(from))
    .map(({ node }) => withoutActor(node));
}

function withoutActor(node: ts.Node): Problem {
  return {
    where: placeOf(node),
    what: `'${node.getText()}' reaches the data without an actor`,
    do: 'take the manager that Database.as gives',
  };
}

/** A role or a setting that outlives its transaction would be found by the next request. */
function lastingRoles(root: string, path: string): Problem[] {
  if (path.startsWith(migrations)) {
    return [];
  }
  const lasting = /\bset\s+(session\s+)?role\b|\bset_config\([^)]*,\s*false\s*\)/i;
  return readText(root, path)
    .split('\n')
    .flatMap((line, index) =>
      lasting.test(line) && !isComment(line)
        ? [
            {
              where: `${path}:${index + 1}`,
              what: 'a role or a setting that outlives the transaction',
              do: 'use set_config(…, true) inside one, as Database.as does',
            },
          ]
        : [],
    );
}

function isComment(line: string): boolean {
  return /^\s*(\/\/|\/?\*)/.test(line);
}

/** SQL is one fixed text with parameters; where it is put together, the file is on the list. */
function builtSqlDiffers(root: string, files: string[]): Problem[] {
  const listed: Record<string, string> = hasFile(root, builtSqlPath)
    ? JSON.parse(readText(root, builtSqlPath))
    : {};
  const found = files.filter((path) => !path.startsWith(migrations));
  const built = new Map(found.map((path) => [path, builtSql(parsedSource(root, path))]));
  const stale = Object.keys(listed).filter((path) => (built.get(path) ?? []).length === 0);
  return [
    ...found
      .filter((path) => !(path in listed))
      .flatMap((path) => built.get(path) ?? [])
      .map((node) => ({
        where: placeOf(node),
        what: 'puts SQL together',
        do: `give parameters, or list the file in ${builtSqlPath} with its reason`,
      })),
    ...stale.map((path) => ({
      where: builtSqlPath,
      what: `lists ${path}, which puts no SQL together`,
      do: 'remove the line',
    })),
  ];
}

function builtSql(file: ts.SourceFile): ts.Node[] {
  return nodesOf(file).filter((node) => isBuiltQuery(node) || isBuiltStatement(node));
}

function isBuiltQuery(node: ts.Node): boolean {
  return isQuery(node) && node.arguments[0] !== undefined && !isFixed(node.arguments[0]);
}

function isQuery(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'query'
  );
}

/** A statement that is asked elsewhere: `{ text, values }`. */
function isBuiltStatement(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) &&
    !isQuery(node.parent) &&
    ['text', 'values'].every((key) => node.properties.some((one) => one.name?.getText() === key)) &&
    !isFixed(node)
  );
}

/** A text as it stands, or the driver's form of it: `{ name, text: '…', values }`. */
function isFixed(given: ts.Expression): boolean {
  if (!ts.isObjectLiteralExpression(given)) {
    return ts.isStringLiteralLike(given);
  }
  return given.properties.some(
    (one) =>
      ts.isPropertyAssignment(one) &&
      one.name.getText() === 'text' &&
      ts.isStringLiteralLike(one.initializer),
  );
}

function mayNotReadEnv(path: string): boolean {
  return !/(^|\/)env\.ts$/.test(path);
}

function readsOfEnv(file: ts.SourceFile): Problem[] {
  return nodesOf(file)
    .filter((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env')
    .map((node) => ({
      where: placeOf(node),
      what: 'reads process.env',
      do: 'take the value from env.ts, which checks it at start',
    }));
}
