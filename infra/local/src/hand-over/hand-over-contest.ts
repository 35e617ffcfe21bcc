import { setTimeout as sleep } from 'node:timers/promises';
import { countDecisions } from '@jinbang/certification/hand-over/find-certified';
import type { ArrivingView } from '@jinbang/contracts/http/hand-over';
import type {
  BroughtLogsView,
  ConsistencyView,
  LogView,
} from '@jinbang/contracts/http/judging-log';
import { findLastSize } from '@jinbang/judging/hand-over/find-last-size';
import { newId } from '@jinbang/kernel/id';
import type { Contest } from '@jinbang/registration/hand-over/find-contests';
import { findGone, readToldIds, saveGone } from '@jinbang/service-kit/hand-over/hand-over.store';
import type { Scope } from '@jinbang/service-kit/hand-over/plan.rules';
import type { Client } from '../demo/http-client.ts';
import { PlainStop } from '../plain-stop.ts';
import {
  type ComparisonLine,
  compareHeads,
  compareTables,
  type LogHead,
} from './comparison.rules.ts';
import {
  announce,
  demandFitness,
  giveService,
  measureHall,
  plainly,
  type Way,
} from './give-service.ts';
import {
  CARRIERS,
  type CarrierName,
  type HallDatabases,
  type HallKeys,
  HEARS,
} from './hall-databases.ts';
import { lookAtStandings } from './look-at-standings.ts';

const LOG_WAIT_MS = 60_000;
const PAUSE_MS = 200;

export type HandOver = {
  readonly contest: Contest;
  readonly databases: HallDatabases;
  readonly keys: HallKeys;
  /** As the organiser, at the system it leaves. */
  readonly hall: Client;
  /** As the operator, at the system it goes to. */
  readonly city: Client;
  readonly from: string;
  readonly to: string;
  readonly onProgress: (sentence: string) => void;
};

export type HandedOver = {
  readonly handOverId: string;
  /** True where the contest stood there already and nothing was sent. */
  readonly stoodAlready: boolean;
  readonly lines: readonly ComparisonLine[];
};

const readLog = (client: Client): Promise<LogView> =>
  client.get<LogView>('/api/judging/v1/public/log');

/** What would be lost or stand twice is found before anything changes. */
const demandReady = async ({ contest, databases }: HandOver): Promise<void> => {
  const { competitionId } = contest;
  const decisions = await databases.inView('certification', (tx) =>
    countDecisions(tx, competitionId),
  );
  if (decisions > 0) {
    throw new PlainStop(
      'Levels were decided on this contest here. Certificates and the keys that sign them do not travel, so it stays.',
    );
  }
  for (const carrier of CARRIERS) {
    await demandFitness({ hall: databases }, carrier, { competitionId, heard: [] });
  }
};

/** The organiser's act, and with it the last word of the hall's log about the contest. */
const give = async (plan: HandOver, handOverId: string): Promise<void> => {
  const { contest, hall, city, to } = plan;
  const { origin, keys } = await readLog(city);
  const path = `/api/judging/v1/competitions/${contest.competitionId}/hand-over`;
  const body = { handOverId, to, log: origin, key: keys.at(-1) ?? '' };
  await hall.post(path, body, { commandId: handOverId }).catch(plainly('hall'));
};

/** Whether its people can come to stand there is tried before anything is closed here. */
const rehearse = async (plan: HandOver, way: Way): Promise<void> => {
  const scope = await scopeFor(plan, 'registration');
  const onPage = (page: number) => plan.onProgress(`rehearsal: page ${page}`);
  await giveService(way, 'registration', { scope, rehearsal: true, onPage });
};

/** Every service of the hall tells nothing of it from now on, and every record has its leaf. */
const closeHall = async (plan: HandOver, handOverId: string): Promise<number> => {
  const { contest, databases, to: other } = plan;
  const { competitionId } = contest;
  for (const service of ['registration', 'ranking', 'certification']) {
    await databases.change(service, (tx) => saveGone(tx, { handOverId, competitionId, other }));
  }
  for (const startMs = Date.now(); Date.now() - startMs < LOG_WAIT_MS; await sleep(PAUSE_MS)) {
    const size = await databases.inView('judging', (tx) => findLastSize(tx, competitionId));
    if (size !== undefined) return size;
  }
  throw new PlainStop('The mark log of this system stands still; see its logs, then run it again.');
};

