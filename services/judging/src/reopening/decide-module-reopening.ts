import type {
  moduleReopeningDecided,
  ReopeningDecision,
} from '@jinbang/contracts/http/judging-reopening';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { z } from 'zod';
import { lockArrangement } from '../event/arrangement.store.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { unlockModule } from '../module/unlock-module.ts';
import { refuseSupervisor } from '../office.access.ts';
import { findModule, type ModuleRow } from '../scheme/scheme.store.ts';
import { reopenedFact } from '../score-sheet/reopened-fact.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { refuseModuleDecision } from './module-reopening.rules.ts';
import {
  findModuleReopening,
  type ModuleReopeningRow,
  openSheets,
  saveModuleDecision,
} from './module-reopening.store.ts';
import { readNamed, unknownModule } from './propose-module-reopening.ts';

export type DecideModuleReopening = {
  readonly frame: CommandFrame;
  readonly eventId: string;
  readonly moduleId: string;
  readonly reopeningId: string;
  readonly decision: ReopeningDecision;
};
type Decided = z.infer<typeof moduleReopeningDecided>;

/**
 * The supervisor decides. The lock is taken off and what was named is opened; marks, signatures and
 * the lock stay on file, and the module is to be signed there and locked anew.
 */
export const decideModuleReopening =
  (deps: Deps) =>
  (request: DecideModuleReopening): Promise<Result<Decided, Rejection>> =>
    changeEvent(deps, request.frame, request.eventId, async (work) => {
      const forbidden = refuseSupervisor(work);
      return forbidden ? refuse(forbidden) : decideHere(deps, work, request);
    });

const decideHere = async (
  deps: Deps,
  work: CommandWork,
  { moduleId, reopeningId, decision }: DecideModuleReopening,
): Promise<Result<Decided, Rejection>> => {
  const { tx, event, actorId } = work;
  await lockArrangement(tx, event.eventId);
  await lockModuleMarks(tx, moduleId);
  const module = await findModule(tx, event.eventId, moduleId);
  if (!module) return refuse(unknownModule);
  const known = await findModuleReopening(tx, reopeningId);
  const isApproval = decision.outcome === 'approved';
  const asked = known && { ...known.reopening, isDecided: known.decision !== null };
  const place = { ...module, registrationState: event.registrationState };
  const flaw = refuseModuleDecision(asked, place, { actorId, isApproval });
  if (flaw || !known) return refuse(flaw ?? { kind: 'missing', code: 'reopening.unknown' });
  if (isApproval) return openHere(deps, work, module, known);
  await keep(work, known, decision, null);
  const { version } = module;
  return accept({ reopeningId, outcome: 'refused', version, reopenedSheets: 0 });
};

const openHere = async (
  { newId }: Deps,
  work: CommandWork,
  module: ModuleRow,
  known: ModuleReopeningRow,
): Promise<Result<Decided, Rejection>> => {
  const { tx } = work;
  const { reopeningId, moduleId } = known.reopening;
  const named = await readNamed(tx, module, known.reopening);
  if (!named.ok) return named;
  const { version, facts, openedSheets } = await unlockModule(newId, work, moduleId, 'reopening');
  // A sheet that waits for marks anyway is open for all of them.
  const wanted = named.value.map((one) =>
    openedSheets.has(one.sheetId) ? { ...one, cells: null } : one,
  );
  const sheets = await openSheets(tx, known.reopening, wanted);
  await keep(work, known, { outcome: 'approved' }, version);
  await appendFacts(tx, [...facts, ...sheets.map((sheet) => reopenedFact(newId(), work, sheet))]);
  return accept({ reopeningId, outcome: 'approved', version, reopenedSheets: sheets.length });
};

const keep = (
  { tx, ownerId, actorId, at, commandId }: CommandWork,
  { reopening: { reopeningId, proposedBy } }: ModuleReopeningRow,
  decision: ReopeningDecision,
  moduleVersion: number | null,
): Promise<void> =>
  saveModuleDecision(tx, {
    ...{ reopeningId, ownerId, proposedBy, outcome: decision.outcome, moduleVersion, commandId },
    reason: decision.outcome === 'refused' ? decision.reason : null,
    ...{ decidedBy: actorId, decidedAt: at },
  });
