import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openProcessNotes } from '@jinbang/local/processes/left-over';
import { openSecrets, randomBase62 } from '@jinbang/local/secrets';
import { findNats, NATS_IMAGE } from '@jinbang/local/servers/find-nats';
import { natsKeys } from '@jinbang/local/servers/nats-keys';
import { startPostgres } from '@jinbang/local/servers/postgres';
import { findPostgresPlace } from '@jinbang/local/servers/postgres-place';
import { prepareRoles, withAdmin } from '@jinbang/local/servers/postgres-roles';
import { databaseServices } from '../../../infra/postgres/roles.ts';
import { dockerAnswers, startPostgresContainer } from './servers-docker.ts';
import { SCRATCH, type TestNats, type TestServers } from './test-servers.ts';

const POSTGRES_IMAGE = process.env.JINBANG_POSTGRES_IMAGE ?? 'postgres:18-alpine';

export type FoundServers = {
  readonly servers: TestServers;
  /** Which servers and why, in one line. */
  readonly choice: string;
  readonly stop: () => Promise<void>;
};

type Found<Server> = Server & { readonly words: string; readonly stop: () => Promise<void> };

const kept = fileURLToPath(new URL('../../../.jinbang', import.meta.url));
const nothing = async (): Promise<void> => {};
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

const embeddedPostgres = async (
  folder: string,
): Promise<Found<{ adminUrl: string; roleSecret: string }>> => {
  const password = randomBase62(43);
  const place = findPostgresPlace(folder);
  const { adminUrl, process: server } = await startPostgres({
    place,
    superuserPassword: password,
    logFile: join(folder, 'postgres.log'),
    onNews: say,
  });
  const stop = async () => {
    await server.stop();
    rmSync(place.data, { recursive: true, force: true });
  };
  return { adminUrl, roleSecret: password, words: 'PostgreSQL embedded', stop };
};

const findPostgres = async (folder: string, docker: boolean) => {
  const given = process.env.DATABASE_URL;
  if (given) {
    // Runs that share a given server must agree on the roles' passwords.
    return { adminUrl: given, roleSecret: given, words: 'PostgreSQL given', stop: nothing };
  }
  if (!docker) return embeddedPostgres(folder);
  const password = randomBase62(43);
  const { adminUrl, stop } = await startPostgresContainer(POSTGRES_IMAGE, password);
  return {
    adminUrl,
    roleSecret: password,
    words: `PostgreSQL in a container (${POSTGRES_IMAGE})`,
    stop,
  };
};

const findTestNats = (docker: boolean): { nats: TestNats; words: string } => {
  const given = process.env.NATS_URL;
  if (given) return { nats: { kind: 'given', url: given }, words: 'NATS given' };
  const inContainer = (image: string) => ({
    nats: { kind: 'container', image } as const,
    words: `NATS in containers (${image})`,
  });
  if (docker) return inContainer(NATS_IMAGE);
  const program = findNats(join(kept, 'nats'), say);
  return program.kind === 'container'
    ? inContainer(program.image)
    : { nats: program, words: `nats-server ${program.version} from this machine` };
};

/** True when containers can serve: an engine answers and both images can be had. */
const canUseDocker = async (): Promise<boolean> => {
  const wanted = [
    ...(process.env.DATABASE_URL ? [] : [POSTGRES_IMAGE]),
    ...(process.env.NATS_URL ? [] : [NATS_IMAGE]),
  ];
  if (wanted.length === 0) return false;
  const answer = await dockerAnswers(wanted);
  if (answer.missing) say(`Docker answers but has no ${answer.missing}, nor can it be pulled`);
  return answer.usable;
};

/**
 * Finds PostgreSQL and NATS for the tests: given URLs, else a Docker engine, else embedded.
 * @throws PlainStop with one sentence when there is no way to have one of them
 */
export const findTestServers = async (): Promise<FoundServers> => {
  const folder = mkdtempSync(join(tmpdir(), 'jinbang-test-'));
  // PostgreSQL's account passes through here to its data; the secrets below stay closed.
  await chmod(folder, 0o711);
  mkdirSync(join(folder, 'run'));
  natsKeys(openSecrets(join(folder, 'secrets')));
  const docker = await canUseDocker();
  const { nats, words } = findTestNats(docker);
  const postgres = await findPostgres(folder, docker);
  await withAdmin(postgres.adminUrl, (sql) =>
    prepareRoles(sql, postgres.roleSecret, [...databaseServices, SCRATCH]),
  );
  return {
    servers: { adminUrl: postgres.adminUrl, roleSecret: postgres.roleSecret, nats, folder },
    choice: `${postgres.words}, ${words}`,
    stop: async () => {
      // A test file that died leaves its nats-server behind.
      await openProcessNotes(join(folder, 'run')).endLeftOvers([]);
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
