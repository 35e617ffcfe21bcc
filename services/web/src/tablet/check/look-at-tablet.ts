import { clockOff } from '../clock.ts';
import type { PairedTablet } from '../device/paired-tablet.ts';
import { askShell } from '../shell.ts';
import type { Findings } from './check.rules.ts';

type Battery = { readonly level: number; readonly charging: boolean };
/** Not in every browser, and in no list of types. */
type WithBattery = { readonly getBattery?: () => Promise<Battery> };

const batteryNow = async (): Promise<Findings['battery']> => {
  try {
    const found = await (navigator as WithBattery).getBattery?.();
    return found ? { level: found.level, isCharging: found.charging } : null;
  } catch {
    return null;
  }
};

const keptNow = async (): Promise<boolean | null> =>
  (await navigator.storage?.persisted?.().catch(() => null)) ?? null;

const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone)').matches ||
  // Only Safari on iOS says it so.
  (navigator as { readonly standalone?: boolean }).standalone === true;

/** Looks at everything the check page shows; asks the server once, for the time. */
export const lookAtTablet = async (paired: PairedTablet): Promise<Findings> => {
  await paired.showOwn();
  const [shell, isKept, battery, days] = await Promise.all([
    askShell(),
    keptNow(),
    batteryNow(),
    paired.days.ofToday(),
  ]);
  const plain = { isSecure: isSecureContext, isInstalled: isInstalled() };
  return {
    ...plain,
    ...{ shell, isKept, battery, clockOffMs: clockOff() },
    ...{ isPaired: !paired.isRevoked(), days: days.length },
  };
};
