import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { newId } from '@jinbang/kernel/id';
import { blankBook, type EventBook } from '../book/event-book.ts';
import type { PublishedResult } from '../result/result.rules.ts';
import { aContest, arrangedAs, competitionTold } from '../told.fixture.ts';

/** One entry of an event whose result is published: whose it is and what it reached. */
export type Placed = {
  readonly of: string;
  readonly rank?: number | null;
  readonly code?: 'OK' | 'DNS' | 'DNF' | 'FAIL';
  readonly scale?: number | null;
  readonly award?: string | null;
  readonly total?: string;
};

export type PlacedEvent = {
  readonly placed: readonly Placed[];
  readonly ranking?: Partial<RankingRule>;
  readonly board?: 'live' | 'progress' | 'afterSigning';
  readonly state?: PublishedResult['state'];
  readonly version?: number;
};

const rowOf = (
  { rank, code = 'OK', scale = null, award = null, total = '60' }: Placed,
  at: number,
  entryNo: string,
) => ({
  place: at + 1,
  group: 'worker',
  rank: rank === undefined ? at + 1 : rank,
  code,
  entryNo,
  award,
  total: code === 'DNS' ? null : total,
  modules: [],
  practical: null,
  theory: null,
  scale,
  tie: null,
  marks: 4,
});

/** The book of an opened event whose result is published, for tests of what is made of several. */
export const publishedBook = (
  competitionId: string,
  { placed, ranking = {}, board = 'live', state = 'FINAL', version = 1 }: PlacedEvent,
): EventBook => {
  const contest = aContest({ board, ranking, keyKind: 'entry' });
  const arranged = arrangedAs(contest, 'DECRYPTED');
  const entries = placed.map(({ of }, at) => ({
    entryId: newId(),
    entryNo: `E-${at + 1}`,
    members: [{ personId: newId(), heldLevel: null }],
    organisationId: of,
    region: of,
    group: 'worker' as const,
    withdrawn: false,
  }));
  const at = new Date('2026-11-20T01:00:00Z');
  const head = { resultId: newId(), version, revision: 3, state, pageHash: '0', submittedBy: 'x' };
  const times = { approvedAt: at, releasedAt: at, noticeUntil: null, finalisedAt: at };
  const rows = placed.map((one, place) => ({
    entryId: entries[place]?.entryId ?? '',
    standing: rowOf(one, place, entries[place]?.entryNo ?? ''),
  }));
  return {
    ...blankBook(contest.eventId),
    event: { competitionId, arranged, judgingState: 'REVIEW' },
    competition: competitionTold(contest).data,
    entries,
    results: [{ ...head, ...times, rows }],
  };
};

/** Takes the consent of the entries at these places of the list back. */
export const withheldIn = (book: EventBook, ...places: readonly number[]): EventBook => ({
  ...book,
  withheld: new Set(
    places.flatMap((place) => book.entries[place]?.members.map((one) => one.personId) ?? []),
  ),
});
