import { exact } from '@jinbang/kernel/exact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GateSettings, gateOf } from './gate.ts';
import { plantScheme } from './scheme-outline.ts';
import { type RankSubject, tieOrderOf } from './tie-chain.ts';
import { totalOf } from './total.ts';

// One published city rule: theory is a gate, at least 60 and the best 35 go on, no gate up to 35.
const CITY: GateSettings = {
  atLeast: '60',
  places: 35,
  openUpTo: 35,
  base: 'entered',
  ties: 'all',
};
const paper = (criterion: string, max: string) => ({
  aspectId: criterion,
  moduleId: 'theory',
  criterion,
  subCriterion: criterion,
  max,
});
const scheme = plantScheme({
  modules: [{ moduleId: 'theory', kind: 'theory', weight: '1' }],
  aspects: [paper('A', '60'), paper('B', '40')],
  rule: { moduleDecimals: 2, totalDecimals: 2 },
});
const chain = { ties: [{ by: 'criterion', criterion: 'B' }] as const, order: tieOrderOf(scheme) };
const none = { ...chain, ties: [] };

const idOf = (index: number) => `e${String(index + 1).padStart(2, '0')}`;
const sat = (
  mark: number | null,
  index: number,
  more: Partial<RankSubject> & { readonly partB?: number } = {},
): RankSubject => {
  const { partB = 0, ...rest } = more;
  const values =
    mark === null
      ? []
      : [['A', exact(`${mark - partB}`)] as const, ['B', exact(`${partB}`)] as const];
  return { id: idOf(index), totals: totalOf(scheme, { values: new Map(values) }), ...rest };
};
/** So many, from 99 down by one and never below 61. */
const falling = (count: number, from = 99) =>
  Array.from({ length: count }, (_, index) => Math.max(61, from - index));
const all = (marks: readonly number[]) => marks.map((mark, index) => sat(mark, index));
const outcomes = (result: ReturnType<typeof gateOf>) =>
  [...result.places.values()].map(({ id, outcome, because }) => `${id} ${outcome} ${because}`);
const heldIn = (result: ReturnType<typeof gateOf>) =>
  outcomes(result).filter((text) => !text.includes('through'));

describe('the published gate: at least 60, the best 35, no gate up to 35', () => {
  // 34 apart from 99 down to 66, then two with 65 at places 35 and 36.
  const tied = all([...falling(34), 65, 65]);
  it.each([
    ['all', 36, []],
    ['none', 34, ['e35 held tie', 'e36 held tie']],
  ] as const)('with 36 and a tie at 35/36, and %s of a tie, lets %i on', (ties, through, held) => {
    const result = gateOf(tied, { ...CITY, ties }, none);
    expect([result.state, result.counted, result.through]).toEqual(['closed', 36, through]);
    expect(heldIn(result)).toEqual(held);
  });
  it('with 36 and a tie at 35/36 asks the tie chain, where the rule says so', () => {
    const told = [...tied.slice(0, 34), sat(65, 34, { partB: 20 }), sat(65, 35, { partB: 21 })];
    const result = gateOf(told, { ...CITY, ties: 'chain' }, chain);
    expect([result.state, result.through]).toEqual(['closed', 35]);
    expect(heldIn(result)).toEqual(['e35 held outside']);
    expect(result.places.get('e36')).toMatchObject({ outcome: 'through', rank: 35 });
  });
  it('awaits a recorded decision where the chain tells nobody apart, and takes it', () => {
    const rule = { ...CITY, ties: 'chain' } as const;
    const open = gateOf(tied, rule, chain);
    expect([open.state, open.through, open.undecided]).toEqual(['undecided', 34, [['e35', 'e36']]]);
    const decided = tied.map((one, index) => (index < 34 ? one : { ...one, decision: 36 - index }));
    expect(heldIn(gateOf(decided, rule, chain))).toEqual(['e35 held outside']);
  });
  it('asks for no decision about a tie that the last place does not run through', () => {
    const rule = { ...CITY, ties: 'chain' } as const;
    const result = gateOf(all([99, 99, ...falling(33, 97), 62]), rule, chain);
    expect([result.state, result.undecided, result.through]).toEqual(['closed', [], 35]);
  });
  it('with 35 is no gate: all go on, below 60 too, before the marks are in as after', () => {
    const marks = [...falling(34), 12];
    const result = gateOf(all(marks), CITY, none);
    expect([result.state, result.through, heldIn(result)]).toEqual(['waived', 35, []]);
    expect(result.places.get('e35')).toMatchObject({ because: 'few', reached: '12' });
    expect(gateOf([...all(marks).slice(1), sat(null, 0)], CITY, none).through).toBe(35);
  });
  it('with 36 of whom nobody has 60 lets nobody on, and says of all why', () => {
    const result = gateOf(all(falling(36).map((mark) => mark - 40)), CITY, none);
    expect([result.state, result.through]).toEqual(['closed', 0]);
    expect(new Set(heldIn(result).map((text) => text.slice(4)))).toEqual(new Set(['held below']));
  });
  it('holds back whoever is below 60, also where there is a place left', () => {
    const result = gateOf(all([...falling(33), 60, 59.99, 20]), CITY, none);
    expect(heldIn(result)).toEqual(['e35 held below', 'e36 held below']);
    expect(result.places.get('e35')).toMatchObject({ rank: 35, reached: '59.99' });
  });
  it('counts entrants or starters as the rule says; who did not sit it is neither on nor held', () => {
    const absent = [...all(falling(34)), sat(null, 34, { code: 'DNS' }), sat(20, 35)];
    expect(gateOf(absent, CITY, none)).toMatchObject({ state: 'closed', counted: 36, through: 34 });
    expect(gateOf(absent, { ...CITY, base: 'started' }, none)).toMatchObject({
      state: 'waived',
      counted: 35,
      through: 35,
    });
    expect(gateOf(absent, CITY, none).places.get('e35')?.outcome).toBe('absent');
  });
  it('is open while anybody’s mark is missing: nobody is on, nobody is held', () => {
    const result = gateOf([...all(falling(35)), sat(null, 35)], CITY, none);
    expect([result.state, result.through]).toEqual(['open', 0]);
    expect(new Set([...result.places.values()].map(({ outcome }) => outcome))).toEqual(
      new Set(['open']),
    );
  });
});

