import type { ModuleReopeningPage } from '@jinbang/contracts/http/judging-reopening';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { askedState, viewAsked } from '../asked-and-decided.ts';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseProgressReader } from '../office.access.ts';
import { findModule } from '../scheme/scheme.store.ts';
import { findModuleReopenings, type ModuleReopeningRow } from './module-reopening.store.ts';
import { unknownModule } from './propose-module-reopening.ts';

type Where = {
  readonly eventId: string;
  readonly moduleId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Why a locked module was opened again, by whom, and what of it; newest first. */
export const showModuleReopenings =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    { eventId, moduleId, after, limit }: Where,
  ): Promise<Result<ModuleReopeningPage, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseProgressReader(work);
      if (forbidden) return refuse(forbidden);
      const module = await findModule(work.tx, eventId, moduleId);
      if (!module) return refuse(unknownModule);
      const rows = await findModuleReopenings(work.tx, { moduleId, after, limit: limit + 1 });
      const items = rows.slice(0, limit).map((row) => view(row, module.version));
      const next = rows.length > limit ? (items.at(-1)?.reopeningId ?? null) : null;
      return accept({ items, next });
    });

const view = (
  { reopening, decision }: ModuleReopeningRow,
  version: number,
): ModuleReopeningPage['items'][number] => ({
  reopeningId: reopening.reopeningId,
  state: askedState(reopening.basedOn, decision, version),
  basedOn: reopening.basedOn,
  cells: reopening.cells,
  sheetIds: reopening.sheetIds,
  ...viewAsked(reopening, decision),
});
