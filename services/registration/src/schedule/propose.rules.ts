import type { Group } from '@jinbang/contracts/level';
import type { PlanningRoom } from '../session/session.rules.ts';
import type { Proposal, ProposalAsk, ProposedSession } from './proposal.body.ts';
import { earliestSpan, type Span, type Timetable, timetableOf } from './timetable.rules.ts';

export type ProposalGround = {
  readonly zone: string;
  /** Entries that stand, by event and group. */
  readonly entries: ReadonlyMap<string, ReadonlyMap<Group, number>>;
  /** Groups of each event: who is planned for before anybody has entered. */
  readonly groups: ReadonlyMap<string, readonly Group[]>;
  readonly rooms: ReadonlyMap<string, PlanningRoom>;
  /** What the rooms hold already. */
  readonly taken: readonly { readonly roomId: string; readonly span: Span }[];
};

type AskedEvent = ProposalAsk['events'][number];
type AskedModule = AskedEvent['modules'][number];
type Problem = Proposal['problems'][number];
type Batch = { readonly batch: number; readonly group: Group | null; readonly entries: number };
type Placed = { readonly task: Task; readonly roomId: string; readonly span: Span };
type Task = { readonly batch: Batch; readonly module: AskedModule };

const SESSIONS_MAX = 500;

const placesIn = (room: PlanningRoom | undefined): number =>
  (room?.stations ?? []).filter(({ spare }) => !spare).length;

/** People of one batch go through all modules together, so the smallest room says how many they are. */
const batchSize = ({ modules }: AskedEvent, rooms: ProposalGround['rooms']): number =>
  Math.min(...modules.flatMap(({ roomIds }) => roomIds.map((id) => placesIn(rooms.get(id)))));

/** Nearly equal batches: nobody competes in a session of one because of a remainder. */
const evenly = (count: number, sizeMax: number): readonly number[] => {
  const batches = Math.ceil(count / sizeMax);
  return Array.from({ length: batches }, (_, place) => Math.floor((count + place) / batches));
};

const countsOf = (
  { eventId, entries }: AskedEvent,
  ground: ProposalGround,
  byGroup: boolean,
): readonly (readonly [Group | null, number])[] => {
  const standing = [...(ground.entries.get(eventId) ?? [])];
  const all = standing.reduce((sum, [, count]) => sum + count, 0);
  if (!byGroup || (ground.groups.get(eventId)?.length ?? 0) < 2) return [[null, entries ?? all]];
  if (entries === undefined) return standing;
  const groups = ground.groups.get(eventId) ?? [];
  // Nobody knows yet how they divide: as they stand so far, else equally.
  const shares = groups.map((group) => ground.entries.get(eventId)?.get(group) ?? 0);
  return groups.map((group, place) => [
    group,
    Math.ceil(all === 0 ? entries / groups.length : (entries * (shares[place] ?? 0)) / all),
  ]);
};

const batchesOf = (
  event: AskedEvent,
  ground: ProposalGround,
  byGroup: boolean,
): readonly Batch[] => {
  const size = batchSize(event, ground.rooms);
  return countsOf(event, ground, byGroup)
    .filter(([, count]) => count > 0)
    .flatMap(([group, count]) => evenly(count, size).map((entries) => ({ group, entries })))
    .map((one, place) => ({ ...one, batch: place + 1 }));
};

/**
 * The order in which batches meet modules: as many batches at a time as there are rooms, and each
 * moves on by one module a turn, so who is in A first is in B next while the others come to A.
 */
export const rotation = (event: AskedEvent, batches: readonly Batch[]): readonly Task[] => {
  const { modules } = event;
  const together = new Set(modules.flatMap(({ roomIds }) => roomIds)).size;
  const rounds = Math.ceil(batches.length / together);
  return Array.from({ length: rounds }, (_, round) =>
    batches.slice(round * together, (round + 1) * together),
  ).flatMap((round) =>
    modules.flatMap((_, turn) =>
      round.flatMap((batch, place) => {
        const module = modules[(place + turn) % modules.length];
        return module ? [{ batch, module }] : [];
      }),
    ),
  );
};

const problem = (
  eventId: string,
  moduleId: string | null,
  code: string,
  params: Problem['params'] = {},
): Problem => ({ eventId, moduleId, code, params });

