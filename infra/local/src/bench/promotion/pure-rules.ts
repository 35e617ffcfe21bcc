import {
  entrantsOf,
  type ResultContext,
} from '@jinbang/certification/decision/decide-result.rules';
import { reconcile } from '@jinbang/certification/decision/reconcile.rules';
import { decideInOrder } from '@jinbang/promotion/decide-in-order';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import { simulateSeason } from '@jinbang/promotion/simulate-season';
import { groupsOf, type PlannedContest, type PlannedEvent } from './promotion-plan.ts';

const DAY_LETTERS = 10;

const contextOf = (
  { seasonYear, occupationCode, bodyId }: PlannedContest,
  event: PlannedEvent,
): ResultContext => {
  const day = event.finalisedAt.toISOString().slice(0, DAY_LETTERS);
  const plan = { tier: 'city', contestClass: '1' } as const;
  return {
    competition: {
      ...plan,
      seasonYear,
      plan: { ...plan, documentNo: '示函〔2026〕1号', year: seasonYear, item: '测量' },
    },
    event: {
      occupation: { code: occupationCode, route: 'qualification' },
      taskLevel: '3',
      teamSize: 1,
    },
    groups: groupsOf(event),
    finalOn: day,
    decidedOn: day,
    bodyId,
    authorisation: null,
    printsItself: false,
    rows: event.rows,
    membersOf: new Map(
      event.members.map(({ entryId, personId }) => [entryId, [{ personId, heldLevel: null }]]),
    ),
    holdingsOf: new Map(),
    yearGrantsOf: new Map(),
  };
};

const msOf = (work: () => void): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

/** How long the rules alone take in one process: decisions with both sentences, no server. */
export const pureDecidingMs = (contest: PlannedContest, pack: RulePack): number =>
  msOf(() => {
    for (const event of contest.events) {
      reconcile(decideInOrder(pack, entrantsOf(contextOf(contest, event))), []);
    }
  });

/** The same for a season, in order and with what it gives itself. */
export const pureSeasonMs = (contest: PlannedContest, pack: RulePack): number =>
  msOf(() => {
    const events = contest.events.map((event) => ({
      entrants: entrantsOf(contextOf(contest, event)),
    }));
    const steps = simulateSeason(pack, events);
    while (!steps.next().done);
  });
