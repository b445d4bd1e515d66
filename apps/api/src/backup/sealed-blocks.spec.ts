import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { opening, type Seal, sealing } from './sealed-blocks.ts';

const seal: Seal = { key: Buffer.alloc(32, 1), context: 'backup/public.accounts' };
const block = 65_536;
const sealed = block + 16;

const sealAll = (text: Buffer) => buffer(Readable.from([text]).pipe(sealing(seal)));
const openAll = (text: Buffer, with_: Seal = seal) =>
  buffer(Readable.from([text]).compose(opening(with_)));

describe('an encrypted file', () => {
  it.each([0, 1, block - 1, block, block + 1, 3 * block, 3 * block + 5])(
    'gives back its %i bytes',
    async (size) => {
      const text = randomBytes(size);
      const file = await sealAll(text);
      expect(file.length).toBe(size + 16 * Math.max(1, Math.ceil(size / block)));
      expect(text.equals(await openAll(file))).toBe(true);
    },
  );

  it('holds nothing of what it hides', async () => {
    const file = await sealAll(Buffer.from('Haut-Essai '.repeat(100)));
    expect(file.includes('Haut-Essai')).toBe(false);
  });

  const three = randomBytes(2 * block + 100);
  const damages: [string, (file: Buffer) => Buffer][] = [
    ['one bit differs', (file) => file.fill((file.at(block) ?? 0) ^ 1, block, block + 1)],
    ['the last block is missing', (file) => file.subarray(0, 2 * sealed)],
    ['its end is missing', (file) => file.subarray(0, -1)],
    ['nothing is left of it', () => Buffer.alloc(0)],
    ['something was added', (file) => Buffer.concat([file, Buffer.alloc(16)])],
    [
      'two blocks changed places',
      (file) =>
        Buffer.concat([
          file.subarray(sealed, 2 * sealed),
          file.subarray(0, sealed),
          file.subarray(2 * sealed),
        ]),
    ],
  ];
  it.each(damages)('does not open when %s', async (_, damage) => {
    await expect(openAll(damage(await sealAll(three)))).rejects.toThrow(/changed or cut off/);
  });

  it('does not open under another name or with another key', async () => {
    const file = await sealAll(three);
    const elsewhere = { ...seal, context: 'backup/auth.user' };
    await expect(openAll(file, elsewhere)).rejects.toThrow('auth.user: changed or cut off');
    await expect(openAll(file, { ...seal, key: Buffer.alloc(32, 2) })).rejects.toThrow(/changed/);
  });
});
