import { useWords } from '../../ui/language.ts';
import { assessmentWords } from './assessment-words.ts';

const KINDS = ['theory', 'practical', 'module', 'process', 'performance', 'review'] as const;
export type Kind = (typeof KINDS)[number];
/** Chosen parts, each with its pass mark as typed. */
export type ChosenParts = ReadonlyMap<Kind, string>;

type Props = { readonly parts: ChosenParts; readonly onParts: (parts: ChosenParts) => void };

/** Which parts a batch has, and the pass mark of each. */
export const PartsField = ({ parts, onParts }: Props) => {
  const words = useWords(assessmentWords);
  const turn = (kind: Kind) => {
    const chosen = new Map(parts);
    if (!chosen.delete(kind)) chosen.set(kind, '60');
    onParts(
      new Map(
        KINDS.flatMap((one) => {
          const mark = chosen.get(one);
          return mark === undefined ? [] : [[one, mark] as const];
        }),
      ),
    );
  };
  return (
    <fieldset class="choices">
      <legend>{words.parts}</legend>
      {KINDS.map((kind) => (
        <div key={kind} class="part-line">
          <label class="choice">
            <input type="checkbox" checked={parts.has(kind)} onChange={() => turn(kind)} />
            {words.kinds[kind]}
          </label>
          {parts.has(kind) && (
            <input
              class="input score-field"
              inputMode="decimal"
              aria-label={words.passMark(words.kinds[kind])}
              value={parts.get(kind)}
              onInput={(event) => onParts(new Map(parts).set(kind, event.currentTarget.value))}
            />
          )}
        </div>
      ))}
      {parts.size === 0 && <p class="flaw small">{words.noPart}</p>}
    </fieldset>
  );
};
