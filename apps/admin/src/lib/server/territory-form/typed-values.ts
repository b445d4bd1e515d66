import type { FormValues } from '#lib/platform/form-values.ts';

/** Reads single answers out of a form. What cannot be read is sent as typed: the API names it. */
export const typed = {
  text: (values: FormValues, name: string): string => (values[name] ?? '').trim(),

  /** `14 176` and `5,5` are numbers. */
  number(values: FormValues, name: string): number {
    const text = typed.text(values, name);
    const plain = text.replaceAll(/\s/g, '').replace(',', '.');
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : (text as unknown as number);
  },

  /** Three fields make a day; three empty ones make none. */
  day(values: FormValues, name: string): string | null {
    const [day, month, year] = ['day', 'month', 'year'].map((part) =>
      typed.text(values, `${name}-${part}`),
    );
    if (!day && !month && !year) {
      return null;
    }
    return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  },
};
