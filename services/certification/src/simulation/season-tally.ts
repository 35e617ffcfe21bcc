import {
  SIMULATED_PEOPLE_MAX,
  type SimulatedDifference,
  type SimulatedPerson,
} from '@jinbang/contracts/http/simulation';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import { compareDecisions } from '@jinbang/promotion/simulate';
import { noCounts, openSeason } from '@jinbang/promotion/simulate-season';
import { addCounts, countDecisions, type Simulation } from '@jinbang/promotion/simulation-counts';
import { dayInForce } from '@jinbang/promotion/simulation-day';
import { turn } from '@jinbang/service-kit/table/rows';
import {
  entrantsOf,
  type ResultContext,
  type ResultEntrant,
} from '../decision/decide-result.rules.ts';
import { type DecidedEntrant, differenceShown, entrantShown } from './shown.rules.ts';

/** So many people are decided before others have a turn. */
const PEOPLE_AT_ONCE = 50;

export type Wanted = {
  readonly showPeople: boolean;
  readonly peopleFrom: number;
  readonly keepDates: boolean;
};

export type EventTally = {
  readonly counts: readonly Simulation[];
  readonly differences: number;
};

/** One pack on its way through the season, and what it has come to so far. */
const runOf = (pack: RulePack) => ({
  pack,
  decide: openSeason<ResultEntrant>(pack),
  counts: noCounts(pack),
  movedEvents: 0,
});
type Run = ReturnType<typeof runOf>;

/** A list of which only a window is kept. */
const windowFrom = <Item>({ showPeople, peopleFrom }: Wanted) => {
  const items: Item[] = [];
  let count = 0;
  return {
    items,
    count: () => count,
    add: (make: () => Item): void => {
      const isShown = showPeople && count >= peopleFrom && items.length < SIMULATED_PEOPLE_MAX;
      if (isShown) items.push(make());
      count += 1;
    },
  };
};

/** The next few people as this pack decides them; empty at the end of the event. */
const nextFew = (steps: Iterator<DecidedEntrant, void>): readonly DecidedEntrant[] => {
  const few: DecidedEntrant[] = [];
  while (few.length < PEOPLE_AT_ONCE) {
    const step = steps.next();
    if (step.done) return few;
    few.push(step.value);
  }
  return few;
};

const withFew = (there: Simulation, run: Run | undefined, few: readonly DecidedEntrant[]) =>
  run ? addCounts(there, countDecisions(run.pack, few)) : there;

/**
 * A season simulated under one pack or two side by side. Counts everything and keeps of people, or of
 * what differs between two packs, the window that was asked for.
 */
export const openTally = (packs: readonly RulePack[], wanted: Wanted) => {
  const runs = packs.map(runOf);
  const people = windowFrom<SimulatedPerson>(wanted);
  const differences = windowFrom<SimulatedDifference>(wanted);

  const begin = (run: Run, context: ResultContext): Iterator<DecidedEntrant, void> => {
    const inForce = dayInForce(context.finalOn, run.pack.valid);
    const finalOn = wanted.keepDates ? context.finalOn : inForce;
    if (finalOn !== context.finalOn) run.movedEvents += 1;
    return run.decide({ entrants: entrantsOf({ ...context, finalOn }) });
  };

  const look = (
    eventId: string,
    [first, second]: readonly (readonly DecidedEntrant[])[],
  ): number => {
    if (!second) {
      for (const one of first ?? []) people.add(() => entrantShown(eventId, one));
      return 0;
    }
    const before = differences.count();
    for (const [place, one] of (first ?? []).entries()) {
      const other = second[place]?.decisions ?? [];
      for (const difference of compareDecisions(one.decisions, other)) {
        differences.add(() => differenceShown(eventId, one, difference));
      }
    }
    return differences.count() - before;
  };

  return {
    runs: runs as readonly Omit<Run, 'decide'>[],
    people,
    differences,
    /** Decides one event; others have a turn in between. Stops early when the signal says so. */
    addEvent: async (
      eventId: string,
      context: ResultContext,
      signal: AbortSignal,
    ): Promise<EventTally> => {
      const steps = runs.map((run) => begin(run, context));
      let counts = runs.map(({ pack }) => noCounts(pack));
      let differing = 0;
      for (let more = true; more && !signal.aborted; ) {
        const few = steps.map(nextFew);
        counts = counts.map((there, place) => withFew(there, runs[place], few[place] ?? []));
        differing += look(eventId, few);
        more = few.some(({ length }) => length === PEOPLE_AT_ONCE);
        await turn();
      }
      for (const [place, run] of runs.entries()) {
        run.counts = addCounts(run.counts, counts[place] ?? noCounts(run.pack));
      }
      return { counts, differences: differing };
    },
  };
};
