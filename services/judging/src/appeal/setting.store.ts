import type { AppealRule } from '@jinbang/contracts/http/judging-appeal';
import type { Transaction } from '@jinbang/service-kit/database';
import { asc, desc, eq } from 'drizzle-orm';
import { appealRuleTable, appealWindowTable } from '../appeal.tables.ts';
import { competitionTable } from '../tables.ts';
import { DEFAULT_RULE } from './window.rules.ts';

export type WindowRow = typeof appealWindowTable.$inferSelect;

/** The rule of an event as it was set last; version 0 is the default nobody changed. */
export const findRule = async (
  tx: Transaction,
  eventId: string,
): Promise<{ readonly rule: AppealRule; readonly version: number }> => {
  const [row] = await tx
    .select()
    .from(appealRuleTable)
    .where(eq(appealRuleTable.eventId, eventId))
    .orderBy(desc(appealRuleTable.version))
    .limit(1);
  return { rule: row?.content ?? DEFAULT_RULE, version: row?.version ?? 0 };
};

export const saveRule = async (
  tx: Transaction,
  row: typeof appealRuleTable.$inferInsert,
): Promise<void> => {
  await tx.insert(appealRuleTable).values(row);
};

/** In the order they were said; ids rise with time. */
export const findWindows = (tx: Transaction, eventId: string): Promise<readonly WindowRow[]> =>
  tx
    .select()
    .from(appealWindowTable)
    .where(eq(appealWindowTable.eventId, eventId))
    .orderBy(asc(appealWindowTable.windowId))
    .limit(1_000);

export const saveWindow = async (
  tx: Transaction,
  row: typeof appealWindowTable.$inferInsert,
): Promise<void> => {
  await tx.insert(appealWindowTable).values(row);
};

/** Where working days are counted. */
export const findZone = async (tx: Transaction, competitionId: string | null): Promise<string> => {
  if (competitionId === null) return 'Asia/Shanghai';
  const [row] = await tx
    .select({ zone: competitionTable.zone })
    .from(competitionTable)
    .where(eq(competitionTable.competitionId, competitionId))
    .limit(1);
  return row?.zone ?? 'Asia/Shanghai';
};
