import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { onlyNewest } from '../../ui/turns.rules.ts';
import { useWho } from '../frame/who.ts';
import { emptyHouse, fetchHouse, type House } from './fetch-house.ts';
import { NamesContext } from './names.ts';

/** Reads places and names once for all screens, and again when somebody adds one. */
export const NamesProvider = ({ children }: { readonly children: ComponentChildren }) => {
  const who = useWho();
  const [house, setHouse] = useState<House | null>(null);
  const [take] = useState(onlyNewest);
  const lookAgain = useCallback(() => {
    const isNewest = take();
    // Whom somebody has just added is in no answer that was asked for before.
    void fetchHouse(who).then((found) => isNewest() && setHouse(found));
  }, [who.personId]);
  useEffect(lookAgain, [lookAgain]);
  return (
    <NamesContext.Provider
      value={{ house: house ?? emptyHouse, isReady: house !== null, lookAgain }}
    >
      {children}
    </NamesContext.Provider>
  );
};
