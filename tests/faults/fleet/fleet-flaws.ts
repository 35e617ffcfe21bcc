import { withAdmin } from '@jinbang/local/servers/postgres-roles';
import type { Acknowledged } from './simulated-tablet.ts';

/** A mark as judging's database has it. */
export type StoredMark = Omit<Acknowledged, 'deviceId'> & {
  readonly judgeId: string;
  readonly deviceId: string | null;
};

/** Every mark of an event, whoever gave it. */
export const storedMarks = (judgingUrl: string, eventId: string): Promise<readonly StoredMark[]> =>
  withAdmin(judgingUrl, async (sql) => [
    ...(await sql<StoredMark[]>`
      select command_id as "commandId", subject_id as "subjectId", aspect_id as "aspectId",
        judge_id as "judgeId", device_id as "deviceId", version, value ->> 'score' as score
      from mark where event_id = ${eventId}`),
  ]);

const by = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => Map.groupBy(items, keyOf);

const isSame = (told: Acknowledged, stored: StoredMark): boolean =>
  told.subjectId === stored.subjectId &&
  told.aspectId === stored.aspectId &&
  told.deviceId === stored.deviceId &&
  told.version === stored.version &&
  told.score === stored.score;

/** Cells of a judge whose marks are not numbered 1, 2, 3 … : one is missing, or stands twice. */
const brokenCells = (stored: readonly StoredMark[]): readonly string[] => {
  const cells = by(stored, (one) => `${one.subjectId}/${one.aspectId}/${one.judgeId}`);
  return [...cells].flatMap(([cell, marks]) => {
    const versions = marks.map(({ version }) => version).toSorted((one, other) => one - other);
    return versions.every((version, place) => version === place + 1) ? [] : [cell];
  });
};

/** What tablets were told, held against what is stored: each list must be empty. */
export const fleetFlaws = (told: readonly Acknowledged[], stored: readonly StoredMark[]) => {
  const rows = by(stored, ({ commandId }) => commandId);
  const known = new Set(told.map(({ commandId }) => commandId));
  return {
    missing: told.filter(({ commandId }) => !rows.has(commandId)),
    doubled: [...rows].filter(([, marks]) => marks.length > 1).map(([commandId]) => commandId),
    changed: told.filter((one) => rows.get(one.commandId)?.some((row) => !isSame(one, row))),
    unasked: stored.filter(({ commandId }) => !known.has(commandId)),
    brokenCells: brokenCells(stored),
  };
};
