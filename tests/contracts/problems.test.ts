import { globSync, readFileSync } from 'node:fs';
import { sentenceOf, toProblemDocument } from '@jinbang/contracts/problem';
import { problemsEn } from '@jinbang/contracts/problems.en';
import { problemsZh } from '@jinbang/contracts/problems.zh';
import { CHECK_SENTENCES } from '@jinbang/credentials/check-sentences';
import { describe, expect, it } from 'vitest';

const CODE = /code: '([a-z][a-z0-9-]*\.[a-z0-9-]+)'/g;

/** Codes as they are written where a refusal is made. */
const codesInSource = () => {
  const paths = globSync('{packages,services}/*/src/**/*.ts', {
    exclude: ['**/node_modules/**'],
  }).filter((path) => !/\.test\.ts$|\.fixture\.ts$/.test(path));
  const codes = new Map<string, string>();
  for (const path of paths) {
    for (const match of readFileSync(path, 'utf8').matchAll(CODE)) codes.set(match[1] ?? '', path);
  }
  return codes;
};

const inOrder = (left: string, right: string) => (left < right ? -1 : 1);

const placeholders = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted(inOrder);

describe('refusals speak to people', () => {
  it('has a sentence in both languages for every code in the source', () => {
    const silent = [...codesInSource()]
      // What a check of a credential found is no refusal; its sentences stand beside the checks.
      .filter(([code]) => !(code in CHECK_SENTENCES))
      .filter(([code]) => !(code in problemsZh) || !(code in problemsEn))
      .map(([code, path]) => `${code} (${path})`);
    expect(silent).toEqual([]);
  });

  it('has the same codes and the same gaps to fill in both languages', () => {
    expect(Object.keys(problemsZh).toSorted(inOrder)).toEqual(
      Object.keys(problemsEn).toSorted(inOrder),
    );
    const different = Object.keys(problemsZh).filter(
      (code) =>
        placeholders(problemsZh[code] ?? '').join() !== placeholders(problemsEn[code] ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('fills the params into the sentence', () => {
    expect(sentenceOf('request.too-large', 'en', { limit: 1024 })).toContain('1024');
    expect(
      toProblemDocument({ kind: 'stale', code: 'command.version-missing' }, 'zh', 'r1'),
    ).toMatchObject({
      status: 412,
      type: 'urn:jinbang:problem:command.version-missing',
      requestId: 'r1',
    });
  });
});
