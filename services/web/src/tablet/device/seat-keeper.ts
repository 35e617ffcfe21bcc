import { type Answer, type Trouble, unreachable } from '../../ui/ask.client.ts';
import type { Vault } from '../../ui/vault.ts';
import type { Caller } from '../caller.ts';
import { askSigned, lockSession, unlockByPin } from './device.client.ts';
import type { OfflinePins } from './offline-pin.ts';
import { type Pairing, type Seat, signerOf, type TabletState } from './tablet-state.ts';

/** The state on the screen and what is kept behind it. */
export type Wires = {
  readonly get: () => TabletState;
  readonly change: (part: Partial<TabletState>) => void;
  readonly vault: Vault;
};

const codeOf = (answer: Answer<unknown>): string | null =>
  answer.ok || answer.trouble.kind !== 'refused' ? null : answer.trouble.code;

/** The tablet is nobody's any more, or never was. */
const GONE: readonly (string | null)[] = ['device.revoked', 'device.unknown'];
/** Whoever sits here is a stranger now. */
const ENDED: readonly (string | null)[] = [
  'sign-in.ended',
  'access.unauthenticated',
  'pin.no-office',
];

/** A browser that was killed has lost its cookie: the server does not know who sits here, the tablet does. */
const UNKNOWN_HERE = 'device.proof-invalid';

type Moves = {
  /** Goes on as without network, until the PIN connects them again. */
  readonly goOn: () => Promise<void>;
  readonly lock: (isTold: boolean) => Promise<void>;
  readonly leave: (note: Trouble | null) => Promise<void>;
};

/** What the server's answers say of tablet and seat: taken out, locked, over. */
const noticeWith =
  ({ get, change, vault }: Wires, pairing: Pairing, { lock, leave, goOn }: Moves) =>
  (answer: Answer<unknown>, seat: Seat | null): void => {
    const code = codeOf(answer);
    const { phase } = get();
    if (GONE.includes(code) && phase.at !== 'revoked') {
      change({ phase: { at: 'revoked' } });
      return void vault.keep('pairing', { ...pairing, isRevoked: true });
    }
    if (!seat || phase.at !== 'seated' || phase.seat.sessionId !== seat.sessionId) return;
    if (code === 'device.locked') void lock(false);
    else if (code === UNKNOWN_HERE) void goOn();
    else if (ENDED.includes(code)) void leave(answer.ok ? null : answer.trouble);
  };

/** Who sits at this tablet, and by what their requests are known. */
export const keepSeat = (wires: Wires, pairing: Pairing, pins: OfflinePins) => {
  const { get, change, vault } = wires;
  const signer = signerOf(pairing);
  const refresh = async (): Promise<void> => change({ today: await pins.sweep() });

  const handIn: Caller['handIn'] = async (sessionId, url, asking) => {
    const bond = { sid: sessionId ?? '' };
    const answer = await askSigned<never>(signer, url, { ...asking, bond });
    notice(answer, null);
    return answer;
  };
  const callerOf = (seat: Seat): Caller => ({
    sessionId: seat.sessionId,
    handIn,
    ask: async (url, asking) => {
      // The cookie here may be somebody else's; with the PIN and the network comes an own one.
      if (seat.isOffline) return unreachable;
      const answer = await askSigned<never>(signer, url, { ...asking, bond: { ath: seat.ath } });
      notice(answer, seat);
      return answer;
    },
    confirm: async (pin) => {
      if (seat.isOffline) return unreachable.trouble;
      const answer = await unlockByPin(signer, seat.ath, pin);
      notice(answer, seat);
      return answer.ok ? null : answer.trouble;
    },
  });
  const sit = async (seat: Seat): Promise<void> => {
    await vault.keep('seat', seat);
    change({ phase: { at: seat.isLocked ? 'locked' : 'seated', seat, caller: callerOf(seat) } });
    await refresh();
  };
  const tellLock = async ({ isOffline, ath }: Seat): Promise<void> => {
    if (!isOffline) notice(await lockSession(signer, ath), null);
  };
  const lock = async (isTold: boolean): Promise<void> => {
    const { phase } = get();
    if (phase.at !== 'seated') return;
    await sit({ ...phase.seat, isLocked: true });
    if (isTold) await tellLock(phase.seat);
  };
  const leave = async (note: Trouble | null, isTold = note === null): Promise<void> => {
    const { phase } = get();
    change({ phase: { at: 'signed-out', note } });
    await vault.drop('seat');
    await refresh();
    // Whoever finds the tablet finds no open session behind the page either.
    if (phase.at === 'seated' && isTold) await tellLock(phase.seat);
  };
  const goOn = async (): Promise<void> => {
    const { phase } = get();
    if (phase.at === 'seated') await sit({ ...phase.seat, isOffline: true });
  };
  const notice = noticeWith(wires, pairing, { lock, leave, goOn });
  return { signer, handIn, notice, sit, lock, leave, refresh };
};

export type SeatKeeper = ReturnType<typeof keepSeat>;
