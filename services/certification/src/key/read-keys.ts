import type { SigningKey as Shown } from '@jinbang/contracts/http/signing-key';
import { accept, refuse } from '@jinbang/kernel/result';
import { type CommandDeps, forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { mayReadKeys } from './key.access.ts';
import { keyPlaceOf } from './key-place.store.ts';
import {
  countRenewed,
  countSigned,
  type KeyRemoval,
  type KeyRotation,
  listRemovals,
  listRotations,
} from './key-removal.store.ts';
import { listKeys, type SigningKey } from './signing-key.store.ts';

type Around = {
  readonly signed: ReadonlyMap<string, number>;
  readonly renewed: ReadonlyMap<string, number>;
  readonly removals: readonly KeyRemoval[];
  readonly rotations: readonly KeyRotation[];
};

const stateOf = ({ withdrawnAt, confirmedAt, doneAt }: KeyRemoval) => {
  if (withdrawnAt !== null) return 'withdrawn';
  if (confirmedAt === null) return 'requested';
  return doneAt === null ? 'signing-again' : 'done';
};

const removalOf = (keyName: string, { removals, signed, renewed }: Around): Shown['removal'] => {
  const removal = removals.find((one) => one.keyName === keyName);
  if (!removal) return null;
  const { removalId, reason, requestedBy, requestedAt, confirmedBy, confirmedAt } = removal;
  return {
    ...{ removalId, state: stateOf(removal), reason, requestedBy, confirmedBy },
    requestedAt: requestedAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    renewedCount: renewed.get(removalId) ?? 0,
    waitingCount: confirmedAt === null ? 0 : (signed.get(keyName) ?? 0),
    doneAt: removal.doneAt?.toISOString() ?? null,
    version: removal.version,
  };
};

const replacedBy = (keyName: string, { removals, rotations }: Around): Shown['replaced'] => {
  const rotation = rotations.find(({ retiredKey }) => retiredKey === keyName);
  if (rotation) {
    const { newKey, reason, rotatedBy, rotatedAt } = rotation;
    return { newKey, reason, by: rotatedBy, at: rotatedAt.toISOString() };
  }
  const removal = removals.find((one) => one.keyName === keyName && one.newKey !== null);
  if (!removal?.newKey || !removal.confirmedBy || !removal.confirmedAt) return null;
  const { newKey, reason, confirmedBy, confirmedAt } = removal;
  return { newKey, reason, by: confirmedBy, at: confirmedAt.toISOString() };
};

const shownOf = (key: SigningKey, around: Around): Shown => ({
  keyName: key.keyName,
  algorithm: key.algorithm,
  state: key.state,
  madeAt: key.madeAt.toISOString(),
  retiredAt: key.retiredAt?.toISOString() ?? null,
  removedAt: key.removedAt?.toISOString() ?? null,
  certificateCount: around.signed.get(key.keyName) ?? 0,
  replaced: replacedBy(key.keyName, around),
  removal: removalOf(key.keyName, around),
});

/** Every key a body ever had: since when, what replaced it, and how far a removal is. */
export const readKeys =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (personId: string, bodyId: string): Outcome<{ items: Shown[]; next: null }> =>
    lookUp(deps, personId, async ({ tx, viewer }) => {
      const place = await keyPlaceOf(tx, bodyId);
      if (!mayReadKeys(viewer, place)) return refuse(forbidden);
      const keys = await listKeys(tx, bodyId);
      // An organiser of awards has keys without being an issuer, and an issuer is new before it has any.
      if (keys.length === 0 && !place.isIssuer) return refuse(unknown('issuer.unknown'));
      const removals = await listRemovals(tx, bodyId);
      const around = {
        removals,
        rotations: await listRotations(tx, bodyId),
        signed: await countSigned(
          tx,
          keys.map(({ keyName }) => keyName),
        ),
        renewed: await countRenewed(
          tx,
          removals.map(({ removalId }) => removalId),
        ),
      };
      return accept({ items: keys.map((key) => shownOf(key, around)), next: null });
    });
