import type { AmendmentChange, AmendmentTried } from '@jinbang/contracts/http/judging-amendment';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseChief } from '../office.access.ts';
import { findModule } from '../scheme/scheme.store.ts';
import { refuseAmending } from './amendment.rules.ts';
import { countToReopen } from './amendment.store.ts';
import { planAmendment } from './plan-amendment.ts';

type Asked = {
  readonly eventId: string;
  readonly moduleId: string;
  readonly changes: readonly AmendmentChange[];
};

/** Shows the effect on every code before anything is proposed (M10), worked out as the real one is. */
export const tryAmendment =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, asked: Asked): Promise<Result<AmendmentTried, Rejection>> =>
    readEvent(deps, { eventId: asked.eventId, actorId }, async (work) => {
      const forbidden = refuseChief(work);
      if (forbidden) return refuse(forbidden);
      const { tx, event } = work;
      const { moduleId, changes } = asked;
      const module = await findModule(tx, event.eventId, moduleId);
      const version = module?.schemeVersion ?? 0;
      const flaw = refuseAmending(module, event.registrationState, version);
      if (flaw) return refuse(flaw);
      const plan = await planAmendment(tx, { moduleId, version, changes });
      if (!plan.ok) return plan;
      const { effect, effectHash, sheetIds } = plan.value;
      return accept({ effect, effectHash, sheets: await countToReopen(tx, sheetIds) });
    });
