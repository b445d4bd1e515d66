import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { Refusal, refuse } from '../http/refusal.ts';

/** What a part of a workbook is told by; names come without their prefix. */
export type XmlListener = {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
};

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads XML piece by piece; after each piece, what the listener has gathered may be taken. */
export async function* xmlPieces(part: Readable, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  parser.on('opentag', ({ name, attributes }) => listener.open?.(local(name), attributes));
  parser.on('text', (text) => listener.text?.(text));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closetag', ({ name }) => listener.close?.(local(name)));
  try {
    for await (const piece of part) {
      parser.write(decoder.decode(piece, { stream: true }));
      yield;
    }
    parser.close();
  } catch (error) {
    throw error instanceof Refusal ? error : refuse.invalid('imports.file-damaged');
  } finally {
    part.destroy();
  }
  yield;
}

export async function readXml(part: Readable | undefined, listener: XmlListener): Promise<void> {
  if (part) {
    for await (const _ of xmlPieces(part, listener)) {
      // The listener has it.
    }
  }
}
