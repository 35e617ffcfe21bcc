import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { Answer, Trouble } from '../ui/ask.client.ts';
import { useRetold } from '../ui/use-retold.ts';
import { isStale } from './stale.rules.ts';

/** How the screen around looks again: after a refusal as stale the next press starts from what is there. */
export const LookAgain = createContext<() => void>(() => {});

/** One thing on its way to a server: whether it is, and what came back when it was refused. */
export const useSending = () => {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const lookAgain = useContext(LookAgain);

  const send = async <Body>(
    work: () => Promise<Answer<Body>>,
    onDone: (body: Body) => void,
  ): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const answer = await (async () => {
      try {
        return await work();
      } finally {
        // Where it threw before anything was sent, nothing is on its way either.
        setBusy(false);
      }
    })();
    if (answer.ok) return onDone(answer.body);
    setTrouble(answer.trouble);
    if (isStale(answer.trouble)) lookAgain();
  };
  return { isBusy, trouble: useRetold(trouble), send, clear: () => setTrouble(null) };
};
