import type { AnyFact } from '@jinbang/contracts/fact';
import type { moduleLockedAnswer } from '@jinbang/contracts/http/judging-views';
import { moduleLockedV1 } from '@jinbang/contracts/judging/module';
import { setHash } from '@jinbang/contracts/set-hash';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import type { z } from 'zod';
import { lockArrangement } from '../event/arrangement.store.ts';
import { refuseOver } from '../event/over.rules.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import type { MarkLog } from '../log/mark-log.ts';
import { refuseChief } from '../office.access.ts';
import { findStandingPenalties } from '../penalty/penalty.store.ts';
import { markedAspects } from '../scheme/place-aspects.ts';
import { findModule, findPublished, type ModuleRow } from '../scheme/scheme.store.ts';
import { eventAdvancedFact } from '../score-sheet/mark-facts.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { findOpenPaper } from '../typing/find-open-paper.ts';
import { refuseLock } from './module.rules.ts';
import {
  countModule,
  findSettledMarks,
  hasOpenModules,
  saveEventState,
  saveLock,
} from './module.store.ts';

type LockDeps = Deps & { readonly markLog: MarkLog };
type Locked = z.infer<typeof moduleLockedAnswer>;

export type LockModule = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly moduleId: string;
};

/** The chief judge locks a module; with the last one the event goes to REVIEW. */
export const lockModule =
  (deps: LockDeps) =>
  ({ frame, basedOn, eventId, moduleId }: LockModule): Promise<Result<Locked, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      const forbidden = refuseChief(work) ?? refuseOver(work.event.registrationState);
      if (forbidden) return refuse(forbidden);
      await lockArrangement(work.tx, eventId);
      await lockModuleMarks(work.tx, moduleId);
      const module = await findModule(work.tx, eventId, moduleId);
      if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
      const scheme = await findPublished(work.tx, moduleId, module.schemeVersion);
      const aspects = scheme ? markedAspects(scheme.content) : [];
      const counts = await countModule(work.tx, moduleId, aspects);
      const openPaper = await findOpenPaper(work.tx, eventId, { moduleId });
      const flaw = refuseLock(module, counts, basedOn, openPaper);
      return flaw ? refuse(flaw) : lockHere(deps, work, module);
    });

const lockHere = async (
  { newId, markLog }: LockDeps,
  work: CommandWork,
  { moduleId, version: before }: ModuleRow,
): Promise<Result<Locked, Rejection>> => {
  const { tx, event, actorId, at, commandId } = work;
  const { eventId, competitionId } = event;
  const settled = await findSettledMarks(tx, moduleId);
  const penalties = await findStandingPenalties(tx, moduleId);
  const hash = setHash([...settled, ...penalties]);
  const locked = { moduleId, marks: settled.length, hash };
  const version = before + 1;
  // Marks and signatures the lock stands on have their leaves when this comes back.
  const logSize = await markLog.sequenceNamed({ ownerId: work.ownerId, moduleId });
  await saveLock(tx, {
    ...{ ...locked, version, eventId, commandId, logSize, ownerId: work.ownerId },
    ...{ lockedBy: actorId, recordedAt: at },
  });
  const told = { occurredAt: at.toISOString(), competitionId, causedBy: commandId };
  const facts = [
    lockedFact({ ...told, factId: newId() }, eventId, version, {
      ...locked,
      penalties: penalties.length,
    }),
  ];
  const isLast = !(await hasOpenModules(tx, eventId));
  // Locked anew in review, it is in review all along.
  if (isLast && event.state !== 'REVIEW') {
    const eventVersion = await saveEventState(tx, eventId, 'REVIEW');
    const advanced = { eventId, version: eventVersion };
    facts.push(eventAdvancedFact(advanced, 'REVIEW', { ...told, factId: newId() }));
  }
  await appendFacts(tx, facts);
  return accept({ ...locked, version, eventState: isLast ? 'REVIEW' : (event.state ?? 'RUNNING') });
};

const lockedFact = (
  told: { factId: string; occurredAt: string; competitionId: string | null; causedBy: string },
  eventId: string,
  aggregateVersion: number,
  data: { moduleId: string; marks: number; hash: string; penalties: number },
): AnyFact => ({
  ...told,
  type: moduleLockedV1.type,
  version: moduleLockedV1.version,
  eventId,
  aggregateId: data.moduleId,
  aggregateVersion,
  traceparent: null,
  data,
});
