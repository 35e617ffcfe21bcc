import type { RulingCell } from '@jinbang/contracts/http/judging-appeal';
import { appendFacts } from '@jinbang/messaging/append';
import { lockArrangement } from '../event/arrangement.store.ts';
import type { CommandWork, Deps } from '../in-event.ts';
import { unlockModule } from '../module/unlock-module.ts';
import { saveModuleDecision, saveModuleProposal } from '../reopening/module-reopening.store.ts';
import { openAgain, saveDecision, saveProposal } from '../reopening/reopening.store.ts';
import { findModule, type ModuleRow } from '../scheme/scheme.store.ts';
import { reopenedFact } from '../score-sheet/reopened-fact.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { planSheet } from './change-set.rules.ts';
import {
  carryCells,
  findNarrowSheets,
  findSheets,
  findSignedSince,
  saveCells,
} from './reopened-cell.store.ts';

/** A ruling that was signed, as the reopening of its sheets records it. */
export type CarriedRuling = {
  readonly appealId: string;
  readonly moduleId: string;
  readonly title: string;
  readonly ruledBy: string;
  readonly ruledAt: Date;
  readonly cells: readonly RulingCell[];
};
type Sheet = Awaited<ReturnType<typeof findSheets>>[number];

/**
 * Opens exactly the marks a ruling names: their sheets wait for new signatures, and no other mark of
 * them can change. Who wrote the ruling and who signed it last are the four eyes of the reopening.
 */
export const reopenCells = async (
  deps: Pick<Deps, 'newId'>,
  work: CommandWork,
  ruling: CarriedRuling,
): Promise<void> => {
  if (ruling.cells.length === 0) return;
  const { tx, event } = work;
  await lockArrangement(tx, event.eventId);
  await lockModuleMarks(tx, ruling.moduleId);
  const module = await findModule(tx, event.eventId, ruling.moduleId);
  if (module && module.lockedAt !== null) await unlock(deps, work, ruling, module);
  const bySheet = Map.groupBy(ruling.cells, ({ sheetId }) => sheetId);
  const narrow = await findNarrowSheets(tx, ruling.moduleId);
  const signed = await findSignedSince(tx, [...bySheet.keys()]);
  for (const sheet of await findSheets(tx, [...bySheet.keys()])) {
    const { sheetId } = sheet;
    const known = { isNarrow: narrow.has(sheetId), hasSignatures: signed.has(sheetId) };
    const plan = planSheet({ ...sheet, ...known });
    const version = await openBy(deps, work, ruling, sheet, plan);
    if (plan === 'leave' || plan === 'leave-again') continue;
    await saveCells(
      tx,
      ruling.moduleId,
      (bySheet.get(sheetId) ?? []).map(({ subjectId, aspectId }) => ({
        ...{ sheetId, reopenedVersion: version, subjectId, aspectId },
        ...{ eventId: sheet.eventId, moduleId: sheet.moduleId, ownerId: sheet.ownerId },
        appealId: ruling.appealId,
      })),
    );
  }
};

/** Opens the sheet where the plan says so; answers the version it is open with. */
const openBy = async (
  deps: Pick<Deps, 'newId'>,
  work: CommandWork,
  ruling: CarriedRuling,
  sheet: Sheet,
  plan: ReturnType<typeof planSheet>,
): Promise<number> => {
  const { sheetId, reopenedVersion: from } = sheet;
  if (plan === 'widen' || plan === 'leave') return from;
  const version = sheet.version + 1;
  await openSheet(deps, work, ruling, { ...sheet, version });
  if (plan === 'widen-again') await carryCells(work.tx, sheetId, { from, to: version });
  return version;
};

/** Takes the lock off for what the ruling names; the module is to be locked anew. */
const unlock = async (
  { newId }: Pick<Deps, 'newId'>,
  work: CommandWork,
  { title, ruledBy, ruledAt, cells }: CarriedRuling,
  { moduleId, version: basedOn }: ModuleRow,
): Promise<void> => {
  const { tx, event, ownerId, actorId, at, commandId } = work;
  const reopeningId = newId();
  await saveModuleProposal(tx, {
    ...{ reopeningId, moduleId, eventId: event.eventId, ownerId, basedOn, commandId },
    cells: cells.map(({ subjectId, aspectId }) => ({ subjectId, aspectId })),
    ...{ sheetIds: [], reason: title, proposedBy: ruledBy, proposedAt: ruledAt },
  });
  const { version, facts } = await unlockModule(newId, work, moduleId, 'reopening');
  await saveModuleDecision(tx, {
    ...{ reopeningId, ownerId, proposedBy: ruledBy, outcome: 'approved', reason: null },
    ...{ moduleVersion: version, decidedBy: actorId, decidedAt: at, commandId },
  });
  await appendFacts(tx, facts);
};

/** The reopening of a sheet, asked for and decided by the ruling; its version is the next one. */
const openSheet = async (
  { newId }: Pick<Deps, 'newId'>,
  work: CommandWork,
  { title, ruledBy, ruledAt }: CarriedRuling,
  { sheetId, moduleId, eventId, ownerId, sessionId, subCriterion, version }: Sheet,
): Promise<void> => {
  const { tx, actorId, at, commandId } = work;
  const reopeningId = newId();
  await saveProposal(tx, {
    ...{ reopeningId, sheetId, moduleId, eventId, ownerId, commandId },
    ...{ basedOn: version - 1, reason: title, proposedBy: ruledBy, proposedAt: ruledAt },
  });
  await saveDecision(tx, {
    ...{ reopeningId, ownerId, proposedBy: ruledBy, outcome: 'approved', reason: null },
    ...{ sheetVersion: version, decidedBy: actorId, decidedAt: at, commandId },
  });
  await openAgain(tx, { sheetId, moduleId }, version);
  await appendFacts(tx, [
    reopenedFact(newId(), work, { sheetId, moduleId, sessionId, subCriterion, version }),
  ]);
};
