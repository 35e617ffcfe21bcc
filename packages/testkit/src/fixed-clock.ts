import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';

/** A clock that stands still until it is told to go on. */
export const fixedClock = (start: string): { now: Clock; passMs: (durationMs: number) => void } => {
  let timeMs = Date.parse(start);
  if (Number.isNaN(timeMs)) throw new Error(`${start} is no time`);
  return {
    now: () => new Date(timeMs),
    passMs: (durationMs) => {
      timeMs += durationMs;
    },
  };
};

/** Ids that count up, so a test knows every one: …0001, …0002. They have the shape of a UUID v7. */
export const countedIds = (): NewId => {
  let count = 0;
  return () => {
    count += 1;
    return `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
};
