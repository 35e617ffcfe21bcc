import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { recordSteps } from '../approval/admission.store.ts';
import { mayApproveEntries, mayReadAdmissions } from '../approval/approval.access.ts';
import { stepRow } from '../approval/entry-step.ts';
import { stateAfter } from '../check-in/check-in.rules.ts';
import { findKindsOfEntry } from '../check-in/check-in.store.ts';
import { type CommandDeps, carryOut, lookUp, type Work } from '../command-deps.ts';
import { findRulesFor } from '../eligibility/admission-rule.store.ts';
import { checkEntries } from '../eligibility/check-entries.ts';
import { outcomeOf } from '../eligibility/eligibility.rules.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { unknownEntry } from '../entry/entry.rules.ts';
import { findEntered, findEntry } from '../entry/entry.store.ts';
import { entersFor, reaches } from '../entry/entry-form.access.ts';
import { entryAdmitted, isNumbered } from '../entry/entry-told.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent, findEventToChange } from '../event/event.store.ts';
import { eventToChangeBy } from '../event/event-for.ts';
import { findProgress } from '../event/event-progress.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';
import type { CorrectionAnswer, CorrectionView, NewCorrection } from './correction.body.ts';
import {
  changedEntry,
  correctionOpen,
  flawOfAnswer,
  flawOfCorrection,
  unknownCorrection,
} from './correction.rules.ts';
import {
  answerCorrection,
  type CorrectionRow,
  findCorrection,
  hasOpenCorrection,
  insertCorrection,
  listCorrections,
  saveChanged,
} from './correction.store.ts';

const viewOf = (row: CorrectionRow): CorrectionView => ({
  correctionId: row.correctionId,
  eventId: row.eventId,
  entryId: row.entryId,
  change: row.change,
  reason: row.reason,
  state: row.state,
  askedBy: row.askedBy,
  askedAt: row.askedAt.toISOString(),
  decidedBy: row.decidedBy,
  decidedAt: row.decidedAt?.toISOString() ?? null,
  answer: row.answer,
  version: row.version,
});

const groundOf = async (
  tx: Transaction,
  event: EventView,
  { entryId, change }: Pick<NewCorrection, 'entryId' | 'change'>,
) => {
  const comes = change.kind === 'substitute' ? [change.comes] : [];
  const kinds = await findKindsOfEntry(tx, event.eventId, entryId);
  return {
    event,
    isCheckedIn: kinds.some((ofPerson) => stateAfter(ofPerson) === 'present'),
    judging: (await findProgress(tx, event)).judging,
    entered: new Set(comes.length > 0 ? await findEntered(tx, event.eventId, comes) : []),
    knownPersons: new Set((await findPersonsAnywhere(tx, comes)).map((row) => row.personId)),
  };
};

const rowOf = (
  { entryId, ownerId, competitionId, eventId }: EntryView,
  { change, reason }: NewCorrection,
  { correctionId, actorId, at }: { correctionId: string; actorId: string; at: Date },
): CorrectionRow => ({
  correctionId,
  ownerId,
  competitionId,
  eventId,
  entryId,
  kind: change.kind,
  change,
  reason,
  state: 'asked',
  askedBy: actorId,
  askedAt: at,
  decidedBy: null,
  decidedAt: null,
  answer: null,
  version: 1,
});

/** The entry of those one may enter for. */
const ownEntry = async (
  { tx, held, at }: Work,
  event: EventView,
  entryId: string,
): Promise<Result<EntryView, Rejection>> => {
  const whose = entersFor(held, chainOf(event), at);
  if (whose === undefined) return refuse(forbidden);
  const entry = await findEntry(tx, entryId);
  return entry?.eventId === event.eventId && reaches(whose, entry.organisationId)
    ? accept(entry)
    : refuse(unknownEntry);
};

