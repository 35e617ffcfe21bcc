import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { forbidden } from '../access-rejection.ts';
import { lookUp } from '../command-deps.ts';
import { sightOf } from '../competition/competition.access.ts';
import type { DrawDeps } from '../draw/draw-ground.ts';
import { chainOf, seesEvent } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import { mayRequestOpening } from '../opening/opening.access.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { layerOf, type SealedLotsItem } from './seal.body.ts';
import { standingSeals } from './seal.rules.ts';
import { listSeals, type SealRow } from './seal.store.ts';

const itemOf = (row: SealRow, stands: boolean): SealedLotsItem => ({
  sealId: row.sealId,
  serial: row.serial,
  layer: layerOf(row.kind),
  kind: row.kind,
  moduleId: row.moduleId,
  sessionId: row.sessionId,
  keyId: row.keyId,
  commitment: row.commitment,
  cipher: row.cipher.toString('base64'),
  stands,
});

/** The closed texts, for the device that has the key. */
export const showSealedLots =
  (deps: Pick<DrawDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    eventId: string,
    { after, limit }: ListQuery,
  ): Promise<Result<Page<SealedLotsItem>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      const event = await findEvent(tx, eventId);
      if (!event || !seesEvent(sightOf(held, at), event)) return refuse(unknownEvent);
      if (!mayRequestOpening(held, chainOf(event), at)) return refuse(forbidden);
      const rows = await listSeals(tx, eventId);
      const standing = new Set(standingSeals(rows).map(({ sealId }) => sealId));
      const first = after === undefined ? 0 : rows.findIndex((row) => row.sealId === after) + 1;
      return accept(
        pageFrom(
          rows.slice(first, first + limit + 1),
          limit,
          ({ sealId }) => sealId,
          (row) => itemOf(row, standing.has(row.sealId)),
        ),
      );
    });
