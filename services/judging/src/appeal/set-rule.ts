import type { AppealRule } from '@jinbang/contracts/http/judging-appeal';
import type { appealRuleSet } from '@jinbang/contracts/http/judging-appeal-desk';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { z } from 'zod';
import { changeEvent, type Deps } from '../in-event.ts';
import { forbidden } from './admit-appeal.ts';
import { maySet } from './appeal.access.ts';
import { lockAppeals } from './appeal.store.ts';
import { findRule, saveRule } from './setting.store.ts';

type Asked = { readonly frame: CommandFrame; readonly basedOn: number; readonly eventId: string };
type RuleSet = z.infer<typeof appealRuleSet>;

/** The organiser sets lengths and numbers; what was filed before keeps the window it had. */
export const setRule =
  (deps: Deps) =>
  ({ frame, basedOn, eventId }: Asked, rule: AppealRule): Promise<Result<RuleSet, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      if (!maySet(work)) return refuse(forbidden);
      const { tx, ownerId, actorId, at, commandId } = work;
      await lockAppeals(tx, eventId);
      const { version } = await findRule(tx, eventId);
      if (version !== basedOn) {
        return refuse({ kind: 'stale', code: 'appeal.rule-stale', present: { version } });
      }
      await saveRule(tx, {
        ...{ eventId, version: version + 1, ownerId, content: rule, commandId },
        ...{ setBy: actorId, setAt: at },
      });
      return accept({ version: version + 1, rule });
    });