const scopeFor = async (plan: HandOver, carrier: CarrierName): Promise<Scope> => {
  const { contest, databases } = plan;
  const { competitionId } = contest;
  const heard: string[] = [];
  for (const teller of HEARS[carrier]) {
    heard.push(...(await databases.inView(teller, (tx) => readToldIds(tx, competitionId))));
  }
  return { competitionId, heard };
};

/** The head of the hall's log as it was then, counted anew by the hall, and the one the city shows. */
const lookAtLogs = async (plan: HandOver, size: number): Promise<ComparisonLine> => {
  const { contest, hall, city } = plan;
  const { origin } = await readLog(hall);
  const then = await hall.get<ConsistencyView>(
    `/api/judging/v1/public/log/sizes/${size}/consistency`,
  );
  const { logs } = await city.get<BroughtLogsView>(
    `/api/judging/v1/public/log/brought/${contest.competitionId}`,
  );
  const brought = logs.find((one) => one.origin === origin);
  const there: LogHead | undefined = brought?.checkpoint
    ? { origin, size: brought.checkpoint.size, root: brought.checkpoint.root }
    : undefined;
  return compareHeads({ origin, size, root: then.olderRoot }, there);
};

/** Tables of which only the count is known may grow here by what is heard late. */
const lookAtTables = async (
  plan: HandOver,
  way: Way,
  views: ReadonlyMap<CarrierName, ArrivingView>,
): Promise<readonly ComparisonLine[]> => {
  const lines: ComparisonLine[] = [];
  for (const carrier of CARRIERS) {
    const here = await measureHall(way, carrier, await scopeFor(plan, carrier));
    const there = views.get(carrier)?.tables ?? [];
    const compared = new Set(there.flatMap(({ table, sha256 }) => (sha256 ? [table] : [])));
    const only = <One extends { readonly table: string }>(side: readonly One[]) =>
      side.filter(({ table }) => compared.has(table));
    lines.push(...compareTables(carrier, only(here), only(there)));
  }
  return lines;
};

const knownAct = async ({ contest, databases, to }: HandOver) => {
  const gone = await databases.inView('judging', (tx) => findGone(tx, contest.competitionId));
  if (gone && gone.to !== to) {
    throw new PlainStop(`This contest was handed over to ${gone.to} before.`);
  }
  return gone;
};

/**
 * Moves a contest to another system. Whatever broke off is taken up where it was when this runs
 * again; what stands there already is not touched, and both sides are compared in any case.
 */
export const handOverContest = async (plan: HandOver): Promise<HandedOver> => {
  const { contest, databases, keys, city, hall, from, onProgress } = plan;
  const { competitionId, eventIds } = contest;
  const gone = await knownAct(plan);
  if (!gone) await demandReady(plan);
  const handOverId = gone?.handOverId ?? newId();
  const way: Way = { handOverId, hall: databases, keys, city };
  const views = new Map<CarrierName, ArrivingView>();
  for (const carrier of CARRIERS) {
    views.set(carrier, await announce(way, carrier, { competitionId, from }));
  }
  const missing = CARRIERS.filter((carrier) => views.get(carrier)?.appliedAt == null);
  if (!gone) {
    await rehearse(plan, way);
    onProgress('the other system takes it in; the contest is closed here');
    await give(plan, handOverId);
  }
  const size = await closeHall(plan, handOverId);
  for (const carrier of missing) {
    const scope = await scopeFor(plan, carrier);
    const onPage = (page: number) => onProgress(`${carrier}: page ${page}`);
    const view = await giveService(way, carrier, { scope, onPage });
    views.set(carrier, view);
    onProgress(`${carrier}: stands there`);
  }
  const tables = await lookAtTables(plan, way, views);
  const log = await lookAtLogs(plan, size);
  if (missing.length === 0) return { handOverId, stoodAlready: true, lines: [...tables, log] };
  onProgress('the other system makes its standings anew');
  const standings = await lookAtStandings(hall, city, eventIds);
  return { handOverId, stoodAlready: false, lines: [...tables, ...standings, log] };
};
