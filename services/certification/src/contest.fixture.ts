import type { AnyFact } from '@jinbang/contracts/fact';
import type { Group, Level } from '@jinbang/contracts/level';
import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { setHash } from '@jinbang/contracts/set-hash';
import { newId } from '@jinbang/kernel/id';

/** A made-up city class-1 contest in the manner of Tianjin: worker and student group. */
export type Contestant = {
  readonly entryId: string;
  readonly personId: string;
  readonly group: Group;
  readonly heldLevel: Level | null;
};
export type Contest = {
  readonly ownerId: string;
  readonly competitionId: string;
  readonly eventId: string;
  readonly resultId: string;
  readonly contestants: readonly Contestant[];
  readonly route: 'level' | 'qualification';
};

export const OCCUPATION = '6-18-02-04';
export const finalAt = '2026-11-20T04:00:00.000Z';

type Wish = {
  readonly workers?: number;
  readonly students?: number;
  /** Levels workers held before, in order of rank. */
  readonly held?: readonly (Level | null)[];
  readonly people?: readonly string[];
  readonly route?: Contest['route'];
};

export const contestOf = ({
  workers = 3,
  students = 0,
  held = [],
  people = [],
  route = 'level',
}: Wish = {}): Contest => ({
  ownerId: newId(),
  competitionId: newId(),
  eventId: newId(),
  resultId: newId(),
  route,
  contestants: Array.from({ length: workers + students }, (_, place) => ({
    entryId: newId(),
    personId: people[place] ?? newId(),
    group: place < workers ? 'worker' : 'student',
    heldLevel: held[place] ?? null,
  })),
});

type Envelope = Pick<AnyFact, 'type' | 'aggregateId' | 'data'> & {
  readonly eventId?: string | null;
  readonly competitionId?: string | null;
  readonly aggregateVersion?: number;
};

export const factOf = ({ aggregateVersion = 1, ...rest }: Envelope): AnyFact => ({
  factId: newId(),
  version: 1,
  occurredAt: finalAt,
  competitionId: null,
  eventId: null,
  aggregateVersion,
  causedBy: 'test',
  traceparent: null,
  ...rest,
});

const planned = { tier: 'city', contestClass: '1' };

export const competitionDeclared = (contest: Contest, change: object = {}): AnyFact =>
  factOf({
    type: 'registration.competition.declared',
    aggregateId: contest.competitionId,
    competitionId: contest.competitionId,
    data: {
      ownerId: contest.ownerId,
      name: { zh: '示例市技能竞赛', en: 'Sample City Contest' },
      ...planned,
      jurisdiction: 'CN-12',
      seasonYear: 2026,
      zone: 'Asia/Shanghai',
      plan: { documentNo: '示函〔2026〕1号', year: 2026, item: '焊接', ...planned },
      ...change,
    },
  });

export const eventArranged = (contest: Contest): AnyFact =>
  factOf({
    type: 'registration.event.arranged',
    aggregateId: contest.eventId,
    competitionId: contest.competitionId,
    eventId: contest.eventId,
    data: {
      ownerId: contest.ownerId,
      name: { zh: '焊接' },
      occupation: { code: OCCUPATION, name: { zh: '焊工' }, trade: null, route: contest.route },
      taskLevel: '3',
      groups: ['worker', 'student'],
      teamSize: 1,
      layers: '1+2',
      recusal: 'event',
      board: 'live',
      noticeWorkingDays: 0,
      ranking: {
        ties: [],
        shared: false,
        numbering: 'standard',
        moduleDecimals: 2,
        totalDecimals: 2,
        passMark: null,
        scale: false,
        medals: false,
        prizes: null,
      },
      modules: [
        {
          moduleId: newId(),
          name: { zh: '实操' },
          kind: 'practical',
          weight: '1',
          keyKind: 'station',
        },
      ],
      state: 'DECRYPTED',
    },
  });

export const entriesAdmitted = (contest: Contest): readonly AnyFact[] =>
  contest.contestants.map(({ entryId, personId, group, heldLevel }, place) =>
    factOf({
      type: 'registration.entry.admitted',
      aggregateId: entryId,
      competitionId: contest.competitionId,
      eventId: contest.eventId,
      data: {
        entryNo: String(place + 1),
        members: [{ personId, heldLevel }],
        organisationId: newId(),
        region: 'CN-12',
        group,
      },
    }),
  );

/** Ranks in the order of the list, each group by itself; `codes` take the row out of the ranking. */
export const rowsOf = (
  contestants: readonly Contestant[],
  codes: Readonly<Record<string, ResultRow['code']>> = {},
): readonly ResultRow[] => {
  const places = new Map<Group, number>();
  return contestants.map(({ entryId, group }) => {
    const code = codes[entryId] ?? 'OK';
    const place = (places.get(group) ?? 0) + 1;
    if (code === 'OK') places.set(group, place);
    const total = code === 'OK' ? String(100 - place) : null;
    return {
      entryId,
      group,
      rank: code === 'OK' ? place : null,
      code,
      total,
      practical: total,
      theory: null,
      scale: null,
      award: null,
    };
  });
};

type Told = {
  readonly rows?: readonly ResultRow[];
  readonly resultVersion?: number;
  readonly hash?: string;
};

const PART_ROWS_MAX = 200;

/** The parts of a final result and the fact that closes them. */
export const resultTold = (
  contest: Contest,
  { rows = rowsOf(contest.contestants), resultVersion = 1, hash }: Told = {},
): readonly AnyFact[] => {
  const { resultId, competitionId, eventId } = contest;
  const shared = { aggregateId: resultId, competitionId, eventId };
  const size = Math.min(PART_ROWS_MAX, Math.max(1, Math.ceil(rows.length / 2)));
  const parts = Array.from({ length: Math.ceil(rows.length / size) }, (_, place) =>
    rows.slice(place * size, (place + 1) * size),
  );
  const groups = [...new Set(rows.map(({ group }) => group))];
  const countOf = (group: Group) => rows.filter((row) => row.group === group).length;
  return [
    ...parts.map((part, index) =>
      factOf({
        ...shared,
        type: 'ranking.result.part',
        aggregateVersion: resultVersion * 100 + index,
        data: { resultVersion, part: index + 1, rows: part },
      }),
    ),
    factOf({
      ...shared,
      type: 'ranking.result.finalised',
      aggregateVersion: resultVersion * 100 + 99,
      data: {
        resultVersion,
        state: resultVersion === 1 ? 'FINAL' : 'AMENDED',
        parts: parts.length,
        rows: rows.length,
        hash: hash ?? setHash(rows),
        pageUrl: `/api/ranking/v1/public/results/${eventId}/${resultVersion}`,
        pageHash: setHash([resultVersion, ...rows]),
        groups: groups.map((group) => ({
          group,
          entered: countOf(group),
          started: countOf(group),
          finished: countOf(group),
        })),
      },
    }),
  ];
};

export const appointed = (
  personId: string,
  office: string,
  scope: { kind: string; id?: string },
): AnyFact =>
  factOf({
    type: 'registration.appointment.given',
    aggregateId: newId(),
    data: {
      personId,
      office,
      scope,
      organisationId: null,
      from: '2026-01-01T00:00:00.000Z',
      to: null,
    },
  });
