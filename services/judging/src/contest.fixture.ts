import type { AnyFact } from '@jinbang/contracts/fact';
import type { KeyKind } from '@jinbang/contracts/mark-subject';
import type { Office } from '@jinbang/contracts/office';
import { newId } from '@jinbang/kernel/id';

type Told = {
  readonly type: AnyFact['type'];
  readonly aggregateId: string;
  readonly data: object;
  readonly version?: number | undefined;
  readonly competitionId?: string | null;
  readonly eventId?: string | null;
};

/** A fact as registration tells it; version 1 of its aggregate unless another is asked for. */
export const told = ({ version = 1, type, ...fact }: Told): AnyFact => ({
  factId: newId(),
  occurredAt: '2026-05-12T01:00:00.000Z',
  competitionId: null,
  eventId: null,
  aggregateVersion: version,
  causedBy: 'test',
  traceparent: null,
  type,
  version: 1,
  ...fact,
});

const zh = (text: string) => ({ zh: text });

type Wish = {
  readonly keyKind?: KeyKind;
  readonly stations?: readonly string[];
  readonly judgeCount?: number;
};

const idsOf = (judgeCount: number) => ({
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
});
type Ids = ReturnType<typeof idsOf>;

const competitionOf = ({ competitionId, ownerId }: Ids): AnyFact =>
  told({
    type: 'registration.competition.declared',
    aggregateId: competitionId,
    competitionId,
    data: {
      ownerId,
      name: zh('测试竞赛'),
      tier: 'city',
      contestClass: '1',
      jurisdiction: '120000',
      seasonYear: 2026,
      zone: 'Asia/Shanghai',
      plan: null,
    },
  });

const RANKING = {
  ties: [],
  shared: true,
  numbering: 'standard',
  moduleDecimals: 2,
  totalDecimals: 2,
  passMark: null,
  scale: false,
  medals: false,
  prizes: null,
};

/** The event with one practical module; `changes` says anything of it otherwise. */
const eventIn =
  ({ eventId, competitionId, ownerId, moduleId }: Ids, keyKind: KeyKind) =>
  (version = 1, changes: object = {}): AnyFact =>
    told({
      type: 'registration.event.arranged',
      aggregateId: eventId,
      version,
      competitionId,
      eventId,
      data: {
        ownerId,
        name: zh('网站设计（测试）'),
        occupation: { code: '4-04-05-01', name: zh('测试职业'), trade: null, route: 'level' },
        taskLevel: '3',
        groups: ['worker'],
        teamSize: 1,
        layers: keyKind === 'entry' ? '1' : '1+2',
        recusal: 'event',
        board: 'progress',
        noticeWorkingDays: 5,
        ranking: RANKING,
        modules: [{ moduleId, name: zh('实操'), kind: 'practical', weight: '1', keyKind }],
        state: 'DRAWN',
        ...changes,
      },
    });

/** The session with its stations, of which these are in use. */
const sessionIn =
  ({ eventId, competitionId, moduleId, sessionId }: Ids, stations: readonly string[]) =>
  (
    inUse: readonly string[],
    version = 1,
    cameFrom: Readonly<Record<string, string>> = {},
  ): AnyFact =>
    told({
      type: 'registration.session.planned',
      aggregateId: sessionId,
      version,
      competitionId,
      eventId,
      data: {
        moduleId,
        name: zh('上午场'),
        startsAt: '2026-05-12T00:30:00.000Z',
        endsAt: '2026-05-12T04:30:00.000Z',
        room: '1 号馆',
        group: 'worker',
        stations: stations.map((station) => ({
          station,
          spare: false,
          inUse: inUse.includes(station),
          ...(cameFrom[station] ? { continues: { sessionId, station: cameFrom[station] } } : {}),
        })),
      },
    });

/** In an open event: who stands aside at which station. */
const recusalIn =
  ({ eventId, competitionId, moduleId, sessionId }: Ids) =>
  (pairs: readonly { judgeId: string; station: string }[], version = 1): AnyFact =>
    told({
      type: 'registration.recusal.told',
      aggregateId: sessionId,
      version,
      competitionId,
      eventId,
      data: { moduleId, pairs },
    });

const entryIn =
  ({ eventId, competitionId }: Ids) =>
  (
    entryNo: string,
    { version = 1, entryId = newId(), organisationId = newId(), withdrawn = false } = {},
  ): AnyFact =>
    told({
      type: `registration.entry.${withdrawn ? 'withdrawn' : 'admitted'}`,
      aggregateId: entryId,
      version,
      competitionId,
      eventId,
      data: {
        entryNo,
        members: [{ personId: newId(), heldLevel: null }],
        organisationId,
        region: '120000',
        group: 'worker',
      },
    });

const appointmentIn =
  ({ eventId, competitionId }: Ids) =>
  (
    personId: string,
    office: Office,
    {
      organisationId = null,
      aggregateId = newId(),
      version = 1,
      ended = false,
    }: {
      organisationId?: string | null;
      aggregateId?: string;
      version?: number;
      ended?: boolean;
    } = {},
  ): AnyFact =>
    told({
      type: `registration.appointment.${ended ? 'ended' : 'given'}`,
      aggregateId,
      version,
      competitionId,
      eventId,
      data: {
        personId,
        office,
        scope: { kind: 'event', id: eventId },
        organisationId,
        from: '2026-01-01T00:00:00.000Z',
        to: null,
      },
    });

/** One contest made up for a test: an event with a module, a session, people in office. */
export const aContest = ({
  keyKind = 'station',
  stations = ['01', '02'],
  judgeCount = 3,
}: Wish = {}) => {
  const ids = idsOf(judgeCount);
  const tell = {
    event: eventIn(ids, keyKind),
    session: sessionIn(ids, stations),
    entry: entryIn(ids),
    recusal: recusalIn(ids),
    appointment: appointmentIn(ids),
  };
  const facts: readonly AnyFact[] = [
    competitionOf(ids),
    tell.event(),
    ...(keyKind === 'station' ? [tell.session(stations)] : []),
    tell.appointment(ids.organiser, 'organiser'),
    tell.appointment(ids.chief, 'chief-judge'),
    tell.appointment(ids.supervisor, 'supervisor'),
    tell.appointment(ids.scorer, 'scorer'),
    ...ids.judges.map((judge) => tell.appointment(judge, 'judge')),
  ];
  return { ...ids, facts, ...tell };
};
export type Contest = ReturnType<typeof aContest>;
