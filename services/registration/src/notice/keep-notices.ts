import { setHash } from '@jinbang/contracts/set-hash';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { endOfWorkingDays } from '@jinbang/kernel/working-day';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { standingsOf } from '../approval/admission.store.ts';
import { gateOf } from '../approval/approval.rules.ts';
import { type CommandDeps, carryOut, lookUp, type Work } from '../command-deps.ts';
import { mayOrganise } from '../competition/competition.access.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { findRulesFor } from '../eligibility/admission-rule.store.ts';
import { findStandingEntries } from '../entry/entry.store.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { eventToChangeBy } from '../event/event-for.ts';
import { mayReadNotices } from './notice.access.ts';
import type {
  NewNotice,
  NoticeLine,
  NoticePage,
  NoticeStep,
  NoticeView,
  SteppedNotice,
} from './notice.body.ts';
import { flawOfNoticeStep, noticeAfter, USUAL_TEXT } from './notice.rules.ts';
import {
  listNoticeSteps,
  listNotices,
  listObjections,
  type NoticeRow,
  saveNotice,
} from './notice.store.ts';
import { noticeToChange } from './notice-for.ts';
import { viewNotice } from './notice-view.ts';

const linesOf = async (tx: Transaction, event: EventView): Promise<readonly NoticeLine[]> => {
  const entries = await findStandingEntries(tx, event.eventId);
  const standings = await standingsOf(tx, entries);
  const rules = await findRulesFor(tx, event);
  const ready = new Set(gateOf([...standings.values()], rules?.approval ?? 'none').ready);
  return entries
    .filter(({ entryId }) => ready.has(entryId))
    .map(({ entryId, organisationId, group, members }) => ({
      entryId,
      organisationId,
      group,
      personIds: members.map(({ personId }) => personId),
    }));
};

const pageOf = ({ text, lines, workingDays, postedAt, endsAt }: NoticeRow): NoticePage => ({
  text,
  lines: [...lines],
  workingDays,
  postedAt: postedAt?.toISOString() ?? null,
  endsAt: endsAt?.toISOString() ?? null,
});

const keep = async (
  { tx, at, actorId }: Pick<Work, 'tx' | 'at' | 'actorId'>,
  row: NoticeRow,
  reason: string | undefined,
): Promise<void> => {
  const page = pageOf(row);
  await saveNotice(tx, row, {
    noticeId: row.noticeId,
    version: row.version,
    ownerId: row.ownerId,
    step: row.state,
    page,
    sha256: setHash([page]),
    reason: reason ?? null,
    doneBy: actorId,
    happenedAt: at,
    recordedAt: at,
  });
};

/** Drafts a notice of everybody who is approved by now. */
export const draftNotice =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    { text, workingDays }: NewNotice,
  ): Promise<Result<NoticeView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const acting = await eventToChangeBy(work, eventId, mayOrganise);
      if (!acting.ok) return acting;
      const event = acting.value;
      const lines = await linesOf(tx, event);
      if (lines.length === 0) return refuse({ kind: 'conflict', code: 'notice.nobody' });
      const row: NoticeRow = {
        noticeId: deps.newId(),
        ownerId: event.ownerId,
        competitionId: event.competitionId,
        eventId,
        text: text ?? USUAL_TEXT,
        lines,
        sha256: setHash(lines),
        workingDays,
        state: 'drafted',
        draftedBy: actorId,
        signedBy: null,
        postedAt: null,
        endsAt: null,
        recordedAt: at,
        version: 1,
      };
      await keep(work, row, undefined);
      // Nothing has been objected to it yet.
      return accept(viewNotice(row, await listNoticeSteps(tx, [row.noticeId]), []));
    });

type Stepping = {
  readonly step: NoticeStep['step'];
  readonly actorId: string;
  readonly at: Date;
};

/** The notice after a step; once posted it hangs for its working days in the competition's zone. */
const movedBy = async (
  tx: Transaction,
  notice: NoticeRow,
  { step, actorId, at }: Stepping,
): Promise<NoticeRow> => {
  const moved = { ...notice, state: noticeAfter(step), version: notice.version + 1 };
  if (step === 'sign') return { ...moved, signedBy: actorId };
  if (step !== 'post') return moved;
  const zone = (await findCompetition(tx, notice.competitionId))?.zone ?? 'Asia/Shanghai';
  return { ...moved, postedAt: at, endsAt: endOfWorkingDays(at, notice.workingDays, zone) };
};

/** Signs it off, posts it, takes it down: each step in its order, with a copy. */
export const stepNotice =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    { noticeId, version, step, reason }: NoticeStep,
  ): Promise<Result<SteppedNotice, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const found = await noticeToChange(work, eventId, noticeId);
      if (!found.ok) return found;
      const notice = found.value;
      const flaw =
        flawOfVersion('notice.changed', version, { version: notice.version }) ??
        flawOfNoticeStep(notice, { step, ...(reason ? { reason } : {}) }, actorId, at);
      if (flaw) return refuse(flaw);
      const moved = await movedBy(tx, notice, { step, actorId, at });
      await keep(work, moved, reason);
      return accept({ noticeId, state: moved.state, version: moved.version });
    });

/** The notices of an event, newest first, with steps and objections. */
export const showNotices =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<{ items: NoticeView[] }, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event) return refuse(unknownEvent);
      if (!mayReadNotices(held, chainOf(event), at)) return refuse(forbidden);
      const rows = await listNotices(tx, eventId);
      const ids = rows.map(({ noticeId }) => noticeId);
      const steps = await listNoticeSteps(tx, ids);
      const objections = await listObjections(tx, ids);
      return accept({ items: rows.map((row) => viewNotice(row, steps, objections)) });
    });
