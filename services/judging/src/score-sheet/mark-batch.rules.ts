import type { AnyFact } from '@jinbang/contracts/fact';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import type { CaptureSpan } from '@jinbang/service-kit/actor';
import { type Answer, keyReused, refused } from './answer.ts';
import { type AspectState, aspectKey, type CellValue, newsOf } from './aspect-state.ts';
import { captureOf } from './capture.rules.ts';
import type { EnterMark } from './command.rules.ts';
import { decideMark, type MarkDecision } from './mark.rules.ts';
import type { MarkContext, MarkModule } from './mark-context.ts';
import { eventAdvancedFact, markFact } from './mark-facts.ts';

/** One command as it came in; one that is malformed carries its refusal instead of a form. */
export type MarkCommand = {
  readonly commandId: string;
  readonly actorId: string;
  /** The sign-in it came from, and the tablet if there was one: kept with the mark. */
  readonly origin: { readonly sessionId: string; readonly deviceId: string | null };
  readonly fingerprint: string;
  readonly form: Result<EnterMark, Rejection>;
  /** Set where the tablet hands it in: what was captured in this span is judged as of then. */
  readonly captured?: CaptureSpan;
  /** Of a newer file alone: whose mark it takes the place of, since they left the panel (M09). */
  readonly corrects?: string;
  /** Of paper without a time: decided by then at the latest (M09). It is judged by, and never kept. */
  readonly decidedBy?: Date | undefined;
};

export type KnownAnswer = { readonly fingerprint: string; readonly answer: Answer };

export type MarkRow = {
  readonly markId: string;
  readonly subjectId: string;
  readonly aspectId: string;
  readonly judgeId: string;
  readonly version: number;
  readonly ownerId: string;
  readonly eventId: string;
  readonly value: CellValue;
  readonly enteredBy: string;
  readonly source: EnterMark['source'];
  readonly decidedAt: string | null;
  readonly commandId: string;
  readonly sessionId: string;
  readonly deviceId: string | null;
  /** Which round of entries it is of, where two are compared and the sheet was opened again. */
  readonly opened: number | null;
};

/** A state that changed, with the columns only a new row needs. */
export type StateRow = AspectState & {
  /** As it was read; 0 for a state that is new. */
  readonly versionBefore: number;
  readonly eventId: string;
  readonly moduleId: string;
  readonly sheetId: string;
  readonly ownerId: string;
  readonly schemeVersion: number;
};

export type AnsweredCommand = MarkCommand & { readonly answer: Answer };

/** Everything one transaction writes, and what each command is answered, in order. */
export type BatchPlan = {
  readonly answers: readonly Answer[];
  readonly answered: readonly AnsweredCommand[];
  readonly marks: readonly MarkRow[];
  readonly states: readonly StateRow[];
  readonly facts: readonly AnyFact[];
  /** Events that had no mark before, with the version they were read at. */
  readonly begun: readonly { readonly eventId: string; readonly eventVersion: number }[];
  /** Sheets with signatures that a changed mark made worthless. */
  readonly unsignedSheetIds: readonly string[];
};

type Loaded = MarkContext & { readonly known: ReadonlyMap<string, KnownAnswer> };

/**
 * Decides the commands of one transaction in order, each on what the ones before it led to. A
 * repeated id gets the answer it had, from the database or from this very batch.
 */
export const decideBatch = (
  loaded: Loaded,
  commands: readonly MarkCommand[],
  newId: () => string,
): BatchPlan => {
  const states = new Map(loaded.states);
  const known = new Map(loaded.known);
  const context = { ...loaded, states };
  const plan = emptyPlan();
  for (const command of commands) {
    const repeat = known.get(command.commandId);
    if (repeat) {
      const isSame = repeat.fingerprint === command.fingerprint;
      plan.answers.push(isSame ? repeat.answer : keyReused);
      continue;
    }
    const answer = decideOne(context, states, command, plan, newId);
    known.set(command.commandId, { fingerprint: command.fingerprint, answer });
    plan.answers.push(answer);
    plan.answered.push({ ...command, answer });
  }
  return {
    ...plan,
    states: [...plan.states.values()],
    begun: [...plan.begun.values()],
    facts: [...runningFacts(plan, context.at, newId), ...plan.facts],
    unsignedSheetIds: [...plan.unsignedSheetIds],
  };
};

