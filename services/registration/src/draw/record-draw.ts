import { createHash } from 'node:crypto';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { findStandingEntries } from '../entry/entry.store.ts';
import { chainOf } from '../event/event.access.ts';
import { flawOfVersion } from '../event/event.rules.ts';
import { findEventToChange, findProgress } from '../event/event.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { SESSIONS_MAX, unknownSession } from '../session/session.rules.ts';
import {
  findEventIdOfSession,
  findSession,
  listSessions,
  saveStationsInUse,
} from '../session/session.store.ts';
import { sessionPlanned } from '../session/session-planned.ts';
import { mayRecordDraw } from './draw.access.ts';
import type { DrawnStations, SealedDrawView } from './draw.body.ts';
import { type DrawGround, drawnSession, flawOfDraw } from './draw.rules.ts';
import { insertDraw, openDraws } from './draw.store.ts';

type Deps = CommandDeps & { readonly keys: KeyRing };

const findGround = async (
  tx: Transaction,
  { keys }: Deps,
  { event, session }: Pick<DrawGround, 'event' | 'session'>,
): Promise<DrawGround> => {
  const draws = await openDraws(tx, event.eventId, keys.draw);
  const ofModule = new Set(
    (await listSessions(tx, event.eventId, { limit: SESSIONS_MAX }))
      .filter(({ moduleId }) => moduleId === session.moduleId)
      .map(({ sessionId }) => sessionId),
  );
  const others = draws.filter(
    ({ sessionId }) => sessionId !== session.sessionId && ofModule.has(sessionId),
  );
  return {
    event,
    session,
    judging: (await findProgress(tx, event)).judging,
    entries: await findStandingEntries(tx, event.eventId),
    elsewhere: new Set(others.flatMap(({ stations }) => stations.map(({ entryId }) => entryId))),
    wasDrawn: draws.some(({ sessionId }) => sessionId === session.sessionId),
  };
};

/** Records who drew which station of a session, sealed. What is told says only which are in use. */
export const recordDraw =
  (deps: Deps) =>
  (
    frame: CommandFrame,
    sessionId: string,
    basedOn: number,
    drawn: DrawnStations,
  ): Promise<Result<SealedDrawView, Rejection>> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const { tx, held, at, actorId, tell } = work;
      const eventId = await findEventIdOfSession(tx, sessionId);
      const event = eventId && (await findEventToChange(tx, eventId));
      const session = await findSession(tx, sessionId);
      if (!event || !session) return refuse(unknownSession);
      if (!mayRecordDraw(held, chainOf(event), at)) return refuse(forbidden);
      const flaw =
        flawOfVersion('session.changed', basedOn, session) ??
        flawOfDraw(await findGround(tx, deps, { event, session }), drawn);
      if (flaw) return refuse(flaw);

      const sealed = drawnSession(session, drawn.stations);
      const { version } = sealed;
      const cipher = await insertDraw(
        tx,
        {
          sessionId,
          version,
          ownerId: event.ownerId,
          eventId: event.eventId,
          reason: drawn.reason ?? null,
          happenedAt: new Date(drawn.happenedAt ?? at),
          recordedAt: at,
          recordedBy: actorId,
        },
        drawn.stations,
        deps.keys.draw,
      );
      await saveStationsInUse(tx, sealed);
      await appendFacts(tx, [sessionPlanned(sealed, event.competitionId, tell)]);
      const sealHash = createHash('sha256').update(cipher).digest('hex');
      return accept({ sessionId, version, inUse: drawn.stations.length, sealHash });
    });
