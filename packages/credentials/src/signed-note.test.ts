import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openCheckpoint, readCheckpoint, signCheckpoint } from './checkpoint.ts';
import { emptyRoot } from './merkle-tree.ts';
import { noteSigner, openNote, readVerifierKey } from './signed-note.ts';

const newKey = (): Uint8Array => randomBytes(32);
const signer = noteSigner('contest.example/marks', newKey());

const verifierOf = (key: string) => {
  const verifier = readVerifierKey(key);
  if (!verifier) throw new Error(`${key} is no verifier key`);
  return verifier;
};

describe('a signed note', () => {
  // The example of the format's first implementation (Go, sumdb/note).
  const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const TEXT =
    'If you think cryptography is the answer to your problem,\n' +
    "then you don't know what your problem is.\n";
  const SIGNATURE =
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

  it('of somebody else’s making verifies', () => {
    expect(openNote(`${TEXT}\n${SIGNATURE}`, verifierOf(KEY))).toBe(TEXT);
  });
  it('is worth nothing with another text, another signature or none', () => {
    const verifier = verifierOf(KEY);
    expect(openNote(`${TEXT.replace('you', 'You')}\n${SIGNATURE}`, verifier)).toBeUndefined();
    expect(openNote(`${TEXT}\n${SIGNATURE.replace('ZJku', 'ZJkv')}`, verifier)).toBeUndefined();
    expect(openNote(TEXT, verifier)).toBeUndefined();
    expect(openNote(`${TEXT}\n`, verifier)).toBeUndefined();
  });
  it('may carry signatures of others beside, as those of witnesses', () => {
    const both = `${TEXT}\n${signer.sign(TEXT).slice(TEXT.length + 1)}${SIGNATURE}`;
    expect(openNote(both, verifierOf(KEY))).toBe(TEXT);
    expect(openNote(both, verifierOf(signer.verifierKey))).toBe(TEXT);
  });
  it('has a key that does not fit its own id refused', () => {
    expect(readVerifierKey(KEY.replace('c74f', 'c74e'))).toBeUndefined();
    expect(readVerifierKey('PeterNeumann')).toBeUndefined();
  });
  it('is not signed under a name that would break its lines, nor with half a key', () => {
    expect(() => noteSigner('two words', newKey())).toThrow(TypeError);
    expect(() => noteSigner('contest.example', randomBytes(31))).toThrow(TypeError);
  });
});

describe('a checkpoint', () => {
  const head = { size: 12, root: emptyRoot() };
  const note = signCheckpoint(signer, head);

  it('is a note of three lines: whose log, how many leaves, which root', () => {
    expect(note.split('\n').slice(0, 4)).toEqual([
      'contest.example/marks',
      '12',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      '',
    ]);
    expect(openCheckpoint(note, verifierOf(signer.verifierKey))).toEqual({
      origin: 'contest.example/marks',
      ...head,
    });
  });
  it('of another key or for another log is not believed', () => {
    const other = noteSigner('contest.example/marks', newKey());
    expect(openCheckpoint(note, verifierOf(other.verifierKey))).toBeUndefined();
    const foreign = signer.sign(
      note.slice(0, note.indexOf('\n\n') + 1).replace('marks', 'results'),
    );
    expect(openCheckpoint(foreign, verifierOf(signer.verifierKey))).toBeUndefined();
  });
  it.each(['012', '-1', '1.5', 'many', ''])('with the size „%s“ is none', (size) => {
    expect(readCheckpoint(note.replace('\n12\n', `\n${size}\n`))).toBeUndefined();
  });
});