/** Asks for a change of an entry that was handed in; nothing changes until somebody else allows it. */
export const askCorrection =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    asked: NewCorrection,
  ): Promise<Result<CorrectionView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const event = await findEventToChange(tx, eventId);
      if (!event) return refuse(unknownEvent);
      const own = await ownEntry(work, event, asked.entryId);
      if (!own.ok) return own;
      const entry = own.value;
      const flaw =
        flawOfCorrection(entry, asked.change, await groundOf(tx, event, asked)) ??
        ((await hasOpenCorrection(tx, entry.entryId)) ? correctionOpen : undefined);
      if (flaw) return refuse(flaw);
      const row = rowOf(entry, asked, { correctionId: deps.newId(), actorId, at });
      await insertCorrection(tx, row);
      const by = { askedBy: actorId, decidedBy: actorId, correctionId: row.correctionId };
      const step = { entry, step: 'correction-asked' as const, reason: asked.reason, ...by };
      await recordSteps(tx, [stepRow(step, deps.newId, at)]);
      return accept(viewOf(row));
    });

type Answering = {
  readonly event: EventView;
  readonly row: CorrectionRow;
  readonly entry: EntryView;
  readonly answer: CorrectionAnswer;
};

const decide = async (
  deps: CommandDeps,
  { tx, at, actorId, tell }: Work,
  { event, row, entry, answer }: Answering,
): Promise<Result<CorrectionView, Rejection>> => {
  const changed = changedEntry(entry, row.change);
  const rules = await findRulesFor(tx, event);
  const checks = (await checkEntries(tx, event, rules, [changed])).get(entry.entryId) ?? [];
  const isMade = answer.outcome === 'make';
  const flaw =
    flawOfAnswer(row, answer, actorId, outcomeOf(checks)) ??
    (isMade ? flawOfCorrection(entry, row.change, await groundOf(tx, event, row)) : undefined);
  if (flaw) return refuse(flaw);

  const answered: CorrectionRow = {
    ...row,
    state: isMade ? 'made' : 'refused',
    decidedBy: actorId,
    decidedAt: at,
    answer: answer.answer ?? null,
    version: row.version + 1,
  };
  await answerCorrection(tx, row.correctionId, answered);
  if (isMade) {
    await saveChanged(tx, changed, row.change, at);
    const numbered = [changed].filter(isNumbered);
    await appendFacts(
      tx,
      numbered.map((one) => entryAdmitted(one, tell)),
    );
  }
  const step = {
    entry: isMade ? changed : entry,
    step: isMade ? ('corrected' as const) : ('correction-refused' as const),
    reason: answer.answer ?? row.reason,
    rules,
    checks,
    askedBy: row.askedBy,
    decidedBy: actorId,
    correctionId: row.correctionId,
  };
  await recordSteps(tx, [stepRow(step, deps.newId, at)]);
  return accept(viewOf(answered));
};

/** Allows or refuses a correction; never by who asked for it. A numbered entry is told as it is then. */
export const decideCorrection =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    answer: CorrectionAnswer,
  ): Promise<Result<CorrectionView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx } = work;
      const acting = await eventToChangeBy(work, eventId, mayApproveEntries);
      if (!acting.ok) return acting;
      const event = acting.value;
      const row = await findCorrection(tx, answer.correctionId);
      const entry = row && (await findEntry(tx, row.entryId));
      if (row?.eventId !== eventId || !entry) return refuse(unknownCorrection);
      const { version } = row;
      const stale = flawOfVersion('correction.changed', answer.version, { version });
      return stale ? refuse(stale) : decide(deps, work, { event, row, entry, answer });
    });

export const showCorrections =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    eventId: string,
    query: ListQuery,
  ): Promise<Result<Page<CorrectionView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadAdmissions(held, chainOf(event), at)) return refuse(forbidden);
      const rows = await listCorrections(tx, eventId, query);
      return accept(pageFrom(rows, query.limit, (row) => row.correctionId, viewOf));
    });
