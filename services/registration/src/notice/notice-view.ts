import type { NoticeView } from './notice.body.ts';
import type { NoticeRow, ObjectionRow, StepRow } from './notice.store.ts';

const stepOf = ({ step, doneBy, happenedAt, reason, sha256 }: StepRow) => ({
  step,
  doneBy,
  happenedAt: happenedAt.toISOString(),
  reason,
  sha256,
});

const objectionOf = (row: ObjectionRow): NoticeView['objections'][number] => ({
  objectionId: row.objectionId,
  entryId: row.entryId,
  signed: row.signed,
  matter: row.matter,
  receivedAt: row.receivedAt.toISOString(),
  outcome: row.outcome,
  answer: row.answer,
  answeredAt: row.answeredAt?.toISOString() ?? null,
  version: row.version,
});

/** A notice as staff see it, with its steps and what was objected. */
export const viewNotice = (
  row: NoticeRow,
  steps: readonly StepRow[],
  objections: readonly ObjectionRow[],
): NoticeView => ({
  noticeId: row.noticeId,
  eventId: row.eventId,
  text: row.text,
  lines: [...row.lines],
  sha256: row.sha256,
  workingDays: row.workingDays,
  state: row.state,
  draftedBy: row.draftedBy,
  signedBy: row.signedBy,
  postedAt: row.postedAt?.toISOString() ?? null,
  endsAt: row.endsAt?.toISOString() ?? null,
  steps: steps.filter(({ noticeId }) => noticeId === row.noticeId).map(stepOf),
  objections: objections.filter(({ noticeId }) => noticeId === row.noticeId).map(objectionOf),
  version: row.version,
});
