import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { forbidden } from '../access-rejection.ts';
import { mayReadAdmissions } from '../approval/approval.access.ts';
import { type CommandDeps, lookUp } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import type { MoveList, ProposalView, QualificationView } from './qualification.body.ts';
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

export const showQualification =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<QualificationView, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadAdmissions(held, chainOf(event), at)) return refuse(forbidden);
      return accept(await viewQualification(tx, eventId));
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
