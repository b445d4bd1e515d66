import { listFiles, readText } from './source-tree.ts';

const rooms = ['apps/api/src', 'apps/admin/src', 'apps/portal/src', 'packages/messages/src'];

/** What says that a message is used: its key in quotes, or a pattern with a changing part. */
export type Use = { keys: Set<string>; patterns: RegExp[] };

/**
 * Keys are found as they are written: `'needs_title'`; a template such as `needs_state_${state}`
 * stands for all that fit; so does a comment `messages: needs_reason_*` where the key is put together
 * elsewhere.
 */
export function messageUse(root: string): Use {
  const texts = rooms
    .flatMap((room) => listFiles(root, room))
    .filter((path) => /(?<!\.spec|\/generated)\.(ts|svelte)$/.test(path))
    .map((path) => readText(root, path));
  const keys = texts.flatMap((text) => found(text, /['"`]([a-z][a-z0-9]*_[a-z0-9_]+)['"`]/g));
  const templates = texts.flatMap((text) =>
    found(text, /`([a-z][a-z0-9]*_(?:[a-z0-9_]|\$\{[^}]*\})*)`/g),
  );
  const declared = texts.flatMap((text) =>
    found(text, /\bmessages: ([a-z][a-z0-9]*_[a-z0-9_*]*)/g),
  );
  return {
    keys: new Set(keys),
    patterns: [
      ...templates
        .filter((text) => text.includes('${'))
        .map((text) => pattern(text, /\$\{[^}]*\}/)),
      ...declared.map((text) => pattern(text, /\*/)),
    ],
  };
}

export function isUsed(key: string, { keys, patterns }: Use): boolean {
  return keys.has(key) || patterns.some((one) => one.test(key));
}

function found(text: string, what: RegExp): string[] {
  return [...text.matchAll(what)].map(([, key = '']) => key);
}

function pattern(text: string, changing: RegExp): RegExp {
  return new RegExp(`^${text.split(changing).join('[a-z0-9_]+')}$`);
}
