import { describe, expect, it } from 'vitest';
import { PlainStop, sentenceFor } from './plain-stop.ts';

const systemError = (code: string, path?: string): Error =>
  Object.assign(new Error(code), { code }, path ? { path } : {});

describe('what a person reads when it cannot start', () => {
  it('is the sentence of a plain stop', () => {
    expect(sentenceFor(new PlainStop('Port 1 is taken.'))).toBe('Port 1 is taken.');
  });
  it.each([
    ['ENOSPC', /disk is full.*\/data/],
    ['EDQUOT', /quota/],
    ['EROFS', /read-only/],
    ['EACCES', /No permission/],
    ['EPERM', /No permission/],
    ['ENOTDIR', /stands where a folder is needed/],
  ])('says in words what %s means', (code, words) => {
    expect(sentenceFor(systemError(code, '/data'))).toMatch(words);
  });
  it('is no sentence at all for a fault of ours, which needs its stack', () => {
    expect(sentenceFor(new TypeError('x is not a function'))).toBeUndefined();
  });
});
