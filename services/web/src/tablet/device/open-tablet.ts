import type { Trouble } from '../../ui/ask.client.ts';
import { openVault } from '../../ui/vault.ts';
import { keepTimeIn } from '../clock.ts';
import { dropUnsent, loadUnsent, whenKept } from '../memory.ts';
import { pairTablet } from './device.client.ts';
import { makeKeys } from './device-key.ts';
import { countUnsent } from './left-behind.ts';
import { openPaired, type PairedTablet } from './paired-tablet.ts';
import type { Wires } from './seat-keeper.ts';
import type { Pairing, TabletState } from './tablet-state.ts';

/** Asks the browser not to clear what this tablet keeps; it decides, and the check page says how. */
const keepStorage = async (): Promise<void> => {
  await navigator.storage?.persist?.().catch(() => false);
};

/** The tablet as it is, and what can be done with it. */
export const openTablet = async (onChange: (state: TabletState) => void) => {
  const vault = await openVault('jinbang.tablet');
  await Promise.all([keepTimeIn(vault), loadUnsent()]);
  let state: TabletState = {
    pairing: null,
    phase: { at: 'unpaired' },
    left: countUnsent(),
    today: [],
  };
  let paired: PairedTablet | null = null;
  const wires: Wires = {
    vault,
    get: () => state,
    change: (part) => {
      // What waits is counted each time: a page that says "all sent" must not remember it.
      state = { ...state, ...part, left: countUnsent() };
      onChange(state);
    },
  };
  const take = async (pairing: Pairing): Promise<void> => {
    paired?.close();
    state = { ...state, pairing };
    paired = openPaired(wires, pairing);
    await paired.begin();
  };
  const forgetAll = async (): Promise<void> => {
    await vault.clear();
    // Whoever uses the tablet next, the time goes on.
    await keepTimeIn(vault);
  };
  const known = await vault.find<Pairing>('pairing');
  if (known) void keepStorage();
  if (known) void take(known);
  else onChange(state);

  return {
    paired: () => paired,
    pair: async (code: string, name: string): Promise<Trouble | null> => {
      const { keys, publicKey } = await makeKeys();
      const answer = await pairTablet(keys.signing, { code, name, publicKey });
      if (!answer.ok) return answer.trouble;
      const { deviceId, eventId, name: given } = answer.body;
      const pairing: Pairing = { deviceId, eventId, name: given, keys, isRevoked: false };
      await forgetAll();
      await vault.keep('pairing', pairing);
      void take(pairing);
      void keepStorage();
      return null;
    },
    /** Forgets everything, what was not sent included: asked for by whoever has seen it. */
    clear: async (): Promise<void> => {
      paired?.close();
      paired = null;
      for (const { judgeId } of countUnsent()) dropUnsent(judgeId);
      await whenKept();
      await forgetAll();
      wires.change({ pairing: null, phase: { at: 'unpaired' }, today: [] });
    },
    close: (): void => paired?.close(),
  };
};

export type Tablet = Awaited<ReturnType<typeof openTablet>>;
