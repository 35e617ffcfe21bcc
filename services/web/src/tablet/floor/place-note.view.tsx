import { useWords } from '../../ui/language.ts';
import type { ActPlace } from './floor.rules.ts';
import { floorWords } from './floor-words.ts';

/** Says what the server does not have yet; nothing where it has all. */
export const PlaceNote = ({ place }: { readonly place: ActPlace }) => {
  const words = useWords(floorWords);
  if (place === 'given') return null;
  return <span class={`toned tone-provisional place-${place}`}>{words.place[place]}</span>;
};
