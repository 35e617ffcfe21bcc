import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { schemaHash } from './hash-files.ts';
import { PlainStop } from './plain-stop.ts';
import { runTool, top } from './run-tool.ts';
import { readNotes, writeNote } from './servers/database-note.ts';
import { type DatabaseUrls, withAdmin } from './servers/postgres-roles.ts';

const entryOf = (service: string): string => join('services', service, 'src', 'migrate.ts');

const migrate = async (service: string, { ownerUrl }: DatabaseUrls): Promise<void> => {
  const { code, output } = await runTool([entryOf(service)], {
    env: { ...process.env, DATABASE_OWNER_URL: ownerUrl },
  });
  if (code === 0) return;
  throw new PlainStop(`The database of ${service} could not be migrated:\n${output.trimEnd()}`);
};

/**
 * Brings each service's database to its newest schema, by the service's own entry and as its
 * owner. A database that notes the present migrations is left alone, which saves a second.
 */
export const migrateServices = async (
  adminUrl: string,
  databases: Readonly<Record<string, DatabaseUrls>>,
  onProgress: (sentence: string) => void,
): Promise<void> => {
  await withAdmin(adminUrl, async (sql) => {
    const notes = await readNotes(sql);
    const work = Object.entries(databases)
      .filter(([service]) => existsSync(join(top, entryOf(service))))
      .map(async ([service, urls]) => {
        const note = notes.get(service) ?? {};
        const migrated = schemaHash(service);
        if (note.migrated === migrated) return;
        await migrate(service, urls);
        await writeNote(sql, service, { ...note, migrated });
        onProgress(`the database of ${service} is migrated`);
      });
    await Promise.all(work);
  });
};
