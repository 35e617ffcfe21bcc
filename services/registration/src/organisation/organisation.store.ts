import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import { organisationTable } from '../tables.ts';

export type OrganisationRow = typeof organisationTable.$inferSelect;

export const insertOrganisations = async (
  tx: Transaction,
  rows: readonly (typeof organisationTable.$inferInsert)[],
): Promise<void> => {
  await tx.insert(organisationTable).values([...rows]);
};

/** The rows of these ids that exist; in no order. */
export const findOrganisations = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly OrganisationRow[]> =>
  ids.length === 0
    ? []
    : tx
        .select()
        .from(organisationTable)
        .where(inArray(organisationTable.organisationId, [...new Set(ids)]))
        .limit(2_000);

export const listOrganisations = (
  tx: Transaction,
  { after, limit, ownerId }: ListQuery & { ownerId?: string | undefined },
): Promise<readonly OrganisationRow[]> =>
  tx
    .select()
    .from(organisationTable)
    .where(
      and(
        after === undefined ? undefined : gt(organisationTable.organisationId, after),
        ownerId === undefined ? undefined : eq(organisationTable.ownerId, ownerId),
      ),
    )
    .orderBy(asc(organisationTable.organisationId))
    .limit(limit + 1);
