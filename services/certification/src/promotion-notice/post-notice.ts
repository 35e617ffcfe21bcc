import { createHash } from 'node:crypto';
import {
  type NewPromotionNotice,
  USUAL_NOTICE_DAYS,
} from '@jinbang/contracts/http/promotion-notice';
import type { NoticeText } from '@jinbang/contracts/notice-text';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { endOfWorkingDays } from '@jinbang/kernel/working-day';
import type { CommandFrame } from '@jinbang/service-kit/once';
import {
  type Command,
  type CommandDeps,
  carryOutOnce,
  forbidden,
  type Outcome,
  unknown,
} from '../command.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { findBatch } from '../decision/decision.store.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { findNoticeStanding } from './notice-of-batch.ts';
import { flawOfPosting, type ListedPerson, promotedOf } from './promotion-notice.rules.ts';
import {
  findBatchDecisions,
  insertNotice,
  insertStep,
  type LineRow,
  lockNotices,
  type NoticeRow,
} from './promotion-notice.store.ts';
import { USUAL_TEXT } from './usual-text.rules.ts';

export type Posted = { readonly noticeId: string; readonly until: string; readonly lines: number };

/**
 * Of the notice as it hung: its words, its time and its lines by id. Field by field, since the database
 * keeps no order of its own in what it stores.
 */
export const hashOfCopy = (notice: NoticeRow, lines: readonly LineRow[]): string => {
  const { title, body, objections, contact } = notice.text;
  const words = [title, body, objections, contact].map(({ zh, en }) => [zh, en ?? null]);
  const head = [notice.noticeId, notice.batchId, notice.resultVersion, notice.workingDays];
  const time = [notice.zone, notice.postedAt.toISOString(), notice.until.toISOString()];
  const listed = lines.map((one) => [
    ...[one.line, one.decisionId, one.personId, one.group, one.rank, one.award, one.level],
  ]);
  const copy = JSON.stringify([head, time, words, listed]);
  return createHash('sha256').update(copy).digest('hex');
};

type Standing = Awaited<ReturnType<typeof findNoticeStanding>>;

/** For how many working days; fewer than the rules ask for would let the office approve too soon. */
const daysFor = ({ asked }: Standing, wished: number | undefined): Result<number, Rejection> => {
  const days = wished ?? asked ?? USUAL_NOTICE_DAYS;
  return days < (asked ?? 0)
    ? refuse({ kind: 'invalid', code: 'promotion-notice.too-short', params: { days: asked ?? 0 } })
    : accept(days);
};

const textOf = ({ text }: NewPromotionNotice): NoticeText => text ?? USUAL_TEXT;

const hang = async (
  { tx, viewer, at }: Command,
  notice: NoticeRow,
  promoted: readonly ListedPerson[],
): Promise<Posted> => {
  const { noticeId, bodyId, until } = notice;
  const lines = promoted.map((one): LineRow => ({ ...one, noticeId, bodyId }));
  await insertNotice(tx, notice, lines);
  await insertStep(tx, {
    ...{ noticeId, step: 'posted', bodyId, recordedAt: at, recordedBy: viewer.personId },
    ...{ reason: null, copyHash: hashOfCopy(notice, lines) },
  });
  return { noticeId, until: until.toISOString(), lines: lines.length };
};

/** The body hangs a batch where everybody can read it, from now to the end of its working days. */
export const postNotice =
  (deps: CommandDeps) =>
  (frame: CommandFrame, batchId: string, wish: NewPromotionNotice): Outcome<Posted> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      // The notices before the batch, as whoever approves it holds them.
      await lockNotices(tx, batchId);
      const batch = await findBatch(tx, batchId, { lock: true });
      if (!batch) return refuse(unknown('decision-batch.unknown'));
      if (!mayHandle(viewer, batch)) return refuse(forbidden);
      const competition = await findCompetition(tx, batch.competitionId);
      if (!competition) return refuse(unknown('competition.unknown'));
      const standing = await findNoticeStanding(tx, batch);
      const promoted = promotedOf(await findBatchDecisions(tx, batchId));
      const flaw = flawOfPosting(batch, standing.notices, promoted.length, at);
      const days = flaw ? refuse(flaw) : daysFor(standing, wish.workingDays);
      if (!days.ok) return days;
      const { bodyId, competitionId, eventId, resultVersion } = batch;
      const { zone } = competition;
      const notice: NoticeRow = {
        ...{ noticeId: deps.newId(), bodyId, batchId, competitionId, eventId, resultVersion },
        ...{ text: textOf(wish), workingDays: days.value, zone },
        ...{ postedAt: at, until: endOfWorkingDays(at, days.value, zone) },
      };
      return accept(await hang(command, notice, promoted));
    });
