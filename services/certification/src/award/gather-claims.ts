import type { AwardItem } from '@jinbang/contracts/http/award';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { findCompetition } from '../competition/competition.store.ts';
import { findEntriesOf } from '../entry/entry.store.ts';
import { findEvent } from '../event/event.store.ts';
import { assembleResult } from '../result/result.rules.ts';
import { type FinalResult, findParts } from '../result/result.store.ts';
import { type Claim, type ClaimGround, claimsOf, withoutCoach } from './award-claims.rules.ts';
import { findNewestResults, findOfficials } from './award-ground.store.ts';
import { type AwardPlanRow, listNamed, listUnits } from './award-plan.store.ts';
import { sayingOf } from './award-words.rules.ts';
import type { Saying } from './reconcile-awards.rules.ts';
import { bestUnits } from './unit-sheet.rules.ts';

export type WordedClaim = Claim & Saying;

export type Gathered = {
  readonly claims: readonly WordedClaim[];
  /** Winning entries nobody is appointed to coach. */
  readonly withoutCoach: readonly string[];
  /** The result a document stands on: the event's, or the first of those of its plan. */
  readonly result: FinalResult;
  readonly results: ReadonlyMap<string, FinalResult>;
  readonly zone: string;
  readonly competitionName: string;
};

const rowsOf = async (tx: Transaction, { eventIds }: AwardPlanRow, result: FinalResult) => {
  // What follows from single rows is given for one event alone.
  if (eventIds.length > 1) return accept([]);
  return assembleResult(result, await findParts(tx, result));
};

/** Entries come from another teller than results, so a result may be heard before who is in it. */
const areAllKnown = (
  rows: readonly { readonly entryId: string }[],
  entries: readonly { readonly entryId: string }[],
): boolean => {
  const known = new Set(entries.map(({ entryId }) => entryId));
  return rows.every(({ entryId }) => known.has(entryId));
};

const groundOf = async (
  tx: Transaction,
  plan: AwardPlanRow,
  result: FinalResult,
): Promise<Result<ClaimGround, string>> => {
  const rows = await rowsOf(tx, plan, result);
  if (!rows.ok) return rows;
  const entries = plan.eventIds.length > 1 ? [] : await findEntriesOf(tx, result.eventId);
  if (!areAllKnown(rows.value, entries)) return refuse('award.entries-missing');
  return accept({
    items: plan.items,
    rows: rows.value,
    entries: entries.map(({ entryId, organisationId, members }) => ({
      ...{ entryId, organisationId },
      personIds: members.map(({ personId }) => personId),
    })),
    officials: await findOfficials(tx, plan),
    named: await listNamed(tx, plan.planId),
    units: plan.sheet ? bestUnits(plan.sheet, await listUnits(tx, plan.planId)) : [],
  });
};

/** What a plan gives by the newest final results of its events, or why nothing may follow yet. */
export const gatherClaims = async (
  tx: Transaction,
  plan: AwardPlanRow,
): Promise<Result<Gathered, string>> => {
  const results = await findNewestResults(tx, plan.eventIds);
  const [first] = plan.eventIds;
  const result = first === undefined ? undefined : results.get(first);
  if (!result || results.size < plan.eventIds.length) return refuse('award.not-final');
  const ground = await groundOf(tx, plan, result);
  if (!ground.ok) return ground;
  const competition = await findCompetition(tx, plan.competitionId);
  const event = plan.eventIds.length > 1 ? undefined : await findEvent(tx, result.eventId);
  if (!competition) return refuse('competition.unknown');
  const around = { competition: competition.name.zh, event: event?.name.zh ?? null };
  const items = new Map(plan.items.map((item) => [item.kind, item]));
  const worded = (claim: Claim, item: AwardItem): WordedClaim => ({
    ...claim,
    ...{ title: item.title, text: sayingOf(item, claim, around) },
  });
  return accept({
    claims: claimsOf(ground.value).flatMap((claim) => {
      const item = items.get(claim.kind);
      return item ? worded(claim, item) : [];
    }),
    withoutCoach: withoutCoach(ground.value),
    ...{ result, results, zone: competition.zone, competitionName: competition.name.zh },
  });
};
