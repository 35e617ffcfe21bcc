import type { SeatChangePage } from '@jinbang/contracts/http/judging-seats';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { findModule } from '../scheme/scheme.store.ts';
import { refuseSeatReader } from './seat.access.ts';
import { findSeatChangePage } from './seat-change.store.ts';
import { viewSeatChange } from './seat-change-view.ts';

type Where = {
  readonly eventId: string;
  readonly moduleId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** Who left a panel of the module, why, and what it meant for the marks, newest first. */
export const showSeatChanges =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    { eventId, moduleId, after, limit }: Where,
  ): Promise<Result<SeatChangePage, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseSeatReader(work);
      if (forbidden) return refuse(forbidden);
      const module = await findModule(work.tx, eventId, moduleId);
      if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
      const rows = await findSeatChangePage(work.tx, { moduleId, after, limit: limit + 1 });
      const items = rows.slice(0, limit).map((row) => ({
        ...viewSeatChange(row),
        ...{ reason: row.reason, changedBy: row.changedBy },
        recordedAt: row.recordedAt.toISOString(),
      }));
      return accept({
        items,
        next: rows.length > limit ? (items.at(-1)?.changeId ?? null) : null,
      });
    });
