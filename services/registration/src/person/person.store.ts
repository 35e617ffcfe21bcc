import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { ListQuery } from '../page.ts';
import { personTable } from '../tables.ts';

export type PersonRow = typeof personTable.$inferSelect;

const PERSONS_LOCK = 72_001;

/** One list at a time, so two lists with the same identity make one person. */
export const lockIdentities = async (tx: Transaction): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${PERSONS_LOCK})`);
};

type Identified = {
  readonly personId: string;
  readonly digest: string;
  readonly name: string | null;
};

/** Who has one of these identities, whoever keeps them: the digest takes the number to make. */
export const findByDigest = (
  tx: Transaction,
  digests: readonly string[],
): Promise<readonly Identified[]> =>
  tx.execute<Identified>(sql`
    select person_id as "personId", digest, name
    from persons_by_identity(${sql.param([...digests])}::text[])`);

export const insertPersons = async (
  tx: Transaction,
  rows: readonly (typeof personTable.$inferInsert)[],
): Promise<void> => {
  if (rows.length > 0) await tx.insert(personTable).values([...rows]);
};

export type PersonAnywhere = Pick<PersonRow, 'personId' | 'organisationId' | 'birthDate'>;

/** Who of these exists, where they belong and how old they are, whoever keeps them: no name. */
export const findPersonsAnywhere = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly PersonAnywhere[]> =>
  ids.length === 0
    ? []
    : tx.execute<PersonAnywhere>(sql`
        select person_id as "personId", organisation_id as "organisationId",
          birth_date::text as "birthDate"
        from persons_anywhere(${sql.param([...new Set(ids)])}::uuid[])`);

/** The rows of these ids that the tenants of the transaction keep; in no order. */
export const findPersons = async (
  tx: Transaction,
  ids: readonly string[],
): Promise<readonly PersonRow[]> =>
  ids.length === 0
    ? []
    : tx
        .select()
        .from(personTable)
        .where(inArray(personTable.personId, [...new Set(ids)]))
        .limit(4_000);

/** People of one owner; without one, those the platform keeps. */
export const listPersons = (
  tx: Transaction,
  { after, limit, ownerId }: ListQuery & { ownerId?: string | undefined },
): Promise<readonly PersonRow[]> =>
  tx
    .select()
    .from(personTable)
    .where(
      and(
        ownerId === undefined ? isNull(personTable.ownerId) : eq(personTable.ownerId, ownerId),
        after === undefined ? undefined : gt(personTable.personId, after),
      ),
    )
    .orderBy(asc(personTable.personId))
    .limit(limit + 1);
