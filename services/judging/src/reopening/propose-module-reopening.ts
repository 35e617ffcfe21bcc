import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { lockArrangement } from '../event/arrangement.store.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { refuseChief } from '../office.access.ts';
import type { CellPlace } from '../reopening.tables.ts';
import { markedAspects } from '../scheme/place-aspects.ts';
import { findModule, findPublished, type ModuleRow } from '../scheme/scheme.store.ts';
import { findMovesOfModule } from '../subject/moved.store.ts';
import { type OpenedSheet, refuseModuleProposal, sheetsToOpen } from './module-reopening.rules.ts';
import {
  findSheetPlaces,
  findSubjectPlaces,
  hasOpenModuleReopening,
  saveModuleProposal,
} from './module-reopening.store.ts';

export type ProposeModuleReopening = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly moduleId: string;
  readonly reason: string;
  readonly cells: CellPlace[];
  readonly sheetIds: string[];
};
type Proposed = { readonly reopeningId: string; readonly moduleId: string };

export const unknownModule: Rejection = { kind: 'missing', code: 'module.unknown' };

/** The chief judge asks, with a reason, for a locked module to be opened again; nothing changes yet. */
export const proposeModuleReopening =
  (deps: Deps) =>
  (proposal: ProposeModuleReopening): Promise<Result<Proposed, Rejection>> =>
    changeEvent(deps, proposal.frame, proposal.eventId, async (work) => {
      const forbidden = refuseChief(work);
      return forbidden ? refuse(forbidden) : proposeHere(deps, work, proposal);
    });

const proposeHere = async (
  { newId }: Deps,
  { tx, event, ownerId, actorId, at, commandId }: CommandWork,
  { moduleId, basedOn, reason, cells, sheetIds }: ProposeModuleReopening,
): Promise<Result<Proposed, Rejection>> => {
  const { eventId, registrationState } = event;
  await lockArrangement(tx, eventId);
  const module = await findModule(tx, eventId, moduleId);
  if (!module) return refuse(unknownModule);
  const hasOpen = await hasOpenModuleReopening(tx, module);
  const flaw = refuseModuleProposal({ ...module, registrationState }, { basedOn, hasOpen });
  if (flaw) return refuse(flaw);
  const named = await readNamed(tx, module, { cells, sheetIds });
  if (!named.ok) return named;
  const reopeningId = newId();
  await saveModuleProposal(tx, {
    ...{ reopeningId, moduleId, eventId, ownerId, basedOn, cells, sheetIds, reason, commandId },
    ...{ proposedBy: actorId, proposedAt: at },
  });
  return accept({ reopeningId, moduleId });
};

/** The sheets that the named cells and sheets come to, as the module stands now. */
export const readNamed = async (
  tx: Transaction,
  { moduleId, schemeVersion }: ModuleRow,
  named: { readonly cells: readonly CellPlace[]; readonly sheetIds: readonly string[] },
): Promise<Result<readonly OpenedSheet[], Rejection>> => {
  if (named.cells.length + named.sheetIds.length === 0) return accept([]);
  const scheme = await findPublished(tx, moduleId, schemeVersion);
  const placed = scheme ? markedAspects(scheme.content) : [];
  return sheetsToOpen(
    {
      sheets: await findSheetPlaces(tx, moduleId),
      subjects: await findSubjectPlaces(tx, moduleId),
      moves: await findMovesOfModule(tx, moduleId),
      subCriterionOf: new Map(
        placed.map(({ aspect, subCriterion }) => [aspect.id, subCriterion] as const),
      ),
    },
    named,
  );
};
