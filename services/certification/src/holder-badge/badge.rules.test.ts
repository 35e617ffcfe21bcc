import { describe, expect, it } from 'vitest';
import { badgeWordsOf } from './badge.rules.ts';

const credentialOf = (name: string): string =>
  JSON.stringify({
    credentialSubject: { licenseNumber: 'Y000123000001265000001', achievement: { name } },
  });

describe('the words on a badge', () => {
  it.each([
    ['焊工 三级/高级工', '焊工', ['三级', '高级工']],
    ['焊工（电焊工）三级/高级工', '焊工（电焊工）', ['三级', '高级工']],
    ['焊工 特级技师', '焊工', ['特级技师']],
  ])('of %s are %s and %j, with the number and no name', (name, certified, level) => {
    expect(badgeWordsOf(credentialOf(name))).toEqual({
      number: 'Y000123000001265000001',
      certified,
      level,
    });
  });
  it('are empty where there is nothing to read', () => {
    expect(badgeWordsOf('{}')).toEqual({ number: '', level: [''], certified: '' });
  });
});
