import type { Database, Transaction } from '@jinbang/service-kit/database';
import type { Drops } from '@jinbang/service-kit/retention-sweep';
import { type SQL, sql } from 'drizzle-orm';

const LIVE_PIN_DAYS = 400;

const count = async (db: Database | Transaction, query: SQL): Promise<number> =>
  (await db.execute(query)).length;

/** PINs, and the sign-ins by them: these first, since they point there. */
const dropPins = (db: Database, before: string, at: string): Promise<number> =>
  db.transaction(async (tx) => {
    const old = sql`select pin_id from pin where withdrawn_at < ${before}::timestamptz
      or issued_at < ${at}::timestamptz - make_interval(days => ${LIVE_PIN_DAYS})`;
    await tx.execute(sql`delete from device_session where pin_id in (${old})`);
    return count(tx, sql`delete from pin where pin_id in (${old}) returning 1`);
  });

/** Codes that are over, and the sessions they opened: these first, since they point there. */
const dropContestantCodes = (db: Database, before: string): Promise<number> =>
  db.transaction(async (tx) => {
    const old = sql`select code_id from contestant_code
      where least(withdrawn_at, expires_at) < ${before}::timestamptz`;
    await tx.execute(sql`delete from contestant_session where code_id in (${old})`);
    return count(tx, sql`delete from contestant_code where code_id in (${old}) returning 1`);
  });

/** What of people's data at the gateway is over, by kind; the trail keeps its acts and ids. */
export const oldDrops = (db: Database): Drops => ({
  mail: (before) =>
    count(
      db,
      sql`delete from mail where recorded_at < ${before.toISOString()}::timestamptz returning 1`,
    ),
  invitation: (before) =>
    count(
      db,
      sql`delete from invitation
        where least(coalesce(accepted_at, withdrawn_at), expires_at) < ${before.toISOString()}::timestamptz
        returning 1`,
    ),
  'trail-address': async (before) => {
    const [row] = await db.execute<{ emptied: number }>(
      sql`select forget_addresses_before(${before.toISOString()}::timestamptz) as emptied`,
    );
    return row?.emptied ?? 0;
  },
  pin: (before, at) => dropPins(db, before.toISOString(), at.toISOString()),
  'contestant-code': (before) => dropContestantCodes(db, before.toISOString()),
  token: async (before) => {
    const moment = before.toISOString();
    const tokens = await count(
      db,
      sql`delete from access_token where expires_at < ${moment}::timestamptz returning 1`,
    );
    const keys = await count(
      db,
      sql`delete from api_key
        where least(revoked_at, expires_at) < ${moment}::timestamptz returning 1`,
    );
    return tokens + keys;
  },
});
