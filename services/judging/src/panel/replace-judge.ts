import type { AnyFact } from '@jinbang/contracts/fact';
import type { SeatChangeBody, SeatChanged } from '@jinbang/contracts/http/judging-seats';
import type { OnLeave } from '@jinbang/contracts/http/judging-views';
import { panelSeatChangedV1 } from '@jinbang/contracts/judging/panel';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import {
  findModuleStates,
  findModuleSubjects,
  type ModuleState,
} from '../amendment/amendment.store.ts';
import { findNarrowSheets } from '../appeal/reopened-cell.store.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { refuseStates, refuseSubjects } from '../module/module-size.rules.ts';
import { markedAspects } from '../scheme/place-aspects.ts';
import { findModule, findPublished, type ModuleRow } from '../scheme/scheme.store.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { findMovesOfModule } from '../subject/moved.store.ts';
import { findRecusedInModule } from '../subject/recusal.store.ts';
import { tellMarks } from '../subject/settle-recused.ts';
import { findMarkedSubCriteria, findPanels } from './panel.store.ts';
import { planSeatChange, type SeatGround, type SeatPlan } from './plan-seat-change.rules.ts';
import { findAppointed } from './put-panels.ts';
import { refuseReplacing, USUAL_ON_LEAVE } from './replace-judge.rules.ts';
import { refuseSeating } from './seat.access.ts';
import { changesOf } from './seat-change.rules.ts';
import type { SeatChangeRow } from './seat-change.store.ts';
import {
  findSeatChanges,
  findSheetsOf,
  saveCells,
  saveSeatChange,
  unsignSheets,
} from './seat-change.store.ts';
import { viewSeatChange } from './seat-change-view.ts';

export type ReplaceJudge = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly moduleId: string;
  readonly change: SeatChangeBody;
};

type Panel = Awaited<ReturnType<typeof findPanels>>[number];

/** A judge leaves a panel that has begun; another takes the seat and goes on by the rule (M09). */
export const replaceJudge =
  (deps: Deps) =>
  (request: ReplaceJudge): Promise<Result<SeatChanged, Rejection>> =>
    changeEvent(deps, request.frame, request.eventId, async (work) => {
      const forbidden = refuseSeating(work);
      if (forbidden) return refuse(forbidden);
      await lockModuleMarks(work.tx, request.moduleId);
      const module = await findModule(work.tx, request.eventId, request.moduleId);
      if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
      const panels = await findPanels(work.tx, module.moduleId);
      const panel = panels.find(({ panelId }) => panelId === request.change.panelId);
      const flaw = await findFlaw(work, module, panel, request);
      if (flaw || !panel) return refuse(flaw ?? { kind: 'missing', code: 'panel.unknown' });
      return replaceHere(deps, work, module, panel, request.change);
    });

const findFlaw = async (
  work: CommandWork,
  { moduleId, panelsVersion, lockedAt }: ModuleRow,
  panel: Panel | undefined,
  { change, basedOn }: ReplaceJudge,
): Promise<Rejection | undefined> => {
  const { judgeId, successorId } = change;
  const marked = await findMarkedSubCriteria(work.tx, moduleId);
  const changes = await findSeatChanges(work.tx, moduleId);
  const { judges, recused } = await findAppointed(work, [successorId]);
  return refuseReplacing(
    {
      panelsVersion,
      registrationState: work.event.registrationState,
      moduleLocked: lockedAt !== null,
      seats: panel?.seats,
      changesInModule: changes.length,
      isMarked: panel?.subCriteria.some((code) => marked.has(code)) ?? false,
      changes: panel?.subCriteria.flatMap((code) => changesOf(changes, code)) ?? [],
      isJudge: judges.has(successorId),
      isRecused: recused.has(successorId),
    },
    { judgeId, successorId, basedOn, leftAt: new Date(change.leftAt), now: work.at },
  );
};

