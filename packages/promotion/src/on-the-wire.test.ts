import { contestClass, group, level, tier } from '@jinbang/contracts/level';
import { describe, expect, it } from 'vitest';
import { LEVELS } from './ladder.ts';
import { CONTEST_CLASSES, GROUPS, TIERS } from './promotion-rule.ts';

describe('the words of the rules', () => {
  it('are those on the wire', () => {
    expect(level.options.toSorted()).toEqual(LEVELS.toSorted());
    expect(tier.options.toSorted()).toEqual(TIERS.toSorted());
    expect(contestClass.options.toSorted()).toEqual(CONTEST_CLASSES.toSorted());
    expect(group.options.toSorted()).toEqual(GROUPS.toSorted());
  });
});
