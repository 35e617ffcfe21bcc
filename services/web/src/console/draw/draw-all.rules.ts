import { entriesFor, isDrawn, sessionsToDraw } from './ceremony.rules.ts';
import type { Ceremony, DrawSession } from './draw.types.ts';

export type Taker = { readonly entryId: string; readonly entryNo: string };

/** Who draws in a session, and for which stations. */
export type PlannedDraw = {
  readonly session: DrawSession;
  readonly takers: readonly Taker[];
  readonly items: readonly string[];
};

export type DrawPlan = {
  readonly draws: readonly PlannedDraw[];
  /** Whom no session has a station for. */
  readonly left: readonly Taker[];
};

/** The day a session is held on, by the clock of whoever draws. */
export const dayOf = ({ startsAt }: Pick<DrawSession, 'startsAt'>): string => {
  const at = new Date(startsAt);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};

/** The sessions nobody drew for yet, earliest first; of one day where one is named. */
export const openSessions = (given: Ceremony, day?: string): readonly DrawSession[] =>
  sessionsToDraw(given)
    .filter((one) => !isDrawn(one) && (day === undefined || dayOf(one) === day))
    .toSorted((left, right) =>
      left.startsAt === right.startsAt
        ? left.sessionId.localeCompare(right.sessionId)
        : left.startsAt.localeCompare(right.startsAt),
    );

const itemsOf = ({ stations }: DrawSession): readonly string[] =>
  stations.flatMap(({ station, spare }) => (spare ? [] : [station]));

/** How many come into each session: shared out by their stations, so that none stands nearly empty. */
const sharesOf = (sizes: readonly number[], count: number): readonly number[] => {
  let people = count;
  let stations = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => {
    const share = stations === 0 ? 0 : Math.min(size, Math.ceil((people * size) / stations));
    people -= share;
    stations -= size;
    return share;
  });
};

type Seats = {
  readonly session: DrawSession;
  readonly free: readonly Taker[];
  readonly size: number;
};

/** One module: whoever has a batch by now stays with it, the rest go by their numbers. */
const shareOut = (
  given: Ceremony,
  sessions: readonly DrawSession[],
  batchOf: ReadonlyMap<string, number>,
): DrawPlan => {
  const placed = new Map<string, Taker[]>(sessions.map(({ sessionId }) => [sessionId, []]));
  const taken = new Set<string>();
  const put = (sessionId: string, taker: Taker): void => {
    placed.get(sessionId)?.push(taker);
    taken.add(taker.entryId);
  };
  const rooms = sessions.map(
    (session): Seats => ({
      session,
      free: entriesFor(given, session),
      size: itemsOf(session).length,
    }),
  );
  for (const { session, free, size } of rooms) {
    if (session.batch === null) continue;
    const mine = free.filter(({ entryId }) => batchOf.get(entryId) === session.batch);
    for (const taker of mine.filter((one) => !taken.has(one.entryId)).slice(0, size)) {
      put(session.sessionId, taker);
    }
  }
  // Sessions of one group share its people; those of any group share whoever is left.
  const groups = new Set(sessions.flatMap((one) => one.group ?? []));
  for (const group of [...groups, null]) {
    const here = rooms.filter(({ session }) => session.group === group);
    const waiting = (here[0]?.free ?? []).filter(({ entryId }) => !taken.has(entryId));
    const room = here.map(
      ({ session, size }) => size - (placed.get(session.sessionId)?.length ?? 0),
    );
    let from = 0;
    for (const [place, share] of sharesOf(room, waiting.length).entries()) {
      for (const taker of waiting.slice(from, from + share)) {
        put(here[place]?.session.sessionId ?? '', taker);
      }
      from += share;
    }
  }
  const everybody = new Map(
    rooms.flatMap(({ free }) => free.map((one) => [one.entryId, one] as const)),
  );
  const draws = sessions.map((session) => ({
    session,
    takers: placed.get(session.sessionId) ?? [],
    items: itemsOf(session),
  }));
  return { draws, left: [...everybody.values()].filter(({ entryId }) => !taken.has(entryId)) };
};

/** The batches of those who drew in some module before. */
const batchesDrawn = ({ sessions, record }: Ceremony): Map<string, number> => {
  const batchIn = new Map(sessions.map(({ sessionId, batch }) => [sessionId, batch]));
  return new Map(
    (record?.sealed ?? []).flatMap(({ stands, sessionId, entryIds }) => {
      const batch = batchIn.get(sessionId ?? '') ?? null;
      return stands && batch !== null ? entryIds.map((entryId) => [entryId, batch] as const) : [];
    }),
  );
};

/**
 * Who draws where when all sessions are drawn in one act: by entry numbers, which were drawn
 * themselves; who is in a batch goes through all modules with it.
 */
export const planDraws = (given: Ceremony, day?: string): DrawPlan => {
  const open = openSessions(given, day);
  const batchOf = batchesDrawn(given);
  const plans = given.event.modules.map(({ moduleId }) => {
    const plan = shareOut(
      given,
      open.filter((one) => one.moduleId === moduleId),
      batchOf,
    );
    for (const { session, takers } of plan.draws) {
      if (session.batch === null) continue;
      for (const { entryId } of takers) batchOf.set(entryId, session.batch);
    }
    return plan;
  });
  return {
    draws: plans.flatMap(({ draws }) => draws).filter(({ takers }) => takers.length > 0),
    left: [...new Map(plans.flatMap(({ left }) => left).map((one) => [one.entryId, one])).values()],
  };
};

/** 001–015, or the numbers one by one where some in between are elsewhere. */
export const numbersText = (takers: readonly Taker[]): string => {
  const numbers = takers.map(({ entryNo }) => entryNo);
  const isRow = numbers.every(
    (entryNo, place) => place === 0 || Number(entryNo) === Number(numbers[place - 1]) + 1,
  );
  return isRow && numbers.length > 2 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join(' ');
};
