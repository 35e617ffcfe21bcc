import { describe, expect, it } from 'vitest';
import { changesBy, type Present } from './amendment.rules.ts';
import type { ProposalLine } from './qualification.body.ts';
import {
  decidedFrom,
  type FeederEntry,
  flawOfAcceptance,
  linesFrom,
  linesWithout,
  nextReserve,
  type Terms,
  takesEntries,
  tiePlaces,
} from './qualification.rules.ts';

const row = (entryId: string, rank: number | null, total: string | null = '80') => ({
  entryId,
  rank,
  total,
  code: rank === null ? ('DNF' as const) : ('OK' as const),
  award: null,
});
const entry = (
  feederEntryId: string,
  group: FeederEntry['group'] = 'worker',
): [string, FeederEntry] => [
  feederEntryId,
  { feederEntryId, organisationId: 'o', region: 'CN-12', group, members: [] },
];
const terms = (change: Partial<Terms> = {}): Terms => ({
  quota: 2,
  minimumTotal: null,
  groups: ['worker'],
  gaveUp: new Set(),
  ...change,
});
const abcd = new Map(['a', 'b', 'c', 'd'].map((one) => entry(one)));
const ranked = [row('b', 2), row('a', 1), row('d', 4), row('c', 3)];
const standings = (lines: readonly ProposalLine[]) =>
  lines.map(({ feederEntryId, standing }) => `${feederEntryId} ${standing}`);

describe('a list from a feeder’s result', () => {
  it('has the first n by rank, and the others wait in order', () => {
    expect(standings(linesFrom(ranked, abcd, terms()))).toEqual([
      'a in',
      'b in',
      'c reserve',
      'd reserve',
    ]);
  });
  it('shows everybody who shares the rank at the cut, and lets a person decide', () => {
    const shared = [row('a', 1), row('b', 2), row('c', 2), row('d', 4)];
    const lines = linesFrom(shared, abcd, terms());
    expect(standings(lines)).toEqual(['a in', 'b tie', 'c tie', 'd reserve']);
    expect(tiePlaces(lines, 2)).toBe(1);
    expect(tiePlaces(linesFrom(ranked, abcd, terms()), 2)).toBe(0);
  });
  it('leaves no place to the rank below a tie at the cut', () => {
    const shared = [row('a', 1), row('b', 1), row('c', 1), row('d', 4)];
    expect(standings(linesFrom(shared, abcd, terms()))).toEqual([
      'a tie',
      'b tie',
      'c tie',
      'd reserve',
    ]);
  });
  it('is the list without a place given up meanwhile: the next comes in', () => {
    const shared = [row('a', 1), row('b', 2), row('c', 2), row('d', null)];
    const lines = linesFrom(shared, abcd, terms());
    const gaveUp = new Set(['a', 'd']);
    expect(standings(linesWithout(lines, { quota: 2, gaveUp }))).toEqual([
      'a gave-up',
      'b in',
      'c in',
      'd unranked',
    ]);
  });
  it('takes nobody below the least total, without a rank or of another group, however many places are left', () => {
    const entries = new Map([entry('a'), entry('b', 'student'), entry('c'), entry('d')]);
    const rows = [row('a', 1), row('b', 1), row('c', 3, '59.99'), row('d', null, null)];
    const lines = linesFrom(rows, entries, terms({ quota: 4, minimumTotal: '60' }));
    expect(standings(lines)).toEqual([
      'a in',
      'b group-elsewhere',
      'c below-minimum',
      'd unranked',
    ]);
  });
  it('takes who has exactly the least total', () => {
    const [line] = linesFrom([row('a', 1, '60.00')], abcd, terms({ minimumTotal: '60' }));
    expect(line?.standing).toBe('in');
  });
  it('passes over who gave the place up', () => {
    expect(standings(linesFrom(ranked, abcd, terms({ gaveUp: new Set(['a']) })))).toEqual([
      'a gave-up',
      'b in',
      'c in',
      'd reserve',
    ]);
  });
});

