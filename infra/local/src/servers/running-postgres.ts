import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseServices } from '../../../postgres/roles.ts';
import { PlainStop } from '../plain-stop.ts';
import { openSecrets } from '../secrets.ts';
import { findPostgresPlace } from './postgres-place.ts';
import { databaseUrls } from './postgres-roles.ts';

const PORT_LINE = 3;

/** The administration address of the PostgreSQL that runs on this state folder. */
const runningAdminUrl = (folder: string): { adminUrl: string; secret: string } => {
  const secret = openSecrets(join(folder, 'secrets')).find('postgres-superuser');
  const lock = join(findPostgresPlace(folder).data, 'postmaster.pid');
  if (!secret || !existsSync(lock)) {
    throw new PlainStop(`Jinbang does not run on ${folder}; start it first, or say --state DIR.`);
  }
  const port = readFileSync(lock, 'utf8').split('\n')[PORT_LINE]?.trim();
  return { adminUrl: `postgres://jinbang:${secret}@127.0.0.1:${port}/postgres`, secret };
};

/**
 * The feeder's address of each service's database, of a system that runs.
 * @throws PlainStop when none runs on the folder
 */
export const runningFeederUrls = ({
  state,
  databaseUrl,
}: {
  state: string;
  /** The server a system was given instead of its own. */
  databaseUrl: string | undefined;
}): Readonly<Record<string, string>> => {
  const { adminUrl, secret } = databaseUrl
    ? { adminUrl: databaseUrl, secret: databaseUrl }
    : runningAdminUrl(resolve(state));
  return Object.fromEntries(
    databaseServices.map((service) => [
      service,
      databaseUrls(adminUrl, secret, service, service).feederUrl,
    ]),
  );
};
