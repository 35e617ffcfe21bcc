import type { Transaction } from '@jinbang/service-kit/database';
import { eq } from 'drizzle-orm';
import { officialSettingTable } from '../officials.tables.ts';
import { DEFAULT_RULES, type OfficialSetting } from './official-setting.body.ts';

/** What was set for a competition, else the defaults at version 0. */
export const findOfficialSetting = async (
  tx: Transaction,
  competitionId: string,
): Promise<OfficialSetting> => {
  const [row] = await tx
    .select()
    .from(officialSettingTable)
    .where(eq(officialSettingTable.competitionId, competitionId))
    .limit(1);
  return { ...DEFAULT_RULES, ...row?.rules, competitionId, version: row?.version ?? 0 };
};

type Set = { readonly ownerId: string; readonly by: string; readonly at: Date };

export const saveOfficialSetting = async (
  tx: Transaction,
  { competitionId, version, ...rules }: OfficialSetting,
  { ownerId, by, at }: Set,
): Promise<void> => {
  const row = { rules, version, recordedBy: by, recordedAt: at };
  await tx
    .insert(officialSettingTable)
    .values({ ...row, competitionId, ownerId })
    .onConflictDoUpdate({ target: officialSettingTable.competitionId, set: row });
};
