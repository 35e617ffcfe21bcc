import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { recordEnd } from '../approval/record-end.ts';
import { moveUpReserves, takeOutOfList } from '../approval/take-out.ts';
import { type CommandDeps, carryOut, type Work } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { findEntry } from '../entry/entry.store.ts';
import type { EventView } from '../event/event.body.ts';
import { eventToChangeBy } from '../event/event-for.ts';
import { issuesOfEntered, makeEntries } from './make-entries.ts';
import { moveRow } from './pass-on-place.ts';
import type { ProposalAnswer, QualificationView } from './qualification.body.ts';
import {
  type Decided,
  decidedFrom,
  flawOfAcceptance,
  unknownProposal,
} from './qualification.rules.ts';
import {
  answerProposal,
  findProposalToAnswer,
  listQualified,
  type ProposalRow,
  type QualifiedRow,
  recordMoves,
  saveQualified,
} from './qualification.store.ts';
import { viewQualification } from './show-qualification.ts';

type Accepting = {
  readonly event: EventView;
  readonly proposal: ProposalRow;
  readonly decided: readonly Decided[];
  readonly present: ReadonlyMap<string, QualifiedRow>;
  readonly reason: string | null;
};

const rowOf = (
  { event, proposal, present }: Accepting,
  { line, standing }: Decided,
  entryId: string | null,
): QualifiedRow => ({
  eventId: event.eventId,
  feederEntryId: line.feederEntryId,
  ownerId: proposal.ownerId,
  feederOwnerId: proposal.feederOwnerId,
  feederEventId: proposal.feederEventId,
  proposalId: proposal.proposalId,
  place: line.place,
  standing,
  entryId,
  version: present.get(line.feederEntryId)?.version ?? 1,
});

/** Whoever was in by the list before and is not by this one: their entry is withdrawn, with the reason. */
const putOut = async (deps: CommandDeps, work: Work, accepting: Accepting): Promise<void> => {
  const { decided, present, reason } = accepting;
  const stays = new Map(decided.map(({ line, standing }) => [line.feederEntryId, standing]));
  for (const row of present.values()) {
    const next = stays.get(row.feederEntryId);
    if (row.standing === 'gave-up' || row.standing === 'out' || next === row.standing) continue;
    if (row.standing === 'in') {
      const entry = row.entryId === null ? undefined : await findEntry(work.tx, row.entryId);
      if (entry && entry.state !== 'withdrawn') {
        await takeOutOfList(work, entry);
        await recordEnd(deps, work, { entry, reason });
      }
      const making = { ...work, newId: deps.newId };
      await recordMoves(work.tx, [moveRow(row, 'fell-out', making, { reason })]);
    }
    if (next === undefined)
      await saveQualified(work.tx, [{ ...row, standing: 'out', entryId: null }]);
  }
};

const bringAllIn = async (
  deps: CommandDeps,
  work: Work,
  accepting: Accepting,
): Promise<readonly QualifiedRow[]> => {
  const { event, decided, present } = accepting;
  const isIn = ({ line }: Decided) => present.get(line.feederEntryId)?.standing === 'in';
  const fresh = decided.filter((one) => one.standing === 'in' && !isIn(one));
  const making = { newId: deps.newId, at: work.at, actorId: work.actorId };
  const made = await makeEntries(
    work.tx,
    event,
    fresh.map(({ line }) => line),
    making,
  );
  const rows = decided.map((one) => {
    const known = present.get(one.line.feederEntryId)?.entryId ?? null;
    const entryId = one.standing === 'in' ? (made.get(one.line.feederEntryId) ?? known) : null;
    return rowOf(accepting, one, entryId);
  });
  await saveQualified(work.tx, rows);
  const came = rows.filter(({ feederEntryId }) => made.has(feederEntryId));
  await recordMoves(
    work.tx,
    came.map((row) => moveRow(row, 'came-in', making, { reason: accepting.reason })),
  );
  return rows;
};

type Answering = { readonly event: EventView; readonly proposal: ProposalRow };

const acceptIt = async (
  deps: CommandDeps,
  work: Work,
  { event, proposal }: Answering,
  answer: Extract<ProposalAnswer, { answer: 'accept' }>,
): Promise<Rejection | undefined> => {
  const flaw = flawOfAcceptance(proposal, event, answer);
  if (flaw) return flaw;
  const rows = await listQualified(work.tx, event.eventId, proposal.feederEventId);
  const present = new Map(rows.map((row) => [row.feederEntryId, row]));
  const decided = decidedFrom(proposal.lines, answer.fromTie);
  const fresh = decided.filter(
    ({ line, standing }) => standing === 'in' && present.get(line.feederEntryId)?.standing !== 'in',
  );
  const issues = await issuesOfEntered(
    work.tx,
    event,
    fresh.map(({ line }) => line),
  );
  if (issues.length > 0) {
    return { kind: 'conflict', code: 'qualification.entered-already', issues };
  }
  const accepting = { event, proposal, decided, present, reason: answer.reason ?? null };
  await putOut(deps, work, accepting);
  await bringAllIn(deps, work, accepting);
  // Who fell out may have made room behind a quota, as one that is withdrawn does.
  await moveUpReserves(deps, work, event);
  return undefined;
};

const answerIt = async (
  deps: CommandDeps,
  work: Work,
  answering: Answering,
  answer: ProposalAnswer,
): Promise<Rejection | undefined> => {
  const { version, state } = answering.proposal;
  const stale = flawOfVersion('qualification.changed', answer.version, { version });
  if (stale) return stale;
  if (answer.answer === 'accept') return acceptIt(deps, work, answering, answer);
  return state === 'proposed' ? undefined : { kind: 'conflict', code: 'qualification.answered' };
};

/** Answers a proposal: accepted, its first come in and the others wait; declined, nothing changes. */
export const answerQualification =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    answer: ProposalAnswer,
  ): Promise<Result<QualificationView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const acting = await eventToChangeBy(work, eventId, mayOrganise);
      if (!acting.ok) return acting;
      const event = acting.value;
      const proposal = await findProposalToAnswer(tx, answer.proposalId);
      if (proposal?.eventId !== eventId) return refuse(unknownProposal);
      const flaw = await answerIt(deps, work, { event, proposal }, answer);
      if (flaw) return refuse(flaw);
      await answerProposal(tx, proposal.proposalId, {
        state: answer.answer === 'accept' ? 'accepted' : 'declined',
        decidedBy: actorId,
        decidedAt: at,
        reason: answer.reason ?? null,
        version: proposal.version + 1,
      });
      return accept(await viewQualification(tx, eventId));
    });
