import { positionsOf } from '@jinbang/draws/sealed-lots';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { findStandingEntries } from '../entry/entry.store.ts';
import { chainOf, seesEvent } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { openedContents } from '../opening/opened-contents.ts';
import { mappingOf } from '../opening/opening.rules.ts';
import { findOpeningOf } from '../opening/opening.store.ts';
import { SESSIONS_MAX } from '../session/session.rules.ts';
import { listSessions } from '../session/session.store.ts';
import { mayReadRecusalPairs } from './recusal-pair.access.ts';
import type { RecusalPairs } from './recusal-pair.body.ts';
import { pairsAfterwards } from './recusal-pair.rules.ts';
import { findJudgesFrom } from './recusal-pair.store.ts';

/** Judges and entries of one organisation, with the marks' subjects: once the draws are open. */
export const showRecusalPairs =
  (deps: Pick<DrawDeps, 'db' | 'now' | 'keys'>) =>
  (actorId: string, eventId: string): Promise<Result<RecusalPairs, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event || !seesEvent(sightOf(held, at), event)) return refuse(unknownEvent);
      if (!mayReadRecusalPairs(held, chainOf(event), at)) return refuse(forbidden);
      const opening = await findOpeningOf(tx, eventId);
      if (opening?.state !== 'opened')
        return refuse({ kind: 'conflict', code: 'draw.still-sealed' });
      const entries = await findStandingEntries(tx, eventId);
      const contents = await openedContents(tx, eventId, opening.openingId, deps.keys.draw);
      const sessions = await listSessions(tx, eventId, { limit: SESSIONS_MAX });
      const mapping = mappingOf(event, entries, sessions, positionsOf(contents));
      const judges = await findJudgesFrom(tx, event);
      return accept({ eventId, pairs: pairsAfterwards(judges, entries, mapping) });
    });
