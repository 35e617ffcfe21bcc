import { describe, expect, it } from 'vitest';
import { renewedFrom, wordsAgain } from './renewed.rules.ts';

const at = (text: string) => new Date(text);

describe('words signed again', () => {
  it('count from the present second', () => {
    expect(renewedFrom(at('2026-01-01T00:00:00Z'), at('2026-11-22T08:00:00.750Z'))).toEqual(
      at('2026-11-22T08:00:00Z'),
    );
  });
  it('are newer than what they replace, even within the same second or against a slow clock', () => {
    const before = at('2026-11-22T08:00:00Z');
    for (const now of ['2026-11-22T08:00:00.900Z', '2026-11-22T07:59:00Z']) {
      expect(renewedFrom(before, at(now))).toEqual(at('2026-11-22T08:00:01Z'));
    }
  });
  it('are the same words under the same id, without the old proofs', () => {
    const signed = {
      id: 'urn:uuid:1',
      name: '职业技能等级证书',
      validFrom: 'a',
      proof: [{ a: 1 }],
    };
    expect(wordsAgain(signed, 'b')).toEqual({
      id: 'urn:uuid:1',
      name: '职业技能等级证书',
      validFrom: 'b',
    });
  });
});
