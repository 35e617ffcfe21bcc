import { accept, refuse } from '@jinbang/kernel/result';
import type { EventProgress } from '../certificate/certificate.body.ts';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { placeOf } from '../decision/read-decisions.ts';
import { mayRead } from '../viewer/viewer.access.ts';
import { findCertification } from './event-certification.store.ts';
import { countDecisions, findNewestResult } from './progress.store.ts';

/** How far an event's certificates are: what waits, what failed, and whether all are out. */
export const readProgress =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (personId: string, eventId: string): Outcome<EventProgress> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const place = await placeOf(tx, { eventId });
      if (!place) return refuse(unknown('event.unknown'));
      if (!mayRead(viewer, place)) return refuse(forbidden);
      const result = await findNewestResult(tx, eventId);
      const told = await findCertification(tx, eventId);
      const isTold = told !== undefined && told.resultVersion === result?.resultVersion;
      const state = result?.decidedAt ? 'decided' : 'waiting';
      return accept({
        eventId,
        state: isTold ? 'CERTIFIED' : state,
        resultVersion: result?.resultVersion ?? null,
        waitingFor: result?.waitingFor ?? null,
        ...(await countDecisions(tx, eventId)),
      });
    });
