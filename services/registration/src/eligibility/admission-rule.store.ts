import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, desc, eq, isNull, or } from 'drizzle-orm';
import { admissionRuleTable } from '../admission.tables.ts';

export type AdmissionRuleRow = typeof admissionRuleTable.$inferSelect;

/** The newest rules of each place of a competition: its own, and those of single events. */
export const findPresentRules = (
  tx: Transaction,
  competitionId: string,
): Promise<readonly AdmissionRuleRow[]> =>
  tx
    .selectDistinctOn([admissionRuleTable.eventId])
    .from(admissionRuleTable)
    .where(eq(admissionRuleTable.competitionId, competitionId))
    .orderBy(asc(admissionRuleTable.eventId), desc(admissionRuleTable.version))
    .limit(200);

/** What holds for an event: its own rules, else those of its competition, else none. */
export const findRulesFor = async (
  tx: Transaction,
  { competitionId, eventId }: { readonly competitionId: string; readonly eventId: string },
): Promise<AdmissionRuleRow | undefined> => {
  const rows = await tx
    .selectDistinctOn([admissionRuleTable.eventId])
    .from(admissionRuleTable)
    .where(
      and(
        eq(admissionRuleTable.competitionId, competitionId),
        or(eq(admissionRuleTable.eventId, eventId), isNull(admissionRuleTable.eventId)),
      ),
    )
    .orderBy(asc(admissionRuleTable.eventId), desc(admissionRuleTable.version))
    .limit(2);
  return rows.find((row) => row.eventId === eventId) ?? rows[0];
};

export const insertRules = async (
  tx: Transaction,
  row: typeof admissionRuleTable.$inferInsert,
): Promise<void> => {
  await tx.insert(admissionRuleTable).values(row);
};
