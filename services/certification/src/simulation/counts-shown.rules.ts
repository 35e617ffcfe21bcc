import type { SimulationCounts, SimulationOutcome } from '@jinbang/contracts/http/simulation';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import type { Simulation, Tally } from '@jinbang/promotion/simulation-counts';
import type { SimulatedResult } from './simulation.store.ts';

const plain = (tally: Tally<string>): Record<string, number> =>
  Object.fromEntries(Object.entries(tally).map(([key, count = 0]) => [key, count] as const));

const countsShown = (counts: Simulation): SimulationCounts => ({
  ...counts,
  byLevel: plain(counts.byLevel),
  byReason: plain(counts.byReason),
  byTitle: plain(counts.byTitle),
  byRule: plain(counts.byRule),
  byApplication: plain(counts.byApplication),
});

/** One event as the outcome lists it: the counts of each pack, in the order asked. */
export const eventShown = (
  { eventId, competitionId, name, result }: SimulatedResult,
  counts: readonly Simulation[],
  differences: number,
): SimulationOutcome['events'][number] => ({
  eventId,
  competitionId,
  name,
  resultVersion: result.resultVersion,
  finalisedAt: result.finalisedAt.toISOString(),
  counts: counts.map(({ people, granted, refused, byLevel }) => ({
    people,
    granted,
    refused,
    byLevel: plain(byLevel),
  })),
  differences,
});

export const packShown = (
  { id, version, title }: RulePack,
  counts: Simulation,
  movedEvents: number,
): SimulationOutcome['packs'][number] => ({
  packId: id,
  packVersion: version,
  title,
  counts: countsShown(counts),
  movedEvents,
});
