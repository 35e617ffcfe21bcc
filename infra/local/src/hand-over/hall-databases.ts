import { randomBytes } from 'node:crypto';
import { HAND_OVER_TABLES as JUDGING } from '@jinbang/judging/hand-over/hand-over.tables';
import { HAND_OVER_TABLES as RANKING } from '@jinbang/ranking/hand-over/hand-over.tables';
import { HAND_OVER_TABLES as REGISTRATION } from '@jinbang/registration/hand-over/hand-over.tables';
import { resealRows } from '@jinbang/registration/hand-over/reseal-rows';
import { openKeyRing, openKeyRings } from '@jinbang/registration/sealing/key-ring';
import { openDatabase, type Transaction } from '@jinbang/service-kit/database';
import type { Reseal } from '@jinbang/service-kit/hand-over/export-contest';
import type { HandOverTables } from '@jinbang/service-kit/hand-over/plan.rules';

/**
 * In this order a contest comes to stand: registration tells its facts again as soon as it does, and
 * the others are to have what they brought by then.
 */
export const CARRIERS = ['ranking', 'judging', 'registration'] as const;
export type CarrierName = (typeof CARRIERS)[number];

export const TABLES: Readonly<Record<CarrierName, HandOverTables>> = {
  ranking: RANKING,
  judging: JUDGING,
  registration: REGISTRATION,
};

/**
 * Whose facts each has heard already of what travels. Ranking and registration hear everything anew;
 * judging does not, for marks and seats of its own rest on it.
 */
export const HEARS: Readonly<Record<CarrierName, readonly CarrierName[]>> = {
  ranking: [],
  judging: ['registration'],
  registration: [],
};

const BYTES = 32;

/** A key for one way alone: made for it, told with the last word of it, kept nowhere. */
export const newWayKey = (): string => randomBytes(BYTES).toString('hex');

export type HallKeys = { readonly secret: string; readonly before?: string | undefined };

/** Closes for the way what is closed with the keys of this system. */
export const resealFor = (
  carrier: CarrierName,
  keys: HallKeys,
  wayKey: string,
): Reseal | undefined =>
  carrier === 'registration' ? resealRows(openKeyRings(keys), openKeyRing(wayKey)) : undefined;

export type HallDatabases = {
  /** One view of a service's database that nothing changes meanwhile, past row security. */
  readonly inView: <Value>(
    service: string,
    work: (tx: Transaction) => Promise<Value>,
  ) => Promise<Value>;
  readonly change: (service: string, work: (tx: Transaction) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The databases of the system that runs here, as its operator sees them. */
export const openHallDatabases = (feederUrls: Readonly<Record<string, string>>): HallDatabases => {
  const opened = new Map<string, ReturnType<typeof openDatabase>>();
  const of = (service: string) => {
    const known = opened.get(service);
    if (known) return known.db;
    const fresh = openDatabase(feederUrls[service] ?? '', { connections: 1, name: 'hand-over' });
    opened.set(service, fresh);
    return fresh.db;
  };
  return {
    inView: (service, work) =>
      of(service).transaction(work, { isolationLevel: 'repeatable read', accessMode: 'read only' }),
    change: (service, work) => of(service).transaction(work),
    close: async () => {
      await Promise.all([...opened.values()].map((one) => one.close()));
    },
  };
};
