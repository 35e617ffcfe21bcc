import { presentTime } from '../clock.ts';

const KEY = 'jinbang.touched';

const stored = (): number => {
  try {
    return Number(localStorage.getItem(KEY));
  } catch {
    return 0;
  }
};

let touchedMs: number | undefined;

/** When somebody last touched this tablet: over a reload, too, it locks after the same while. */
export const noteTouch = (): void => {
  touchedMs = presentTime().getTime();
  try {
    localStorage.setItem(KEY, String(touchedMs));
  } catch {
    // Without a memory a reload asks for the PIN, which is the safe side.
  }
};

export const wasTouchedWithin = (durationMs: number): boolean => {
  touchedMs ??= stored();
  return presentTime().getTime() - touchedMs < durationMs;
};
