import type { Trouble } from '../../ui/ask.client.ts';
import type { Caller } from '../caller.ts';
import type { PairedDevice, Signer } from './device.client.ts';
import type { DeviceKeys } from './device-key.ts';
import type { LeftBehind } from './left-behind.ts';

/** What this tablet is paired as; kept until somebody clears the tablet. */
export type Pairing = PairedDevice & { readonly keys: DeviceKeys; readonly isRevoked: boolean };

export const signerOf = ({ deviceId, keys }: Pairing): Signer => ({
  deviceId,
  signing: keys.signing,
});

/** Somebody at this tablet. */
export type Seat = {
  readonly personId: string;
  readonly sessionId: string;
  readonly rosterCode: string;
  readonly ath: string;
  readonly idleAfterMs: number;
  readonly expiresAt: string;
  /** Let in by what this tablet knows: the server has not seen them since. */
  readonly isOffline: boolean;
  readonly isLocked: boolean;
};

export type Phase =
  | { readonly at: 'unpaired' }
  | { readonly at: 'revoked' }
  | { readonly at: 'signed-out'; readonly note: Trouble | null }
  | { readonly at: 'seated' | 'locked'; readonly seat: Seat; readonly caller: Caller }
  /** Five wrong PINs: here without network, or counted by the server over all tablets. */
  | { readonly at: 'pin-locked'; readonly rosterCode: string; readonly isHere: boolean };

export type TabletState = {
  readonly pairing: Pairing | null;
  readonly phase: Phase;
  /** What waits here for the server, by judge. */
  readonly left: readonly LeftBehind[];
  /** Roster codes of those who have signed in here today: a tap instead of four digits. */
  readonly today: readonly string[];
};

/** Why a PIN did not open the tablet, where the page stays as it is; null when it did. */
export type PinFlaw = Trouble | { readonly kind: 'pin-wrong' | 'not-here-today' } | null;
