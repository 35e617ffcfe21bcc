import { explainDecision } from '@jinbang/promotion/explain';
import { tianjin2024 } from '@jinbang/promotion/rule-pack/tianjin-2024';
import { describe, expect, it } from 'vitest';
import { contestOf, OCCUPATION, rowsOf } from '../contest.fixture.ts';
import { packUnder } from '../rule/adoption.rules.ts';
import type { DecisionState } from '../terms.ts';
import { type DecidingContext, decideResult } from './decide-result.rules.ts';
import {
  losesCertificate,
  NO_LONGER_REACHED,
  needsBatch,
  reconcile,
  type StandingDecision,
} from './reconcile.rules.ts';

const contest = contestOf({ workers: 12 });
const planned = { tier: 'city', contestClass: '1' } as const;
const automatic = packUnder(tianjin2024, 'standing-authorisation');
const authorisation = { documentNo: '示授1号', from: '2026-01-01', to: null };

const decided = (codes: Parameters<typeof rowsOf>[1], pack = automatic) => {
  const rows = rowsOf(contest.contestants, codes);
  const context: DecidingContext = {
    competition: {
      ...planned,
      seasonYear: 2026,
      plan: { documentNo: '示函1号', year: 2026, item: '焊接', ...planned },
    },
    event: { occupation: { code: OCCUPATION, route: 'level' }, taskLevel: '3', teamSize: 1 },
    groups: [{ group: 'worker', entered: 12, started: 12, finished: 12 }],
    finalOn: '2026-11-20',
    decidedOn: '2026-11-21',
    pack,
    bodyId: 'body',
    authorisation,
    printsItself: false,
    rows,
    membersOf: new Map(
      contest.contestants.map(({ entryId, personId }) => [
        entryId,
        [{ personId, heldLevel: null }],
      ]),
    ),
    holdingsOf: new Map(),
    yearGrantsOf: new Map(),
  };
  return decideResult(context);
};

/** What a first run leaves, with approved levels moved on to `state`. */
const standingAfter = (
  first: ReturnType<typeof reconcile>,
  state?: DecisionState,
): readonly StandingDecision[] =>
  first.map((next, index) => ({
    decisionId: `d${index}`,
    entryId: next.entryId,
    personId: next.personId,
    kind: next.kind,
    titleKey: next.titleKey,
    version: 1,
    state: state && next.decision.outcome === 'granted' ? state : next.state,
    outcome: next.decision.outcome,
    level: next.decision.level,
    batchId: next.decision.outcome === 'granted' ? 'b' : null,
    decision: next.decision,
  }));

const entry = (place: number) => contest.contestants[place]?.entryId ?? '';
const firstOut = { [entry(0)]: 'DSQ' } as const;
const levels = (next: ReturnType<typeof reconcile>) => next.filter(({ kind }) => kind === 'level');
const stateAt = (next: ReturnType<typeof reconcile>, place: number) =>
  levels(next).find(({ entryId }) => entryId === entry(place))?.state;

describe('the first decisions of a result', () => {
  it('are approved at once under the document, each in a batch', () => {
    const next = reconcile(decided({}), []);
    expect(stateAt(next, 0)).toBe('approved');
    expect(stateAt(next, 11)).toBe('refused');
    expect(next.filter(needsBatch)).toHaveLength(10);
    expect(next.find(({ kind }) => kind === 'title')?.state).toBe('nominable');
  });
  it('wait for the office without it', () => {
    const next = reconcile(decided({}, tianjin2024), []);
    expect(stateAt(next, 0)).toBe('proposed');
    expect(next.find(needsBatch)?.approval).toBeNull();
  });
});

describe('an amended result', () => {
  it('leaves alone what still follows', () => {
    const before = standingAfter(reconcile(decided({}), []), 'issued');
    const next = reconcile(decided({}), before);
    expect(next.filter(needsBatch)).toEqual([]);
    expect(next.filter(losesCertificate)).toEqual([]);
    expect(stateAt(next, 3)).toBe('issued');
  });
  it('takes back what no longer follows and grants what newly does', () => {
    const before = standingAfter(reconcile(decided({}), []), 'issued');
    const next = reconcile(decided(firstOut), before);
    expect(next.filter(losesCertificate).map(({ entryId }) => entryId)).toEqual([entry(0)]);
    expect(next.filter(needsBatch).map(({ entryId }) => entryId)).toEqual([entry(10)]);
  });
  it('refuses a nomination nobody speaks of any more', () => {
    const before = standingAfter(reconcile(decided({}), []), 'issued');
    const gone = reconcile(decided(firstOut), before).find(
      ({ kind, entryId }) => kind === 'title' && entryId === entry(0),
    );
    expect(gone).toMatchObject({ state: 'refused', reason: NO_LONGER_REACHED });
    expect(gone?.sentences.zh).not.toBe('');
    expect(gone?.sentences.en).not.toBe('');
  });
  it('proposes again what the office had sent back', () => {
    const before = standingAfter(reconcile(decided({}, tianjin2024), []), 'returned');
    const next = reconcile(decided({}, tianjin2024), before);
    expect(stateAt(next, 0)).toBe('proposed');
    expect(next.filter(needsBatch)).toHaveLength(10);
  });
  it('gives somebody another level by a new certificate, and takes the old one', () => {
    const before = standingAfter(reconcile(decided({}), []), 'issued').map((one) =>
      one.entryId === entry(1) && one.kind === 'level' ? { ...one, level: '1' as const } : one,
    );
    const next = reconcile(decided({}), before);
    const mine = levels(next).filter(({ entryId }) => entryId === entry(1));
    expect(mine.map((one) => [one.state, losesCertificate(one), needsBatch(one)])).toEqual([
      ['approved', true, true],
    ]);
  });
  it('says nothing twice about what was refused before', () => {
    const vanished: StandingDecision = {
      ...(standingAfter(reconcile(decided({}), []))[0] as StandingDecision),
      entryId: 'gone',
      state: 'refused',
      outcome: 'refused',
      level: null,
    };
    expect(reconcile([], [vanished])).toEqual([]);
    expect(reconcile([], [{ ...vanished, state: 'issued' }]).map(losesCertificate)).toEqual([true]);
  });
});

describe('the sentences', () => {
  it('are those of the decision itself, in both languages', () => {
    for (const { decision, sentences, reason } of reconcile(decided(firstOut), [])) {
      const [zh, en] = [explainDecision(decision, 'zh'), explainDecision(decision, 'en')];
      expect([sentences, reason]).toEqual([{ zh, en }, decision.reason]);
    }
  });
});
