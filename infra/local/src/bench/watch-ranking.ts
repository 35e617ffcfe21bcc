import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';

/** A mark as ranking's tables name it. */
export type RankedCell = { readonly subjectKey: string; readonly aspectId: string };

type Awaited = RankedCell & { readonly atMs: number };

export type RankingWatch = {
  /** A mark was acknowledged at this moment (ms since 1970). */
  readonly add: (cell: RankedCell, atMs: number) => void;
  /** Resolves with the lags in ms once all that was added is in ranking. */
  readonly finish: () => Promise<readonly number[]>;
};

const LOOK_MS = 20;
const GIVE_UP_MS = 60_000;

const findRanked = async (
  sql: Sql,
  eventId: string,
  cells: readonly RankedCell[],
): Promise<ReadonlySet<string>> => {
  const rows = await sql<{ place: number }[]>`
    select wanted.place::int as place
    from unnest(
      ${cells.map(({ subjectKey }) => subjectKey)}::text[],
      ${cells.map(({ aspectId }) => aspectId)}::uuid[]
    ) with ordinality as wanted (subject_key, aspect_id, place)
    join subject on subject.event_id = ${eventId} and subject.subject_key = wanted.subject_key
    join mark on mark.subject_id = subject.subject_id and mark.aspect_id = wanted.aspect_id
    where mark.value is not null`;
  return new Set(rows.map(({ place }) => keyOf(cells[place - 1])));
};

const keyOf = (cell: RankedCell | undefined): string => `${cell?.subjectKey}/${cell?.aspectId}`;

/**
 * Looks every 20 ms which of the acknowledged marks other connections can see in ranking's database.
 * A lag is the time from the acknowledgement to the look that found the mark, so it is never told
 * too small; one that was ranked before its judge heard of it counts as 0.
 */
export const watchRanking = (sql: Sql, eventId: string): RankingWatch => {
  const awaited = new Map<string, Awaited>();
  const lags: number[] = [];
  let isEnding = false;
  let endedMs = 0;
  const look = async (): Promise<void> => {
    const cells = [...awaited.values()];
    const ranked = await findRanked(sql, eventId, cells);
    const nowMs = Date.now();
    for (const cell of cells) {
      if (!ranked.has(keyOf(cell))) continue;
      awaited.delete(keyOf(cell));
      lags.push(Math.max(0, nowMs - cell.atMs));
    }
  };
  const watch = async (): Promise<readonly number[]> => {
    while (!isEnding || awaited.size > 0) {
      if (awaited.size > 0) await look();
      if (isEnding && Date.now() - endedMs > GIVE_UP_MS) {
        throw new Error(`${awaited.size} acknowledged marks never reached ranking`);
      }
      await sleep(LOOK_MS);
    }
    return lags;
  };
  const finished = watch();
  // Told by `finish`; until then it must not end the process.
  finished.catch(() => {});
  return {
    add: (cell, atMs) => void awaited.set(keyOf(cell), { ...cell, atMs }),
    finish: () => {
      isEnding = true;
      endedMs = Date.now();
      return finished;
    },
  };
};
