import ts from 'typescript';
import { nodesOf, parsedSource, placeOf } from './parsed-source.ts';
import { listFiles } from './source-tree.ts';

const rooms = ['apps/api/src', 'packages/domain/src'];
const codeForm = /^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;

/** A code that a person may be shown a sentence for, and where it is written. */
export type RefusalCode = { code: string; where: string };

/**
 * The codes that the API may answer with: `refuse.conflict('word.reason')`, a schema's
 * `{ code: 'word.reason' }`, and any `'shared.reason'`.
 */
export function refusalCodes(root: string): RefusalCode[] {
  return rooms
    .flatMap((room) => listFiles(root, room))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .flatMap((path) => nodesOf(parsedSource(root, path)))
    .filter((node) => ts.isStringLiteralLike(node))
    .filter((node) => codeForm.test(node.text) && (isSharedCode(node) || isGivenAsCode(node)))
    .map((node) => ({ code: node.text, where: placeOf(node) }));
}

export function keyOfCode(code: string): string {
  return `error_${code.replaceAll(/[.-]/g, '_')}`;
}

function isSharedCode(node: ts.StringLiteralLike): boolean {
  return node.text.startsWith('shared.');
}

function isGivenAsCode(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) {
    return parent.name.getText() === 'code';
  }
  const isFirst = ts.isCallExpression(parent) && parent.arguments[0] === node;
  return isFirst && /\brefuse\.\w+$/.test(parent.expression.getText());
}
