import { catalogueFiles, fileName, type WordFile } from './catalogue-files.ts';
import { isTeamLanguage, type Language, languages, referenceLanguage } from './languages.ts';
import { messageParams } from './message-params.ts';

/** The text of `generated.ts`: the catalogues by language, and what each message needs. */
export function generatedSource(): string {
  const files = new Map(languages.map((language) => [language, catalogueFiles(language)]));
  const reference = files.get(referenceLanguage) ?? [];
  return [
    `// Written by \`pnpm gen\` from ${referenceLanguage}/*.json. Do not edit.`,
    ...[...files].flatMap(([language, words]) => words.map((file) => importLine(language, file))),
    '',
    '/** What the messages that anybody may read need: every language has them. */',
    'export interface PublicMessageParams {',
    ...reference.filter(({ isPublic }) => isPublic).flatMap(paramLines),
    '}',
    '',
    '/** What every message needs: the languages of the teams have them all. */',
    'export interface MessageParams extends PublicMessageParams {',
    ...reference.filter(({ isPublic }) => !isPublic).flatMap(paramLines),
    '}',
    '',
    'type Texts<Params> = Record<keyof Params, string>;',
    '',
    'export const catalogues: {',
    ...languages.map((language) => `  ${language}: Texts<${paramsOf(language)}>;`),
    '} = {',
    ...[...files].map(([language, words]) => catalogueLine(language, words)),
    '};',
    '',
  ].join('\n');
}

function paramsOf(language: Language): string {
  return isTeamLanguage(language) ? 'MessageParams' : 'PublicMessageParams';
}

function importLine(language: Language, file: WordFile): string {
  return `import ${constant(language, file)} from '../${language}/${fileName(file)}' with { type: 'json' };`;
}

function catalogueLine(language: Language, words: WordFile[]): string {
  return `  ${language}: { ${words.map((file) => `...${constant(language, file)}`).join(', ')} },`;
}

function paramLines({ messages }: WordFile): string[] {
  return Object.entries(messages).map(([key, message]) => {
    const params = [...messageParams(message)].map(([name, type]) => `${name}: ${type}`);
    return `  ${key}: ${params.length > 0 ? `{ ${params.join('; ')} }` : 'undefined'};`;
  });
}

function constant(language: Language, { word, isPublic }: WordFile): string {
  const name = word.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return `${language}${isPublic ? 'Public' : ''}${name}`;
}
