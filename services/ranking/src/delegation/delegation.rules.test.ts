import type { DelegationTables } from '@jinbang/contracts/http/delegation';
import { delegationTables } from '@jinbang/contracts/http/delegation';
import type { UnitRule } from '@jinbang/contracts/ranking-rule';
import { newId } from '@jinbang/kernel/id';
import { describe, expect, it } from 'vitest';
import type { EventBook } from '../book/event-book.ts';
import type { ReadDeps } from '../standing/read-standings.ts';
import { createStandingDesk } from '../standing/standing-desk.ts';
import { type Placed, type PlacedEvent, publishedBook, withheldIn } from './delegation.fixture.ts';
import { delegationDesk } from './read-delegations.ts';

const SKILLS = { scale: true, medals: true } as const;
const PUBLIC = { audience: 'public', basis: 'published' } as const;
const competitionId = newId();
const book = (event: PlacedEvent) => publishedBook(competitionId, event);

const deps = {
  desk: createStandingDesk(),
  nameOf: () => ({ name: '测试甲', nameEn: null, organisation: '测试学院' }),
} as unknown as ReadDeps;
const tablesOf = (
  books: readonly EventBook[],
  more: { of?: 'organisation' | 'region'; staff?: boolean } = {},
): DelegationTables => {
  const sight = more.staff ? ({ audience: 'staff', basis: 'published' } as const) : PUBLIC;
  return delegationTables.parse(delegationDesk(deps)({ books, of: more.of }, sight));
};
const placesIn = (found: DelegationTables, table: string) =>
  found.delegations.map(({ delegationId, places }) => {
    const place = places.find((one) => one.table === table);
    return `${delegationId} ${place?.rank} ${place?.shown}`;
  });
const medal = (of: string, award: string | null, scale: number): Placed => ({ of, award, scale });

/** Two skills: CN-11 gold and nothing, CN-HK silver and gold, CN-12 bronze and two for excellence. */
const first = [
  medal('CN-11', 'gold', 780),
  medal('CN-HK', 'silver', 760),
  medal('CN-12', 'bronze', 740),
  medal('CN-12', 'excellence', 720),
  medal('CN-11', null, 690),
];
const second = [medal('CN-HK', 'gold', 800), medal('CN-12', 'excellence', 715)];
const skills = [
  book({ placed: first, ranking: SKILLS }),
  book({ placed: second, ranking: SKILLS }),
];

describe('delegations of a contest of skills', () => {
  const found = tablesOf(skills);
  it('have medal table, medal points, their average and average scale, each with its own places', () => {
    expect(found.tables.map(({ table }) => table)).toEqual([
      'medals',
      'medal-points',
      'average-medal-points',
      'average-scale',
    ]);
    expect(placesIn(found, 'medals')).toEqual(['CN-HK 1 null', 'CN-11 2 null', 'CN-12 3 null']);
    expect(placesIn(found, 'medal-points')).toEqual(['CN-HK 1 7', 'CN-11 2 4', 'CN-12 3 4']);
    expect(placesIn(found, 'average-medal-points')).toEqual([
      'CN-HK 1 3.50',
      'CN-11 2 2',
      'CN-12 3 1.33',
    ]);
    const staff = placesIn(tablesOf(skills, { staff: true }), 'average-scale');
    expect(staff).toEqual(['CN-HK 1 780', 'CN-11 2 735', 'CN-12 3 725']);
  });
  it('say the step that decided where points were equal', () => {
    const place = found.delegations[2]?.places.find(({ table }) => table === 'medal-points');
    expect(place?.tie).toEqual({ by: 'better-ranks', mine: '3 4 4', theirs: '1' });
  });
  it('are delegations of regions by their labels, never countries', () => {
    expect(found.of).toBe('region');
    expect(found.delegations[0]?.name).toEqual({ zh: '中国香港', en: 'Hong Kong, China' });
  });
  it('count medals and prizes apart, and who entered, started and was ranked', () => {
    expect(found.delegations.at(-1)).toMatchObject({
      ...{ entered: 3, started: 3, ranked: 3 },
      medals: { gold: 0, silver: 0, bronze: 1, excellence: 2 },
      prizes: { merit: 0 },
    });
  });
  it('have one overall best, by the scale over all events, and the next value says why', () => {
    expect(found.overallBest).toMatchObject([
      { delegationId: 'CN-HK', scale: 800, next: 780, among: 7, sharedBy: 1, names: ['测试甲'] },
    ]);
  });
  it('have each their best: over all events, with the next of the own delegation', () => {
    expect(
      found.bestOfDelegation.map(({ delegationId, scale, next }) => [delegationId, scale, next]),
    ).toEqual([
      ['CN-11', 780, 690],
      ['CN-12', 740, 720],
      ['CN-HK', 800, 760],
    ]);
  });
});

