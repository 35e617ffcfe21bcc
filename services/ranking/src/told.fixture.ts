import type { AnyFact, FactOf } from '@jinbang/contracts/fact';
import { appealClosedV1, appealOpenedV1 } from '@jinbang/contracts/judging/appeal';
import { markSettledV1, markUnsettledV1 } from '@jinbang/contracts/judging/mark';
import {
  eventAdvancedV1,
  moduleLockedV1,
  moduleUnlockedV1,
} from '@jinbang/contracts/judging/module';
import { penaltyToldV1 } from '@jinbang/contracts/judging/penalty';
import { schemePartV1, schemePublishedV1 } from '@jinbang/contracts/judging/scheme';
import { scoreSheetReopenedV1, scoreSheetSignedV1 } from '@jinbang/contracts/judging/score-sheet';
import { subjectCodedV1 } from '@jinbang/contracts/judging/subject';
import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import type { Office } from '@jinbang/contracts/office';
import type { BoardRule, RankingRule } from '@jinbang/contracts/ranking-rule';
import { appointmentGivenV1 } from '@jinbang/contracts/registration/appointment';
import { competitionDeclaredV1 } from '@jinbang/contracts/registration/competition';
import { entryAdmittedV1, entryWithdrawnV1 } from '@jinbang/contracts/registration/entry';
import { eventArrangedV1 } from '@jinbang/contracts/registration/event';
import { mappingOpenedV1, mappingPartV1 } from '@jinbang/contracts/registration/mapping';
import { personErasedV1 } from '@jinbang/contracts/registration/person';
import {
  type PublicationConsentState,
  publicationConsentToldV1,
} from '@jinbang/contracts/registration/publication-consent';
import { sessionPlannedV1 } from '@jinbang/contracts/registration/session';
import { setHash } from '@jinbang/contracts/set-hash';
import { newId } from '@jinbang/kernel/id';
import type { ArrangedEvent, SubjectCode } from './tables.ts';

/** A small blind contest as other services would tell it, for tests: 2 sessions, 3 stations each. */
export type Contest = ReturnType<typeof aContest>;

export const plainRule: RankingRule = {
  ties: [],
  shared: true,
  numbering: 'standard',
  moduleDecimals: null,
  totalDecimals: 2,
  passMark: null,
  scale: false,
  medals: false,
  prizes: null,
};

type Wish = {
  readonly board?: BoardRule;
  readonly ranking?: Partial<RankingRule>;
  readonly keyKind?: 'station' | 'entry';
  readonly noticeWorkingDays?: number;
};

const AT = '2026-11-20T01:00:00.000Z';
const STATIONS = ['A-01', 'A-02', 'A-03'] as const;
const ASPECTS = [
  { code: 'A1.1', criterion: 'A', subCriterion: 'A1', max: '40' },
  { code: 'A2.1', criterion: 'A', subCriterion: 'A2', max: '20' },
  { code: 'B1.1', criterion: 'B', subCriterion: 'B1', max: '30' },
  { code: 'B1.2', criterion: 'B', subCriterion: 'B1', max: '10' },
] as const;

export const aContest = (wish: Wish = {}) => {
  const ids = {
    competitionId: newId(),
    eventId: newId(),
    ownerId: newId(),
    moduleId: newId(),
    schemeId: newId(),
    openingId: newId(),
    sessions: { worker: newId(), student: newId() },
  };
  const keyKind = wish.keyKind ?? 'station';
  const aspects = ASPECTS.map((aspect) => ({
    ...aspect,
    aspectId: newId(),
    moduleId: ids.moduleId,
  }));
  const places = (['worker', 'student'] as const).flatMap((group) =>
    STATIONS.map((station) => ({ group, station, sessionId: ids.sessions[group] })),
  );
  const entries = places.map(({ group, station, sessionId }, index) => {
    const entryNo = `E-${String(index + 1).padStart(3, '0')}`;
    const subjectHere = (): MarkSubject =>
      keyKind === 'station'
        ? { kind: 'station', moduleId: ids.moduleId, sessionId, station }
        : { kind: 'entry', moduleId: ids.moduleId, entryNo };
    return { entryId: newId(), personId: newId(), entryNo, group, subject: subjectHere() };
  });
  return { ...ids, keyKind, aspects, entries, wish };
};

