import { accept, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { findEvent } from '../event/event.store.ts';
import { findNames, type PersonName } from '../person/person.store.ts';
import { findAdoption } from '../rule/adoption.store.ts';
import { mayRead, type Place } from '../viewer/viewer.access.ts';
import type { DecisionAnswer, DecisionQuery } from './decision.body.ts';
import { type BatchRow, listBatches, listDecisions } from './decision.store.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;
type Row = Awaited<ReturnType<typeof listDecisions>>[number];

/** The contest a list is about, with the body that certifies in it; nothing without either. */
export const placeOf = async (
  tx: Transaction,
  { eventId, competitionId }: { eventId?: string | undefined; competitionId?: string | undefined },
): Promise<Place | undefined> => {
  const event = eventId === undefined ? undefined : await findEvent(tx, eventId);
  const contest = event?.competitionId ?? competitionId;
  const adoption = contest === undefined ? undefined : await findAdoption(tx, contest);
  if (!adoption || (competitionId !== undefined && competitionId !== contest)) return undefined;
  const { bodyId } = adoption;
  return { bodyId, competitionId: adoption.competitionId, ...(eventId ? { eventId } : {}) };
};

const answerOf = ({ standing, live }: Row, names: ReadonlyMap<string, PersonName>) => {
  const { failureCode, failureParams } = standing;
  const { decision } = live;
  return {
    decisionId: standing.decisionId,
    version: standing.version,
    competitionId: standing.competitionId,
    eventId: standing.eventId,
    entryId: standing.entryId,
    personId: standing.personId,
    name: names.get(standing.personId)?.name ?? null,
    kind: standing.kind,
    title: decision.title?.name.zh ?? null,
    outcome: standing.outcome,
    level: standing.level,
    state: standing.state,
    resultVersion: standing.resultVersion,
    ruleId: live.ruleId,
    ruleVersion: live.ruleVersion,
    packId: live.packId,
    packVersion: live.packVersion,
    reason: live.reason,
    reasons: decision.reasons.map(({ code, params }) => ({ code, params: { ...params } })),
    sentence: { zh: live.sentenceZh, en: live.sentenceEn },
    inputs: { ...decision.inputs },
    batchId: standing.batchId,
    returnedReason: standing.returnedReason,
    failure: failureCode === null ? null : { code: failureCode, params: { ...failureParams } },
    decidedAt: live.decidedAt.toISOString(),
  };
};

export type DecisionPage = {
  readonly items: readonly DecisionAnswer[];
  readonly next: string | null;
};

/** A page of an event's or a competition's decisions, each with its reasons and both sentences. */
export const readDecisions =
  (deps: Read) =>
  (personId: string, query: DecisionQuery): Outcome<DecisionPage> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const place = await placeOf(tx, query);
      if (!place) return refuse(unknown('event.unknown'));
      if (!mayRead(viewer, place)) return refuse(forbidden);
      const rows = await listDecisions(tx, query);
      const page = rows.slice(0, query.limit);
      const people = page.map(({ standing }) => standing.personId);
      const names = people.length > 0 ? await findNames(tx, place.bodyId ?? '', people) : new Map();
      const next = rows.length > page.length ? (page.at(-1)?.standing.decisionId ?? null) : null;
      return accept({ items: page.map((row) => answerOf(row, names)), next });
    });

export const batchAnswerOf = (batch: BatchRow) => ({
  batchId: batch.batchId,
  eventId: batch.eventId,
  competitionId: batch.competitionId,
  resultVersion: batch.resultVersion,
  state: batch.state,
  basis: batch.basis,
  documentNo: batch.documentNo,
  decisions: batch.decisionCount,
  proposedBy: batch.proposedBy,
  proposedAt: batch.proposedAt.toISOString(),
  approvedBy: batch.approvedBy,
  approvedAt: batch.approvedAt?.toISOString() ?? null,
  version: batch.version,
});

export const readBatches =
  (deps: Read) =>
  (
    personId: string,
    eventId: string,
  ): Outcome<{ items: readonly ReturnType<typeof batchAnswerOf>[]; next: null }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const place = await placeOf(tx, { eventId });
      if (!place) return refuse(unknown('event.unknown'));
      if (!mayRead(viewer, place)) return refuse(forbidden);
      return accept({ items: (await listBatches(tx, eventId)).map(batchAnswerOf), next: null });
    });
