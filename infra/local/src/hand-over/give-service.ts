import { setTimeout as sleep } from 'node:timers/promises';
import type { ArrivingView } from '@jinbang/contracts/http/hand-over';
import type { Transaction } from '@jinbang/service-kit/database';
import { readCatalog, readSchema } from '@jinbang/service-kit/hand-over/catalog.store';
import {
  demandFit,
  exportContest,
  measureContest,
  UnfitContest,
} from '@jinbang/service-kit/hand-over/export-contest';
import { type Measured, planHandOver, type Scope } from '@jinbang/service-kit/hand-over/plan.rules';
import { type Client, Refusal } from '../demo/http-client.ts';
import { PlainStop } from '../plain-stop.ts';
import {
  type CarrierName,
  type HallDatabases,
  type HallKeys,
  newWayKey,
  resealFor,
  TABLES,
} from './hall-databases.ts';

const APPLY_MS = 1_800_000;
const PAUSE_MS = 1_000;

export type Way = {
  readonly handOverId: string;
  readonly hall: HallDatabases;
  readonly keys: HallKeys;
  readonly city: Client;
};

const pathOf = (carrier: CarrierName, handOverId: string): string =>
  `/api/${carrier}/v1/hand-overs/${handOverId}`;

/** What a refusal of the other system says, as one sentence. */
export const plainly =
  (where: string) =>
  (cause: unknown): never => {
    if (!(cause instanceof Refusal)) throw cause;
    const sentence = cause.problem.detail ?? cause.message;
    throw new PlainStop(`${where}: ${sentence}`, { cause });
  };

const planOf = async (tx: Transaction, carrier: CarrierName) =>
  planHandOver(await readCatalog(tx), TABLES[carrier]);

/** Asks whether this service of the other system takes the contest in, and how far it is. */
export const announce = async (
  { handOverId, hall, city }: Way,
  carrier: CarrierName,
  { competitionId, from }: { readonly competitionId: string; readonly from: string },
): Promise<ArrivingView> => {
  const schema = await hall.inView(carrier, readSchema);
  return city
    .put<ArrivingView>(pathOf(carrier, handOverId), { competitionId, from, schema })
    .catch(plainly(carrier));
};

const unfit = (cause: unknown): never => {
  if (!(cause instanceof UnfitContest)) throw cause;
  throw new PlainStop(`This contest cannot be handed over yet: ${cause.message}.`, { cause });
};

/** Before anything changes: what cannot travel yet stops the hand-over. */
export const demandFitness = (
  { hall }: Pick<Way, 'hall'>,
  carrier: CarrierName,
  scope: Scope,
): Promise<void> =>
  hall.inView(carrier, async (tx) => demandFit(tx, await planOf(tx, carrier), scope)).catch(unfit);

/** What the hall has of the contest. */
export const measureHall = (
  { hall }: Way,
  carrier: CarrierName,
  scope: Scope,
): Promise<readonly Measured[]> =>
  hall.inView(carrier, async (tx) => measureContest(tx, await planOf(tx, carrier), scope));

/** Applying takes as long as it takes; a repeat finds the one under way, or that it is done. */
const applyThere = async (
  { handOverId, city }: Way,
  carrier: CarrierName,
  body: object,
): Promise<ArrivingView> => {
  const startMs = Date.now();
  for (;;) {
    const answer = await city
      .post<ArrivingView>(`${pathOf(carrier, handOverId)}/application`, body)
      .catch((cause: unknown) => {
        const isUnderWay =
          cause instanceof Refusal && cause.problem.code === 'hand-over.still-running';
        return isUnderWay && Date.now() - startMs < APPLY_MS ? undefined : plainly(carrier)(cause);
      });
    if (answer) return answer;
    await sleep(PAUSE_MS);
  }
};

export type Giving = {
  readonly scope: Scope;
  /** Everything is tried there, and nothing left behind. */
  readonly rehearsal?: boolean;
  readonly onPage: (page: number) => void;
};

/** Sends all of a service, page by page, and lets it stand there: all of it or nothing. */
export const giveService = async (
  way: Way,
  carrier: CarrierName,
  { scope, rehearsal = false, onPage }: Giving,
): Promise<ArrivingView> => {
  const { handOverId, hall, keys, city } = way;
  const wayKey = newWayKey();
  const sent = await hall
    .inView(carrier, async (tx) => {
      const plan = await planOf(tx, carrier);
      let pages = 0;
      for await (const piece of exportContest(tx, plan, scope, resealFor(carrier, keys, wayKey))) {
        await city.put(`${pathOf(carrier, handOverId)}/pages/${pages}`, piece);
        pages += 1;
        onPage(pages);
      }
      return { pages, tables: await measureContest(tx, plan, scope) };
    })
    .catch(plainly(carrier));
  return applyThere(way, carrier, { ...sent, wayKey, rehearsal });
};
