import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Theme = 'light' | 'dark';

const tokensFile = join(import.meta.dirname, '../src/styles/tokens.css');
export const tokensCss = readFileSync(tokensFile, 'utf8');

/** The text between the braces that follow the prelude. */
export function blockOf(css: string, prelude: string): string {
  const start = css.indexOf(`${prelude} {`);
  if (start < 0) {
    throw new Error(`no block "${prelude}"`);
  }
  const open = css.indexOf('{', start);
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    depth += css[at] === '{' ? 1 : css[at] === '}' ? -1 : 0;
    if (depth === 0) {
      return css.slice(open + 1, at);
    }
  }
  throw new Error(`block "${prelude}" does not end`);
}

/** The colour tokens a block sets, by the name the design gives them. */
export function coloursOf(block: string): Record<string, string> {
  const found = block.matchAll(/--color-([\w-]+):\s*([^;]+);/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name, value?.toUpperCase()]));
}

export function themesOf(css: string): Record<Theme, Record<string, string>> {
  const light = coloursOf(blockOf(css, ':root'));
  return { light, dark: { ...light, ...coloursOf(blockOf(css, ":root[data-theme='dark']")) } };
}
