export type ReadLetter = { headers: string; subject: string; body: string };

/** Undoes what carries accents through the mail: folded lines, encoded words, quoted bytes. */
export function readLetter(raw: string): ReadLetter {
  const [head = '', ...rest] = raw.replaceAll('\r\n', '\n').split('\n\n');
  const headers = head.replaceAll(/\n[ \t]+/g, ' ');
  const body = rest.join('\n\n');
  const subject = /^subject: (.*)$/im.exec(headers)?.[1] ?? '';
  const isBase64 = /^content-transfer-encoding: base64$/im.test(headers);
  return {
    headers,
    subject: subject
      .replaceAll(/\?=\s+=\?/g, '?==?')
      .replaceAll(/=\?utf-8\?([qb])\?(.*?)\?=/gi, decodeWord),
    body: (isBase64 ? Buffer.from(body, 'base64').toString() : fromQuoted(body)).trimEnd(),
  };
}

const decodeWord = (_: string, how: string, text: string): string =>
  how.toLowerCase() === 'b'
    ? Buffer.from(text, 'base64').toString()
    : fromQuoted(text.replaceAll('_', ' '));

function fromQuoted(text: string): string {
  const bytes = text
    .replaceAll(/=\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  return Buffer.from(bytes, 'latin1').toString();
}
