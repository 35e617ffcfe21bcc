import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { eventToChangeBy } from '../event/event-for.ts';
import { maySignNotices } from './notice.access.ts';
import type { NewObjection, NoticeView, ObjectionAnswer } from './notice.body.ts';
import { flawOfObjection, unknownNotice, unknownObjection } from './notice.rules.ts';
import {
  findNotice,
  findObjection,
  listNoticeSteps,
  listObjections,
  type NoticeRow,
  saveObjection,
} from './notice.store.ts';
import { viewNotice } from './notice-view.ts';

const viewed = async (tx: Transaction, row: NoticeRow): Promise<NoticeView> =>
  viewNotice(
    row,
    await listNoticeSteps(tx, [row.noticeId]),
    await listObjections(tx, [row.noticeId]),
  );

/** Records an objection as it came in; one on paper counts from the time written on it. */
export const recordObjection =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    { noticeId, receivedAt, ...objection }: NewObjection,
  ): Promise<Result<NoticeView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const acting = await eventToChangeBy(work, eventId, maySignNotices);
      if (!acting.ok) return acting;
      const notice = await findNotice(tx, noticeId);
      if (notice?.eventId !== eventId) return refuse(unknownNotice);
      const { entryId } = objection;
      if (entryId !== null && !notice.lines.some((line) => line.entryId === entryId)) {
        return refuse({ kind: 'invalid', code: 'entry.unknown' });
      }
      const received = new Date(receivedAt);
      const flaw = flawOfObjection(notice, received, at);
      if (flaw) return refuse(flaw);
      await saveObjection(tx, {
        ...objection,
        objectionId: deps.newId(),
        ownerId: notice.ownerId,
        noticeId,
        eventId,
        receivedAt: received,
        receivedBy: actorId,
        recordedAt: at,
        outcome: null,
        answer: null,
        answeredBy: null,
        answeredAt: null,
        version: 1,
      });
      return accept(await viewed(tx, notice));
    });

/** Answers an objection, once and in writing. */
export const answerObjection =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    { objectionId, version, outcome, answer }: ObjectionAnswer,
  ): Promise<Result<NoticeView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const acting = await eventToChangeBy(work, eventId, maySignNotices);
      if (!acting.ok) return acting;
      const objection = await findObjection(tx, objectionId);
      const notice = objection && (await findNotice(tx, objection.noticeId));
      if (!objection || notice?.eventId !== eventId) return refuse(unknownObjection);
      const stale = flawOfVersion('notice.changed', version, { version: objection.version });
      if (stale) return refuse(stale);
      if (objection.outcome !== null) {
        return refuse({ kind: 'conflict', code: 'notice.answered' });
      }
      const answered = { outcome, answer, answeredBy: actorId, answeredAt: at };
      await saveObjection(tx, { ...objection, ...answered, version: version + 1 });
      return accept(await viewed(tx, notice));
    });
