import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseDrawingReader } from './floor.access.ts';
import { findIncidentDrawings } from './floor.store.ts';

type Drawn = { readonly path: string; readonly at: string };

/**
 * The newest strokes under each incident, for its form. Whoever may print the form and not see them
 * prints it without: none of it is on their paper.
 */
export const showIncidentDrawings =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<ReadonlyMap<string, Drawn>, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      if (refuseDrawingReader(work)) return accept(new Map());
      const rows = await findIncidentDrawings(work.tx, eventId);
      return accept(
        new Map(
          rows.map(({ incidentId, decidedAt, recordedAt, path }) => [
            incidentId ?? '',
            { path, at: (decidedAt ?? recordedAt).toISOString() },
          ]),
        ),
      );
    });
