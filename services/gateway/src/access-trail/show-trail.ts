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
import type { AskTrailNames, TrailName } from './trail-names.ts';

type Deps = {
  readonly db: Database;
  readonly now: Clock;
  readonly operatorId: string;
  readonly askNames: AskTrailNames;
};
type Page = {
  readonly items: readonly TrailView[];
  readonly next: string | null;
  readonly people: readonly TrailName[];
};

const viewOf = ({ happenedAt, accountHash: _, ...row }: TrailRow): TrailView => ({
  ...row,
  happenedAt: happenedAt.toISOString(),
});

/** By which right somebody reads: an office that watches, being the one it is about, or none. */
const rightOf = async (
  { db, now, operatorId }: Deps,
  actorId: string,
  { personId, eventId }: TrailQuery,
): Promise<'office' | 'own' | null> => {
  const at = now();
  const held = await findHeldOffices(db, actorId);
  if (mayReadAll(held, issuerOf(actorId, held, operatorId, at).isOperator, at)) return 'office';
  if (personId === actorId) return 'own';
  const place = eventId === undefined ? undefined : await findPlace(db, eventId);
  const watches = place !== undefined && mayReadEvent(held, chainAround(place), at);
  return watches ? 'office' : null;
};

const peopleIn = (rows: readonly TrailRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ personId, actorId }) => [personId ?? [], actorId ?? []].flat())),
];

/**
 * The trail, newest first: of everything, of one person, or of one event's tablets. Whoever watches
 * by office reads names with it; in one's own trail others stay codes.
 */
export const showTrail =
  (deps: Deps) =>
  async (actorId: string, query: TrailQuery): Promise<Result<Page, Rejection>> => {
    const right = await rightOf(deps, actorId, query);
    if (right === null) return refuse(forbidden);
    const { after, limit } = query;
    const rows = await listTrail(deps.db, query, { after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const next = rows.length > limit ? (shown.at(-1)?.trailId ?? null) : null;
    const people = right === 'office' ? await deps.askNames(peopleIn(shown)) : [];
    return accept({ items: shown.map(viewOf), next, people });
  };
