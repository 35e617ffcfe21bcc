import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { eventToChangeBy } from '../event/event-for.ts';
import { maySignNotices } from './notice.access.ts';
import type { KeptObjection, NewObjection, ObjectionAnswer } from './notice.body.ts';
import { flawOfObjection, unknownObjection } from './notice.rules.ts';
import { findNotice, findObjection, type ObjectionRow, saveObjection } from './notice.store.ts';
import { noticeToChange } from './notice-for.ts';

const kept = ({ objectionId, noticeId, version }: KeptObjection): KeptObjection => ({
  objectionId,
  noticeId,
  version,
});

/** Records an objection as it came in; one on paper counts from the time written on it. */
export const recordObjection =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    { noticeId, receivedAt, ...objection }: NewObjection,
  ): Promise<Result<KeptObjection, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const found = await noticeToChange(work, eventId, noticeId);
      if (!found.ok) return found;
      const notice = found.value;
      const { entryId } = objection;
      if (entryId !== null && !notice.lines.some((line) => line.entryId === entryId)) {
        return refuse({ kind: 'invalid', code: 'entry.unknown' });
      }
      const received = new Date(receivedAt);
      const flaw = flawOfObjection(notice, received, at);
      if (flaw) return refuse(flaw);
      const row: ObjectionRow = {
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
      };
      await saveObjection(tx, row);
      return accept(kept(row));
    });

/** Answers an objection, once and in writing. */
export const answerObjection =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    { objectionId, version, outcome, answer }: ObjectionAnswer,
  ): Promise<Result<KeptObjection, Rejection>> =>
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
      const row = { ...objection, ...answered, version: version + 1 };
      await saveObjection(tx, row);
      return accept(kept(row));
    });
