import { contestClass, group, level, tier } from '@jinbang/contracts/level';
import { describe, expect, it } from 'vitest';
import { LEVELS } from './ladder.ts';
import { CONTEST_CLASSES, GROUPS, TIERS } from './promotion-rule.ts';

describe('the words of the rules', () => {
  it('are those on the wire', () => {
    expect(new Set<string>(level.options)).toEqual(new Set<string>(LEVELS));
    expect(new Set<string>(tier.options)).toEqual(new Set<string>(TIERS));
    expect(new Set<string>(contestClass.options)).toEqual(new Set<string>(CONTEST_CLASSES));
    expect(new Set<string>(group.options)).toEqual(new Set<string>(GROUPS));
  });
});
