import type { panelsView } from '@jinbang/contracts/http/judging-views';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { z } from 'zod';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseSchemeReader } from '../office.access.ts';
import { findModule } from '../scheme/scheme.store.ts';
import { findPanels } from './panel.store.ts';
import { USUAL_ON_LEAVE } from './replace-judge.rules.ts';

/** Who sits on which panel, with the version a change is based on. */
export const showPanels =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    { eventId, moduleId }: { eventId: string; moduleId: string },
  ): Promise<Result<z.infer<typeof panelsView>, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseSchemeReader(work);
      if (forbidden) return refuse(forbidden);
      const module = await findModule(work.tx, eventId, moduleId);
      if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
      const panels = await findPanels(work.tx, moduleId);
      return accept({
        moduleId,
        version: module.panelsVersion,
        panels: panels.map(({ panelId, name, subCriteria, seats, onLeave }) => ({
          panelId,
          name,
          subCriteria,
          seats,
          onLeave: onLeave ?? USUAL_ON_LEAVE,
        })),
      });
    });