describe('what a contest counts', () => {
  const notYet = { ...book({ placed: second, ranking: SKILLS }), results: [] };
  it('is its published events alone, and it says over how many of how many', () => {
    const found = tablesOf([...skills.slice(0, 1), notYet]);
    expect([found.events.length, found.eventCount, found.complete]).toEqual([1, 2, false]);
    expect(found.overallBest).toMatchObject([{ delegationId: 'CN-11', scale: 780 }]);
  });
  it('is complete when every event is final or amended, not while a notice runs', () => {
    expect(tablesOf(skills).complete).toBe(true);
    const noticed = book({ placed: second, ranking: SKILLS, state: 'PUBLIC_NOTICE' });
    expect(tablesOf([...skills.slice(0, 1), noticed]).complete).toBe(false);
  });
  it('is another version with an amended result, and its best and medals move with it', () => {
    const [one, other] = skills;
    if (!one || !other) throw new Error('two skills');
    const desk = delegationDesk(deps);
    const before = desk({ books: [one, other], of: undefined }, PUBLIC);
    expect(desk({ books: [one, other], of: undefined }, PUBLIC).version).toBe(before.version);
    const [result] = other.results;
    if (!result) throw new Error('a result');
    const rows = result.rows.map((row, at) => ({
      ...row,
      standing: { ...row.standing, ...(at === 0 ? { scale: 770, award: 'silver' } : {}) },
    }));
    other.results = [{ ...result, version: 2, state: 'AMENDED', rows }];
    const after = desk({ books: [one, other], of: undefined }, PUBLIC);
    other.results = [result];
    expect(after.version).not.toBe(before.version);
    expect(after.events.map(({ state, resultVersion }) => [state, resultVersion])).toContainEqual([
      'amended',
      2,
    ]);
    expect(after.overallBest).toMatchObject([{ delegationId: 'CN-11', scale: 780 }]);
    expect(after.delegations[0]).toMatchObject({ delegationId: 'CN-11' });
  });
  it('gives no medal table to an event of prizes, nor a best by a scale that gives no medal', () => {
    const share = { base: 'entered' as const, rounding: 'down' as const, percents: ['10'] };
    const prizes = { ...share, minimumScore: null };
    const placed = [
      { of: '120000', award: 'first-prize', scale: 790 },
      { of: '110000', award: 'merit', scale: 710 },
    ];
    const found = tablesOf([book({ placed, ranking: { scale: true, prizes } })]);
    expect(found.tables.map(({ table }) => table)).toEqual(['prizes', 'average-scale']);
    expect(placesIn(found, 'prizes')).toEqual(['120000 1 null', '110000 2 null']);
    expect([found.overallBest, found.bestOfDelegation]).toEqual([[], []]);
  });
  it('leaves entries of events without medals out of the average of medal points', () => {
    const other = book({ placed: [{ of: 'CN-11' }, { of: 'CN-11' }], ranking: {} });
    expect(placesIn(tablesOf([...skills, other]), 'average-medal-points')[1]).toBe('CN-11 2 2');
  });
});

describe('tables everybody asks for', () => {
  it('are made once a second, and anew at once when a result or a consent changes', () => {
    let [ms, name] = [0, '测试甲'];
    const nameOf = () => ({ name, nameEn: null, organisation: null });
    const desk = delegationDesk({ ...deps, nameOf }, () => ms);
    const one = book({ placed: first, ranking: SKILLS });
    const ask = (of = one) => desk({ books: [of], of: undefined }, PUBLIC);
    const before = ask();
    name = '测试乙';
    ms = 999;
    expect(ask()).toBe(before);
    expect(ask(withheldIn(one, 0)).overallBest[0]?.names).toBeNull();
    expect(ask({ ...one, results: [] }).events).toEqual([]);
    ask();
    ms = 3_000;
    expect(ask().overallBest[0]?.names).toEqual(['测试乙']);
  });
});

