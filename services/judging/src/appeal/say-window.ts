import type { AppealWindowBody } from '@jinbang/contracts/http/judging-appeal';
import type { appealWindowSaid } from '@jinbang/contracts/http/judging-appeal-desk';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { z } from 'zod';
import { changeEvent, type Deps } from '../in-event.ts';
import { findModule } from '../scheme/scheme.store.ts';
import { forbidden } from './admit-appeal.ts';
import { maySet } from './appeal.access.ts';
import { findRule, findZone, saveWindow } from './setting.store.ts';
import { endOf } from './window.rules.ts';

type Asked = { readonly frame: CommandFrame; readonly eventId: string };
type Said = z.infer<typeof appealWindowSaid>;

/** The organiser says from when to when: recounts from the posting, appeals where the rule does not fit. */
export const sayWindow =
  (deps: Deps) =>
  (
    { frame, eventId }: Asked,
    { kind, moduleId, ...said }: AppealWindowBody,
  ): Promise<Result<Said, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      if (!maySet(work)) return refuse(forbidden);
      const { tx, event, ownerId, actorId, at, commandId } = work;
      if (moduleId !== null && !(await findModule(tx, eventId, moduleId))) {
        return refuse({ kind: 'missing', code: 'module.unknown' });
      }
      const { rule } = await findRule(tx, eventId);
      const opensAt = new Date(said.opensAt);
      const zone = await findZone(tx, event.competitionId);
      const closesAt =
        said.closesAt === null ? endOf(opensAt, rule[kind], zone) : new Date(said.closesAt);
      await saveWindow(tx, {
        ...{ windowId: deps.newId(), eventId, moduleId, ownerId, kind, opensAt, closesAt },
        ...{ saidBy: actorId, saidAt: at, commandId },
      });
      return accept({ opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() });
    });
