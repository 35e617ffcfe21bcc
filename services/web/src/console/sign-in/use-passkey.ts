import { useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import type { PasskeyOutcome, PasskeyTrouble } from './passkey.ts';

/** A passkey in use: the browser's window is open, or what came of it. */
export const usePasskey = () => {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [own, setOwn] = useState<PasskeyTrouble | null>(null);

  const begin = async <Body>(
    work: () => Promise<PasskeyOutcome<Body>>,
    onDone: (body: Body) => void,
  ): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    setOwn(null);
    const outcome = await work();
    setBusy(false);
    if (outcome.ok) onDone(outcome.body);
    else if ('passkey' in outcome) setOwn(outcome.passkey);
    else setTrouble(outcome.trouble);
  };
  return { isBusy, trouble, own, begin };
};
