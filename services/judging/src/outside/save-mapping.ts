import type { OutsideMapping } from '@jinbang/contracts/http/judging-outside';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { changeEvent, type Deps } from '../in-event.ts';
import { refuseMapper } from './outside.access.ts';
import { saveMapping } from './outside.store.ts';
import { refuseMapping } from './outside-mapping.rules.ts';
import { findOutsideModule } from './outside-module.ts';

type SaveMapping = {
  readonly frame: CommandFrame;
  readonly eventId: string;
  readonly mapping: OutsideMapping;
};

/** Says how files of an instrument or an exam are read from now on; imports of before keep theirs. */
export const saveOutsideMapping =
  (deps: Deps) =>
  ({ frame, eventId, mapping }: SaveMapping): Promise<Result<{ mappingId: string }, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      const forbidden = refuseMapper(work);
      if (forbidden) return refuse(forbidden);
      const { moduleId, name } = mapping;
      const module = await findOutsideModule(work.tx, { eventId, moduleId });
      if (!module.ok) return module;
      const flaw = refuseMapping(mapping, module.value);
      if (flaw) return refuse(flaw);
      const mappingId = deps.newId();
      const { ownerId, actorId, at } = work;
      await saveMapping(work.tx, {
        ...{ mappingId, eventId, moduleId, ownerId, name, mapping },
        ...{ savedBy: actorId, savedAt: at },
      });
      return accept({ mappingId });
    });