describe('a gate', () => {
  it('may have a least mark alone, or a number alone', () => {
    const marks = all([90, 70, 50]);
    const byMark = { ...CITY, places: null, openUpTo: 0 };
    expect(heldIn(gateOf(marks, byMark, none))).toEqual(['e03 held below']);
    const byPlace = { ...CITY, atLeast: null, places: 1, openUpTo: 0 };
    expect(heldIn(gateOf(marks, byPlace, none))).toEqual(['e02 held outside', 'e03 held outside']);
  });
  it('reads the mark on a scale of 100, whatever the paper was worth', () => {
    const half = plantScheme({
      modules: [{ moduleId: 'theory', kind: 'theory', weight: '1' }],
      aspects: [paper('A', '50')],
      rule: { moduleDecimals: 2, totalDecimals: 2 },
    });
    const of = (id: string, mark: string) => ({
      id,
      totals: totalOf(half, { values: new Map([['A', exact(mark)]]) }),
    });
    const result = gateOf([of('on', '30'), of('held', '29.99')], { ...CITY, openUpTo: 0 }, none);
    expect(heldIn(result)).toEqual(['held held below']);
    expect(result.places.get('held')?.reached).toBe('59.98');
  });

  const marks = fc.array(fc.integer({ min: 40, max: 80 }), { maxLength: 60 });
  const ties = fc.constantFrom('all' as const, 'none' as const);
  it('never lets on who has less than one it holds back, nor more than its places without a tie', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 40 }), ties, (given, places, how) => {
        const rule = { ...CITY, places, openUpTo: 0, ties: how };
        const result = gateOf(all(given), rule, none);
        const reached = (outcome: string) =>
          [...result.places.values()]
            .filter((place) => place.outcome === outcome)
            .map((place) => Number(place.reached));
        const [on, held] = [reached('through'), reached('held')];
        expect(on.length + held.length).toBe(given.length);
        expect(Math.min(101, ...on)).toBeGreaterThan(Math.max(-1, ...held));
        const last = Math.min(...on);
        const beyond = on.filter((mark) => mark > last).length;
        expect(how === 'none' ? on.length : Math.min(beyond, places)).toBeLessThanOrEqual(places);
        if (how === 'all') expect(beyond).toBeLessThanOrEqual(places);
      }),
    );
  });
  it('does not depend on the order in which people are listed', () => {
    fc.assert(
      fc.property(marks, (given) => {
        const rule = { ...CITY, places: 10, openUpTo: 5, ties: 'chain' } as const;
        const forth = gateOf(all(given), rule, chain);
        const back = gateOf(all(given).toReversed(), rule, chain);
        expect(new Set(outcomes(back))).toEqual(new Set(outcomes(forth)));
      }),
    );
  });
});
