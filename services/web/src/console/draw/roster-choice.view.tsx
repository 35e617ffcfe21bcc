import { useWords } from '../../ui/language.ts';
import { drawWords } from './draw-words.ts';

type Props = {
  readonly takers: readonly { readonly id: string; readonly text: string }[];
  readonly chosen: readonly string[];
  readonly items: number;
  readonly onChosen: (chosen: readonly string[]) => void;
};

/** Who draws, settled with the commitment. */
export const RosterChoice = ({ takers, chosen, items, onChosen }: Props) => {
  const words = useWords(drawWords);
  const isOn = new Set(chosen);
  const turn = (id: string) =>
    onChosen(isOn.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset class="choices roster">
      <legend>{words.seed.roster(chosen.length, items)}</legend>
      <p class="soft small">{words.seed.rosterHint}</p>
      <p>
        <button
          type="button"
          class="button tight"
          onClick={() => onChosen(takers.map(({ id }) => id))}
        >
          {words.seed.all}
        </button>
      </p>
      <div class="roster-list">
        {takers.map(({ id, text }) => (
          <label key={id} class="choice">
            <input type="checkbox" checked={isOn.has(id)} onChange={() => turn(id)} />
            <span class="number">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
