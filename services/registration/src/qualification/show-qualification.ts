import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { forbidden } from '../access-rejection.ts';
import { mayReadAdmissions } from '../approval/approval.access.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { findCompetitionsAnywhere, findEventsAnywhere } from '../feeder/feeder.store.ts';
import { findCalled } from '../person/called-people.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import type {
  MoveList,
  ProposalView,
  QualificationPage,
  QualificationView,
} from './qualification.body.ts';
import {
  listMoves,
  listProposals,
  listQualified,
  type ProposalRow,
} from './qualification.store.ts';

const viewOf = (row: ProposalRow): ProposalView => ({
  proposalId: row.proposalId,
  eventId: row.eventId,
  feederEventId: row.feederEventId,
  resultVersion: row.resultVersion,
  amends: row.amends,
  quota: row.quota,
  lines: [...row.lines],
  changes: [...row.changes],
  state: row.state,
  reason: row.reason,
  recordedAt: row.recordedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  version: row.version,
});

const viewMoves = async (tx: Transaction, eventId: string): Promise<MoveList['moves']> =>
  (await listMoves(tx, eventId)).map((row) => ({
    moveId: row.moveId,
    feederEventId: row.feederEventId,
    feederEntryId: row.feederEntryId,
    kind: row.kind,
    becauseOf: row.becauseOf,
    reason: row.reason,
    recordedAt: row.recordedAt.toISOString(),
  }));

/** What feeders propose, who qualified, and what became of it. */
export const viewQualification = async (
  tx: Transaction,
  eventId: string,
): Promise<QualificationView> => ({
  eventId,
  proposals: (await listProposals(tx, eventId)).map(viewOf),
  qualified: (await listQualified(tx, eventId)).map(
    ({ feederEventId, feederEntryId, place, standing, entryId }) => ({
      feederEventId,
      feederEntryId,
      place,
      standing,
      entryId,
    }),
  ),
  moves: await viewMoves(tx, eventId),
});

/** The feeders' events and contests by name, whoever's they are. */
const namedFeeders = async (
  tx: Transaction,
  feederEventIds: readonly string[],
): Promise<QualificationPage['feeders']> => {
  const events = await findEventsAnywhere(tx, feederEventIds);
  const contests = await findCompetitionsAnywhere(
    tx,
    [...events.values()].map(({ competitionId }) => competitionId),
  );
  return [...events.values()].map(({ eventId, competitionId, name }) => ({
    feederEventId: eventId,
    name,
    contest: contests.get(competitionId)?.name ?? { zh: '—' },
  }));
};

/**
 * The lists of an event with names: whoever answers them has to know of whom they speak. The people
 * may be another tenant's, whose organiser has agreed that they come up here.
 */
export const showQualification =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<QualificationPage, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadAdmissions(held, chainOf(event), at)) return refuse(forbidden);
      const view = await viewQualification(tx, eventId);
      const { proposals } = view;
      const feeders = await namedFeeders(tx, [
        ...new Set(proposals.map(({ feederEventId }) => feederEventId)),
      ]);
      const named = proposals.flatMap(({ lines }) => lines.flatMap(({ members }) => members));
      await enterEveryTenant(tx);
      const people = await findCalled(
        tx,
        named.map(({ personId }) => personId),
      );
      return accept({ ...view, feeders, people });
    });

/** What became of places between this event and another tier: told to both, each in its own event. */
export const showMoves =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<MoveList, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadAdmissions(held, chainOf(event), at)) return refuse(forbidden);
      return accept({ moves: await viewMoves(tx, eventId) });
    });
