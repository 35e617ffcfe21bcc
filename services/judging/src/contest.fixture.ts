import type { AnyFact } from '@jinbang/contracts/fact';
import type { SchemeBody, SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import type { KeyKind } from '@jinbang/contracts/mark-subject';
import type { Office } from '@jinbang/contracts/office';
import { newId } from '@jinbang/kernel/id';

type Told = {
  readonly type: string;
  readonly aggregateId: string;
  readonly data: object;
  readonly version?: number;
  readonly competitionId?: string | null;
  readonly eventId?: string | null;
};

/** A fact as registration tells it; version 1 of its aggregate unless another is asked for. */
export const told = ({
  version = 1,
  competitionId = null,
  eventId = null,
  ...fact
}: Told): AnyFact => ({
  factId: newId(),
  occurredAt: '2026-05-12T01:00:00.000Z',
  competitionId,
  eventId,
  aggregateVersion: version,
  causedBy: 'test',
  traceparent: null,
  version: 1,
  ...fact,
  // The names of facts have three words by contract.
  type: fact.type as AnyFact['type'],
});

/** One contest made up for a test: an event with a module, sessions, people in office. */
export type Contest = ReturnType<typeof aContest>;

const zh = (text: string) => ({ zh: text });

/** Ids of a contest nobody told of yet, and the facts that tell of it. */
export const aContest = ({
  keyKind = 'station',
  stations = ['01', '02'],
  judgeCount = 3,
}: {
  keyKind?: KeyKind;
  stations?: readonly string[];
  judgeCount?: number;
} = {}) => {
  const ids = {
    ownerId: newId(),
    competitionId: newId(),
    eventId: newId(),
    moduleId: newId(),
    sessionId: newId(),
    organiser: newId(),
    chief: newId(),
    supervisor: newId(),
    scorer: newId(),
    judges: Array.from({ length: judgeCount }, newId),
  };
  const { competitionId, eventId } = ids;
  const inEvent = { competitionId, eventId };
  const appointment = (personId: string, office: Office, organisationId: string | null = null) =>
    told({
      type: 'registration.appointment.given',
      aggregateId: newId(),
      ...inEvent,
      data: {
        personId,
        office,
        scope: { kind: 'event', id: eventId },
        organisationId,
        from: '2026-01-01T00:00:00.000Z',
        to: null,
      },
    });
  const event = (version = 1, changes: object = {}) =>
    told({
      type: 'registration.event.arranged',
      aggregateId: eventId,
      version,
      ...inEvent,
      data: {
        ownerId: ids.ownerId,
        name: zh('网站设计（测试）'),
        occupation: { code: '4-04-05-01', name: zh('测试职业'), trade: null, route: 'level' },
        taskLevel: '3',
        groups: ['worker'],
        teamSize: 1,
        layers: keyKind === 'entry' ? '1' : '1+2',
        recusal: 'event',
        board: 'progress',
        noticeWorkingDays: 5,
        ranking: {
          ties: [],
          shared: true,
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
            moduleId: ids.moduleId,
            name: zh('实操'),
            kind: 'practical',
            weight: '1',
            keyKind,
          },
        ],
        state: 'DRAWN',
        ...changes,
      },
    });
  const session = (inUse: readonly string[], version = 1, sessionId = ids.sessionId) =>
    told({
      type: 'registration.session.planned',
      aggregateId: sessionId,
      version,
      ...inEvent,
      data: {
        moduleId: ids.moduleId,
        name: zh('上午场'),
        startsAt: '2026-05-12T00:30:00.000Z',
        endsAt: '2026-05-12T04:30:00.000Z',
        room: '1 号馆',
        group: 'worker',
        stations: stations.map((station) => ({
          station,
          spare: false,
          inUse: inUse.includes(station),
        })),
      },
    });
  const entry = (
    entryNo: string,
    { version = 1, entryId = newId(), organisationId = newId(), withdrawn = false } = {},
  ) =>
    told({
      type: `registration.entry.${withdrawn ? 'withdrawn' : 'admitted'}`,
      aggregateId: entryId,
      version,
      ...inEvent,
      data: {
        entryNo,
        members: [{ personId: newId(), heldLevel: null }],
        organisationId,
        region: '120000',
        group: 'worker',
      },
    });
  const competition = told({
    type: 'registration.competition.declared',
    aggregateId: competitionId,
    competitionId,
    data: {
      ownerId: ids.ownerId,
      name: zh('测试竞赛'),
      tier: 'city',
      contestClass: '1',
      jurisdiction: '120000',
      seasonYear: 2026,
      zone: 'Asia/Shanghai',
      plan: null,
    },
  });
  const facts: readonly AnyFact[] = [
    competition,
    event(),
    session(stations),
    appointment(ids.organiser, 'organiser'),
    appointment(ids.chief, 'chief-judge'),
    appointment(ids.supervisor, 'supervisor'),
    appointment(ids.scorer, 'scorer'),
    ...ids.judges.map((judge) => appointment(judge, 'judge')),
  ];
  return { ...ids, facts, event, session, entry, appointment };
};

const DESCRIPTORS = ['低于标准', '达到标准', '部分超过', '优秀'].map(zh);

const aspect = (kind: 'M' | 'J', max: string, calculation: SchemeCalculation) => ({
  kind,
  description: zh(`评分点 ${max}`),
  max,
  calculation,
  ...(kind === 'J' ? { descriptors: DESCRIPTORS } : {}),
});

/** A1: two judgements and a measurement, as the worked example of the domain page; A2: a panel in points. */
export const smallScheme = (): SchemeBody => ({
  title: zh('测试评分标准'),
  criteria: [
    {
      code: 'A',
      name: zh('页面'),
      subCriteria: [
        {
          code: 'A1',
          name: zh('导航'),
          day: 1,
          aspects: [
            aspect('J', '0.5', { kind: 'judgement' }),
            aspect('J', '1', { kind: 'judgement' }),
            aspect('M', '0.5', { kind: 'pass-fail' }),
          ],
        },
        {
          code: 'A2',
          name: zh('作品'),
          day: 1,
          aspects: [
            aspect('M', '10', {
              kind: 'points',
              min: '0',
              max: '10',
              step: '0.25',
              combination: { rule: 'mean' },
              roundResult: 2,
            }),
          ],
        },
      ],
    },
  ],
});
