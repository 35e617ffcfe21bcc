import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import type { Database, Transaction } from './database.ts';

const SNAPSHOT = /^[0-9A-F-]+$/;

/**
 * Hands over what a query finds as PostgreSQL's own bytes (`copy … to stdout (format binary)`), chunk by
 * chunk, of the moment the given transaction sees: for tables too large to become objects row by row.
 * @param query trusted text, never made of what somebody sent
 */
export const copyOut = async (
  db: Database,
  tx: Transaction,
  query: string,
  onChunk: (chunk: Buffer) => void,
): Promise<void> => {
  const [shared] = await tx.execute<{ id: string }>(sql`select pg_export_snapshot() as id`);
  const snapshot = shared?.id ?? '';
  if (!SNAPSHOT.test(snapshot)) throw new RangeError('The transaction gave no snapshot.');
  // It waits, idle, while another connection reads what it sees.
  await tx.execute(sql`set local idle_in_transaction_session_timeout = 0`);
  // Safe: `openDatabase` made it with drizzle, which keeps its client there.
  const { $client } = db as Database & { readonly $client: postgres.Sql };
  await $client.begin('isolation level repeatable read read only', async (own) => {
    await own.unsafe(`set transaction snapshot '${snapshot}'`);
    await own.unsafe('set local statement_timeout = 0');
    const stream = await own.unsafe(`copy (${query}) to stdout (format binary)`).readable();
    stream.on('data', (chunk: Buffer) => {
      try {
        onChunk(chunk);
      } catch (cause) {
        stream.destroy(cause instanceof Error ? cause : new Error(String(cause)));
      }
    });
    await once(stream, 'end');
  });
};
