import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { isDayLeader, refuseDayReader } from '../office.access.ts';
import { viewSubject } from '../score-sheet/sheet-view.rules.ts';
import { criteriaOf, panelsFor } from './day.rules.ts';
import {
  findEventPanels,
  findEventSheets,
  findModules,
  findOwnCells,
  findSchemes,
  findSessions,
  findSignedBy,
  findSubjectsInUse,
} from './day.store.ts';

/** Everything the signed-in judge marks on this event: own panels, own cells, codes instead of names. */
export const showDay =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<JudgingDay, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseDayReader(work);
      return forbidden ? refuse(forbidden) : accept(await gather(work));
    });

const gather = async (work: Work): Promise<JudgingDay> => {
  const { tx, event, actorId } = work;
  const { eventId, name } = event;
  const modules = await gatherModules(work);
  const codes = new Map(modules.map((one) => [one.moduleId, subCriteriaOf(one)]));
  const sheets = (await findEventSheets(tx, eventId)).filter(({ moduleId, subCriterion }) =>
    codes.get(moduleId)?.has(subCriterion),
  );
  const signed = await findSignedBy(tx, eventId, actorId);
  const cells = await findOwnCells(
    tx,
    sheets.map(({ sheetId }) => sheetId),
    actorId,
  );
  return {
    eventId,
    name,
    judgeId: actorId,
    modules: [...modules],
    sessions: (await findSessions(tx, eventId)).map(viewSession),
    subjects: (await findSubjectsInUse(tx, eventId)).map(viewSubject),
    // Safe: stored values passed `checkValue`, which allows exactly the forms of the contract.
    cells: cells.map(({ cell, ...place }) => ({ ...place, ...cell }) as never),
    sheets: sheets.map((sheet) => ({ ...viewHead(sheet), signedByMe: signed.has(sheet.sheetId) })),
  };
};

const gatherModules = async (work: Work): Promise<JudgingDay['modules']> => {
  const { tx, event, actorId } = work;
  const reader = { personId: actorId, seesAll: isDayLeader(work) };
  const panels = panelsFor(await findEventPanels(tx, event.eventId), reader);
  const schemes = await findSchemes(tx, event.eventId);
  const modules = await findModules(tx, event.eventId);
  return modules.map((module) => {
    const own = panels
      .filter(({ moduleId }) => moduleId === module.moduleId)
      .map(({ panelId, name, subCriteria, seats }) => ({ panelId, name, subCriteria, seats }));
    const codes = new Set(own.flatMap(({ subCriteria }) => subCriteria));
    return {
      moduleId: module.moduleId,
      name: module.name ?? { zh: '-' },
      keyKind: module.keyKind ?? 'station',
      schemeVersion: module.schemeVersion,
      locked: module.lockedAt !== null,
      panels: own,
      criteria: criteriaOf(schemes.get(module.moduleId), codes),
    };
  });
};

const subCriteriaOf = ({ panels }: JudgingDay['modules'][number]): ReadonlySet<string> =>
  new Set(panels.flatMap(({ subCriteria }) => subCriteria));

type Session = Awaited<ReturnType<typeof findSessions>>[number];
const viewSession = ({ sessionId, moduleId, name, startsAt, endsAt, room }: Session) => ({
  sessionId,
  moduleId,
  name,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  room,
});

type Sheet = Awaited<ReturnType<typeof findEventSheets>>[number];
/** The head of a sheet as every list shows it. */
export const viewHead = (sheet: Sheet) => ({
  sheetId: sheet.sheetId,
  moduleId: sheet.moduleId,
  sessionId: sheet.sessionId,
  subCriterion: sheet.subCriterion,
  version: sheet.version,
  state: sheet.state,
  signed: sheet.signed,
});
