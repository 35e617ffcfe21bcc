import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { refuseOpenAppeals } from '../appeal/appeal.rules.ts';
import { isPublishedState } from '../board/board.rules.ts';
import { liftStandingFreeze } from '../freeze/freeze.store.ts';
import { flawOfObjections } from '../objection/objection.rules.ts';
import { findObjectionStates } from '../objection/objection.store.ts';
import { releasedState } from '../result/result.rules.ts';
import {
  findResultRows,
  findResults,
  moveResult,
  type ResultRecord,
  type Standing,
  supersede,
} from '../result/result.store.ts';
import type { Place, ResultDeps } from '../result/result-desk.ts';
import { finalResultFacts } from '../result/result-facts.ts';
import { type NoticePeriod, noticePeriod } from './notice-period.rules.ts';
import { type FoundRule, logStep } from './release.store.ts';

export type Releasing = {
  readonly frame: CommandFrame;
  readonly rule: FoundRule;
  /** When the notice was posted. */
  readonly happenedAt: Date;
  /** Who approves it with the same act; undefined where somebody did before. */
  readonly approved?: { readonly approvedBy: string; readonly approvedAt: Date };
};

/** Has an earlier result of the event been final? Then this one amends it. */
export const amends = async (
  tx: Transaction,
  { eventId, version }: ResultRecord,
): Promise<boolean> =>
  (await findResults(tx, eventId)).some((one) => one.version < version && one.finalisedAt !== null);

/** While an appeal or an objection waits, or one to this result was upheld, nothing becomes final. */
export const whyNotFinal = async (
  tx: Transaction,
  { book }: Place,
  { resultId, eventId }: ResultRecord,
  state: 'PUBLIC_NOTICE' | 'FINAL' | 'AMENDED',
): Promise<Rejection | null> => {
  if (state === 'PUBLIC_NOTICE') return null;
  return (
    refuseOpenAppeals(state, book.appeals) ??
    flawOfObjections(await findObjectionStates(tx, eventId), resultId)
  );
};

/** Makes a result final: those it replaces step back, and certification is told. */
export const makeFinal = async (
  tx: Transaction,
  deps: ResultDeps,
  place: Place,
  result: ResultRecord,
  given: {
    readonly standing: Standing & { readonly state: 'FINAL' | 'AMENDED' };
    readonly frame: CommandFrame;
  },
): Promise<ResultRecord> => {
  const { standing, frame } = given;
  const at = deps.now();
  await supersede(tx, result.eventId, result.version, ['PUBLIC_NOTICE', 'FINAL', 'AMENDED']);
  const moved = await moveResult(tx, result.resultId, {
    ...standing,
    finalisedBy: frame.actorId,
    finalisedAt: at,
  });
  const rows = (await findResultRows(tx, result.resultId)).map((row) => row.told);
  const pageUrl = deps.pageUrlOf(result.eventId, result.version);
  const facts = finalResultFacts(moved, standing.state, rows, pageUrl, {
    competitionId: place.book.event.competitionId,
    causedBy: frame.commandId,
    occurredAt: at,
    newId: deps.newId,
  });
  await appendFacts(tx, facts);
  return moved;
};

const periodOf = async (
  tx: Transaction,
  { now }: ResultDeps,
  { arranged, book }: Place,
  result: ResultRecord,
  { restartNotice }: FoundRule['plan'],
): Promise<NoticePeriod | null> => {
  const standing = (await findResults(tx, result.eventId)).find(
    (one) => one.version < result.version && isPublishedState(one.state),
  );
  const earlier = standing && {
    ...standing,
    rows: await findResultRows(tx, standing.resultId),
  };
  return noticePeriod(await findResultRows(tx, result.resultId), {
    now: now(),
    workingDays: arranged.noticeWorkingDays,
    zone: book.competition?.zone ?? 'Asia/Shanghai',
    restart: restartNotice,
    earlier: earlier ?? null,
  });
};

/** The public may read the result from now on: its notice begins, or it is final at once. */
export const releaseResult = async (
  tx: Transaction,
  deps: ResultDeps,
  place: Place,
  result: ResultRecord,
  { frame, rule, happenedAt, approved }: Releasing,
): Promise<Result<ResultRecord, Rejection>> => {
  const period = await periodOf(tx, deps, place, result, rule.plan);
  const state = releasedState({ hasNotice: period !== null, amends: await amends(tx, result) });
  const open = await whyNotFinal(tx, place, result, state);
  if (open) return refuse(open);
  const at = deps.now();
  await liftStandingFreeze(tx, result.eventId, { by: frame.actorId, at, reason: null });
  const notice = { by: frame.actorId, happenedAt, at, text: rule.notice };
  await logStep(tx, result, { step: 'notice', ...notice });
  if (state !== 'PUBLIC_NOTICE') {
    const standing = { ...approved, state, releasedAt: at };
    return accept(await makeFinal(tx, deps, place, result, { standing, frame }));
  }
  await supersede(tx, result.eventId, result.version, ['PUBLIC_NOTICE']);
  const moved = await moveResult(tx, result.resultId, {
    ...approved,
    state,
    releasedAt: at,
    ...(period
      ? {
          noticeUntil: period.until,
          noticePlaces: period.places,
          othersUntil: period.othersUntil,
        }
      : {}),
  });
  return accept(moved);
};
