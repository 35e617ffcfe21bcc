import type { CeremonyStep } from '@jinbang/contracts/http/ceremony';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { fetchStep } from './ceremony.client.ts';
import {
  type CeremonyPlace,
  placeAfter,
  placeBefore,
  placeText,
  readPlace,
} from './ceremony.rules.ts';

export type Ceremony = {
  readonly shown: CeremonyStep | null;
  readonly place: CeremonyPlace;
  readonly trouble: Trouble | null;
  readonly isOver: boolean;
  readonly on: () => void;
  readonly back: () => void;
  /** The present event from its beginning, by the result that stands now. */
  readonly anew: () => void;
};

/** Goes through a ceremony step by step; a step is asked for when somebody wants it and not before. */
export const useCeremony = (eventIds: readonly string[]): Ceremony => {
  const [place, setPlace] = useState(() => readPlace(location.hash, eventIds.length));
  const [shown, setShown] = useState<CeremonyStep | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const isAsking = useRef(false);
  const ends = useRef(new Map<number, CeremonyPlace>());

  const goTo = async (wanted: CeremonyPlace): Promise<void> => {
    const eventId = eventIds[wanted.event];
    // Two presses while one step is on its way are one: nobody is called unseen.
    if (eventId === undefined || isAsking.current) return;
    isAsking.current = true;
    const answer = await fetchStep(eventId, wanted.step, wanted.version);
    isAsking.current = false;
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    const reached = { ...wanted, version: answer.body.version };
    if (answer.body.isLast) ends.current.set(reached.event, reached);
    history.replaceState(null, '', placeText(reached));
    setPlace(reached);
    setShown(answer.body);
  };
  useEffect(() => void goTo(place), []);

  const events = eventIds.length;
  const isLast = shown?.isLast ?? false;
  const next = shown ? placeAfter({ place, isLast, events, ends: ends.current }) : place;
  const before = placeBefore({ place, isLast, events, ends: ends.current });
  return {
    ...{ shown, place, trouble },
    isOver: shown !== null && next === null,
    on: () => void (next && goTo(next)),
    back: () => void (before && goTo(before)),
    anew: () => void goTo({ event: place.event, step: 0, version: null }),
  };
};
