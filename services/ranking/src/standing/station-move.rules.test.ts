import type { AnyFact } from '@jinbang/contracts/fact';
import { describe, expect, it } from 'vitest';
import { bookFrom } from '../book.fixture.ts';
import { aContest, type Contest, codeTold, wholeStory } from '../told.fixture.ts';
import { createStandingDesk } from './standing-desk.ts';

type Data = Record<string, unknown>;
const SPARE = 'A-09';

/** The whole story, but the first worker went on at the spare station for the second criterion. */
const movedOn = (contest: Contest, facts = wholeStory(contest)): readonly AnyFact[] => {
  const { sessions, entries, aspects } = contest;
  const from = { sessionId: sessions.worker, station: 'A-01' };
  const at = entries[0]?.subject;
  const spare = { ...at, station: SPARE };
  const later = new Set(aspects.slice(2).map(({ aspectId }) => aspectId));
  const stationsOf = (stations: readonly { station: string }[]) =>
    stations.map((one) => {
      if (one.station === from.station) return { ...one, inUse: false };
      return one.station === SPARE ? { ...one, inUse: true, continues: from } : one;
    });
  return facts.map((fact): AnyFact => {
    const data = fact.data as Data;
    if (fact.type === 'registration.session.planned' && fact.aggregateId === from.sessionId) {
      return { ...fact, data: { ...data, stations: stationsOf(data.stations as never) } };
    }
    const isMoved = data.subject === at && later.has(String(data.aspectId));
    if (isMoved) return { ...fact, data: { ...data, subject: spare } };
    if (fact.type !== 'registration.mapping.part' || data.part !== 1) return fact;
    const rows = [...(data.rows as object[]), { entryId: entries[0]?.entryId, subject: spare }];
    return { ...fact, data: { ...data, rows } };
  });
};
const OPENING = /registration\.mapping/;
const blind = (facts: readonly AnyFact[]) =>
  facts
    .filter(({ type }) => !OPENING.test(type))
    .filter(({ data }) => (data as Data).state !== 'DECRYPTED');
const workersOf = (contest: Contest, facts: readonly AnyFact[]) =>
  createStandingDesk()
    .rank(bookFrom(contest, facts))
    .filter(({ group }) => group === 'worker')
    .flatMap(({ rows }) => rows.map(({ line, code, total }) => [line.code, code, total]));

describe('whoever went on at another station (M08)', () => {
  it('has one total of the marks of both, once the draws are opened', () => {
    const contest = aContest();
    const stayed = workersOf(contest, wholeStory(contest));
    expect(stayed[0]).toEqual(['E-001', 'OK', '80.6']);
    expect(workersOf(contest, movedOn(contest))).toEqual(stayed);
  });
  it('is one line while blind, under the station they stand at now', () => {
    const contest = aContest();
    expect(workersOf(contest, blind(movedOn(contest)))).toEqual([
      ['A-02', 'OK', '80.6'],
      [SPARE, 'OK', '80.6'],
      ['A-03', 'DNS', null],
    ]);
  });
  it('has the code of where they stood in the end', () => {
    const contest = aContest();
    const coded = [...movedOn(contest), codeTold(contest, 0, 'DNF')];
    expect(workersOf(contest, coded)[0]).toEqual(['E-001', 'OK', '80.6']);
  });
});
