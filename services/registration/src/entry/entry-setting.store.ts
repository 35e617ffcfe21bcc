import type { Transaction } from '@jinbang/service-kit/database';
import { eq } from 'drizzle-orm';
import { entrySettingTable } from '../entry.tables.ts';
import type { EntrySettingView } from './entry-setting.body.ts';
import { DEFAULT_SETTING } from './entry-setting.rules.ts';

/** What the competition asks of an entry; the defaults while nobody has set anything. */
export const findEntrySetting = async (
  tx: Transaction,
  competitionId: string,
): Promise<EntrySettingView> => {
  const [row] = await tx
    .select()
    .from(entrySettingTable)
    .where(eq(entrySettingTable.competitionId, competitionId))
    .limit(1);
  return row
    ? {
        competitionId,
        requiredFields: row.requiredFields,
        eventsPerPerson: row.eventsPerPerson,
        version: row.version,
      }
    : { competitionId, ...DEFAULT_SETTING, version: 0 };
};

export const saveEntrySetting = async (
  tx: Transaction,
  row: typeof entrySettingTable.$inferInsert,
): Promise<void> => {
  await tx
    .insert(entrySettingTable)
    .values(row)
    .onConflictDoUpdate({ target: entrySettingTable.competitionId, set: row });
};
