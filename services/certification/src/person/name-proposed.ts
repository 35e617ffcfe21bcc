import type { Clock } from '@jinbang/kernel/clock';
import type { Database } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import type { FetchNames } from './fetch-names.ts';

const AT_ONCE = 500;
const AGAIN_AFTER_MS = 10 * 60_000;

type Deps = { readonly feeder: Database; readonly now: Clock; readonly fetchNames: FetchNames };
type Unnamed = { readonly decisionId: string; readonly bodyId: string; readonly personId: string };

/** People proposed without a name here; erased ones keep none. */
const findUnnamed = (db: Database, at: Date): Promise<readonly Unnamed[]> =>
  db.execute<Unnamed>(sql`
    select d.decision_id as "decisionId", d.body_id as "bodyId", d.person_id as "personId"
    from decision d
    where d.state = 'proposed'
      and (d.try_after is null or d.try_after <= ${at.toISOString()}::timestamptz)
      and not exists (select from person_name known
        where known.body_id = d.body_id and known.person_id = d.person_id)
      and not exists (select from erased_person gone where gone.person_id = d.person_id)
    order by d.decision_id limit ${AT_ONCE}`);

/** Whom registration does not name is asked for again later, and waits for nothing else. */
const putOff = async (db: Database, asked: readonly Unnamed[], at: Date): Promise<number> => {
  const later = new Date(at.getTime() + AGAIN_AFTER_MS).toISOString();
  const ids = sql.param(asked.map(({ decisionId }) => decisionId));
  const rows = await db.execute(sql`
    update decision d set try_after = ${later}::timestamptz
    where d.decision_id = any (${ids}::uuid[]) and d.state = 'proposed'
      and not exists (select from person_name known
        where known.body_id = d.body_id and known.person_id = d.person_id)
    returning d.decision_id`);
  return rows.length;
};

/**
 * An office signs for people, not for codes: the names of those proposed are asked for before the
 * signature, as they are for the certificate after it. Returns how many were named.
 */
export const nameProposed =
  ({ feeder, now, fetchNames }: Deps) =>
  async (): Promise<number> => {
    const at = now();
    const asked = await findUnnamed(feeder, at);
    if (asked.length === 0) return 0;
    await fetchNames(asked);
    return asked.length - (await putOff(feeder, asked, at));
  };