type Envelope = Pick<AnyFact, 'aggregateId' | 'aggregateVersion'>;

const envelope = (contest: Contest, { aggregateId, aggregateVersion }: Envelope) => ({
  factId: newId(),
  version: 1 as const,
  occurredAt: AT,
  competitionId: contest.competitionId,
  eventId: contest.eventId,
  aggregateId,
  aggregateVersion,
  causedBy: 'test',
  traceparent: null,
});

export const competitionTold = (contest: Contest): FactOf<typeof competitionDeclaredV1> => ({
  ...envelope(contest, { aggregateId: contest.competitionId, aggregateVersion: 1 }),
  eventId: null,
  type: competitionDeclaredV1.type,
  data: {
    ownerId: contest.ownerId,
    name: { zh: '测试市职业技能竞赛', en: 'Test City Skills Contest' },
    tier: 'city',
    contestClass: '1',
    jurisdiction: 'CN-12',
    seasonYear: 2026,
    zone: 'Asia/Shanghai',
    plan: null,
  },
});

export const arrangedAs = (
  contest: Contest,
  state: ArrangedEvent['state'],
): FactOf<typeof eventArrangedV1>['data'] => ({
  ownerId: contest.ownerId,
  name: { zh: '测试赛项', en: 'Test Event' },
  occupation: { code: '4-04-05-01', name: { zh: '测试职业' }, trade: null, route: 'level' },
  taskLevel: '3',
  groups: ['worker', 'student'],
  teamSize: 1,
  layers: contest.keyKind === 'station' ? '1+2' : '1',
  recusal: 'event',
  board: contest.wish.board ?? 'live',
  noticeWorkingDays: contest.wish.noticeWorkingDays ?? 0,
  ranking: { ...plainRule, ...contest.wish.ranking },
  modules: [
    {
      moduleId: contest.moduleId,
      name: { zh: '实操' },
      kind: 'practical',
      weight: '1',
      keyKind: contest.keyKind,
    },
  ],
  state,
});

export const eventTold = (
  contest: Contest,
  state: ArrangedEvent['state'],
  aggregateVersion: number,
): FactOf<typeof eventArrangedV1> => ({
  ...envelope(contest, { aggregateId: contest.eventId, aggregateVersion }),
  type: eventArrangedV1.type,
  data: arrangedAs(contest, state),
});

export const sessionsTold = (contest: Contest): readonly FactOf<typeof sessionPlannedV1>[] =>
  contest.keyKind === 'entry'
    ? []
    : (['worker', 'student'] as const).map((group) => ({
        ...envelope(contest, { aggregateId: contest.sessions[group], aggregateVersion: 1 }),
        type: sessionPlannedV1.type,
        data: {
          moduleId: contest.moduleId,
          name: { zh: group === 'worker' ? '上午' : '下午' },
          startsAt: AT,
          endsAt: AT,
          room: '1',
          group,
          stations: [
            ...STATIONS.map((station) => ({ station, spare: false, inUse: true })),
            { station: 'A-09', spare: true, inUse: false },
          ],
        },
      }));

export const entriesTold = (contest: Contest): readonly FactOf<typeof entryAdmittedV1>[] =>
  contest.entries.map(({ entryId, personId, entryNo, group }) => ({
    ...envelope(contest, { aggregateId: entryId, aggregateVersion: 1 }),
    type: entryAdmittedV1.type,
    data: {
      entryNo,
      members: [{ personId, heldLevel: null }],
      organisationId: contest.ownerId,
      region: '120000',
      group,
    },
  }));

