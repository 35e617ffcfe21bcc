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

/** `unknown` until the browser has answered. */
export type Hold = 'unknown' | 'mine' | 'other';

/**
 * Two tabs of one judge would overwrite each other's unsent marks: the first one keeps the desk, the
 * other gets it when the first is closed. Where the browser knows no locks, nothing is hindered.
 */
export const useOnlyTab = (judgeId: string): Hold => {
  const [hold, setHold] = useState<Hold>(navigator.locks ? 'unknown' : 'mine');
  useEffect(() => {
    if (!navigator.locks) return undefined;
    const gone = new AbortController();
    const keep = () => {
      setHold('mine');
      return new Promise<void>((resolve) => {
        gone.signal.addEventListener('abort', () => resolve());
      });
    };
    const name = `jinbang.desk.${judgeId}`;
    const ask = async () => {
      const wasFree = await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (!lock) return false;
        await keep();
        return true;
      });
      if (wasFree || gone.signal.aborted) return;
      setHold('other');
      await navigator.locks.request(name, { signal: gone.signal }, keep);
    };
    ask().catch(() => {
      // Given up because the screen was left.
    });
    return () => gone.abort();
  }, [judgeId]);
  return hold;
};
