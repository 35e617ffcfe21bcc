import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { useEffect, useState } from 'preact/hooks';
import type { Caller } from './caller.ts';
import { dayWithBook } from './cell-book.rules.ts';
import { type Desk, type DeskState, openDesk } from './desk.ts';
import { loadUnsent } from './memory.ts';

export type OpenDesk = { readonly desk: Desk; readonly state: DeskState };

/** The desk of the signed-in judge, open as long as day and caller stay the same. */
export const useDesk = (
  day: JudgingDay | null,
  caller: Caller,
  onDay?: (day: JudgingDay, asLoaded: JudgingDay) => unknown,
): OpenDesk | null => {
  const [open, setOpen] = useState<OpenDesk | null>(null);
  useEffect(() => {
    if (!day) {
      setOpen(null);
      return undefined;
    }
    let desk: Desk | undefined;
    let isLeft = false;
    const begin = (): void => {
      if (isLeft) return;
      const opened: Desk = openDesk({
        day,
        caller,
        onChange: (state) => setOpen({ desk: opened, state }),
      });
      desk = opened;
      setOpen({ desk: opened, state: opened.state() });
    };
    // A paired tablet has taken up what waits before anybody signed in.
    if (caller.sessionId === null) void loadUnsent().then(begin);
    else begin();
    return () => {
      isLeft = true;
      if (!desk) return;
      desk.close();
      onDay?.(dayWithBook(day, desk.state().book), day);
    };
  }, [day, caller]);
  return open;
};
