import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrationSets } from '@jinbang/messaging/migrate-service';
import { openDatabase } from '@jinbang/service-kit/database';
import { isSchemaCurrent } from '@jinbang/service-kit/migrate';
import { PlainStop } from './plain-stop.ts';
import { runTool, top } from './run-tool.ts';
import type { DatabaseUrls } from './servers/postgres-roles.ts';

/** A new database has not even the table that tells. */
const isCurrent = async (service: string, { ownerUrl }: DatabaseUrls): Promise<boolean> => {
  const { db, close } = openDatabase(ownerUrl, { connections: 1, name: 'launcher' });
  try {
    return await isSchemaCurrent(db, migrationSets(join(top, 'services', service, 'migrations')));
  } catch {
    return false;
  } finally {
    await close();
  }
};

const migrate = async (service: string, { ownerUrl }: DatabaseUrls): Promise<void> => {
  const { code, output } = await runTool([join('services', service, 'src', 'migrate.ts')], {
    env: { ...process.env, DATABASE_OWNER_URL: ownerUrl },
  });
  if (code === 0) return;
  throw new PlainStop(`The database of ${service} could not be migrated:\n${output.trimEnd()}`);
};

/** Brings each service's database to its newest schema, by the service's own entry and as its owner. */
export const migrateServices = async (
  databases: Readonly<Record<string, DatabaseUrls>>,
  onProgress: (sentence: string) => void,
): Promise<void> => {
  const work = Object.entries(databases)
    .filter(([service]) => existsSync(join(top, 'services', service, 'src', 'migrate.ts')))
    .map(async ([service, urls]) => {
      if (await isCurrent(service, urls)) return;
      await migrate(service, urls);
      onProgress(`the database of ${service} is migrated`);
    });
  await Promise.all(work);
};
