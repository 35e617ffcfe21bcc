import type { FloorRule, FloorRuleSet } from '@jinbang/contracts/http/judging-floor';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { refuseOver } from '../event/over.rules.ts';
import { changeEvent, type Deps, readEvent } from '../in-event.ts';
import { refuseRuleReader, refuseRuleSetter } from './floor.access.ts';
import { findFloorRule, lockFloorRule, saveFloorRule } from './floor.store.ts';

type Asked = { readonly frame: CommandFrame; readonly basedOn: number; readonly eventId: string };

/** Whether stations are checked, contestants sign and judges see their sums; what was before stays on record. */
export const setFloorRule =
  (deps: Deps) =>
  ({ frame, basedOn, eventId }: Asked, rule: FloorRule): Promise<Result<FloorRuleSet, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      const { tx, ownerId, actorId, at, commandId, event } = work;
      const forbidden = refuseRuleSetter(work) ?? refuseOver(event.registrationState);
      if (forbidden) return refuse(forbidden);
      await lockFloorRule(tx, eventId);
      const { version } = await findFloorRule(tx, eventId);
      if (version !== basedOn) {
        return refuse({ kind: 'stale', code: 'floor.rule-stale', present: { version } });
      }
      await saveFloorRule(tx, {
        ...{ eventId, version: version + 1, ownerId, ...rule, commandId },
        ...{ setBy: actorId, setAt: at },
      });
      return accept({ version: version + 1, rule });
    });

export const showFloorRule =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<FloorRuleSet, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseRuleReader(work);
      return forbidden ? refuse(forbidden) : accept(await findFloorRule(work.tx, eventId));
    });
