import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { roundDigest } from './round-digest.ts';

describe('the fingerprint of a round', () => {
  it('is that of its JSON with the keys in order, which anybody can make again', () => {
    const text = '{"a":[1,{"x":null,"y":"é"}],"b":true}';
    expect(roundDigest({ b: true, a: [1, { y: 'é', x: null }] })).toBe(
      createHash('sha256').update(text).digest('hex'),
    );
  });

  it('is the same after a stay in a database that sorts its keys, and another for another answer', () => {
    const round = { engine: '1', result: { match: [0, -1], prices: [7] } };
    expect(roundDigest(JSON.parse('{"result":{"prices":[7],"match":[0,-1]},"engine":"1"}'))).toBe(
      roundDigest(round),
    );
    expect(roundDigest({ ...round, result: { match: [-1, 0], prices: [7] } })).not.toBe(
      roundDigest(round),
    );
  });

  it('leaves out what JSON leaves out', () => {
    expect(roundDigest({ a: 1, b: undefined })).toBe(roundDigest({ a: 1 }));
  });
});
