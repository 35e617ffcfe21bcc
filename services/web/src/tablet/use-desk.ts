import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Caller } from './caller.ts';
import { dayWithBook } from './cell-book.rules.ts';
import { type Desk, type DeskState, openDesk } from './desk.ts';
import { loadUnsent } from './memory.ts';

export type OpenDesk = { readonly desk: Desk; readonly state: DeskState };

type OnDay = (day: JudgingDay, asLoaded: JudgingDay) => unknown;

/**
 * The desk of the signed-in judge: one for as long as they work here. A day that is loaded anew comes
 * to it, so that what is under way is never asked for by one desk and answered to another.
 */
export const useDesk = (day: JudgingDay | null, caller: Caller, onDay?: OnDay): OpenDesk | null => {
  const [open, setOpen] = useState<OpenDesk | null>(null);
  const desk = useRef<Desk | null>(null);
  const latest = useRef({ day, caller, onDay });
  latest.current = { day, caller, onDay };
  const judgeId = day?.judgeId ?? null;
  useEffect(() => {
    if (judgeId === null) {
      setOpen(null);
      return undefined;
    }
    let isLeft = false;
    const begin = (): void => {
      const work = latest.current;
      if (isLeft || !work.day) return;
      const opened: Desk = openDesk({
        ...{ day: work.day, caller: work.caller },
        onChange: (state) => setOpen({ desk: opened, state }),
      });
      desk.current = opened;
      setOpen({ desk: opened, state: opened.state() });
    };
    // A paired tablet has taken up what waits before anybody signed in.
    if (caller.sessionId === null) void loadUnsent().then(begin);
    else begin();
    return () => {
      isLeft = true;
      const left = desk.current;
      desk.current = null;
      if (!left) return;
      left.close();
      latest.current.onDay?.(dayWithBook(left.day(), left.state().book), left.day());
    };
  }, [judgeId]);
  useEffect(() => {
    if (day) desk.current?.renew({ day, caller });
  }, [day, caller]);
  return open;
};
