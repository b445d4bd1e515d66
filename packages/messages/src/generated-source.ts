import { catalogueFiles, type WordFile } from './catalogue-files.ts';
import { languages, referenceLanguage } from './languages.ts';
import { messageParams } from './message-params.ts';

/** The text of `generated.ts`: the catalogues by language, and what each message needs. */
export function generatedSource(): string {
  const files = new Map(languages.map((language) => [language, catalogueFiles(language)]));
  const reference = files.get(referenceLanguage) ?? [];
  const imports = [...files].flatMap(([language, words]) =>
    words.map(
      ({ word }) =>
        `import ${constant(language, word)} from '../${language}/${word}.json' with { type: 'json' };`,
    ),
  );
  const spreads = [...files].map(
    ([language, words]) =>
      `  ${language}: { ${words.map(({ word }) => `...${constant(language, word)}`).join(', ')} },`,
  );
  return [
    `// Written by \`pnpm gen\` from ${referenceLanguage}/*.json. Do not edit.`,
    ...imports,
    '',
    'export interface MessageParams {',
    ...reference.flatMap(paramLines),
    '}',
    '',
    `export const catalogues: Record<${union(languages)}, Record<keyof MessageParams, string>> = {`,
    ...spreads,
    '};',
    '',
  ].join('\n');
}

function paramLines({ messages }: WordFile): string[] {
  return Object.entries(messages).map(([key, message]) => {
    const params = [...messageParams(message)].map(([name, type]) => `${name}: ${type}`);
    return `  ${key}: ${params.length > 0 ? `{ ${params.join('; ')} }` : 'undefined'};`;
  });
}

function constant(language: string, word: string): string {
  return `${language}${word.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}

function union(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(' | ');
}
