import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findFloorRule } from '../floor/floor.store.ts';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { ownNotes } from '../note/show-notes.ts';
import { isDayLeader, refuseDayReader } from '../office.access.ts';
import { findTakenMarks } from '../panel/find-taken-marks.ts';
import { findPaperSheets } from '../paper/paper-sheet.store.ts';
import type { SheetFile } from '../score-sheet/sheet.rules.ts';
import { viewPlace, viewSubject } from '../score-sheet/sheet-view.rules.ts';
import { findMovesOfEvent } from '../subject/moved.store.ts';
import { findRecusedInEvent } from '../subject/recusal.store.ts';
import { criteriaOf, panelsFor, panelsOfLeaver } from './day.rules.ts';
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
import { papersBySheet } from './day-paper.rules.ts';
import { findLeftSheets } from './find-left-sheets.ts';
import { openedAgain } from './opened-again.rules.ts';
import { findOpenedCells, findOpenedSheets } from './opened-again.store.ts';

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
  const heads = await findEventSheets(tx, eventId);
  const left = await findLeftSheets(work, heads);
  const modules = await gatherModules(work, left);
  const moves = await findMovesOfEvent(tx, eventId);
  const places = {
    moves,
    recused: await findRecusedInEvent(tx, eventId, moves),
    taken: await findTakenMarks(tx, eventId, actorId),
  };
  const codes = new Map(modules.map((one) => [one.moduleId, subCriteriaOf(work, one)]));
  const isLeft = new Set(left.map(({ sheetId }) => sheetId));
  const sheets = heads.filter(
    ({ sheetId, moduleId, subCriterion }) =>
      isLeft.has(sheetId) || codes.get(moduleId)?.has(subCriterion),
  );
  const papersOf = papersBySheet(sheets.length > 0 ? await findPaperSheets(tx, eventId) : []);
  const signed = await findSignedBy(tx, eventId, actorId);
  const cells = await findOwnCells(
    tx,
    sheets.map(({ sheetId }) => sheetId),
    actorId,
  );
  const subjects = subjectsFor(work, places, modules, await findSubjectsInUse(tx, eventId));
  return {
    eventId,
    name,
    judgeId: actorId,
    modules: [...modules],
    sessions: (await findSessions(tx, eventId)).map(viewSession),
    subjects,
    // Safe: stored values passed `checkValue`, which allows exactly the forms of the contract.
    cells: cells.map(({ cell, ...place }) => ({ ...place, ...cell }) as never),
    sheets: sheets.map((sheet) => ({
      ...{ ...viewHead(sheet), signedByMe: signed.has(sheet.sheetId) },
      ...(isLeft.has(sheet.sheetId) ? { hasLeft: true } : {}),
      papers: [...papersOf(sheet)],
    })),
    notes: await ownNotes(work),
    openedAgain: [...(await gatherOpened(work, sheets, subjects))],
    showsSum: (await findFloorRule(tx, eventId)).rule.showsSum ?? false,
  };
};

const gatherOpened = async (
  { tx, event: { eventId } }: Work,
  sheets: readonly Pick<Sheet, 'sheetId'>[],
  subjects: JudgingDay['subjects'],
) => {
  const opened = await findOpenedSheets(tx, eventId);
  if (opened.length === 0) return [];
  const found = { sheets: opened, cells: await findOpenedCells(tx, eventId) };
  return openedAgain(found, {
    sheetIds: new Set(sheets.map(({ sheetId }) => sheetId)),
    subjectIds: new Set(subjects.map(({ subjectId }) => subjectId)),
  });
};

type Places = Pick<SheetFile, 'moves' | 'recused'> & {
  /** By subject: where the mark of a judge this one follows stands (M09). */
  readonly taken: ReadonlyMap<string, ReadonlySet<string>>;
};
type Subject = Awaited<ReturnType<typeof findSubjectsInUse>>[number];

/** A judge who stands aside at a station does not see it; a station left without marks is nobody's. */
const subjectsFor = (
  work: Work,
  places: Places,
  modules: JudgingDay['modules'],
  subjects: readonly Subject[],
): JudgingDay['subjects'] => {
  const seesAll = isDayLeader(work);
  const aspects = new Map(modules.map((one) => [one.moduleId, aspectIdsOf(one)]));
  return subjects.flatMap((subject) => {
    const { subjectId, moduleId } = subject;
    if (!seesAll && places.recused.get(subjectId)?.has(work.actorId)) return [];
    const all = aspects.get(moduleId) ?? [];
    const place = withoutTaken(places, subjectId, all, viewPlace(places, subjectId, all));
    return place.aspectIds?.length === 0 ? [] : [{ ...viewSubject(subject), ...place }];
  });
};

/** What is left to mark for a judge who follows another at this subject. */
const withoutTaken = (
  { taken }: Places,
  subjectId: string,
  all: readonly string[],
  place: ReturnType<typeof viewPlace>,
) => {
  const gone = taken.get(subjectId);
  if (!gone) return place;
  const left = (place.aspectIds ?? all).filter((aspectId) => !gone.has(aspectId));
  return { ...place, aspectIds: left, follows: true };
};

const aspectIdsOf = ({ criteria }: JudgingDay['modules'][number]): readonly string[] =>
  criteria.flatMap(({ subCriteria }) =>
    subCriteria.flatMap(({ aspects }) => aspects.map(({ aspectId }) => aspectId)),
  );

type LeftSheets = Awaited<ReturnType<typeof findLeftSheets>>;

const gatherModules = async (work: Work, left: LeftSheets): Promise<JudgingDay['modules']> => {
  const { tx, event, actorId } = work;
  const reader = { personId: actorId, seesAll: isDayLeader(work) };
  const all = await findEventPanels(tx, event.eventId);
  const panels = [...panelsFor(all, reader), ...(reader.seesAll ? [] : panelsOfLeaver(all, left))];
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

/** What somebody marks here, and not what they have to sign from before alone. */
const subCriteriaOf = (
  work: Work,
  { panels }: JudgingDay['modules'][number],
): ReadonlySet<string> => {
  const reader = { personId: work.actorId, seesAll: isDayLeader(work) };
  return new Set(panelsFor(panels, reader).flatMap(({ subCriteria }) => subCriteria));
};

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
