import { useWords } from '../../ui/language.ts';
import { drawWords } from './draw-words.ts';

export type Way = 'hand' | 'seed';
type Props = { readonly id: string; readonly way: Way; readonly onWay: (way: Way) => void };

/** By hand or by seed; Chinese rules draw by hand unless they say otherwise. */
export const WayChoice = ({ id, way, onWay }: Props) => {
  const words = useWords(drawWords);
  const ways = [
    ['hand', words.stations.byHand, words.stations.byHandHint],
    ['seed', words.stations.bySeed, words.stations.bySeedHint],
  ] as const;
  return (
    <fieldset class="choices">
      <legend>{words.stations.way}</legend>
      {ways.map(([value, label, hint]) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name={id}
            value={value}
            checked={way === value}
            onChange={() => onWay(value)}
          />
          <span>
            {label} <span class="soft small under">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
