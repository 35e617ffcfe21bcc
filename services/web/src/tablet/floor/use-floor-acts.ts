import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskState } from '../desk.ts';
import type { Queue } from '../queue.rules.ts';
import { answeredSince, type Floor, floorActs, floorWith } from './floor.rules.ts';
import type { KeptFloor } from './kept-floor.ts';

/**
 * The floor with what was written down here on top. What the server has answered stays shown until
 * the floor is loaded with it.
 */
export const useFloorActs = (
  { floor: day }: KeptFloor,
  { queue, unkept }: Pick<DeskState, 'queue' | 'unkept'>,
  load: () => Promise<void>,
): Floor => {
  const acts = floorActs(queue);
  const before = useRef<Queue>(acts);
  const [answered, setAnswered] = useState<Queue>([]);
  const ids = acts.map(({ commandId }) => commandId).join();
  useEffect(() => {
    const settled = answeredSince(before.current, acts);
    before.current = acts;
    if (settled.length === 0) return;
    setAnswered((present) => [...present, ...settled]);
    void load();
  }, [ids]);
  useEffect(() => setAnswered([]), [day]);
  return floorWith(day, [...answered, ...acts], unkept);
};