const replaceHere = async (
  { newId }: Deps,
  work: CommandWork,
  module: ModuleRow,
  panel: Panel,
  change: SeatChangeBody,
): Promise<Result<SeatChanged, Rejection>> => {
  const { tx, event, ownerId, actorId, at, commandId } = work;
  const { moduleId, schemeVersion } = module;
  const rule = panel.onLeave ?? USUAL_ON_LEAVE;
  const seats = panel.seats.map((seat) => (seat === change.judgeId ? change.successorId : seat));
  const row = {
    ...{ changeId: newId(), moduleId, eventId: event.eventId, ownerId, commandId },
    ...{ panelId: panel.panelId, subCriteria: panel.subCriteria, reason: change.reason },
    ...{ leaverId: change.judgeId, successorId: change.successorId, onLeave: rule },
    ...{ leftAt: new Date(change.leftAt), panelsVersion: module.panelsVersion + 1 },
    ...{ changedBy: actorId, recordedAt: at },
  };
  const plan = await planHere(work, module, panel, { row, seats, rule });
  if (!plan.ok) return plan;
  const { sheets, restarted, lapsed, changed } = plan.value;
  const whole: SeatChangeRow = { ...row, sheets, restarted, lapsed };
  await saveSeatChange(tx, whole, seats);
  await saveCells(tx, changed);
  const cause = { factId: commandId, occurredAt: at.toISOString() };
  const told = { ...cause, competitionId: event.competitionId };
  const place = { moduleId, eventId: event.eventId, ownerId, schemeVersion };
  const facts = await tellMarks(tx, newId, place, changed, told);
  await unsignSheets(tx, [...new Set(changed.map(({ sheetId }) => sheetId))]);
  await appendFacts(tx, [seatFact(newId(), work, whole), ...facts]);
  return accept(viewSeatChange(whole));
};

type Coming = {
  readonly row: Omit<SeatChangeRow, 'sheets' | 'restarted' | 'lapsed'>;
  readonly seats: readonly string[];
  readonly rule: OnLeave;
};

const planHere = async (
  { tx }: CommandWork,
  { moduleId, schemeVersion }: ModuleRow,
  { subCriteria }: Panel,
  { row, seats, rule }: Coming,
): Promise<Result<SeatPlan<ModuleState>, Rejection>> => {
  const published = await findPublished(tx, moduleId, schemeVersion);
  const moves = await findMovesOfModule(tx, moduleId);
  const coming = { ...row, sheets: [], restarted: [] };
  const narrow = await findNarrowSheets(tx, moduleId);
  const sheets = await findSheetsOf(tx, moduleId, subCriteria);
  const subjects = await findModuleSubjects(tx, moduleId);
  const states = await findModuleStates(tx, moduleId);
  const large = refuseSubjects(subjects) ?? refuseStates(states);
  if (large) return refuse(large);
  const ground: SeatGround = {
    sheets: sheets.map((one) => ({ ...one, only: narrow.get(one.sheetId) })),
    aspects: published ? markedAspects(published.content) : [],
    ...{ subjects, states, moves },
    recused: await findRecusedInModule(tx, moduleId, moves),
    seats,
    changes: [...(await findSeatChanges(tx, moduleId)), coming],
    leaverId: row.leaverId,
    rule,
  };
  return accept(planSeatChange(ground));
};

const seatFact = (
  factId: string,
  { event, at, commandId }: CommandWork,
  row: SeatChangeRow,
): AnyFact => ({
  factId,
  type: panelSeatChangedV1.type,
  version: panelSeatChangedV1.version,
  occurredAt: at.toISOString(),
  competitionId: event.competitionId,
  eventId: event.eventId,
  aggregateId: row.panelId,
  aggregateVersion: row.panelsVersion,
  causedBy: commandId,
  traceparent: null,
  data: {
    ...{ moduleId: row.moduleId, subCriteria: row.subCriteria, ...row.onLeave },
    ...{ judgeId: row.leaverId, successorId: row.successorId },
    leftAt: row.leftAt.toISOString(),
    lapsedMarks: row.lapsed.length,
  },
});
