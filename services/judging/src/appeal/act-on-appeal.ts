import type { AppealChanged } from '@jinbang/contracts/http/judging-appeal';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { isOpen, refuseStale } from './appeal.rules.ts';
import { type AppealFile, findAppeal, lockAppeals, saveStep } from './appeal.store.ts';
import { closedFact } from './appeal-facts.ts';
import type { StepContent } from './step-content.ts';

/** One act on one appeal, as it was seen. */
export type Act = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly appealId: string;
};

/** What an act comes to: the step that is kept, and what is kept beside it. */
export type Step = {
  readonly content: StepContent;
  readonly subjectId?: string;
  readonly ruling?: { readonly version: number; readonly by: string };
};
type Decide = (work: CommandWork, file: AppealFile) => Promise<Result<Step, Rejection>>;

const unknown: Rejection = { kind: 'missing', code: 'appeal.unknown' };

/**
 * Carries out one act: who may is asked first, then the appeal is read under a lock, the act decided
 * and kept, and readers told where it ends.
 *
 * @param refuseActor why this person may not act at all, and may not know of the appeal either
 */
export const actOnAppeal = (
  deps: Deps,
  { frame, basedOn, eventId, appealId }: Act,
  refuseActor: (work: CommandWork) => Rejection | undefined,
  decide: Decide,
): Promise<Result<AppealChanged, Rejection>> =>
  changeEvent(deps, frame, eventId, async (work) => {
    const forbidden = refuseActor(work);
    if (forbidden) return refuse(forbidden);
    await lockAppeals(work.tx, eventId);
    const file = await findAppeal(work.tx, { eventId, appealId });
    if (!file) return refuse(unknown);
    const stale = refuseStale(file.appeal, basedOn);
    if (stale) return refuse(stale);
    const step = await decide(work, file);
    return step.ok ? keepStep(deps, work, file, step.value) : step;
  });

const keepStep = async (
  { newId }: Deps,
  work: CommandWork,
  { row, appeal }: AppealFile,
  { content, subjectId, ruling }: Step,
): Promise<Result<AppealChanged, Rejection>> => {
  const { tx, ownerId, actorId, at, commandId } = work;
  const { appealId, eventId } = row;
  const version = appeal.version + 1;
  await saveStep(tx, {
    ...{ appealId, version, eventId, ownerId, kind: content.kind, content, commandId },
    ...{ subjectId: subjectId ?? null, actedBy: actorId, actedAt: at },
    ...{ ruledVersion: ruling?.version ?? null, ruledBy: ruling?.by ?? null },
  });
  const after = (await findAppeal(tx, { eventId, appealId }))?.appeal ?? appeal;
  if (!isOpen(after)) {
    const outcome = after.state === 'closed' ? (after.ruling?.outcome ?? null) : null;
    await appendFacts(tx, [closedFact(newId(), work, row, { version, outcome })]);
  }
  return accept({ appealId, version, state: after.state });
};

export const accepted = (step: Step): Result<Step, Rejection> => accept(step);
