import type { Office } from '@jinbang/contracts/office';
import type { Transaction } from '@jinbang/service-kit/database';
import { heldOfficeTable } from '@jinbang/service-kit/held-office';
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { openedDrawTable, openedPartTable } from '../judge-report.tables.ts';
import { entryTable } from '../tables.ts';
import type { ToldDraw } from './own-organisation.rules.ts';

const ENTRIES_MAX = 200_000;
const PARTS_MAX = 10_000;

/** Told once each: the same again changes nothing. */
export const saveOpenedParts = async (
  tx: Transaction,
  rows: readonly (typeof openedPartTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(openedPartTable)
    .values([...rows])
    .onConflictDoNothing();
};

export const saveOpenedDraws = async (
  tx: Transaction,
  rows: readonly (typeof openedDrawTable.$inferInsert)[],
): Promise<void> => {
  await tx
    .insert(openedDrawTable)
    .values([...rows])
    .onConflictDoNothing();
};

/** What was told of an event's opening, whole or not; undefined while nothing was. */
export const findOpenedDraw = async (
  tx: Transaction,
  eventId: string,
): Promise<ToldDraw | undefined> => {
  const [closing] = await tx
    .select()
    .from(openedDrawTable)
    .where(eq(openedDrawTable.eventId, eventId))
    .limit(1);
  const parts = await tx
    .select({ part: openedPartTable.part, rows: openedPartTable.rows })
    .from(openedPartTable)
    .where(
      closing
        ? eq(openedPartTable.openingId, closing.openingId)
        : eq(openedPartTable.eventId, eventId),
    )
    .orderBy(asc(openedPartTable.part))
    .limit(PARTS_MAX);
  if (!closing) return parts.length > 0 ? { parts, closing: null } : undefined;
  const { parts: count, rowCount: rows, hash } = closing;
  return { parts, closing: { parts: count, rows, hash } };
};

/** The organisations of the entries, by entry. */
export const findEntryOrganisations = async (
  tx: Transaction,
  eventId: string,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await tx
    .select({ entryId: entryTable.entryId, organisationId: entryTable.organisationId })
    .from(entryTable)
    .where(eq(entryTable.eventId, eventId))
    .limit(ENTRIES_MAX);
  return new Map(rows.map(({ entryId, organisationId }) => [entryId, organisationId]));
};

const MARKING: readonly Office[] = ['judge', 'chief-judge', 'measuring-judge'];

/** Which organisations these people come from where they mark; offices that ended count, too. */
export const findJudgeOrganisations = async (
  tx: Transaction,
  judgeIds: readonly string[],
  scopeIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  if (judgeIds.length === 0) return new Map();
  const rows = await tx
    .select({
      judgeId: heldOfficeTable.personId,
      organisationId: heldOfficeTable.organisationId,
    })
    .from(heldOfficeTable)
    .where(
      and(
        inArray(heldOfficeTable.personId, [...judgeIds]),
        inArray(heldOfficeTable.scopeId, [...scopeIds]),
        inArray(heldOfficeTable.office, [...MARKING]),
        isNotNull(heldOfficeTable.organisationId),
      ),
    )
    .limit(5_000);
  return new Map(
    [...Map.groupBy(rows, ({ judgeId }) => judgeId)].map(([judgeId, own]) => [
      judgeId,
      new Set(own.flatMap(({ organisationId }) => organisationId ?? [])),
    ]),
  );
};