const emptyPlan = () => ({
  answers: [] as Answer[],
  answered: [] as AnsweredCommand[],
  marks: [] as MarkRow[],
  states: new Map<string, StateRow>(),
  facts: [] as AnyFact[],
  begun: new Map<string, MarkModule & { readonly causedBy: string }>(),
  unsignedSheetIds: new Set<string>(),
});
type OpenPlan = ReturnType<typeof emptyPlan>;

const decideOne = (
  context: MarkContext,
  states: Map<string, AspectState>,
  command: MarkCommand,
  plan: OpenPlan,
  newId: () => string,
): Answer => {
  if (!command.form.ok) return refused(command.form.refusal);
  const { actorId, form, captured, corrects, decidedBy } = command;
  const { subjectId, aspectId, judgeId = actorId, basedOn, value, decidedAt } = form.value;
  const capture = captured ? captureOf(captured, decidedAt, context.at) : accept(undefined);
  if (!capture.ok) return refused(capture.refusal);
  const capturedAt = capture.value;
  const entry = {
    ...{ subjectId, aspectId, actorId, judgeId, basedOn, value, capturedAt, corrects },
    decidedAt: decidedAt === undefined ? decidedBy : new Date(decidedAt),
  };
  const outcome = decideMark(context, entry, { newStateId: newId });
  if (!outcome.ok) return refused(outcome.refusal);
  const state = tell(outcome.value, command.commandId, context.at, plan, newId);
  states.set(aspectKey(subjectId, aspectId), state);
  note(outcome.value, state, command.commandId, plan);
  plan.marks.push({
    markId: newId(),
    subjectId,
    aspectId,
    judgeId,
    version: outcome.value.cell.version,
    ownerId: outcome.value.module.ownerId,
    eventId: outcome.value.module.eventId,
    value: outcome.value.cell.value,
    enteredBy: actorId,
    source: form.value.source,
    decidedAt: decidedAt ?? null,
    commandId: command.commandId,
    ...command.origin,
    opened: outcome.value.cell.opened ?? null,
  });
  const { version, recordedAt } = outcome.value.cell;
  return { outcome: 'stored', version, state: state.state, recordedAt };
};

/** An event goes to RUNNING with its first mark, before anything of it is told. */
const runningFacts = ({ begun }: OpenPlan, at: Date, newId: () => string): readonly AnyFact[] =>
  [...begun.values()].map(({ eventId, eventVersion, competitionId, causedBy }) =>
    eventAdvancedFact({ eventId, version: eventVersion + 1 }, 'RUNNING', {
      factId: newId(),
      occurredAt: at.toISOString(),
      competitionId,
      causedBy,
    }),
  );

/** Adds the fact readers need, if any, and remembers in the state what they were told. */
const tell = (
  { next, subject, module }: MarkDecision,
  causedBy: string,
  at: Date,
  plan: OpenPlan,
  newId: () => string,
): AspectState => {
  const news = newsOf(next);
  if (!news) return next;
  const factId = newId();
  const { competitionId, setup } = module;
  const told = { factId, occurredAt: at.toISOString(), competitionId, causedBy };
  plan.facts.push(markFact(news, next, subject, setup.schemeVersion, told));
  return { ...next, toldValue: next.value, toldFactId: factId };
};

const note = (
  { module, sheet, subject }: MarkDecision,
  state: AspectState,
  causedBy: string,
  plan: OpenPlan,
): void => {
  const key = aspectKey(state.subjectId, state.aspectId);
  plan.states.set(key, {
    ...state,
    // A later change of the same batch keeps what the first one was read at.
    versionBefore: plan.states.get(key)?.versionBefore ?? state.version - 1,
    eventId: subject.eventId,
    moduleId: subject.moduleId,
    sheetId: sheet.sheetId,
    ownerId: module.ownerId,
    schemeVersion: module.setup.schemeVersion,
  });
  if (!module.running && !plan.begun.has(module.eventId)) {
    plan.begun.set(module.eventId, { ...module, causedBy });
  }
  if (sheet.signed > 0) plan.unsignedSheetIds.add(sheet.sheetId);
};
