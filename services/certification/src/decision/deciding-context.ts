import type { ResultRow } from '@jinbang/contracts/ranking/result';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { findCompetition } from '../competition/competition.store.ts';
import { findEntriesOf } from '../entry/entry.store.ts';
import { findEvent } from '../event/event.store.ts';
import { findOwnGrants, findOwnHoldings } from '../holding/holding.store.ts';
import { authorisationFor } from '../issuer/issuer.rules.ts';
import { findAuthorisations, findIssuer } from '../issuer/issuer.store.ts';
import { findAwarded } from '../nomination/nomination.store.ts';
import { assembleResult } from '../result/result.rules.ts';
import { type FinalResult, findParts } from '../result/result.store.ts';
import { waitsForBody } from '../rule/adoption.rules.ts';
import { type Adoption, findAdoption } from '../rule/adoption.store.ts';
import { findOccupation } from '../standard/read-standards.ts';
import { waitsForRoute } from '../standard/standard.rules.ts';
import type { Member } from '../terms.ts';
import { dayIn } from '../zone.ts';
import type { DecidingContext, ResultContext } from './decide-result.rules.ts';

/** What a final result still waits for; shown to staff beside it. */
export type WaitingFor = string;

export type Deciding = { readonly context: DecidingContext; readonly adoption: Adoption };

const groupBy = <Row extends { personId: string }, Value>(
  rows: readonly Row[],
  valueIn: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> => {
  const grouped = new Map<string, Value[]>();
  for (const row of rows) {
    const list = grouped.get(row.personId) ?? [];
    list.push(valueIn(row));
    grouped.set(row.personId, list);
  }
  return grouped;
};

const loadPeople = async (tx: Transaction, members: readonly Member[]) => {
  const personIds = [...new Set(members.map(({ personId }) => personId))];
  const holdings = await findOwnHoldings(tx, personIds);
  const grants = await findOwnGrants(tx, personIds);
  const titles = await findAwarded(tx, personIds);
  return {
    holdingsOf: groupBy(holdings, ({ occupationCode, level, entryId }) => ({
      occupationCode,
      level,
      fromEntryId: entryId,
    })),
    yearGrantsOf: groupBy(grants, ({ year, entryId }) => ({ year, entryId })),
    titlesOf: groupBy(titles, ({ titleKey, entryId }) => ({ titleKey, entryId })),
  };
};

const loadMembers = async (tx: Transaction, eventId: string, rows: readonly ResultRow[]) => {
  const entries = await findEntriesOf(tx, eventId);
  const membersOf = new Map(entries.map(({ entryId, members }) => [entryId, members]));
  return rows.every(({ entryId }) => membersOf.has(entryId)) ? membersOf : undefined;
};

/**
 * Gathers what a result's decisions depend on but the rules. Order between streams is never assumed,
 * so anything not heard of yet is named and the result waits.
 * @param bodyId who issues; null where nobody does yet
 * @param at when it is decided
 */
export const gatherResult = async (
  tx: Transaction,
  result: FinalResult,
  bodyId: string | null,
  at: Date,
): Promise<Result<ResultContext, WaitingFor>> => {
  const competition = await findCompetition(tx, result.competitionId);
  const event = await findEvent(tx, result.eventId);
  if (!competition) return refuse('competition.unknown');
  if (!event) return refuse('event.unknown');
  const rows = assembleResult(result, await findParts(tx, result));
  if (!rows.ok) return rows;
  const membersOf = await loadMembers(tx, result.eventId, rows.value);
  if (!membersOf) return refuse('entry.unknown');
  const decidedOn = dayIn(competition.zone, at);
  const onFile = bodyId === null ? [] : await findAuthorisations(tx, bodyId);
  const document = authorisationFor(onFile, competition.competitionId, decidedOn);
  const issuer = bodyId === null ? undefined : await findIssuer(tx, bodyId);
  const members = rows.value.flatMap(({ entryId }) => membersOf.get(entryId) ?? []);
  return accept({
    competition,
    event,
    groups: result.groups,
    finalOn: dayIn(competition.zone, result.finalisedAt),
    decidedOn,
    bodyId,
    authorisation: document
      ? { documentNo: document.documentNo, from: document.fromOn, to: document.toOn }
      : null,
    printsItself: issuer?.kind === 'office',
    rows: rows.value,
    membersOf,
    ...(await loadPeople(tx, members)),
  });
};

/** The same with the rules the competition adopted, once its body agreed to issue. */
export const gatherContext = async (
  tx: Transaction,
  result: FinalResult,
  at: Date,
): Promise<Result<Deciding, WaitingFor>> => {
  const adoption = await findAdoption(tx, result.competitionId);
  if (!adoption) return refuse('adoption.missing');
  const unasked = waitsForBody(adoption);
  if (unasked !== undefined) return refuse(unasked);
  const gathered = await gatherResult(tx, result, adoption.bodyId, at);
  if (!gathered.ok) return gathered;
  const { occupation } = gathered.value.event;
  const registered = await findOccupation(tx, occupation.code, gathered.value.finalOn);
  const unsettled = waitsForRoute(occupation, registered);
  if (unsettled !== undefined) return refuse(unsettled);
  return accept({ adoption, context: { ...gathered.value, pack: adoption.pack } });
};
