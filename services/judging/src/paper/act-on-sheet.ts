import type { SheetActBody, SheetActed } from '@jinbang/contracts/http/judging-paper';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { changeEvent, type Deps } from '../in-event.ts';
import { refuseActor } from './paper-sheet.access.ts';
import { refuseAct, standingOf } from './paper-sheet.rules.ts';
import { findPaperSheet, lockPaperSheets, savePaperSheetAct } from './paper-sheet.store.ts';

export type ActOnSheet = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly paperSheetId: string;
  readonly act: SheetActBody;
};

/** A sheet came back, is spoilt, is missing, was found: by whom, when and why stays on record. */
export const actOnSheet =
  (deps: Deps) =>
  ({
    frame,
    basedOn,
    eventId,
    paperSheetId,
    act,
  }: ActOnSheet): Promise<Result<SheetActed, Rejection>> =>
    changeEvent(deps, frame, eventId, async ({ tx, ownerId, actorId, at, commandId, ...work }) => {
      const forbidden = refuseActor({ ...work, at });
      if (forbidden) return refuse(forbidden);
      await lockPaperSheets(tx, eventId);
      const file = await findPaperSheet(tx, eventId, paperSheetId);
      if (!file) return refuse({ kind: 'missing', code: 'paper-sheet.unknown' });
      const flaw = refuseAct(file.acts, { ...act, basedOn });
      if (flaw) return refuse(flaw);
      const version = file.acts.length + 1;
      await savePaperSheetAct(tx, {
        ...{ paperSheetId, version, eventId, ownerId, kind: act.kind, commandId },
        ...{ reason: act.reason ?? null, actedBy: actorId, actedAt: at },
      });
      return accept({ paperSheetId, standing: standingOf([...file.acts, act]), version });
    });
