import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { schemaHash } from '@jinbang/local/hash-files';
import { migrateServices } from '@jinbang/local/migrate-services';
import { PlainStop } from '@jinbang/local/plain-stop';
import { top } from '@jinbang/local/run-tool';
import { findPostgresPlace, findPrograms } from '@jinbang/local/servers/postgres-place';
import { startServers, wipeState } from '@jinbang/local/start-servers';
import { openState, type StateFolder } from '@jinbang/local/state-folder';
import { databaseServices } from '../infra/postgres/roles.ts';

const templates = join(top, '.jinbang', 'system-templates');
const ROLES = ['infra/postgres/roles.ts', 'infra/local/src/servers/postgres-roles.ts'];
const SECRET = join('secrets', 'postgres-superuser');
const DAY_MS = 86_400_000;
const MADE_WITHIN_MS = 180_000;
const nothing = (): void => {};

/** Everything the databases of a new system follow from. */
const templateName = (): string => {
  const hash = createHash('sha256').update(findPrograms().version);
  for (const file of ROLES) hash.update(readFileSync(join(top, file)));
  for (const service of databaseServices) hash.update(schemaHash(service));
  return hash.digest('hex').slice(0, 12);
};

/** Templates of other migrations, unless another run may be copying them. */
const forgetOld = (): void => {
  for (const name of readdirSync(templates)) {
    const folder = join(templates, name);
    if (Date.now() - statSync(folder).mtimeMs > DAY_MS) wipeState(folder);
  }
};

const make = async (state: StateFolder): Promise<void> => {
  const { processes, adminUrl, databases } = await startServers({
    state,
    givenDatabaseUrl: undefined,
    givenNatsUrl: undefined,
    programsFolder: join(top, '.jinbang', 'nats'),
    onProgress: nothing,
    onNews: nothing,
  });
  try {
    await migrateServices(adminUrl, databases, nothing);
  } finally {
    for (const process of processes.toReversed()) await process.stop();
  }
};

/** Takes the folder; whoever is first makes what all the others wait for. */
const take = async (folder: string): Promise<StateFolder> => {
  const deadline = Date.now() + MADE_WITHIN_MS;
  for (;;) {
    try {
      return openState(folder);
    } catch (cause) {
      if (!(cause instanceof PlainStop) || Date.now() > deadline) throw cause;
      await pause(100);
    }
  }
};

const ensureTemplate = async (): Promise<string> => {
  const folder = join(templates, templateName());
  const made = join(folder, 'made');
  if (existsSync(made)) return folder;
  mkdirSync(templates, { recursive: true });
  const state = await take(folder);
  try {
    if (existsSync(made)) return folder;
    forgetOld();
    // One that a crash left half made is made anew.
    rmSync(findPostgresPlace(folder).data, { recursive: true, force: true });
    await make(state);
    writeFileSync(made, '');
    return folder;
  } finally {
    state.release();
  }
};

/**
 * Fills an empty state folder with the databases every new system begins with, migrated once for
 * all of them: half the work of a start. `infra/local/src/system.int.test.ts` and the hall begin
 * from nothing at all.
 */
export const copyTemplate = async (path: string): Promise<void> => {
  const template = await ensureTemplate();
  const state = openState(path);
  try {
    copyFileSync(join(template, SECRET), state.secrets.path('postgres-superuser'));
    const from = findPostgresPlace(template).data;
    // Owner and mode belong to it: PostgreSQL refuses a folder that others may enter.
    execFileSync('cp', ['-a', from, findPostgresPlace(state.folder).data]);
  } finally {
    state.release();
  }
};
