import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../ui/ask.client.ts';
import { lookWhileSeen } from '../ui/look-while-seen.ts';

/**
 * What a server says by now, asked for quietly every while the page is looked at, beside what is
 * shown: nothing moves under somebody's hands. Begins anew when what is shown changes.
 */
export const useWatch = <Body>(
  shown: Body | null,
  load: () => Promise<Answer<Body>>,
  everyMs: number,
): Body | null => {
  const [latest, setLatest] = useState<Body | null>(null);
  const asking = useRef(load);
  asking.current = load;
  useEffect(() => {
    setLatest(null);
    if (shown === null) return undefined;
    let isOver = false;
    let isAsking = false;
    const look = async () => {
      if (isAsking) return;
      isAsking = true;
      const answer = await asking.current();
      isAsking = false;
      // A failure is silent: what is shown stays, and the next look may succeed.
      if (!isOver && answer.ok) setLatest(answer.body);
    };
    const stop = lookWhileSeen(() => void look(), everyMs);
    return () => {
      isOver = true;
      stop();
    };
  }, [shown, everyMs]);
  return latest;
};
