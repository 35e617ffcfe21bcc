import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { refuseProgressReader } from '../office.access.ts';
import { findSignerCounts } from '../panel/find-signer-counts.ts';
import { markedCriteria, placeAspects } from '../scheme/place-aspects.ts';
import { expectsMarks } from '../score-sheet/mark.rules.ts';
import { viewSubject } from '../score-sheet/sheet-view.rules.ts';
import { codeInTheEnd, hasMoved } from '../subject/moved.rules.ts';
import { findMovesOfEvent } from '../subject/moved.store.ts';
import { findAsked } from './asked.store.ts';
import {
  countStates,
  findEventPanels,
  findEventSheets,
  findModules,
  findSchemes,
  findSubjectsInUse,
} from './day.store.ts';
import { dayProgress } from './day-lock.rules.ts';
import { findDayVersions } from './day-lock.store.ts';
import { moduleProgress, movedMarks, sheetProgress } from './progress.rules.ts';
import { viewHead } from './show-day.ts';

/** How far the event is, by sheet and module; counts and codes, no marks. */
export const showProgress =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<JudgingProgress, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseProgressReader(work);
      return forbidden ? refuse(forbidden) : accept(await gather(work));
    });

const gather = async ({ tx, event }: Work): Promise<JudgingProgress> => {
  const { eventId, state } = event;
  const subjects = await findSubjectsInUse(tx, eventId);
  const moves = await findMovesOfEvent(tx, eventId);
  const expecting = subjects.filter((one) => expectsMarks(codeInTheEnd(moves, one)));
  const awaited = Map.groupBy(
    expecting.filter(({ subjectId }) => !hasMoved(moves, subjectId)),
    ({ moduleId, sessionId }) => `${moduleId}/${sessionId ?? '-'}`,
  );
  const schemes = await findSchemes(tx, eventId);
  const input = {
    panels: await findEventPanels(tx, eventId),
    aspects: countAspects(schemes),
    moved: movedMarks(
      moves,
      expecting.filter(({ subjectId }) => hasMoved(moves, subjectId)),
      schemes,
    ),
    awaited: new Map([...awaited].map(([place, list]) => [place, list.length])),
    counts: await countStates(tx, eventId, voidIds(schemes)),
    signers: await findSignerCounts(tx, eventId),
  };
  const heads = await findEventSheets(tx, eventId);
  const sheets = heads.map((sheet) => sheetProgress(viewHead(sheet), input));
  const modules = await findModules(tx, eventId);
  const versions = await findDayVersions(tx, eventId);
  return {
    eventId,
    state,
    modules: modules.map((module) => moduleProgress(viewModule(module), sheets)),
    sheets,
    subjects: subjects.map(viewSubject),
    days: daysOfEvent({ schemes, modules, heads, sheets, versions }),
    asked: await findAsked(tx, eventId),
  };
};

type Found<Read extends (...given: never[]) => unknown> = Awaited<ReturnType<Read>>;

const daysOfEvent = ({
  schemes,
  modules,
  heads,
  sheets,
  versions,
}: {
  readonly schemes: Found<typeof findSchemes>;
  readonly modules: Found<typeof findModules>;
  readonly heads: Found<typeof findEventSheets>;
  readonly sheets: JudgingProgress['sheets'];
  readonly versions: Found<typeof findDayVersions>;
}): JudgingProgress['days'] => {
  const locks = new Map(modules.map(({ moduleId, lockedAt }) => [moduleId, lockedAt !== null]));
  const locked = new Map(heads.map((one) => [one.sheetId, one.dayLockedVersion]));
  const placed = sheets.flatMap((sheet) => {
    const moduleLocked = locks.get(sheet.moduleId);
    const dayLockedVersion = locked.get(sheet.sheetId) ?? null;
    return moduleLocked === undefined ? [] : [{ ...sheet, moduleLocked, dayLockedVersion }];
  });
  const present = new Map([...schemes].filter(([moduleId]) => locks.has(moduleId)));
  return [...dayProgress(present, placed, versions)];
};

type Module = Awaited<ReturnType<typeof findModules>>[number];
const viewModule = (module: Module) => ({
  moduleId: module.moduleId,
  name: module.name ?? { zh: '-' },
  version: module.version,
  schemeVersion: module.schemeVersion,
  panelsVersion: module.panelsVersion,
  locked: module.lockedAt !== null,
});

const countAspects = (schemes: ReadonlyMap<string, SchemeContent>): ReadonlyMap<string, number> =>
  new Map(
    [...schemes].flatMap(([moduleId, content]) =>
      markedCriteria(content)
        .flatMap(({ subCriteria }) => subCriteria)
        .map(({ code, aspects }) => [`${moduleId}/${code}`, aspects.length] as const),
    ),
  );

const voidIds = (schemes: ReadonlyMap<string, SchemeContent>): readonly string[] =>
  [...schemes.values()]
    .flatMap(placeAspects)
    .flatMap(({ aspect, void: voided }) => (voided ? [aspect.id] : []));
