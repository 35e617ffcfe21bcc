import type { TypingMode, TypingRule } from '@jinbang/contracts/http/judging-typing';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { lockArrangement } from '../event/arrangement.store.ts';
import { changeEvent, type Deps } from '../in-event.ts';
import { refusePreparer } from '../office.access.ts';
import { findTypingRule, saveTypingRule } from './typing.store.ts';

export type SetTypingRule = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly mode: TypingMode;
};

/** How sheets of the event are typed from now on; what was read before stays as it is. */
export const setTypingRule =
  (deps: Deps) =>
  ({ frame, basedOn, eventId, mode }: SetTypingRule): Promise<Result<TypingRule, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      const forbidden = refusePreparer(work);
      if (forbidden) return refuse(forbidden);
      await lockArrangement(work.tx, eventId);
      const before = await findTypingRule(work.tx, eventId);
      if (before.version !== basedOn) {
        return refuse({ kind: 'stale', code: 'typing.rule-stale', present: before });
      }
      const version = basedOn + 1;
      await saveTypingRule(work.tx, {
        ...{ eventId, version, ownerId: work.ownerId, mode },
        ...{ setBy: work.actorId, setAt: work.at, commandId: work.commandId },
      });
      return accept({ version, mode });
    });
