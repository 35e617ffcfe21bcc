import { useWords } from '../../ui/language.ts';
import { drawWords } from './draw-words.ts';

type Props = { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void };

/** Whether the projector shows each number for its seconds. */
export const WallChoice = ({ isOn, onChange }: Props) => {
  const words = useWords(drawWords);
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        {words.lots.showOnWall} <span class="soft small under">{words.lots.showOnWallHint}</span>
      </span>
    </label>
  );
};
