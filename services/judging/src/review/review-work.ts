import type { AnyFact } from '@jinbang/contracts/fact';
import { reviewAdvancedV1 } from '@jinbang/contracts/judging/review';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { lockArrangement } from '../event/arrangement.store.ts';
import { refuseOver } from '../event/over.rules.ts';
import { type CommandWork, changeEvent, type Deps, type Work } from '../in-event.ts';
import { refuseSupervisor } from '../office.access.ts';
import { findModule, type ModuleRow } from '../scheme/scheme.store.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { type PresentSheets, readSheets } from './read-sheets.ts';
import { type ReviewStage, type ReviewStanding, refuseStage, standingOf } from './review.rules.ts';
import { findReview, type ReviewFile } from './review.store.ts';
import { groundOf, lotsOf, reviewPlace, type SampleGround } from './sample.rules.ts';

export type ReviewRequest = {
  readonly frame: CommandFrame;
  readonly eventId: string;
  readonly moduleId: string;
};

export type OpenReview = {
  readonly work: CommandWork;
  readonly module: ModuleRow;
  readonly file: ReviewFile | undefined;
};

/**
 * A step in the review of a module: one at a time, with no mark under way.
 *
 * @param refuseActor who may not take it; without it, everybody but the supervision group
 */
export const reviewModule = <Value>(
  deps: Deps,
  { frame, eventId, moduleId }: ReviewRequest,
  step: (open: OpenReview) => Promise<Result<Value, Rejection>>,
  refuseActor: (work: Work) => Rejection | undefined = refuseSupervisor,
): Promise<Result<Value, Rejection>> =>
  changeEvent(deps, frame, eventId, async (work) => {
    const forbidden = refuseActor(work) ?? refuseOver(work.event.registrationState);
    if (forbidden) return refuse(forbidden);
    await lockArrangement(work.tx, eventId);
    await lockModuleMarks(work.tx, moduleId);
    const module = await findModule(work.tx, eventId, moduleId);
    if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
    return step({ work, module, file: await findReview(work.tx, moduleId) });
  });

/** The review as far as `wanted`; refused where it is before or beyond that. */
export const requireStage = (
  file: ReviewFile | undefined,
  wanted: ReviewStage,
): Result<ReviewFile, Rejection> => {
  if (!file) return refuse({ kind: 'missing', code: 'review.unknown' });
  const flaw = refuseStage(stageOf(file), wanted);
  return flaw ? refuse(flaw) : accept(file);
};

export const stageOf = ({ draw, steps }: ReviewFile): ReviewStage => {
  if (!draw) return 'BEGUN';
  return steps.at(-1)?.kind === 'closed' ? 'CLOSED' : 'CHECKING';
};

/** Begun is version 1; each closing and opening again is one more. */
export const versionOf = ({ steps }: ReviewFile): number => steps.at(-1)?.version ?? 1;

export const drawOf = ({ review, draw }: Pick<ReviewFile, 'review' | 'draw'>) => {
  const ground: SampleGround = groundOf(review.rule, review.sheets);
  const seeded = {
    place: reviewPlace(review.moduleId),
    secret: review.secret,
    publicValue: draw?.publicValue ?? '',
    takers: ground.takers,
    items: ground.items,
  };
  return { ground, seeded, lots: draw ? lotsOf(seeded, ground) : [] };
};

export type PresentReview = PresentSheets & { readonly standing: ReviewStanding };

/** How far a drawn review is, by the marks as they are in this transaction. */
export const standingNow = async (
  tx: Work['tx'],
  module: ModuleRow,
  file: ReviewFile,
): Promise<Result<PresentReview, Rejection>> => {
  const read = await readSheets(tx, module);
  if (!read.ok) return read;
  const { ground, lots } = drawOf(file);
  const standing = standingOf({
    limitPercent: file.review.rule.limitPercent,
    top: ground.top,
    byLot: lots,
    begun: new Map(file.review.sheets.map(({ subjectId, hash }) => [subjectId, hash])),
    present: new Map(read.value.sheets.map(({ subjectId, hash }) => [subjectId, hash])),
    checks: file.checks,
  });
  return accept({ ...read.value, standing });
};

/** Tells whether a module's review is done. */
export const reviewFact = (
  factId: string,
  { event, at, commandId }: Pick<CommandWork, 'event' | 'at' | 'commandId'>,
  moduleId: string,
  { version, state }: { readonly version: number; readonly state: 'OPEN' | 'CLOSED' },
): AnyFact => ({
  factId,
  type: reviewAdvancedV1.type,
  version: reviewAdvancedV1.version,
  occurredAt: at.toISOString(),
  competitionId: event.competitionId,
  eventId: event.eventId,
  aggregateId: moduleId,
  aggregateVersion: version,
  causedBy: commandId,
  traceparent: null,
  data: { moduleId, state },
});
