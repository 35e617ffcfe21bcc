import type { SimulationLine, SimulationOutcome } from '@jinbang/contracts/http/simulation';
import { sentenceOf } from '@jinbang/contracts/problem';
import type { Clock } from '@jinbang/kernel/clock';
import { accept, type Result } from '@jinbang/kernel/result';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import type { Database } from '@jinbang/service-kit/database';
import type { ResultContext } from '../decision/decide-result.rules.ts';
import { gatherResult, type WaitingFor } from '../decision/deciding-context.ts';
import { asOf, entriesBehind } from './as-of.rules.ts';
import { eventShown, packShown } from './counts-shown.rules.ts';
import { openTally, type Wanted } from './season-tally.ts';
import { findEntryTimes, readOnly, type SimulatedResult } from './simulation.store.ts';

/** A person waits no longer than this for an answer; what is longer is asked for in parts. */
export const SIMULATION_MS_MAX = 120_000;

type Named = SimulationOutcome['people'][number] | SimulationOutcome['differences'][number];

export type SimulationDeps = {
  /** Reads what was told and what any body granted, as deciding does; never writes. */
  readonly reader: Database;
  readonly now: Clock;
  /** Puts in the names this asker may see. */
  readonly nameThem: <One extends Named>(
    people: readonly One[],
    results: readonly SimulatedResult[],
  ) => Promise<One[]>;
  readonly onFailure: (cause: unknown) => void;
};

export type SimulationPlan = Wanted & {
  readonly packs: readonly RulePack[];
  /** In the order in which their events became final. */
  readonly results: readonly SimulatedResult[];
  /** Asked for and not there, for this asker. */
  readonly unknown: readonly string[];
};

/** What a result's decisions would have depended on when it became final. */
const gatherAsOf = (
  reader: Database,
  { result, bodyId, firstFinalAt }: SimulatedResult,
  simulated: ReadonlySet<string>,
): Promise<Result<ResultContext, WaitingFor>> =>
  readOnly(reader, async (tx) => {
    const gathered = await gatherResult(tx, result, bodyId, result.finalisedAt);
    if (!gathered.ok) return gathered;
    const times = await findEntryTimes(tx, entriesBehind(gathered.value));
    return accept(asOf(gathered.value, times, { firstFinalAt, simulated }));
  });

const stopped = (code: string, done: number, of: number): SimulationLine => ({
  kind: 'stopped',
  code,
  sentence: { zh: sentenceOf(code, 'zh'), en: sentenceOf(code, 'en') },
  done,
  of,
});

/**
 * Runs packs over results, event by event, in transactions that cannot write. Progress after each
 * event, the outcome at the end; ends without a word when the signal says that nobody listens.
 */
export async function* runSimulation(
  { reader, now, nameThem, onFailure }: SimulationDeps,
  { packs, results, unknown, ...wanted }: SimulationPlan,
  signal: AbortSignal,
): AsyncGenerator<SimulationLine, void> {
  const begun = now().getTime();
  const simulated = new Set(results.map(({ eventId }) => eventId));
  const tally = openTally(packs, wanted);
  const events: SimulationOutcome['events'] = [];
  const skipped = unknown.map((eventId) => ({ eventId, reason: 'event.unknown' }));
  const of = results.length;
  yield { kind: 'progress', done: 0, of };
  for (const [index, one] of results.entries()) {
    try {
      const gathered = await gatherAsOf(reader, one, simulated);
      if (gathered.ok) {
        const counted = await tally.addEvent(one.eventId, gathered.value, signal);
        events.push(eventShown(one, counted.counts, counted.differences));
      } else skipped.push({ eventId: one.eventId, reason: gathered.refusal });
    } catch (cause) {
      onFailure(cause);
      return yield stopped('simulation.failed', index, of);
    }
    if (signal.aborted) return;
    if (now().getTime() - begun > SIMULATION_MS_MAX) {
      return yield stopped('simulation.too-long', index + 1, of);
    }
    yield { kind: 'progress', done: index + 1, of };
  }
  const isAlone = packs.length === 1;
  yield {
    kind: 'outcome',
    packs: tally.runs.map(({ pack, counts, movedEvents }) => packShown(pack, counts, movedEvents)),
    events,
    people: await nameThem(tally.people.items, results),
    peopleCount: tally.people.count(),
    differences: await nameThem(tally.differences.items, results),
    differenceCount: isAlone ? 0 : tally.differences.count(),
    skipped,
  };
}
