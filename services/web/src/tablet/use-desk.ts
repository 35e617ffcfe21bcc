import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { useEffect, useState } from 'preact/hooks';
import type { Caller } from './caller.ts';
import { dayWithBook } from './cell-book.rules.ts';
import { type Desk, type DeskState, openDesk } from './desk.ts';

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
    const desk: Desk = openDesk({ day, caller, onChange: (state) => setOpen({ desk, state }) });
    setOpen({ desk, state: desk.state() });
    return () => {
      desk.close();
      onDay?.(dayWithBook(day, desk.state().book), day);
    };
  }, [day, caller]);
  return open;
};
