import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { AFTER_FINAL_DAYS } from '../erasure/erasure.rules.ts';

type Wish = { readonly before: Date; readonly at: Date; readonly limit: number };

/** Nobody whose erasure would be refused: no hold, no office in force, no contest that runs; nor who is in the register of officials. */
const FREE = (at: Date) => sql`
  p.erased_at is null
  and not exists (select from person_hold h where h.person_id = p.person_id and h.lifted_at is null)
  and not exists (
    select from official o where o.person_id = p.person_id
      and o.valid_to >= ${at.toISOString()}::timestamptz::date)
  and not exists (
    select from appointment a where a.person_id = p.person_id and not a.ended
      and (a.to_at is null or a.to_at > ${at.toISOString()}::timestamptz))
  and not exists (
    select from entry_member m join event e on e.event_id = m.event_id
      left join event_ending x on x.event_id = e.event_id
    where m.person_id = p.person_id and not m.withdrawn
      and e.state not in ('ARCHIVED', 'VOID', 'CANCELLED') and x.certified_at is null
      and (x.final_at is null
        or x.final_at > ${at.toISOString()}::timestamptz - make_interval(days => ${AFTER_FINAL_DAYS})))`;

const idsOf = (rows: readonly { personId: string }[]): readonly string[] =>
  rows.map(({ personId }) => personId);

/** Registered long ago, never entered anything, never held an office. */
export const findUnusedPersons = async (
  tx: Transaction,
  { before, at, limit }: Wish,
): Promise<readonly string[]> =>
  idsOf(
    await tx.execute<{ personId: string }>(sql`
      select p.person_id as "personId" from person p
      where p.recorded_at < ${before.toISOString()}::timestamptz and ${FREE(at)}
        and not exists (select from entry_member m where m.person_id = p.person_id)
        and not exists (select from appointment a where a.person_id = p.person_id)
      order by p.person_id limit ${limit} for update of p skip locked`),
  );

/** Whose last contest and office lie long enough back. */
export const findPersonsPast = async (
  tx: Transaction,
  { before, at, limit }: Wish,
): Promise<readonly string[]> => {
  const moment = before.toISOString();
  return idsOf(
    await tx.execute<{ personId: string }>(sql`
      select p.person_id as "personId" from person p
      where p.recorded_at < ${moment}::timestamptz and ${FREE(at)}
        and not exists (
          select from entry_member m join entry e on e.entry_id = m.entry_id
            left join event_ending x on x.event_id = e.event_id
          where m.person_id = p.person_id
            and greatest(e.recorded_at, x.final_at, x.certified_at) >= ${moment}::timestamptz)
        and not exists (
          select from appointment a where a.person_id = p.person_id
            and coalesce(a.to_at, a.recorded_at) >= ${moment}::timestamptz)
      order by p.person_id limit ${limit} for update of p skip locked`),
  );
};
