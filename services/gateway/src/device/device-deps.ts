import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Database, Transaction } from '@jinbang/service-kit/database';
import { findHeldOffices, type ScopeChain } from '@jinbang/service-kit/held-office';
import { type Issuer, issuerOf } from '../access-token/access-token.access.ts';
import type { WriteTrail } from '../access-trail/write-trail.ts';
import { chainAround } from '../place/place.access.ts';
import { findPlace } from '../place/place.store.ts';
import type { Throttle } from '../throttle/throttle.ts';

/** What the use cases around tablets need. */
export type DeviceDeps = {
  readonly db: Database;
  readonly now: Clock;
  readonly newId: NewId;
  readonly operatorId: string;
  readonly publicOrigin: string;
  readonly trail: WriteTrail;
  readonly throttle: Throttle;
  /** The text of a pairing code from its id. */
  readonly pairingTextOf: (pairingId: string) => string;
  /** The PIN of a row from its id: a repeated command shows the same one. */
  readonly pinOf: (pinId: string) => string;
  /** What changed is not to be remembered any longer. */
  readonly forget: {
    readonly device: (deviceId: string) => void;
    readonly deviceSession: (sessionId: string) => void;
  };
};

const unknownEvent: Rejection = { kind: 'missing', code: 'event.unknown' };

/** Who asks, and what lies around the event; refused for an event not heard of. */
export const atEvent = async (
  { now, operatorId }: Pick<DeviceDeps, 'now' | 'operatorId'>,
  db: Database | Transaction,
  { actorId, eventId }: { actorId: string; eventId: string },
): Promise<Result<{ issuer: Issuer; chain: ScopeChain; at: Date }, Rejection>> => {
  const at = now();
  const place = await findPlace(db, eventId);
  if (place?.kind !== 'event') return refuse(unknownEvent);
  const issuer = issuerOf(actorId, await findHeldOffices(db, actorId), operatorId, at);
  return accept({ issuer, chain: chainAround(place), at });
};
