import { refusalMessage } from '@etabli/messages/refusal-message';
import type { Refusal } from '../platform/http/refusal.ts';

/** A refusal as a person reads it, in one line: its sentence, and that of each value that is wrong. */
export function tellRefusal({ code, params, violations }: Refusal): string {
  const wrong = violations.map(({ path, ...violation }) => {
    const said = refusalMessage('en', violation);
    return path === '' ? said : `${path}: ${said}`;
  });
  return [refusalMessage('en', { code, params }), ...wrong].join(' ');
}
