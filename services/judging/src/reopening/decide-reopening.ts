import type {
  ReopeningDecision,
  reopeningDecided,
} from '@jinbang/contracts/http/judging-reopening';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { z } from 'zod';
import { findEventOfSheet } from '../event/event.store.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { refuseSupervisor } from '../office.access.ts';
import { reopenedFact } from '../score-sheet/reopened-fact.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { unknownSheet } from './propose-reopening.ts';
import { refuseDecision } from './reopening.rules.ts';
import {
  findHead,
  findReopening,
  openAgain,
  type ReopeningRow,
  saveDecision,
} from './reopening.store.ts';

export type DecideReopening = {
  readonly frame: CommandFrame;
  readonly sheetId: string;
  readonly reopeningId: string;
  readonly decision: ReopeningDecision;
};
type Decided = z.infer<typeof reopeningDecided>;

/** The supervisor decides. Marks and signatures stay as they are; the sheet waits for new ones. */
export const decideReopening =
  (deps: Deps) =>
  async (request: DecideReopening): Promise<Result<Decided, Rejection>> => {
    const eventId = await findEventOfSheet(deps.db, request.sheetId);
    if (eventId === null) return refuse(unknownSheet);
    return changeEvent(deps, request.frame, eventId, async (work) => {
      const forbidden = refuseSupervisor(work);
      return forbidden ? refuse(forbidden) : decideHere(deps, work, request);
    });
  };

const decideHere = async (
  { newId }: Deps,
  work: CommandWork,
  { sheetId, reopeningId, decision }: DecideReopening,
): Promise<Result<Decided, Rejection>> => {
  const { tx, actorId } = work;
  const place = await findHead(tx, sheetId);
  if (!place) return refuse(unknownSheet);
  await lockModuleMarks(tx, place.moduleId);
  const sheet = (await findHead(tx, sheetId)) ?? place;
  const known = await findReopening(tx, reopeningId);
  const isApproval = decision.outcome === 'approved';
  const asked = known && { ...known.reopening, isDecided: known.decision !== null };
  const flaw = refuseDecision(asked, sheet, { actorId, isApproval });
  if (flaw || !known) return refuse(flaw ?? { kind: 'missing', code: 'reopening.unknown' });
  const version = sheet.version + (isApproval ? 1 : 0);
  await keep(work, known, decision, isApproval ? version : null);
  if (!isApproval) return accept({ reopeningId, outcome: 'refused', version, state: sheet.state });
  await openAgain(tx, sheet, version);
  await appendFacts(tx, [reopenedFact(newId(), work, { ...sheet, version })]);
  return accept({ reopeningId, outcome: 'approved', version, state: 'OPEN' });
};

const keep = (
  { tx, ownerId, actorId, at, commandId }: CommandWork,
  { reopening: { reopeningId, proposedBy } }: ReopeningRow,
  decision: ReopeningDecision,
  sheetVersion: number | null,
): Promise<void> =>
  saveDecision(tx, {
    ...{ reopeningId, ownerId, proposedBy, outcome: decision.outcome, sheetVersion, commandId },
    reason: decision.outcome === 'refused' ? decision.reason : null,
    ...{ decidedBy: actorId, decidedAt: at },
  });
