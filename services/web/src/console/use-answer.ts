import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, Trouble } from '../ui/ask.client.ts';
import { lookWhileSeen } from '../ui/look-while-seen.ts';
import { onlyNewest } from '../ui/turns.rules.ts';

export type Loaded<Body> = {
  readonly body: Body | null;
  readonly trouble: Trouble | null;
  /** Asks once more, also while an answer is on its way: something was changed meanwhile. */
  readonly again: () => void;
  /** Asks once more unless an answer is on its way: on a slow line looking often must not starve. */
  readonly look: () => void;
};

/**
 * What a server said, asked for again when the key changes, on `again`, and every `everyMs` where a
 * screen watches something. An old answer that comes late is dropped; a shown one stays while the
 * next is on its way. A window nobody sees asks nothing, and asks at once when it is seen again.
 */
export const useAnswer = <Body>(
  key: string | null,
  load: () => Promise<Answer<Body>>,
  everyMs?: number,
): Loaded<Body> => {
  const [body, setBody] = useState<Body | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [take] = useState(onlyNewest);
  const isAsking = useRef(false);
  const latest = useRef(load);
  latest.current = load;

  const again = useCallback(() => {
    const isNewest = take();
    isAsking.current = true;
    void latest.current().then((answer) => {
      if (!isNewest()) return;
      isAsking.current = false;
      setTrouble(answer.ok ? null : answer.trouble);
      if (answer.ok) setBody(answer.body);
    });
  }, [take]);
  const look = useCallback(() => {
    if (!isAsking.current) again();
  }, [again]);

  useEffect(() => {
    setBody(null);
    setTrouble(null);
    if (key === null) return undefined;
    again();
    const stop = everyMs === undefined ? undefined : lookWhileSeen(look, everyMs);
    return () => {
      take();
      stop?.();
    };
  }, [key, again, look, take, everyMs]);
  return { body, trouble, again, look };
};