/** One entry that came and went before check-in. */
export const withdrawnTold = (
  contest: Contest,
): readonly (FactOf<typeof entryAdmittedV1> | FactOf<typeof entryWithdrawnV1>)[] => {
  const aggregateId = newId();
  const data = {
    entryNo: 'E-099',
    members: [{ personId: newId(), heldLevel: null }],
    organisationId: contest.ownerId,
    region: '120000',
    group: 'worker' as const,
  };
  return [
    {
      ...envelope(contest, { aggregateId, aggregateVersion: 1 }),
      type: entryAdmittedV1.type,
      data,
    },
    {
      ...envelope(contest, { aggregateId, aggregateVersion: 2 }),
      type: entryWithdrawnV1.type,
      data,
    },
  ];
};

/** The scheme in two parts and its closing. */
export const schemeTold = (
  contest: Contest,
  schemeVersion = 1,
): readonly (FactOf<typeof schemePartV1> | FactOf<typeof schemePublishedV1>)[] => {
  const frame = () =>
    envelope(contest, { aggregateId: contest.schemeId, aggregateVersion: schemeVersion });
  const rows = [contest.aspects.slice(0, 3), contest.aspects.slice(3)];
  return [
    ...rows.map((part, index) => ({
      ...frame(),
      type: schemePartV1.type,
      data: { schemeVersion, part: index + 1, rows: part },
    })),
    {
      ...frame(),
      type: schemePublishedV1.type,
      data: {
        schemeVersion,
        criteria: [
          { criterion: 'A', max: '60' },
          { criterion: 'B', max: '40' },
        ],
        parts: rows.length,
        rows: contest.aspects.length,
        hash: setHash(rows.flat()),
      },
    },
  ];
};

const aggregates = new Map<string, string>();
/** The id judging keeps for one subject's aspect: the same each time it is asked for. */
const aggregateOf = (...names: readonly string[]): string => {
  const key = names.join('/');
  const known = aggregates.get(key) ?? newId();
  aggregates.set(key, known);
  return known;
};

export const markTold = (
  contest: Contest,
  place: number,
  aspect: number,
  value: string | null,
  aggregateVersion = 1,
): FactOf<typeof markSettledV1> | FactOf<typeof markUnsettledV1> => {
  const subject = contest.entries[place]?.subject;
  const aspectId = contest.aspects[aspect]?.aspectId;
  if (!subject || !aspectId) throw new RangeError('no such place or aspect');
  const aggregateId = aggregateOf(contest.eventId, String(place), String(aspect));
  const frame = envelope(contest, { aggregateId, aggregateVersion });
  const about = { subject, aspectId, schemeVersion: 1 };
  return value === null
    ? { ...frame, type: markUnsettledV1.type, data: { ...about, reason: 'reopened' } }
    : { ...frame, type: markSettledV1.type, data: { ...about, value } };
};

/** All four marks of one place. */
export const marksTold = (
  contest: Contest,
  place: number,
  values: readonly [string, string, string, string],
) => values.map((value, aspect) => markTold(contest, place, aspect, value));

export const codeTold = (
  contest: Contest,
  place: number,
  code: SubjectCode,
  aggregateVersion = 1,
): FactOf<typeof subjectCodedV1> => {
  const subject = contest.entries[place]?.subject;
  if (!subject) throw new RangeError('no such place');
  const aggregateId = aggregateOf(contest.eventId, String(place), 'code');
  return {
    ...envelope(contest, { aggregateId, aggregateVersion }),
    type: subjectCodedV1.type,
    data: { subject, code },
  };
};

