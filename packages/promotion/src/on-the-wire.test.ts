import { contestClass, group, level, tier } from '@jinbang/contracts/level';
import { describe, expect, it } from 'vitest';
import { LEVELS } from './ladder.ts';
import { CONTEST_CLASSES, GROUPS, TIERS } from './promotion-rule.ts';

describe('the words of the rules', () => {
  it('are those on the wire', () => {
    expect(level.options).toEqual([...LEVELS]);
    expect(tier.options).toEqual([...TIERS]);
    expect(contestClass.options).toEqual([...CONTEST_CLASSES]);
    expect(group.options).toEqual([...GROUPS]);
  });
});
