import type { JudgeValue } from '@jinbang/contracts/http/judging-commands';
import { accept } from '@jinbang/kernel/result';
import type { MarkCommand } from '../score-sheet/mark-batch.rules.ts';
import type { PlannedPaperMark } from './paper-plan.rules.ts';
import type { Round } from './reading.rules.ts';

type Times = {
  /** As it stands on the sheet. */
  readonly decidedAt?: Date | undefined;
  /** When the sheet was first typed: what stands on it was decided by then. */
  readonly typedAt?: Date | undefined;
};

/** The judge decided on paper, and the person who made two readings agree typed it. */
export const paperCommand = (
  { place, judgeId, value, basedOn }: PlannedPaperMark,
  typist: Pick<Round, 'typedBy' | 'sessionId'>,
  { decidedAt, typedAt }: Times,
  commandId: string,
): MarkCommand => ({
  commandId,
  actorId: typist.typedBy,
  origin: { sessionId: typist.sessionId, deviceId: null },
  fingerprint: commandId,
  decidedBy: typedAt,
  form: accept({
    commandId,
    type: 'enter-mark',
    subjectId: place.subjectId,
    aspectId: place.aspectId,
    judgeId,
    basedOn,
    // Safe: it was checked against the aspect when it was typed.
    value: value as JudgeValue,
    source: 'paper',
    ...(decidedAt ? { decidedAt: decidedAt.toISOString() } : {}),
  }),
});
