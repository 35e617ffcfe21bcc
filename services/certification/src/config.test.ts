import { newId } from '@jinbang/kernel/id';
import { describe, expect, it } from 'vitest';
import { certificationSettings } from './config.ts';

const sealers = certificationSettings.shape.CERTIFICATION_SEALERS;
const bodyId = newId();
const url = 'https://seal.example.org/sign';

describe('the seal services of bodies', () => {
  it('are none where nothing is said', () => {
    expect(sealers.parse(undefined)).toEqual([]);
  });
  it('are told body by body', () => {
    const told = [{ bodyId, url, token: 'made-up' }];
    expect(sealers.parse(JSON.stringify(told))).toEqual(told);
  });
  it.each([
    ['no JSON', '{'],
    ['no address', JSON.stringify([{ bodyId }])],
    ['no body', JSON.stringify([{ url }])],
    [
      'two services of one body',
      JSON.stringify([
        { bodyId, url },
        { bodyId, url },
      ]),
    ],
  ])('are refused at the start with %s', (_what, text) => {
    expect(sealers.safeParse(text).success).toBe(false);
  });
});
