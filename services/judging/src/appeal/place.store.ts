import type { AppealPlace } from '@jinbang/contracts/http/judging-appeal';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import { stoodBefore } from '../subject/moved.rules.ts';
import { findMovesOfModule } from '../subject/moved.store.ts';
import { entryTable, moduleTable, sessionTable, subjectTable } from '../tables.ts';

export type EntryRow = typeof entryTable.$inferSelect;
export type SubjectRow = typeof subjectTable.$inferSelect;
export type SessionRow = typeof sessionTable.$inferSelect;

export const findEntry = async (
  tx: Transaction,
  eventId: string,
  entryId: string,
): Promise<EntryRow | undefined> => {
  const [row] = await tx
    .select()
    .from(entryTable)
    .where(and(eq(entryTable.entryId, entryId), eq(entryTable.eventId, eventId)))
    .limit(1);
  return row;
};

export const findEntries = (
  tx: Transaction,
  eventId: string,
  of: 'all' | ReadonlySet<string>,
): Promise<readonly EntryRow[]> =>
  of !== 'all' && of.size === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(entryTable)
        .where(
          and(
            eq(entryTable.eventId, eventId),
            of === 'all' ? undefined : inArray(entryTable.organisationId, [...of]),
          ),
        )
        .orderBy(asc(entryTable.entryNo), asc(entryTable.entryId))
        .limit(5_000);

export const findEntryNos = async (
  tx: Transaction,
  entryIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (entryIds.length === 0) return new Map();
  const rows = await tx
    .select({ entryId: entryTable.entryId, entryNo: entryTable.entryNo })
    .from(entryTable)
    .where(inArray(entryTable.entryId, [...entryIds]))
    .limit(entryIds.length);
  return new Map(rows.map(({ entryId, entryNo }) => [entryId, entryNo]));
};

export const findModules = (tx: Transaction, eventId: string) =>
  tx
    .select()
    .from(moduleTable)
    .where(and(eq(moduleTable.eventId, eventId), eq(moduleTable.present, true)))
    .orderBy(asc(moduleTable.position), asc(moduleTable.moduleId))
    .limit(200);

export const findSessions = (tx: Transaction, eventId: string): Promise<readonly SessionRow[]> =>
  tx
    .select()
    .from(sessionTable)
    .where(eq(sessionTable.eventId, eventId))
    .orderBy(asc(sessionTable.startsAt), asc(sessionTable.sessionId))
    .limit(2_000);

/** The subject a place names: of an entry its own number, at a station, under a review code. */
export const findSubjectAt = async (
  tx: Transaction,
  moduleId: string,
  place: AppealPlace,
  entryNo: string,
): Promise<SubjectRow | undefined> => {
  const label = { entry: entryNo, station: '', review: '' };
  if (place.kind === 'station') label.station = place.station;
  if (place.kind === 'review') label.review = place.code ?? '';
  const [row] = await tx
    .select()
    .from(subjectTable)
    .where(
      and(
        eq(subjectTable.moduleId, moduleId),
        eq(subjectTable.kind, place.kind),
        eq(subjectTable.label, label[place.kind]),
        eq(subjectTable.inUse, true),
        place.kind === 'station'
          ? eq(subjectTable.sessionId, place.sessionId)
          : isNull(subjectTable.sessionId),
      ),
    )
    .limit(1);
  return row;
};

export const findSubject = async (
  tx: Transaction,
  subjectId: string,
): Promise<SubjectRow | undefined> => {
  const [row] = await tx
    .select()
    .from(subjectTable)
    .where(eq(subjectTable.subjectId, subjectId))
    .limit(1);
  return row;
};

export const findLabels = async (
  tx: Transaction,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx
    .select({ subjectId: subjectTable.subjectId, label: subjectTable.label })
    .from(subjectTable)
    .where(inArray(subjectTable.subjectId, [...subjectIds]))
    .limit(subjectIds.length);
  return new Map(rows.map(({ subjectId, label }) => [subjectId, label]));
};

/** Every subject whoever stands here has stood under: this one, and those before a move (M08). */
export const findOwnSubjects = async (
  tx: Transaction,
  { moduleId, subjectId }: { readonly moduleId: string; readonly subjectId: string },
): Promise<readonly SubjectRow[]> => {
  const moves = await findMovesOfModule(tx, moduleId);
  const later: string[] = [];
  for (let at = subjectId; later.length < moves.length; ) {
    const move = moves.find(({ fromSubjectId }) => fromSubjectId === at);
    if (!move) break;
    later.push(move.toSubjectId);
    at = move.toSubjectId;
  }
  const ids = [...stoodBefore(moves, subjectId), subjectId, ...later];
  return tx
    .select()
    .from(subjectTable)
    .where(or(...ids.map((id) => eq(subjectTable.subjectId, id))))
    .limit(ids.length);
};