describe('accepting a list', () => {
  const lines = linesFrom([row('a', 1), row('b', 2), row('c', 2)], abcd, terms());
  const proposal = { state: 'proposed', quota: 2, amends: false, lines };
  const yes = { answer: 'accept' as const, proposalId: 'p', version: 1, fromTie: ['c'] };
  const open = { state: 'REGISTRATION' as const };
  it('needs as many of the tie as there are places, and why', () => {
    const flaw = (change: object) => flawOfAcceptance(proposal, open, { ...yes, ...change })?.code;
    expect(flaw({ reason: 'theory mark' })).toBeUndefined();
    expect(flaw({})).toBe('qualification.reason-missing');
    expect(flaw({ fromTie: [] })).toBe('qualification.tie-open');
    expect(flaw({ fromTie: ['b', 'c'] })).toBe('qualification.tie-open');
    expect(flaw({ fromTie: ['c', 'c'] })).toBe('qualification.tie-open');
    expect(flaw({ fromTie: ['a'] })).toBe('qualification.tie-open');
  });
  it('is refused once answered, and once the event is drawn', () => {
    const asked = { ...yes, reason: 'x' };
    expect(flawOfAcceptance({ ...proposal, state: 'accepted' }, open, asked)?.code).toBe(
      'qualification.answered',
    );
    expect(flawOfAcceptance(proposal, { state: 'DRAWN' }, asked)?.code).toBe(
      'qualification.event-drawn',
    );
    expect(takesEntries('ELIGIBILITY_CHECK')).toBe(true);
    expect(takesEntries('CANCELLED')).toBe(false);
  });
  it('of an amended result needs a reason even without a tie', () => {
    const plain = { ...proposal, amends: true, lines: linesFrom(ranked, abcd, terms()) };
    expect(flawOfAcceptance(plain, open, { ...yes, fromTie: [] })?.code).toBe(
      'qualification.reason-missing',
    );
  });
  it('lets those of the tie who were not chosen wait first', () => {
    expect(
      decidedFrom(lines, ['c']).map(({ line, standing }) => [line.feederEntryId, standing]),
    ).toEqual([
      ['a', 'in'],
      ['b', 'reserve'],
      ['c', 'in'],
    ]);
  });
});

describe('a place given up', () => {
  const waiting = (feederEntryId: string, place: number, standing = 'reserve') => ({
    feederEntryId,
    place,
    standing,
  });
  it('goes to the first who waits', () => {
    const list = [waiting('a', 1, 'gave-up'), waiting('d', 4), waiting('c', 3)];
    expect(nextReserve(list)).toEqual({ ok: true, value: 'c' });
  });
  it('goes to nobody when nobody waits', () => {
    expect(nextReserve([waiting('a', 1, 'in')])).toEqual({ ok: true, value: undefined });
  });
  it('asks when two wait at one rank', () => {
    expect(nextReserve([waiting('c', 3), waiting('d', 3)])).toEqual({
      ok: false,
      refusal: 'several',
    });
  });
});

describe('an amended result', () => {
  const present = (
    feederEntryId: string,
    standing: Present['standing'],
    rank: number,
  ): Present => ({
    feederEntryId,
    standing,
    rank,
    entryId: standing === 'in' ? `e-${feederEntryId}` : null,
  });
  const list = [
    present('a', 'in', 1),
    present('b', 'in', 2),
    present('c', 'reserve', 3),
    present('d', 'reserve', 4),
  ];
  it('that changes no rank changes nothing', () => {
    expect(changesBy(list, linesFrom(ranked, abcd, terms()))).toEqual([]);
  });
  it('says who would come in and who would fall out, with both ranks', () => {
    const amended = [row('a', 1), row('c', 2), row('b', 3), row('d', null, null)];
    expect(changesBy(list, linesFrom(amended, abcd, terms()))).toEqual([
      { feederEntryId: 'c', kind: 'comes-in', rankBefore: 3, rankAfter: 2, entryId: null },
      { feederEntryId: 'b', kind: 'falls-out', rankBefore: 2, rankAfter: 3, entryId: 'e-b' },
      { feederEntryId: 'd', kind: 'leaves-reserve', rankBefore: 4, rankAfter: null, entryId: null },
    ]);
  });
  it('does not bring back who gave up, nor take the place from who moved up for them', () => {
    const moved = [present('a', 'gave-up', 1), present('b', 'in', 2), present('c', 'in', 3)];
    const same = linesFrom(ranked, abcd, terms({ gaveUp: new Set(['a']) }));
    expect(changesBy(moved, same).filter(({ feederEntryId }) => feederEntryId !== 'd')).toEqual([]);
  });
  it('leaves who stands at the cut where they are until a person decides', () => {
    const tied = [row('a', 1), row('b', 2), row('c', 2), row('d', 4)];
    expect(changesBy(list, linesFrom(tied, abcd, terms()))).toEqual([]);
  });
  it('without somebody’s row lets them fall out', () => {
    expect(changesBy(list, linesFrom(ranked.slice(1), abcd, terms()))).toMatchObject([
      { feederEntryId: 'c', kind: 'comes-in' },
      { feederEntryId: 'b', kind: 'falls-out', rankAfter: null },
    ]);
  });
});
