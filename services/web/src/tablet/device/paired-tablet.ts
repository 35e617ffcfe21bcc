import type { Trouble } from '../../ui/ask.client.ts';
import { keptFloors } from '../floor/kept-floor.ts';
import { recallUnsent, sealOf, sealWith } from '../memory.ts';
import type { Queue } from '../queue.rules.ts';
import { fileOfUnsent, sealMark } from '../unsent/carry.client.ts';
import type { CarryFile } from '../unsent/carry.rules.ts';
import { endSession, type RosterPin, showOwn, unlockPin } from './device.client.ts';
import { type Entered, enterByPin, unlockSeat } from './enter-tablet.ts';
import { type KeptDays, keptDays } from './kept-day.ts';
import { wasTouchedWithin } from './last-touch.ts';
import { countUnsent, handInLeftBehind } from './left-behind.ts';
import { offlinePins } from './offline-pin.ts';
import { keepSeat, type SeatKeeper, type Wires } from './seat-keeper.ts';
import type { Pairing, PinFlaw, Seat } from './tablet-state.ts';

const seatAt = ({ get }: Wires, at: 'seated' | 'locked'): Seat | null => {
  const { phase } = get();
  return phase.at === at ? phase.seat : null;
};

/** What a PIN led to, on the screen; a flaw stays with whoever typed. */
const followWith =
  ({ change }: Wires, seats: SeatKeeper) =>
  async (entered: Entered, rosterCode: string): Promise<PinFlaw> => {
    if (entered.outcome === 'flaw') {
      const { flaw } = entered;
      if (flaw.kind === 'refused') seats.notice({ ok: false, trouble: flaw }, null);
      return flaw;
    }
    if (entered.outcome === 'in') await seats.sit(entered.seat);
    else change({ phase: { at: 'pin-locked', rosterCode, isHere: entered.isHere } });
    return null;
  };

/** The tablet as it was left: after a reload nobody is in who was not. */
const beginWith =
  ({ change, vault }: Wires, pairing: Pairing, seats: SeatKeeper, days: KeptDays) =>
  async (): Promise<void> => {
    await seats.refresh();
    await days.sweep((judgeId) => countUnsent().some((one) => one.judgeId === judgeId));
    const seat = await vault.find<Seat>('seat');
    if (pairing.isRevoked) change({ phase: { at: 'revoked' } });
    else if (!seat) change({ phase: { at: 'signed-out', note: null } });
    else {
      const isLocked = seat.isLocked || !wasTouchedWithin(seat.idleAfterMs);
      await seats.sit({ ...seat, isLocked });
    }
    seats.notice(await showOwn(seats.signer), null);
  };

/** What a judge and a supervisor can do at a paired tablet; opened anew when it is paired anew. */
export const openPaired = (wires: Wires, pairing: Pairing) => {
  const { get, change, vault } = wires;
  const pins = offlinePins(vault, pairing.keys.pepper);
  const days = keptDays(vault);
  const floors = keptFloors(vault);
  const seats = keepSeat(wires, pairing, pins);
  sealWith(sealMark(seats.signer));
  const follow = followWith(wires, seats);
  const post = handInLeftBehind({
    handIn: seats.handIn,
    seatedJudge: () => seatAt(wires, 'seated')?.personId ?? null,
    isStopped: () => get().phase.at === 'revoked',
    onChange: () => change({}),
  });
  return {
    eventId: pairing.eventId,
    days,
    floors,
    begin: beginWith(wires, pairing, seats, days),
    close: (): void => {
      sealWith(null);
      post.close();
    },
    isRevoked: (): boolean => get().phase.at === 'revoked',
    /** Asks the server whether this tablet is known, and learns the time from the answer. */
    showOwn: async (): Promise<void> => seats.notice(await showOwn(seats.signer), null),
    fileOfUnsent: (queues: readonly Queue[]): Promise<CarryFile> =>
      fileOfUnsent({ ...pairing, signing: pairing.keys.signing }, queues, sealOf),
    lock: () => void seats.lock(true),
    leave: () => void seats.leave(null),
    signIn: async (typed: RosterPin): Promise<PinFlaw> =>
      follow(await enterByPin(pairing, pins, typed), typed.rosterCode),
    unlock: async (pin: string): Promise<PinFlaw> => {
      const seat = seatAt(wires, 'locked');
      return seat && follow(await unlockSeat(pairing, pins, seat, pin), seat.rosterCode);
    },
    /** For whoever went on without network and has it again: with the PIN the server knows them. */
    reconnect: () => void seats.lock(false),
    supervise: async (rosterCode: string, supervisor: RosterPin): Promise<Trouble | null> => {
      const answer = await unlockPin(seats.signer, { rosterCode, supervisor });
      seats.notice(answer, null);
      if (!answer.ok) return answer.trouble;
      await seats.leave(null);
      return null;
    },
    signOut: async (): Promise<void> => {
      const seat = seatAt(wires, 'seated');
      if (!seat) return;
      if (!seat.isOffline) await endSession(seats.signer, seat.ath);
      await pins.forget(seat.rosterCode);
      // Labels of what still waits are wanted until it has arrived; the day after they are swept.
      if (recallUnsent(seat.personId).length === 0) await days.drop(seat.personId);
      await floors.drop(seat.personId);
      await seats.leave(null, false);
    },
  };
};

export type PairedTablet = ReturnType<typeof openPaired>;
