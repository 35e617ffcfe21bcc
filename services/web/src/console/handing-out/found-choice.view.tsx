import { type WrongField, wrongField } from '@jinbang/contracts/http/handing-out';
import { useWords } from '../../ui/language.ts';
import { handingOutWords } from './handing-out-words.ts';

type Props = {
  readonly line: number;
  readonly wrong: readonly WrongField[];
  readonly onWrong: (wrong: readonly WrongField[]) => void;
};

/** A row is right until a field of it is chosen, and then another; a press takes a field back. */
export const FoundChoice = ({ line, wrong, onWrong }: Props) => {
  const words = useWords(handingOutWords);
  const left = wrongField.options.filter((one) => !wrong.includes(one));
  const add = (chosen: string) => onWrong([...wrong, ...left.filter((one) => one === chosen)]);
  return (
    <div class="found-choice">
      {wrong.map((one) => (
        <button
          key={one}
          type="button"
          class="button tight"
          aria-label={words.takeBack(line, words.field[one])}
          onClick={() => onWrong(wrong.filter((other) => other !== one))}
        >
          {words.wrongIn([words.field[one]])} <span aria-hidden="true">×</span>
        </button>
      ))}
      {left.length > 0 && (
        <select
          class="input"
          aria-label={`${words.line} ${line}`}
          value=""
          onChange={({ currentTarget }) => {
            add(currentTarget.value);
            currentTarget.value = '';
          }}
        >
          <option value="">{wrong.length === 0 ? words.rightNow : words.alsoWrong}</option>
          {left.map((one) => (
            <option key={one} value={one}>
              {words.wrongIn([words.field[one]])}
            </option>
          ))}
        </select>
      )}
    </div>
  );
};
