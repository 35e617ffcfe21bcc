import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findModules, findSessions } from '../day/day.store.ts';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseProgressReader } from '../office.access.ts';
import { findPicture } from './find-picture.ts';
import { countedIn, sheetsWithWork } from './find-sheet-needs.ts';
import { countSheets, findCompetition } from './overview.store.ts';
import { type Picture, type PicturePanel, type PictureSheet, panelOf } from './picture.rules.ts';
import { expectedOn, type SheetCount } from './sheet-need.rules.ts';

const ZONE = 'Asia/Shanghai';

/** An event at a glance: its modules with what they wait for, its sessions, its panels. */
export const showHead =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<OverviewHead, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseProgressReader(work);
      if (forbidden) return refuse(forbidden);
      const { tx, event } = work;
      const picture = await findPicture(work);
      const sheets = sheetsWithWork(picture);
      const counts = await countSheets(tx, countedIn(picture, sheets));
      const counted = sheets.map((sheet) => countOf(picture, sheet, counts.get(sheet.sheetId)));
      return accept({
        eventId,
        name: event.name,
        state: event.state,
        zone: (await findCompetition(tx, event.competitionId))?.zone ?? ZONE,
        modules: (await findModules(tx, eventId)).map((module) => viewModule(module, counted)),
        sessions: (await findSessions(tx, eventId)).map(viewSession),
        panels: picture.panels.map(viewPanel),
      });
    });

type Counted = Pick<PictureSheet, 'moduleId' | 'state'> & {
  readonly expected: number;
  readonly settled: number;
  readonly conflicts: number;
};

const countOf = (
  picture: Picture,
  sheet: PictureSheet,
  counted: SheetCount | undefined,
): Counted => {
  const panel = panelOf(picture, sheet);
  return {
    moduleId: sheet.moduleId,
    state: sheet.state,
    expected: panel ? expectedOn(picture, panel, sheet).marks : 0,
    settled: counted?.settled ?? 0,
    conflicts: counted?.conflicts ?? 0,
  };
};

type Module = Awaited<ReturnType<typeof findModules>>[number];

const viewModule = (
  module: Module,
  sheets: readonly Counted[],
): OverviewHead['modules'][number] => {
  const own = sheets.filter(({ moduleId }) => moduleId === module.moduleId);
  const sum = (count: (sheet: Counted) => number): number =>
    own.reduce((total, sheet) => total + count(sheet), 0);
  return {
    moduleId: module.moduleId,
    name: module.name ?? { zh: '-' },
    version: module.version,
    isPublished: module.schemeVersion > 0,
    locked: module.lockedAt !== null,
    expected: sum(({ expected }) => expected),
    settled: sum(({ settled }) => settled),
    conflicts: sum(({ conflicts }) => conflicts),
    sheets: own.length,
    signedSheets: own.filter(({ state }) => state === 'SIGNED').length,
  };
};

type Session = Awaited<ReturnType<typeof findSessions>>[number];
const viewSession = ({ sessionId, moduleId, name, startsAt, endsAt, room }: Session) => ({
  ...{ sessionId, moduleId, name, room },
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

const viewPanel = ({ panelId, moduleId, name, subCriteria, seats }: PicturePanel) => ({
  ...{ panelId, moduleId, name },
  subCriteria: [...subCriteria],
  seats: [...seats],
});
