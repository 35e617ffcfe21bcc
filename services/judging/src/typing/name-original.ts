import type { OriginalRuling, TypingOutcome } from '@jinbang/contracts/http/judging-typing';
import type { Rejection } from '@jinbang/kernel/rejection';
import { type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { refuseChief } from '../office.access.ts';
import { disputesIn } from './paper-plan.rules.ts';
import { cellKey } from './reading.rules.ts';
import { saveRuling } from './typing.store.ts';
import { changePaper, type SheetOfEvent, settlePaper, type TypingDeps } from './work-on-paper.ts';

export type NameOriginal = SheetOfEvent & {
  readonly frame: CommandFrame;
  readonly ruling: OriginalRuling;
};

/**
 * The same mark came on paper and another way, and they differ: the chief judge says which is the
 * original, and why. The other stays on file; with the last one the sheet comes in.
 */
export const nameOriginal =
  (deps: TypingDeps) =>
  ({ frame, ruling, ...where }: NameOriginal): Promise<Result<TypingOutcome, Rejection>> =>
    changePaper(deps, frame, where, refuseChief, async (file, work) => {
      const { subjectId, aspectId, column, judgeId, standingVersion, original, reason } = ruling;
      const cell = { subjectId, aspectId, column };
      const dispute = disputesIn(file.plan).find(
        (one) => cellKey(one.place) === cellKey(cell) && one.judgeId === judgeId,
      );
      if (!dispute) return refuse({ kind: 'conflict', code: 'typing.no-dispute' });
      const version = dispute.standing?.version ?? 0;
      if (version !== standingVersion) {
        return refuse({ kind: 'stale', code: 'typing.dispute-stale', present: { version } });
      }
      await saveRuling(work.tx, {
        ...{ rulingId: deps.newId(), ...where, ownerId: work.ownerId, cell, judgeId },
        ...{ standingVersion, original, reason, ruledBy: work.actorId, ruledAt: work.at },
        commandId: work.commandId,
      });
      return settlePaper(deps, work, where);
    });
