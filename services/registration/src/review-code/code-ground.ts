import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import type { Work } from '../command-deps.ts';
import { mayRecordDraw } from '../draw/draw.access.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { needsDrawKey } from '../draw-key/draw-key.rules.ts';
import { type DrawKeyRow, findPresentKey } from '../draw-key/draw-key.store.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { findProgress } from '../event/event-progress.store.ts';
import { knownOfSeals } from '../seal/rosters.ts';
import { listSeals, type SealRow } from '../seal/seal.store.ts';
import { SESSIONS_MAX } from '../session/session.rules.ts';
import { listSessions } from '../session/session.store.ts';
import type { CodeGround } from './review-code.rules.ts';
import { findEventIdOfModule, listCodes } from './review-code.store.ts';

export type CodesToSeal = CodeGround & {
  readonly key: DrawKeyRow | undefined;
  readonly serial: number;
  readonly version: number;
};

/** The codes of a module have a version of their own: one more than there are sealed records of them. */
export const versionOfCodes = (seals: readonly SealRow[], moduleId: string): number =>
  seals.filter((seal) => seal.moduleId === moduleId && seal.sessionId === null).length + 1;

/** What a draw of a module's codes is decided from, for the encryption judge who has seen this version. */
export const codeGroundFor = async (
  deps: DrawDeps,
  { tx, held, at }: Work,
  moduleId: string,
  basedOn: number,
): Promise<Result<CodesToSeal, Rejection>> => {
  const eventId = await findEventIdOfModule(tx, moduleId);
  const event = eventId && (await findEventToChange(tx, eventId));
  if (!event) return refuse(unknownEvent);
  const module = event.modules.find((one) => one.moduleId === moduleId);
  if (!module) return refuse(unknownEvent);
  if (!mayRecordDraw(held, chainOf(event), at)) return refuse(forbidden);

  const seals = await listSeals(tx, event.eventId);
  const version = versionOfCodes(seals, moduleId);
  const stale = flawOfVersion('review-code.changed', basedOn, { version });
  if (stale) return refuse(stale);
  const { judging, lockedModules } = await findProgress(tx, event);
  const key = await findPresentKey(tx, event.eventId);
  const coded = knownOfSeals(seals, deps.keys.draw).coded.get(moduleId);
  return accept({
    event,
    module,
    judging,
    isLocked: lockedModules.includes(moduleId),
    sessions: (await listSessions(tx, event.eventId, { limit: SESSIONS_MAX })).filter(
      (session) => session.moduleId === moduleId,
    ),
    coded: coded ?? new Set(),
    used: new Set((await listCodes(tx, moduleId)).map(({ code }) => code)),
    wasDrawn: coded !== undefined,
    lacksKey: key === undefined && needsDrawKey(event),
    key,
    serial: (seals.at(-1)?.serial ?? 0) + 1,
    version,
  });
};
