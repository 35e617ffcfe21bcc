import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../ui/ask.client.ts';
import { takeTurns } from '../ui/turns.rules.ts';
import type { Caller } from './caller.ts';
import type { KeptDays } from './device/kept-day.ts';
import { fetchDay } from './judging.client.ts';
import { forgetAnswered, recallAnswered } from './memory.ts';
import { goesOnKept } from './sending.rules.ts';

type Wanted = {
  readonly caller: Caller;
  readonly eventId: string;
  readonly judgeId: string;
  readonly rosterCode: string;
  readonly days: KeptDays;
};

/** The judge's day from the server, else as it was last seen on this tablet. */
export const useKeptDay = ({ caller, eventId, judgeId, rosterCode, days }: Wanted) => {
  const [day, setDay] = useState<JudgingDay | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [takeTurn] = useState(takeTurns);
  const load = async (): Promise<void> => {
    const isNewest = takeTurn();
    const answered = recallAnswered(judgeId);
    const answer = await fetchDay(caller, eventId);
    if (!isNewest(answer)) return;
    if (answer.ok) {
      await days.keep(answer.body, rosterCode).catch(() => {
        // A full disk: the day is on the screen at least, and the check page says so.
      });
      forgetAnswered(answered);
      setTrouble(null);
      return setDay(answer.body);
    }
    const kept = goesOnKept(answer.trouble) ? await days.find(judgeId) : null;
    setTrouble(kept ? null : answer.trouble);
    // What is on the screen knows more than what was kept of it.
    if (kept) setDay((present) => present ?? kept);
  };
  useEffect(() => void load(), [caller]);
  return { day, trouble, load };
};
