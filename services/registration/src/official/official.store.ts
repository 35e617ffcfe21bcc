import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { officialTable } from '../officials.tables.ts';
import type { ListQuery } from '../page.ts';
import type { OfficialView } from './official.body.ts';
import type { Service } from './rotation.rules.ts';

export type OfficialRow = typeof officialTable.$inferSelect;

export const viewOf = ({ recordedBy: _by, recordedAt: _at, ...row }: OfficialRow): OfficialView =>
  row;

/** One change of a register or setting at a time: two lists cannot register somebody twice. */
export const lockRegister = async (tx: Transaction, id: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(72005, hashtext(${id}))`);
};

export const insertOfficials = async (
  tx: Transaction,
  rows: readonly OfficialRow[],
): Promise<void> => {
  await tx.insert(officialTable).values([...rows]);
};

/** What an owner's register says of these people. */
export const findOfficialsOf = (
  tx: Transaction,
  ownerId: string,
  personIds: readonly string[],
): Promise<readonly OfficialRow[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(officialTable)
        .where(
          and(
            eq(officialTable.ownerId, ownerId),
            inArray(officialTable.personId, [...new Set(personIds)]),
          ),
        )
        .limit(2_000);

export const listOfficials = (
  tx: Transaction,
  { after, limit, ownerId }: ListQuery & { ownerId: string },
): Promise<readonly OfficialRow[]> =>
  tx
    .select()
    .from(officialTable)
    .where(
      and(
        eq(officialTable.ownerId, ownerId),
        after === undefined ? undefined : gt(officialTable.officialId, after),
      ),
    )
    .orderBy(asc(officialTable.officialId))
    .limit(limit + 1);

export const findOfficialToChange = async (
  tx: Transaction,
  officialId: string,
): Promise<OfficialRow | undefined> => {
  const [row] = await tx
    .select()
    .from(officialTable)
    .where(eq(officialTable.officialId, officialId))
    .limit(1)
    .for('update');
  return row;
};

export const saveOfficial = async (tx: Transaction, row: OfficialRow): Promise<void> => {
  await tx.update(officialTable).set(row).where(eq(officialTable.officialId, row.officialId));
};

type Served = {
  readonly ownerId: string;
  readonly occupationCode: string;
  readonly offices: readonly string[];
};

/** Where these people judged for the same organiser in the same occupation; called-off events do not count. */
export const findServices = async (
  tx: Transaction,
  personIds: readonly string[],
  { ownerId, occupationCode, offices }: Served,
): Promise<readonly Service[]> =>
  personIds.length === 0
    ? []
    : tx.execute<Service>(sql`
        select distinct a.person_id as "personId", e.event_id as "eventId",
          c.season_year as "seasonYear"
        from appointment a
        join event e on e.competition_id = a.competition_id
          and (a.event_id is null or a.event_id = e.event_id)
        join competition c on c.competition_id = e.competition_id
        where a.person_id = any(${sql.param([...new Set(personIds)])}::uuid[])
          and a.office = any(${sql.param([...offices])}::text[])
          and e.owner_id = ${ownerId}::uuid and e.occupation->>'code' = ${occupationCode}
          and e.state not in ('VOID', 'CANCELLED')
          and not a.ended
        limit 10000`);
