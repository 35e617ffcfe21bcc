import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { ErasureCause } from '../erasure/erasure.body.ts';
import type { ListQuery } from '../page.ts';
import { personTable } from '../tables.ts';

export type PersonRow = typeof personTable.$inferSelect;

const PERSONS_LOCK = 72_001;
/** A statement takes no more than 65,535 values. */
const ROWS_AT_ONCE = 500;

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
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tx.insert(personTable).values(rows.slice(from, from + ROWS_AT_ONCE));
  }
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
        .limit(40_000);

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

/** One person's row; locked, nobody changes it until the transaction ends. */
export const findPerson = async (
  tx: Transaction,
  personId: string,
  lock: boolean,
): Promise<PersonRow | undefined> => {
  const query = tx.select().from(personTable).where(eq(personTable.personId, personId)).limit(1);
  const [row] = await (lock ? query.for('update') : query);
  return row;
};

/** Empties a person's row for good; a CHECK refuses whoever would fill it again. */
export const emptyPersons = async (
  tx: Transaction,
  personIds: readonly string[],
  { at, cause }: { readonly at: Date; readonly cause: ErasureCause },
): Promise<readonly { personId: string; version: number }[]> =>
  personIds.length === 0
    ? []
    : tx
        .update(personTable)
        .set({
          name: null,
          nameEn: null,
          sex: null,
          idType: null,
          idCipher: null,
          idDigest: null,
          idLastFour: null,
          birthDate: null,
          organisationId: null,
          erasedAt: at,
          erasedCause: cause,
          version: sql`${personTable.version} + 1`,
        })
        .where(inArray(personTable.personId, [...personIds]))
        .returning({ personId: personTable.personId, version: personTable.version });
