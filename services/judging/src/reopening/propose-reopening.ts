import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { findEventOfSheet } from '../event/event.store.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { refuseChief } from '../office.access.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { refuseProposal } from './reopening.rules.ts';
import { findHead, hasOpenReopening, saveProposal } from './reopening.store.ts';

export type ProposeReopening = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly sheetId: string;
  readonly reason: string;
};
type Proposed = { readonly reopeningId: string; readonly sheetId: string };

export const unknownSheet: Rejection = { kind: 'missing', code: 'sheet.unknown' };

/** The chief judge asks, with a reason, for a signed sheet to be opened again; nothing changes yet. */
export const proposeReopening =
  (deps: Deps) =>
  async (proposal: ProposeReopening): Promise<Result<Proposed, Rejection>> => {
    const eventId = await findEventOfSheet(deps.db, proposal.sheetId);
    if (eventId === null) return refuse(unknownSheet);
    return changeEvent(deps, proposal.frame, eventId, async (work) => {
      const forbidden = refuseChief(work);
      return forbidden ? refuse(forbidden) : proposeHere(deps, work, proposal);
    });
  };

const proposeHere = async (
  { newId }: Deps,
  { tx, ownerId, actorId, at, commandId }: CommandWork,
  { sheetId, basedOn, reason }: ProposeReopening,
): Promise<Result<Proposed, Rejection>> => {
  const place = await findHead(tx, sheetId);
  if (!place) return refuse(unknownSheet);
  await lockModuleMarks(tx, place.moduleId);
  const sheet = (await findHead(tx, sheetId)) ?? place;
  const flaw = refuseProposal(sheet, { basedOn, hasOpen: await hasOpenReopening(tx, sheet) });
  if (flaw) return refuse(flaw);
  const { eventId, moduleId } = sheet;
  const reopeningId = newId();
  await saveProposal(tx, {
    ...{ reopeningId, sheetId, moduleId, eventId, ownerId, basedOn, reason, commandId },
    ...{ proposedBy: actorId, proposedAt: at },
  });
  return accept({ reopeningId, sheetId });
};
