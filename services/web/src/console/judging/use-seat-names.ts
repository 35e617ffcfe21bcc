import { useLanguage, useWords } from '../../ui/language.ts';
import { frameWords } from '../frame/frame-words.ts';
import { nameIn, shortCode } from '../person/names.rules.ts';
import { useHouse } from '../person/names.ts';
import type { Panel } from './judging.client.ts';
import { judgingWords } from './judging-words.ts';

/** How a judge is called here: by name where one may know it, else by the seat. */
export const useSeatNames = (panels: readonly Panel[]) => {
  const words = useWords(judgingWords);
  const frame = useWords(frameWords);
  const language = useLanguage();
  const { house } = useHouse();
  return (judgeId: string, panelId: string | null): string => {
    const name = nameIn(house.people.get(judgeId), language);
    if (name !== undefined) return name;
    const seats = panels.find((one) => one.panelId === panelId)?.seats ?? [];
    const place = seats.indexOf(judgeId);
    return place < 0 ? frame.person(shortCode(judgeId)) : words.seat(place + 1);
  };
};

export type SeatName = ReturnType<typeof useSeatNames>;
