import type { FormValues } from '#lib/platform/form-values.ts';

/** What was typed, file fields left out: a form of ours has none. */
export function formValues(form: FormData): FormValues {
  const typed = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(typed);
}

const longestKey = 100;

/** The key that makes a double click one act: it comes with the form, and is made for each page. */
export function requestKey(values: FormValues): { 'Idempotency-Key': string } {
  const key = values['request-key'] ?? '';
  return {
    'Idempotency-Key': /^[\w-]{8,}$/.test(key) ? key.slice(0, longestKey) : newRequestKey(),
  };
}

export function newRequestKey(): string {
  return crypto.randomUUID();
}
