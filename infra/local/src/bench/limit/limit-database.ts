import { join } from 'node:path';
import { migrateService } from '@jinbang/messaging/migrate-service';
import { top } from '../../run-tool.ts';
import { createServiceDatabase, databaseUrls, withAdmin } from '../../servers/postgres-roles.ts';
import { inDatabase, type OwnPostgres } from '../own-postgres.ts';
import { copyOfOneMark } from './mark-rows.ts';

const DATABASE = 'bench_limit';

export type LimitDatabase = {
  /** The owner's: past row security, which is not part of the limit. */
  readonly url: string;
  /** One mark's inserts; each takes a transaction of its own. */
  readonly statements: readonly string[];
};

/** A database with the tables of judging beside the system's own, on the same server. */
export const openLimitDatabase = async ({
  adminUrl,
  secret,
}: OwnPostgres): Promise<LimitDatabase> => {
  await withAdmin(adminUrl, async (sql) => {
    await sql.unsafe(`drop database if exists ${DATABASE} with (force)`);
    await createServiceDatabase(sql, adminUrl, 'judging', DATABASE);
  });
  const { ownerUrl } = databaseUrls(adminUrl, secret, 'judging', DATABASE);
  await migrateService(ownerUrl, join(top, 'services', 'judging', 'migrations'));
  const statements = await inDatabase({ adminUrl }, 'judging', copyOfOneMark);
  return { url: ownerUrl, statements };
};
