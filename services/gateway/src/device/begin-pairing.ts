import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { forbidden } from '../account/account-deps.ts';
import { hashOfToken } from '../identity/token-text.ts';
import { mayPair } from './device.access.ts';
import type { BegunPairing } from './device.body.ts';
import { insertPairing } from './device.store.ts';
import { atEvent, type DeviceDeps } from './device-deps.ts';
import { pairingEnd } from './pairing.rules.ts';

type Kept = Omit<BegunPairing, 'code' | 'link'>;

/** Makes the code one tablet may be paired by, within five minutes; shown as a QR code. */
export const beginPairing =
  (deps: DeviceDeps) =>
  async (frame: CommandFrame, eventId: string): Promise<Result<BegunPairing, Rejection>> => {
    const { actorId } = frame;
    const begun = await once(deps.db, frame, async (tx): Promise<Result<Kept, Rejection>> => {
      const here = await atEvent(deps, tx, { actorId, eventId });
      if (!here.ok) return here;
      const { issuer, chain, at } = here.value;
      if (!mayPair(issuer, chain, at)) return refuse(forbidden);
      const pairingId = deps.newId();
      const expiresAt = pairingEnd(at);
      const codeHash = hashOfToken(deps.pairingTextOf(pairingId));
      const row = { pairingId, eventId, codeHash, issuedBy: actorId, issuedAt: at, expiresAt };
      await insertPairing(tx, row);
      await deps.trail(tx, undefined, { act: 'pairing-begun', actorId, eventId });
      return accept({ pairingId, eventId, expiresAt: expiresAt.toISOString() });
    });
    if (!begun.ok) return begun;
    const code = deps.pairingTextOf(begun.value.pairingId);
    return accept({ ...begun.value, code, link: `${deps.publicOrigin}/tablet/#pair=${code}` });
  };
