import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database } from '@jinbang/service-kit/database';
import { findHeldOffices } from '@jinbang/service-kit/held-office';
import { issuerOf } from '../access-token/access-token.access.ts';
import { forbidden } from '../account/account-deps.ts';
import { chainAround } from '../place/place.access.ts';
import { findPlace } from '../place/place.store.ts';
import { mayReadAll, mayReadEvent } from './access-trail.access.ts';
import type { TrailQuery, TrailView } from './access-trail.body.ts';
import { listTrail, type TrailRow } from './access-trail.store.ts';

type Deps = { readonly db: Database; readonly now: Clock; readonly operatorId: string };
type Page = { readonly items: readonly TrailView[]; readonly next: string | null };

const viewOf = ({ happenedAt, accountHash: _, ...row }: TrailRow): TrailView => ({
  ...row,
  happenedAt: happenedAt.toISOString(),
});

const isAllowed = async (
  { db, now, operatorId }: Deps,
  actorId: string,
  { personId, eventId }: TrailQuery,
): Promise<boolean> => {
  if (personId === actorId) return true;
  const at = now();
  const held = await findHeldOffices(db, actorId);
  if (mayReadAll(held, issuerOf(actorId, held, operatorId, at).isOperator, at)) return true;
  const place = eventId === undefined ? undefined : await findPlace(db, eventId);
  return place !== undefined && mayReadEvent(held, chainAround(place), at);
};

/** The trail, newest first: of everything, of one person, or of one event's tablets. */
export const showTrail =
  (deps: Deps) =>
  async (actorId: string, query: TrailQuery): Promise<Result<Page, Rejection>> => {
    if (!(await isAllowed(deps, actorId, query))) return refuse(forbidden);
    const { after, limit } = query;
    const rows = await listTrail(deps.db, query, { after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? (shown.at(-1)?.trailId ?? null) : null;
    return accept({ items: shown.map(viewOf), next });
  };
