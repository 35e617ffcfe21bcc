import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { takeTurns } from '../../ui/turns.rules.ts';
import type { Caller } from '../caller.ts';
import { presentTime } from '../clock.ts';
import { goesOnKept } from '../sending.rules.ts';
import { fetchFloor } from './floor.client.ts';
import { fineOffset } from './floor-clock.rules.ts';
import type { KeptFloor, KeptFloors } from './kept-floor.ts';

/** Decisions of the chief judge come in while one works. */
const LOOK_MS = 20_000;

type Wanted = {
  readonly caller: Caller | null;
  readonly eventId: string | null;
  readonly personId: string | null;
  /** Where it is kept over a reload; nothing is where there is no paired tablet. */
  readonly floors: KeptFloors | null;
};

export type FloorWork = {
  /** Null where this person does not work on the floor, or nothing of it is here. */
  readonly kept: KeptFloor | null;
  /** No answer yet: whether they do is not known. */
  readonly isAsked: boolean;
  readonly trouble: Trouble | null;
  readonly load: () => Promise<void>;
};

/** The floor from the server, else as it was last seen on this tablet. */
export const useFloor = ({ caller, eventId, personId, floors }: Wanted): FloorWork => {
  const [kept, setKept] = useState<KeptFloor | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [takeTurn] = useState(takeTurns);
  const load = async (): Promise<void> => {
    if (caller === null || eventId === null) return;
    const isNewest = takeTurn();
    const askedMs = presentTime().getTime();
    const answer = await fetchFloor(caller, eventId);
    if (!isNewest(answer)) return;
    if (answer.ok) {
      const times = { askedMs, answeredMs: presentTime().getTime(), at: answer.body.at };
      const seen = { floor: answer.body, fineMs: fineOffset(times) };
      setKept(seen);
      await floors?.keep(seen).catch(() => {
        // A full disk: the floor is on the screen at least.
      });
    } else if (goesOnKept(answer.trouble) && personId !== null) {
      const found = (await floors?.find(personId)) ?? null;
      setKept((present) => present ?? found);
    }
    setTrouble(answer.ok ? null : answer.trouble);
    setAsked(true);
  };
  const works = kept !== null;
  useEffect(() => void load(), [caller, eventId]);
  useEffect(() => {
    if (!works) return undefined;
    const timer = setInterval(() => void load(), LOOK_MS);
    return () => clearInterval(timer);
  }, [caller, eventId, works]);
  return { kept, isAsked, trouble, load };
};
