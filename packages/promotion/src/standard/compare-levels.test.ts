import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Level } from '../ladder.ts';
import { anyConditions, standardOf } from '../sample/standard.ts';
import { compareLevelByLevel } from './compare-levels.ts';
import { compareWithNational } from './compare-standards.ts';
import { CONDITIONS_OF } from './generation.ts';
import type { Clause, LevelConditions, Requirement } from './occupation-standard.ts';

const clause = (id: string, ...requires: Requirement[]): Clause => ({
  id,
  text: { zh: '测试条件' },
  requires,
});
const held = (years: number): Requirement => ({ kind: 'held', level: '5', years, related: true });
const hours = (count: number): Requirement => ({ kind: 'training', hours: count });
const at = (level: Level, ...oneOf: Clause[]): LevelConditions => ({ level, oneOf });
const marks = (own: readonly LevelConditions[], national: readonly LevelConditions[]) =>
  compareLevelByLevel(standardOf(own, { kind: 'enterprise' }), standardOf(national)).map(
    ({ level, mark, own: clauses }) => [level, mark, clauses.map((one) => one.mark).join()],
  );
const nation = [at('4', clause('n1', held(2)), clause('n2', hours(80)))];

describe('two standards side by side', () => {
  it('are equal where each lets in whom the other does', () => {
    expect(marks(nation, nation)).toEqual([['4', 'equal', 'equal,equal']]);
    expect(marks(CONDITIONS_OF.third, CONDITIONS_OF.third).map(([, mark]) => mark)).toEqual([
      'equal',
      'equal',
    ]);
  });
  it('say stronger where the enterprise asks for more, or leaves an alternative out', () => {
    const more = [at('4', clause('e1', held(3)), clause('e2', hours(80)))];
    expect(marks(more, nation)).toEqual([['4', 'stronger', 'stronger,equal']]);
    expect(marks([at('4', clause('e1', held(2)))], nation)).toEqual([['4', 'stronger', 'equal']]);
  });
  it('say weaker where one alternative asks for less, however strict the others are', () => {
    const own = [at('4', clause('e1', held(9)), clause('e2', hours(40)))];
    expect(marks(own, nation)).toEqual([['4', 'weaker', 'stronger,weaker']]);
  });
  it('put each level in its place: the enterprise’s own, the national one’s alone, the appointed', () => {
    const own = [at('chief', clause('c', hours(1))), at('1', clause('e1', hours(80)))];
    expect(marks(own, nation)).toEqual([
      ['4', 'not-own', ''],
      ['1', 'not-national', 'stronger'],
      ['chief', 'appointed', 'stronger'],
    ]);
  });
  it('show something amiss exactly where publishing is refused', () => {
    fc.assert(
      fc.property(anyConditions, anyConditions, (mine, theirs) => {
        const own = standardOf([mine], { kind: 'enterprise' });
        const national = standardOf([theirs]);
        const amiss = compareLevelByLevel(own, national).flatMap(({ own: clauses }) =>
          clauses.filter(({ mark }) => mark === 'weaker').map((one) => one.clause.id),
        );
        const refused = compareWithNational(own, national).flatMap((one) =>
          one.kind === 'weaker' ? one.clause.id : [],
        );
        expect(amiss).toEqual(refused);
      }),
      { numRuns: 1000 },
    );
  });
});
