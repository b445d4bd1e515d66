import { RegisterProblem } from '../register-problem.ts';

type Read = { bytes: Uint8Array; spans: Int32Array; field: number };

/** Which field of the file each needed column is; others may be there, in any order. */
export function readHeadings(
  { file, columns }: { file: string; columns: readonly string[] },
  { bytes, spans, field }: Read,
): number[] {
  const decoder = new TextDecoder();
  const headings = Array.from({ length: field }, (_, place) =>
    decoder.decode(bytes.subarray(spans[2 * place], spans[2 * place + 1])).trim(),
  );
  return columns.map((column) => {
    const place = headings.indexOf(column);
    if (place < 0) {
      throw new RegisterProblem(
        `${file}, line 1: the column ${column} is missing; there are ${headings.join(', ').slice(0, 300)}`,
      );
    }
    return place;
  });
}
