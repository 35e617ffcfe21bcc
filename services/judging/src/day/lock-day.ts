import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { DayLocked } from '@jinbang/contracts/http/judging-views';
import { setHash } from '@jinbang/contracts/set-hash';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { lockArrangement } from '../event/arrangement.store.ts';
import { refuseOver } from '../event/over.rules.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import type { MarkLog } from '../log/mark-log.ts';
import type { ModuleCounts } from '../module/module.rules.ts';
import { countModule } from '../module/module.store.ts';
import { refuseChief } from '../office.access.ts';
import { markedAspects } from '../scheme/place-aspects.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { findOpenPaper } from '../typing/find-open-paper.ts';
import { findEventSheets, findModules, findSchemes } from './day.store.ts';
import { daysOf, isDayLocked, refuseDayLock, sheetsOfDay } from './day-lock.rules.ts';
import { findDayVersions, findSettledOn, saveDayLock } from './day-lock.store.ts';

type LockDeps = Deps & { readonly markLog: MarkLog };

export type LockDay = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly day: number;
};

/** The chief judge locks a day of the event: nothing of its sheets changes until one is opened again. */
export const lockDay =
  (deps: LockDeps) =>
  ({ frame, basedOn, eventId, day }: LockDay): Promise<Result<DayLocked, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      const forbidden = refuseChief(work) ?? refuseOver(work.event.registrationState);
      if (forbidden) return refuse(forbidden);
      await lockArrangement(work.tx, eventId);
      const modules = await findModules(work.tx, eventId);
      // Every mark of the event waits: what is counted and hashed here cannot change meanwhile.
      await lockModuleMarks(work.tx, ...modules.map(({ moduleId }) => moduleId));
      const ground = await findGround(work, day);
      const flaw = refuseDayLock(ground, basedOn);
      return flaw ? refuse(flaw) : accept(await lockHere(deps, work, day, ground));
    });

const findGround = async ({ tx, event: { eventId } }: CommandWork, day: number) => {
  const modules = await findModules(tx, eventId);
  const present = new Set(modules.map(({ moduleId }) => moduleId));
  const isOpen = new Set(
    modules.flatMap(({ moduleId, lockedAt }) => (lockedAt === null ? [moduleId] : [])),
  );
  const schemes = await findSchemes(tx, eventId);
  const sheets = sheetsOfDay(day, schemes, await findEventSheets(tx, eventId)).filter(
    ({ moduleId }) => present.has(moduleId),
  );
  const open = sheets.filter(({ moduleId }) => isOpen.has(moduleId));
  const moduleIds = [...new Set(open.map(({ moduleId }) => moduleId))];
  const counts: ModuleCounts[] = [];
  let openPaper: Rejection | undefined;
  for (const moduleId of moduleIds) {
    const content = schemes.get(moduleId);
    counts.push(await countModule(tx, moduleId, aspectsOn(day, content)));
    const subCriteria = content && daysOf(content).get(day);
    openPaper ??= await findOpenPaper(tx, eventId, { moduleId, subCriteria });
  }
  return {
    version: (await findDayVersions(tx, eventId)).get(day) ?? 0,
    sheets: sheets.length,
    unlocked: open.filter((one) => !isDayLocked(one)).length,
    ...{ counts, open, moduleIds, openPaper },
  };
};
type Ground = Awaited<ReturnType<typeof findGround>>;

const aspectsOn = (day: number, content: SchemeContent | undefined) => {
  const codes = content && daysOf(content).get(day);
  return content ? markedAspects(content).filter((one) => codes?.has(one.subCriterion)) : [];
};

const lockHere = async (
  { newId, markLog }: LockDeps,
  work: CommandWork,
  day: number,
  { version: before, open, moduleIds }: Ground,
): Promise<DayLocked> => {
  const { tx, event, ownerId, actorId, at, commandId } = work;
  // Asked to be opened again, a sheet is named by a version, and one nobody signed may have none.
  const sheets = open.map(({ sheetId, version }) => ({ sheetId, version: Math.max(version, 1) }));
  const settled = await findSettledOn(
    tx,
    sheets.map(({ sheetId }) => sheetId),
  );
  let logSize: number | undefined;
  // Marks and signatures the lock stands on have their leaves when this comes back.
  for (const moduleId of moduleIds) logSize = await markLog.sequenceNamed({ ownerId, moduleId });
  const locked = { day, version: before + 1, marks: settled.length, hash: setHash([...settled]) };
  await saveDayLock(
    tx,
    {
      ...{ lockId: newId(), eventId: event.eventId, ownerId, ...locked, sheets, commandId },
      ...{ logSize: logSize ?? null, lockedBy: actorId, recordedAt: at },
    },
    moduleIds,
  );
  return { eventId: event.eventId, ...locked, sheets: sheets.length };
};
