import { useWords } from '../../ui/language.ts';
import { drawWords } from './draw-words.ts';
import type { Taken } from './lots.rules.ts';

type Props = {
  readonly taken: readonly Taken[];
  readonly of: number | null;
  readonly onTaken: (taken: readonly Taken[]) => void;
};

/** Who has drawn, never what: somebody may be looking over a shoulder. */
export const TakenList = ({ taken, of, onTaken }: Props) => {
  const words = useWords(drawWords);
  if (taken.length === 0) return null;
  const count = taken.length;
  return (
    <section class="stack-tight">
      <h3>{of === null ? words.lots.taken(count) : words.lots.takenOf(count, of)}</h3>
      {of !== null && <progress max={of} value={count} aria-label={words.lots.takenTitle} />}
      <p class="soft small">{words.lots.takenHint}</p>
      <ul class="taken">
        {taken.map(({ takerId, taker }) => (
          <li key={takerId}>
            <span class="number">{taker}</span>
            <button
              type="button"
              class="button tight plain"
              aria-label={words.lots.undo(taker)}
              onClick={() => onTaken(taken.filter((one) => one.takerId !== takerId))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