const place = (timetable: Timetable, eventId: string, task: Task): Placed | undefined => {
  const { batch, module } = task;
  const people = `${eventId} ${batch.batch}`;
  const found = module.roomIds
    .flatMap((roomId) => {
      const span = earliestSpan(timetable, [`room ${roomId}`, people], module.durationMinutes);
      return span ? [{ roomId, span }] : [];
    })
    .toSorted((left, right) => left.span.from - right.span.from)[0];
  if (!found) return undefined;
  for (const key of [`room ${found.roomId}`, people]) {
    timetable.taken.set(key, [...(timetable.taken.get(key) ?? []), found.span]);
  }
  return { task, ...found };
};

const sessionOf = (
  eventId: string,
  { task: { batch, module }, roomId, span }: Placed,
  turn: number,
  isRotating: boolean,
): ProposedSession => ({
  eventId,
  moduleId: module.moduleId,
  name: {
    zh: `第${turn}场${isRotating ? `·第${batch.batch}批` : ''}`,
    en: `Session ${turn}${isRotating ? ` · batch ${batch.batch}` : ''}`,
  },
  startsAt: new Date(span.from).toISOString(),
  endsAt: new Date(span.to).toISOString(),
  room: '',
  roomId,
  group: batch.group,
  batch: batch.batch,
  entries: batch.entries,
});

const named = (
  eventId: string,
  placed: readonly Placed[],
  isRotating: boolean,
): readonly ProposedSession[] => {
  const inTime = placed.toSorted((left, right) => left.span.from - right.span.from);
  const turns = new Map<string, number>();
  return inTime.map((one) => {
    const { moduleId } = one.task.module;
    const turn = (turns.get(moduleId) ?? 0) + 1;
    turns.set(moduleId, turn);
    return sessionOf(eventId, one, turn, isRotating);
  });
};

const flawsOf = (event: AskedEvent, rooms: ProposalGround['rooms']): readonly Problem[] =>
  event.modules.flatMap(({ moduleId, roomIds }) =>
    roomIds
      .filter((roomId) => placesIn(rooms.get(roomId)) === 0)
      .map((roomId) =>
        problem(event.eventId, moduleId, 'schedule.room-without-stations', {
          room: rooms.get(roomId)?.name ?? roomId,
        }),
      ),
  );

const proposeEvent = (
  event: AskedEvent,
  timetable: Timetable,
  ground: ProposalGround,
  byGroup: boolean,
): Proposal => {
  const { eventId } = event;
  const flaws = flawsOf(event, ground.rooms);
  if (flaws.length > 0) return { sessions: [], problems: [...flaws] };
  const batches = batchesOf(event, ground, byGroup);
  if (batches.length === 0) {
    return { sessions: [], problems: [problem(eventId, null, 'schedule.no-entries')] };
  }
  const tasks = rotation(event, batches).map((task) => ({
    task,
    placed: place(timetable, eventId, task),
  }));
  const left = Map.groupBy(
    tasks.filter(({ placed }) => placed === undefined),
    ({ task }) => task.module.moduleId,
  );
  const placed = tasks.flatMap((one) => one.placed ?? []);
  const isRotating = batches.length > 1 && event.modules.length > 1;
  return {
    sessions: [...named(eventId, placed, isRotating)],
    problems: [...left].map(([moduleId, lost]) =>
      problem(eventId, moduleId, 'schedule.no-time-left', {
        entries: lost.reduce((sum, { task }) => sum + task.batch.entries, 0),
      }),
    ),
  };
};

/**
 * A plan for the modules of several events at once: batches of the size of the smallest room, moving
 * through modules in turn, each session at the earliest time that is free for its room and its people.
 * Nothing is made by it; what found no place is said.
 */
export const proposeSessions = (ask: ProposalAsk, ground: ProposalGround): Proposal => {
  const timetable = timetableOf(ask, ground.zone);
  for (const { roomId, span } of ground.taken) {
    const key = `room ${roomId}`;
    timetable.taken.set(key, [...(timetable.taken.get(key) ?? []), span]);
  }
  const parts = ask.events.map((event) => proposeEvent(event, timetable, ground, ask.byGroup));
  const sessions = parts.flatMap((part) => part.sessions);
  const problems = parts.flatMap((part) => part.problems);
  const tooMany = sessions[SESSIONS_MAX];
  return {
    sessions: sessions.slice(0, SESSIONS_MAX),
    problems: [
      ...(tooMany
        ? [problem(tooMany.eventId, null, 'schedule.too-many', { limit: SESSIONS_MAX })]
        : []),
      ...problems,
    ].slice(0, 1_000),
  };
};
