import { useEffect } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { drawWords } from './draw-words.ts';
import { NUMBER_MS } from './scene.rules.ts';

type Props = { readonly value: string | null; readonly onGone: () => void };

/** The number somebody drew, large and alone, until it goes by itself. */
export const OwnNumber = ({ value, onGone }: Props) => {
  const words = useWords(drawWords);
  useEffect(() => {
    if (value === null) return undefined;
    const timer = setTimeout(onGone, NUMBER_MS);
    return () => clearTimeout(timer);
    // Only a new number begins to count anew.
  }, [value]);
  return (
    <div class="own-number" aria-live="polite">
      {value === null ? (
        <p class="soft small">{words.lots.ownHint}</p>
      ) : (
        <p>
          <span class="soft">{words.lots.own}</span> <b class="number">{value}</b>
        </p>
      )}
    </div>
  );
};
