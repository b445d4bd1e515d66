import { basename } from 'node:path';
import ts from 'typescript';
import type { Problem } from './check.ts';
import { lineOf, nodesOf } from './parsed-source.ts';

const emptyTypeName = /^(I[A-Z][a-z]\w*|Base[A-Z]\w*|\w*(Manager|Impl|Helper|Utils?|Service))$/;

export function emptyTypeNames(file: ts.SourceFile): Problem[] {
  return nodesOf(file)
    .filter(
      (node) =>
        ts.isClassDeclaration(node) ||
        ts.isInterfaceDeclaration(node) ||
        ts.isTypeAliasDeclaration(node),
    )
    .filter((node) => emptyTypeName.test(node.name?.text ?? ''))
    .map((node) => ({
      where: `${file.fileName}:${lineOf(node)}`,
      what: `'${node.name?.text}' names a kind of class, not a thing`,
      do: 'name what it is or does',
    }));
}

/** `submit-to-committee.ts` holds class SubmitToCommittee with one public method, `submit`. */
export function wrongAct(file: ts.SourceFile): Problem[] {
  const name = basename(file.fileName, '.ts');
  const act = nodesOf(file).filter(ts.isClassDeclaration).find(isInjectable);
  if (!act) {
    return [];
  }
  const verb = name.split('-')[0] ?? '';
  const methods = act.members.filter(ts.isMethodDeclaration).filter(isPublic);
  const called = methods.map((method) => method.name.getText());
  const at = { where: `${file.fileName}:${lineOf(act)}` };
  const problems: Problem[] = [];
  if (act.name?.text !== pascal(name)) {
    problems.push({ ...at, what: `act '${act.name?.text}'`, do: `call it ${pascal(name)}` });
  }
  if (called.length !== 1 || called[0] !== verb) {
    const told = `the act's public methods are: ${called.join(', ')}`;
    problems.push({ ...at, what: told, do: `give it one, the verb of its name: ${verb}` });
  }
  return problems;
}

function isInjectable(node: ts.ClassDeclaration): boolean {
  return (ts.getDecorators(node) ?? []).some((one) => one.getText().startsWith('@Injectable'));
}

function isPublic(method: ts.MethodDeclaration): boolean {
  const hidden = ts.SyntaxKind.PrivateKeyword;
  const isProtected = ts.SyntaxKind.ProtectedKeyword;
  return !method.modifiers?.some(({ kind }) => kind === hidden || kind === isProtected);
}

/** `lives-in-territory.ts` exports the rule `livesInTerritory`; the folder's own type is no rule. */
export function wrongRule(file: ts.SourceFile): Problem[] {
  const name = basename(file.fileName, '.ts');
  if (/^(criterion|requirement|check|fit)$/.test(name)) {
    return [];
  }
  const wanted = camel(name);
  const exported = new RegExp(`^export (const|function) ${wanted}\\b`, 'm');
  return exported.test(file.text)
    ? []
    : [{ where: file.fileName, what: 'does not export its rule', do: `export ${wanted}` }];
}

function camel(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

function pascal(name: string): string {
  const inner = camel(name);
  return inner.charAt(0).toUpperCase() + inner.slice(1);
}