describe('a table the rules declare', () => {
  const units: UnitRule = {
    of: 'organisation',
    table: { by: 'points', points: ['10', '9', '8'], others: '1' },
  };
  const placed = [{ of: 'north' }, { of: 'south' }, { of: 'south' }];
  const declared = () => [book({ placed, ranking: { units } })];
  it('comes first, by units as it says, with its numbers', () => {
    const found = tablesOf(declared());
    expect(found.of).toBe('organisation');
    expect(found.tables).toEqual([{ table: 'points', declared: true, rule: units.table }]);
    expect(placesIn(found, 'points')).toEqual(['south 1 17', 'north 2 10']);
    expect(found.delegations[0]?.name).toEqual({ zh: '测试学院' });
  });
  it('is none where events differ, and points nobody declared are for the office alone', () => {
    const table = { by: 'medals' } as const;
    const other = book({ placed, ranking: { units: { of: 'region', table } } });
    const books = [...declared(), other];
    expect(tablesOf(books).tables).toEqual([]);
    expect(tablesOf(books, { staff: true }).tables).toMatchObject([
      { table: 'points', declared: false },
    ]);
  });
  it('is not asked of other units than it is about', () => {
    expect(tablesOf(declared(), { of: 'region' }).tables).toEqual([]);
  });
});

describe('what the public is told of people behind a table', () => {
  const low = [medal('CN-11', 'gold', 780), medal('CN-12', null, 610), medal('CN-13', null, 705)];
  const bestIn = (found: DelegationTables) =>
    found.bestOfDelegation.map(({ delegationId, names, entryNo, scale }) => [
      ...[delegationId, names?.[0] ?? entryNo, scale],
    ]);
  it('is no low score beside a name: only winners are named, and below the middle without the value', () => {
    const found = tablesOf([book({ placed: low, ranking: SKILLS, board: 'afterSigning' })]);
    expect(bestIn(found)).toEqual([
      ['CN-11', '测试甲', 780],
      ['CN-12', '测试甲', null],
      ['CN-13', '测试甲', 705],
    ]);
  });
  it('is the value, too, of whoever stands on the board by name with a medal', () => {
    const placed = [medal('CN-11', 'gold', 780), medal('CN-12', 'silver', 690)];
    expect(bestIn(tablesOf([book({ placed, ranking: SKILLS })]))[1]).toEqual([
      ...['CN-12', '测试甲', 690],
    ]);
  });
  it('is by entry number alone under the rule progress, and nothing of a low mark', () => {
    const found = tablesOf([book({ placed: low, ranking: SKILLS, board: 'progress' })]);
    expect(bestIn(found)).toEqual([
      ['CN-11', 'E-1', 780],
      ['CN-13', 'E-3', 705],
    ]);
  });
  it('is not whose it is of somebody who took consent back, who stands there by number', () => {
    const found = tablesOf([withheldIn(book({ placed: low, ranking: SKILLS }), 0)]);
    expect(bestIn(found).map(([of]) => of)).toEqual(['CN-12', 'CN-13']);
    expect(found.overallBest).toMatchObject([{ delegationId: null, names: null, entryNo: 'E-1' }]);
  });
  it('is no sum or mean of fewer than three who are not all named on the board', () => {
    const placed = [
      ...[700, 710, 720].map((scale) => medal('CN-11', null, scale)),
      ...[medal('CN-12', 'silver', 650), medal('CN-12', 'bronze', 750)],
      medal('CN-13', null, 640),
    ];
    const books = [book({ placed, ranking: SKILLS })];
    expect(placesIn(tablesOf(books), 'average-scale').toSorted()).toEqual([
      ...['CN-11 1 710', 'CN-12 2 700', 'CN-13 3 null'],
    ]);
    const staff = placesIn(tablesOf(books, { staff: true }), 'average-scale');
    expect(staff).toContain('CN-13 3 640');
  });
  it('is the organisation’s name from whoever stands by name there, else its code', () => {
    const units: UnitRule = { of: 'organisation', table: { by: 'medals' } };
    const one = book({ placed: low.slice(0, 1), ranking: { ...SKILLS, units } });
    expect(tablesOf([one]).delegations[0]?.name?.zh).toBe('测试学院');
    expect(tablesOf([withheldIn(one, 0)]).delegations[0]?.name).toBeNull();
  });
  it('is nothing of an event that was called off', () => {
    const one = book({ placed: low, ranking: SKILLS });
    const { arranged } = one.event;
    if (!arranged) throw new Error('arranged');
    one.event = { ...one.event, arranged: { ...arranged, state: 'CANCELLED' } };
    expect(tablesOf([one])).toMatchObject({ events: [], delegations: [], overallBest: [] });
  });
});