/** Every sheet of one session signed by `signed` of three seats. */
export const sheetsTold = (
  contest: Contest,
  group: 'worker' | 'student',
  signed: number,
): readonly FactOf<typeof scoreSheetSignedV1>[] =>
  [...new Set(contest.aspects.map((aspect) => aspect.subCriterion))].map((subCriterion) => ({
    ...envelope(contest, {
      aggregateId: aggregateOf(contest.eventId, group, subCriterion),
      aggregateVersion: signed,
    }),
    type: scoreSheetSignedV1.type,
    data: {
      moduleId: contest.moduleId,
      sessionId: contest.keyKind === 'station' ? contest.sessions[group] : null,
      subCriterion,
      judgeId: newId(),
      hash: '0'.repeat(64),
      signed,
      seats: 3,
    },
  }));

/** The same sheets opened again. */
export const reopenedTold = (
  contest: Contest,
  group: 'worker' | 'student',
): readonly FactOf<typeof scoreSheetReopenedV1>[] =>
  sheetsTold(contest, group, 4).map(({ data, ...told }) => {
    const { moduleId, sessionId, subCriterion } = data;
    return {
      ...told,
      type: scoreSheetReopenedV1.type,
      data: { moduleId, sessionId, subCriterion },
    };
  });

/** Points off one place, or that they were taken back. */
export const penaltyTold = (
  contest: Contest,
  place: number,
  points: string,
  {
    state = 'standing',
    kind = null,
    penaltyId = newId(),
  }: Partial<FactOf<typeof penaltyToldV1>['data']> & { readonly penaltyId?: string } = {},
): FactOf<typeof penaltyToldV1> => {
  const subject = contest.entries[place]?.subject;
  if (!subject) throw new RangeError('no such place');
  const aggregateVersion = state === 'standing' ? 1 : 2;
  return {
    ...envelope(contest, { aggregateId: penaltyId, aggregateVersion }),
    type: penaltyToldV1.type,
    data: { subject, points, kind, state },
  };
};

/** An appeal that waits for its answer, or waits no longer. */
export const appealTold = (
  contest: Contest,
  appealId: string,
  state: 'opened' | 'closed',
): FactOf<typeof appealOpenedV1> | FactOf<typeof appealClosedV1> => {
  const data = { kind: 'appeal', tier: 1, moduleId: contest.moduleId } as const;
  return state === 'opened'
    ? {
        ...envelope(contest, { aggregateId: appealId, aggregateVersion: 1 }),
        ...{ type: appealOpenedV1.type, data },
      }
    : {
        ...envelope(contest, { aggregateId: appealId, aggregateVersion: 5 }),
        ...{ type: appealClosedV1.type, data: { ...data, outcome: 'dismissed' } },
      };
};

export const lockTold = (
  contest: Contest,
  marks: number,
  penalties?: number,
): FactOf<typeof moduleLockedV1> => ({
  ...envelope(contest, { aggregateId: contest.moduleId, aggregateVersion: 1 }),
  type: moduleLockedV1.type,
  data: {
    moduleId: contest.moduleId,
    marks,
    hash: '0'.repeat(64),
    ...(penalties === undefined ? {} : { penalties }),
  },
});

/** The same module opened again by two people, after its lock. */
export const unlockTold = (contest: Contest): FactOf<typeof moduleUnlockedV1> => ({
  ...envelope(contest, { aggregateId: contest.moduleId, aggregateVersion: 2 }),
  type: moduleUnlockedV1.type,
  data: { moduleId: contest.moduleId, because: 'reopening' },
});

export const advancedTold = (
  contest: Contest,
  state: 'RUNNING' | 'MARKING' | 'REVIEW' = 'RUNNING',
  aggregateVersion = 1,
): FactOf<typeof eventAdvancedV1> => ({
  ...envelope(contest, { aggregateId: contest.eventId, aggregateVersion }),
  type: eventAdvancedV1.type,
  data: { state },
});

