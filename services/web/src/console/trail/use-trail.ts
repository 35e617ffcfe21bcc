import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { onlyNewest } from '../../ui/turns.rules.ts';
import { fetchTrail } from './trail.client.ts';
import type { People, TrailLine } from './trail.rules.ts';

/** The trail of one choice, a page at a time. */
export const useTrail = (filter: string) => {
  const [lines, setLines] = useState<readonly TrailLine[] | null>(null);
  const [people, setPeople] = useState<People>(new Map());
  const [next, setNext] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [take] = useState(onlyNewest);

  const load = async (after: string | null): Promise<void> => {
    const isNewest = take();
    const answer = await fetchTrail(filter, after);
    // Of another choice, or of a page that was asked for twice.
    if (!isNewest()) return;
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    const { items } = answer.body;
    setLines((before) => (after === null ? items : [...(before ?? []), ...items]));
    const named = answer.body.people.map((one) => [one.personId, one] as const);
    setPeople((before) => new Map([...before, ...named]));
    setNext(answer.body.next);
  };
  useEffect(() => {
    setLines(null);
    setNext(null);
    void load(null);
  }, [filter]);
  return {
    lines,
    people,
    next,
    trouble,
    again: () => void load(null),
    more: () => void load(next),
  };
};
