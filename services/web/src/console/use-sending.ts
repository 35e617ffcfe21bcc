import { useState } from 'preact/hooks';
import type { Answer, Trouble } from '../ui/ask.client.ts';

/** One thing on its way to a server: whether it is, and what came back when it was refused. */
export const useSending = () => {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const send = async <Body>(
    work: () => Promise<Answer<Body>>,
    onDone: (body: Body) => void,
  ): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const answer = await work();
    setBusy(false);
    if (answer.ok) onDone(answer.body);
    else setTrouble(answer.trouble);
  };
  return { isBusy, trouble, send, clear: () => setTrouble(null) };
};