/** The whole opening in two parts and its closing. */
export const openingTold = (
  contest: Contest,
): readonly (FactOf<typeof mappingPartV1> | FactOf<typeof mappingOpenedV1>)[] => {
  const rows = contest.entries.map(({ entryId, subject }) => ({ entryId, subject }));
  const parts = [rows.slice(0, 4), rows.slice(4)];
  const frame = () => envelope(contest, { aggregateId: contest.openingId, aggregateVersion: 1 });
  return [
    ...parts.map((part, index) => ({
      ...frame(),
      type: mappingPartV1.type,
      data: { part: index + 1, rows: part },
    })),
    {
      ...frame(),
      type: mappingOpenedV1.type,
      data: { parts: parts.length, rows: rows.length, hash: setHash(rows) },
    },
  ];
};

export const officeTold = (
  contest: Contest,
  personId: string,
  office: Office,
): FactOf<typeof appointmentGivenV1> => ({
  ...envelope(contest, { aggregateId: newId(), aggregateVersion: 1 }),
  type: appointmentGivenV1.type,
  data: {
    personId,
    office,
    scope: { kind: 'event', id: contest.eventId },
    organisationId: null,
    from: AT,
    to: null,
  },
});

/** Registration erased somebody. */
export const erasedTold = (personId: string): FactOf<typeof personErasedV1> => ({
  factId: newId(),
  type: personErasedV1.type,
  version: personErasedV1.version,
  occurredAt: AT,
  competitionId: null,
  eventId: null,
  aggregateId: personId,
  aggregateVersion: 2,
  causedBy: newId(),
  traceparent: null,
  data: { cause: 'request' },
});

/** Somebody gave consent to publication, or took it back; the aggregate is that consent. */
export const consentTold = (
  { competitionId }: Contest,
  personId: string,
  state: PublicationConsentState,
  consentId: string = newId(),
): FactOf<typeof publicationConsentToldV1> => ({
  factId: newId(),
  type: publicationConsentToldV1.type,
  version: publicationConsentToldV1.version,
  occurredAt: AT,
  competitionId,
  eventId: null,
  aggregateId: consentId,
  aggregateVersion: state === 'standing' ? 1 : 2,
  causedBy: newId(),
  traceparent: null,
  data: { personId, state },
});

/** Marks of all six places; the third worker did not start, the second student did not finish. */
export const allMarks = (contest: Contest): readonly AnyFact[] => [
  ...marksTold(contest, 0, ['40', '20', '20', '0.6']),
  ...marksTold(contest, 1, ['39.5', '20', '20.5', '0.6']),
  codeTold(contest, 2, 'DNS'),
  ...marksTold(contest, 3, ['35', '7/18', '25', '10']),
  ...marksTold(contest, 4, ['10', '10', '10', '1']),
  codeTold(contest, 4, 'DNF'),
  ...marksTold(contest, 5, ['20', '18', '16', '0']),
];
/** Settled marks in `allMarks`. */
export const ALL_MARKS_COUNT = 20;

/** What is told of an event before its first mark; who holds an office there comes first. */
export const beginningTold = (
  contest: Contest,
  offices: Readonly<Partial<Record<Office, string>>> = {},
  eventVersion = 1,
): readonly AnyFact[] => [
  // Safe: the keys are offices.
  ...Object.entries(offices).map(([office, personId]) =>
    officeTold(contest, personId, office as Office),
  ),
  competitionTold(contest),
  eventTold(contest, 'DRAWN', eventVersion),
  ...sessionsTold(contest),
  ...entriesTold(contest),
  ...schemeTold(contest),
  advancedTold(contest),
];

/** Everything that is told until the event can become a result. */
export const wholeStory = (contest: Contest): readonly AnyFact[] => [
  ...beginningTold(contest),
  ...withdrawnTold(contest),
  ...allMarks(contest),
  ...sheetsTold(contest, 'worker', 3),
  ...sheetsTold(contest, 'student', 3),
  lockTold(contest, ALL_MARKS_COUNT),
  advancedTold(contest, 'REVIEW', 2),
  ...openingTold(contest),
  eventTold(contest, 'DECRYPTED', 2),
];
