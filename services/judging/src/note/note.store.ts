import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm';
import { aspectNoteTable } from '../floor.tables.ts';
import { scoreSheetTable, subjectTable } from '../tables.ts';

export type NoteRow = typeof aspectNoteTable.$inferSelect;
type Cell = Pick<NoteRow, 'subjectId' | 'aspectId' | 'judgeId'>;

const OWN_MAX = 20_000;

/** Until the end of the transaction nobody else adds a note of this judge here; the newest version. */
export const lockNotes = async (
  tx: Transaction,
  { subjectId, aspectId, judgeId }: Cell,
): Promise<number> => {
  const key = `note:${subjectId}/${aspectId}/${judgeId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const [row] = await tx
    .select({ version: sql<number>`coalesce(max(${aspectNoteTable.version}), 0)::int` })
    .from(aspectNoteTable)
    .where(
      and(
        eq(aspectNoteTable.subjectId, subjectId),
        eq(aspectNoteTable.aspectId, aspectId),
        eq(aspectNoteTable.judgeId, judgeId),
      ),
    );
  return row?.version ?? 0;
};

export const saveNote = async (
  tx: Transaction,
  row: typeof aspectNoteTable.$inferInsert,
): Promise<void> => {
  await tx.insert(aspectNoteTable).values(row);
};

const NEWEST = sql`not exists (select from aspect_note as later
  where later.subject_id = ${aspectNoteTable.subjectId}
    and later.aspect_id = ${aspectNoteTable.aspectId}
    and later.judge_id = ${aspectNoteTable.judgeId}
    and later.version > ${aspectNoteTable.version})`;

/** The newest note of each cell of one judge. */
export const findOwnNotes = (
  tx: Transaction,
  eventId: string,
  judgeId: string,
): Promise<readonly NoteRow[]> =>
  tx
    .select()
    .from(aspectNoteTable)
    .where(and(eq(aspectNoteTable.eventId, eventId), eq(aspectNoteTable.judgeId, judgeId), NEWEST))
    .orderBy(asc(aspectNoteTable.noteId))
    .limit(OWN_MAX);

/** With the names hall and scheme have for its place. */
type NamedNote = NoteRow & {
  readonly isNewest: boolean;
  readonly label: string;
  readonly subCriterion: string;
};

/** Every note of an event in the order they came in, those a later one replaced too. */
export const findNotePage = (
  tx: Transaction,
  { eventId, after, limit }: { eventId: string; after: string | undefined; limit: number },
): Promise<readonly NamedNote[]> =>
  tx
    .select({
      ...getTableColumns(aspectNoteTable),
      isNewest: sql<boolean>`${NEWEST}`,
      label: subjectTable.label,
      subCriterion: scoreSheetTable.subCriterion,
    })
    .from(aspectNoteTable)
    .innerJoin(subjectTable, eq(subjectTable.subjectId, aspectNoteTable.subjectId))
    .innerJoin(scoreSheetTable, eq(scoreSheetTable.sheetId, aspectNoteTable.sheetId))
    .where(
      and(
        eq(aspectNoteTable.eventId, eventId),
        after === undefined ? undefined : gt(aspectNoteTable.noteId, after),
      ),
    )
    .orderBy(asc(aspectNoteTable.noteId))
    .limit(limit);
