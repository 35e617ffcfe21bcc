import { join } from 'node:path';
import { demoCompetition } from '../demo/demo-plan.ts';
import { type Client, clientOf, until } from '../demo/http-client.ts';
import { declareCompetition, registerOrganisations } from '../demo/set-up-contest.ts';
import { engageOfficials } from '../demo/staff-tokens.ts';
import type { Official, Staff } from '../demo/stage.ts';
import { top } from '../run-tool.ts';
import { withAdmin } from '../servers/postgres-roles.ts';
import { type System, startSystem } from '../system.ts';
import { machineLine } from './machine.ts';
import { findOwnPostgres, type OwnPostgres } from './own-postgres.ts';

export type Judge = { readonly personId: string; readonly client: Client; readonly token: string };

/** A fresh system with the people of a contest; each bench arranges an event of its own in it. */
export type Stage = {
  readonly urls: System['urls'];
  readonly postgres: OwnPostgres;
  /** A folder for what a bench has to write. */
  readonly folder: string;
  readonly machine: string;
  readonly staff: Staff;
  readonly officials: readonly Official[];
  readonly judges: readonly Judge[];
  readonly ownerId: string;
  readonly competitionId: string;
  readonly say: (sentence: string) => void;
};

export const PANEL_SEATS = 3;
const TOKEN_HOURS = 24;

const needed = (client: Client | undefined): Client => {
  if (!client) throw new Error('the stage lacks an official');
  return client;
};

const serverVersion = (url: string): Promise<string> =>
  withAdmin(url, async (sql) => {
    const [row] = await sql<{ server_version: string }[]>`show server_version`;
    return row?.server_version.split(' ')[0] ?? 'unknown';
  });

const engagePeople = async (origin: string, organiser: Client) => {
  const tokens = '/api/gateway/v1/access-tokens';
  await until(
    'the gateway knows the organiser',
    () => organiser.get(tokens),
    () => true,
  );
  const [ownerId = ''] = await registerOrganisations({ organiser }, [
    { zh: '示例竞赛组委会', en: 'Sample Organising Committee' },
  ]);
  const { people, clients, judges } = await engageOfficials(
    origin,
    organiser,
    ownerId,
    PANEL_SEATS,
  );
  const withTokens = judges.map(async ({ personId, client }): Promise<Judge> => {
    const body = { personId, label: 'bench', expiresInHours: TOKEN_HOURS };
    const { token } = await organiser.post<{ token: string }>(tokens, body);
    return { personId, client, token };
  });
  const staff: Staff = {
    organiser,
    chiefJudge: needed(clients['chief-judge']),
    supervisor: needed(clients.supervisor),
    encryptionJudge: needed(clients['encryption-judge']),
    judges: judges.map(({ client }) => client),
  };
  return { ownerId, staff, officials: people, judges: await Promise.all(withTokens) };
};

const setStage = async (
  { urls, tokens }: System,
  folder: string,
  say: Stage['say'],
): Promise<Stage> => {
  const postgres = findOwnPostgres(folder);
  const machine = machineLine(await serverVersion(postgres.adminUrl));
  say('registering the officials and judges of the bench');
  const people = await engagePeople(urls.gateway, clientOf(urls.gateway, tokens.bootstrap));
  const competitionId = await declareCompetition(people.staff, demoCompetition(people.ownerId));
  return { urls, postgres, folder, machine, ...people, competitionId, say };
};

export type OpenStage = { readonly stage: Stage; readonly close: () => Promise<void> };

/** Starts a fresh system in `.jinbang/bench`; what an earlier bench left there is gone. */
export const openStage = async (say: (sentence: string) => void): Promise<OpenStage> => {
  const folder = join(top, '.jinbang', 'bench');
  const system = await startSystem({
    state: folder,
    fresh: true,
    ports: { gateway: 0, live: 0 },
    // Few accounts stand for a hall full of them here, so their pace is not what is measured.
    frontSettings: { GATEWAY_REQUESTS_BURST: '1000000', GATEWAY_REQUESTS_PER_S: '1000000' },
    onProgress: say,
  });
  try {
    return { stage: await setStage(system, folder, say), close: system.stop };
  } catch (cause) {
    await system.stop();
    throw cause;
  }
};
