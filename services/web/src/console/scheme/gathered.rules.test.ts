import { describe, expect, it } from 'vitest';
import { allChanges, type Gathered, gather, namesOf } from './gathered.rules.ts';

const voided = (aspectId: string, as: 'full' | 'without' = 'full'): Gathered => ({
  code: aspectId,
  change: { kind: 'void', aspectId, as },
});

describe('changes that are proposed together', () => {
  it('hold each aspect once, as it was said last', () => {
    const list = gather(gather([voided('a')], voided('b')), voided('a', 'without'));
    expect(list).toEqual([voided('b'), voided('a', 'without')]);
  });
  it('are what was gathered with the change at hand, which counts for its aspect', () => {
    const list = [voided('a'), voided('b')];
    const present = voided('a', 'without').change;
    expect(allChanges(list, present)).toEqual([voided('b').change, present]);
    expect(allChanges(list, null)).toEqual([voided('a').change, voided('b').change]);
  });
  it('are told apart from any other, so that no effect is taken for theirs', () => {
    expect(namesOf([voided('a').change])).not.toBe(namesOf([voided('a', 'without').change]));
  });
});
