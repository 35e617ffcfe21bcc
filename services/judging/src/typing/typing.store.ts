import type { TypingRule } from '@jinbang/contracts/http/judging-typing';
import type { ResultCode } from '@jinbang/contracts/mark-subject';
import type { Transaction } from '@jinbang/service-kit/database';
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { aspectStateTable, subjectTable } from '../tables.ts';
import {
  paperMarkTable,
  paperOriginalTable,
  paperRulingTable,
  paperTypingTable,
  typingRuleTable,
} from '../typing.tables.ts';
import { whole } from '../whole.ts';

export type TypingRow = typeof paperTypingTable.$inferSelect;
export type RulingRow = typeof paperRulingTable.$inferSelect;
export type OriginalRow = typeof paperOriginalTable.$inferSelect;

const ROWS_MAX = 200_000;

/** As it was set last; version 0 is the usual way, which nobody changed. */
export const findTypingRule = async (tx: Transaction, eventId: string): Promise<TypingRule> => {
  const [row] = await tx
    .select()
    .from(typingRuleTable)
    .where(eq(typingRuleTable.eventId, eventId))
    .orderBy(desc(typingRuleTable.version))
    .limit(1);
  return { version: row?.version ?? 0, mode: row?.mode ?? 'twice' };
};

export const saveTypingRule = async (
  tx: Transaction,
  row: typeof typingRuleTable.$inferInsert,
): Promise<void> => {
  await tx.insert(typingRuleTable).values(row);
};

type Found = {
  readonly rounds: ReadonlyMap<string, readonly TypingRow[]>;
  readonly rulings: ReadonlyMap<string, readonly RulingRow[]>;
  readonly originals: ReadonlyMap<string, readonly OriginalRow[]>;
};

/** Everything that was done about these sheets, by sheet, the first first. */
export const findTypings = async (
  tx: Transaction,
  paperSheetIds: readonly string[],
): Promise<Found> => {
  if (paperSheetIds.length === 0) {
    return { rounds: new Map(), rulings: new Map(), originals: new Map() };
  }
  const ids = [...paperSheetIds];
  const rounds = await whole(ROWS_MAX, (limit) =>
    tx
      .select()
      .from(paperTypingTable)
      .where(inArray(paperTypingTable.paperSheetId, ids))
      .orderBy(asc(paperTypingTable.place))
      .limit(limit),
  );
  const rulings = await whole(ROWS_MAX, (limit) =>
    tx
      .select()
      .from(paperRulingTable)
      .where(inArray(paperRulingTable.paperSheetId, ids))
      .orderBy(asc(paperRulingTable.rulingId))
      .limit(limit),
  );
  const originals = await whole(ROWS_MAX, (limit) =>
    tx
      .select()
      .from(paperOriginalTable)
      .where(inArray(paperOriginalTable.paperSheetId, ids))
      .orderBy(asc(paperOriginalTable.originalId))
      .limit(limit),
  );
  const sheetOf = ({ paperSheetId }: { paperSheetId: string }) => paperSheetId;
  return {
    rounds: Map.groupBy(rounds, sheetOf),
    rulings: Map.groupBy(rulings, sheetOf),
    originals: Map.groupBy(originals, sheetOf),
  };
};

/** The codes of these subjects: who did not compete is not marked. */
export const findCodes = async (
  tx: Transaction,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, ResultCode>> => {
  if (subjectIds.length === 0) return new Map();
  const rows = await whole(ROWS_MAX, (limit) =>
    tx
      .select({ subjectId: subjectTable.subjectId, code: subjectTable.code })
      .from(subjectTable)
      .where(inArray(subjectTable.subjectId, [...subjectIds]))
      .limit(limit),
  );
  return new Map(rows.map(({ subjectId, code }) => [subjectId, code]));
};

/** The marks of these subjects as they stand. */
export const findStatesOf = (tx: Transaction, subjectIds: readonly string[]) =>
  subjectIds.length === 0
    ? Promise.resolve([])
    : whole(ROWS_MAX, (limit) =>
        tx
          .select({
            subjectId: aspectStateTable.subjectId,
            aspectId: aspectStateTable.aspectId,
            cells: aspectStateTable.cells,
          })
          .from(aspectStateTable)
          .where(inArray(aspectStateTable.subjectId, [...subjectIds]))
          .limit(limit),
      );

/** Which way a version of a mark came. */
export type MarkSource = {
  readonly subjectId: string;
  readonly aspectId: string;
  readonly judgeId: string;
  readonly version: number;
  readonly source: 'tablet' | 'paper' | 'machine' | 'import';
};

/** Which way the marks of these subjects came, every version of them. */
export const findSources = async (
  tx: Transaction,
  subjectIds: readonly string[],
): Promise<readonly MarkSource[]> => {
  if (subjectIds.length === 0) return [];
  return whole(ROWS_MAX, (limit) =>
    tx.execute<MarkSource>(sql`
      select subject_id as "subjectId", aspect_id as "aspectId", judge_id as "judgeId", version, source
      from mark where subject_id = any(${sql.param([...subjectIds])}::uuid[]) limit ${limit}`),
  );
};

export const saveTyping = async (
  tx: Transaction,
  row: typeof paperTypingTable.$inferInsert,
): Promise<void> => {
  await tx.insert(paperTypingTable).values(row);
};

export const saveRuling = async (
  tx: Transaction,
  row: typeof paperRulingTable.$inferInsert,
): Promise<void> => {
  await tx.insert(paperRulingTable).values(row);
};

export const savePaperMarks = async (
  tx: Transaction,
  rows: readonly (typeof paperMarkTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await tx.insert(paperMarkTable).values([...rows]);
};
