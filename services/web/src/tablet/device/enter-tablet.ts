import { type Answer, type Trouble, unreachable } from '../../ui/ask.client.ts';
import { type BegunSession, type RosterPin, signInByPin, unlockByPin } from './device.client.ts';
import type { OfflinePins } from './offline-pin.ts';
import { type Pairing, type PinFlaw, type Seat, signerOf } from './tablet-state.ts';

/** How a PIN was answered, by the server or, without network, by this tablet. */
export type Entered =
  | { readonly outcome: 'in'; readonly seat: Seat }
  | { readonly outcome: 'flaw'; readonly flaw: NonNullable<PinFlaw> }
  | { readonly outcome: 'pin-locked'; readonly isHere: boolean };

const codeOf = (trouble: Trouble): string | null =>
  trouble.kind === 'refused' ? trouble.code : null;

const seatOf = (begun: BegunSession, rosterCode: string): Seat => {
  const { personId, sessionId, ath, idleAfterMs, expiresAt } = begun;
  const open = { isOffline: false, isLocked: false };
  return { personId, sessionId, rosterCode, ath, idleAfterMs, expiresAt, ...open };
};

/** No answer: then what this tablet remembers of today decides. */
const enterOffline = async (
  pins: OfflinePins,
  { rosterCode, pin }: RosterPin,
  trouble: Trouble,
): Promise<Entered> => {
  const tried = await pins.tryPin(rosterCode, pin);
  switch (tried) {
    case 'unknown': {
      const isAway = trouble.kind === 'unreachable';
      return { outcome: 'flaw', flaw: isAway ? { kind: 'not-here-today' } : trouble };
    }
    case 'wrong':
      return { outcome: 'flaw', flaw: { kind: 'pin-wrong' } };
    case 'used-up':
      return { outcome: 'pin-locked', isHere: true };
    default: {
      const { personId, sessionId, ath, idleAfterMs, expiresAt } = tried;
      const seat = { personId, sessionId, rosterCode, ath, idleAfterMs, expiresAt };
      return { outcome: 'in', seat: { ...seat, isOffline: true, isLocked: false } };
    }
  }
};

const settle = async (
  pins: OfflinePins,
  typed: RosterPin,
  answer: Answer<BegunSession>,
): Promise<Entered> => {
  if (answer.ok) {
    const seat = seatOf(answer.body, typed.rosterCode);
    await pins.remember(seat, typed.pin);
    return { outcome: 'in', seat };
  }
  const { trouble } = answer;
  if (trouble.kind !== 'refused') return enterOffline(pins, typed, trouble);
  const code = codeOf(trouble);
  // Whoever may not work here any more may not do so without network either.
  const isOut = code === 'pin.locked' || code === 'pin.no-office';
  if (isOut) await pins.forget(typed.rosterCode);
  return code === 'pin.locked'
    ? { outcome: 'pin-locked', isHere: false }
    : { outcome: 'flaw', flaw: trouble };
};

/** Nobody waits for a network the browser knows to be away. */
const unlessAway = (asked: () => Promise<Answer<BegunSession>>): Promise<Answer<BegunSession>> =>
  navigator.onLine ? asked() : Promise.resolve(unreachable);

/** Roster code and PIN: whoever worked here before has handed the tablet over. */
export const enterByPin = async (
  pairing: Pairing,
  pins: OfflinePins,
  typed: RosterPin,
): Promise<Entered> =>
  settle(pins, typed, await unlessAway(() => signInByPin(signerOf(pairing), typed)));

/** The session is over or somebody else's: a PIN begins a new one. */
const NEEDS_SIGN_IN: readonly (string | null)[] = ['sign-in.ended', 'device.proof-invalid'];

/** The judge is back at their locked tablet. */
export const unlockSeat = async (
  pairing: Pairing,
  pins: OfflinePins,
  seat: Seat,
  pin: string,
): Promise<Entered> => {
  const typed = { rosterCode: seat.rosterCode, pin };
  if (seat.isOffline) return enterByPin(pairing, pins, typed);
  const answer = await unlessAway(() => unlockByPin(signerOf(pairing), seat.ath, pin));
  const isOver = !answer.ok && NEEDS_SIGN_IN.includes(codeOf(answer.trouble));
  return isOver ? enterByPin(pairing, pins, typed) : settle(pins, typed, answer);
};
