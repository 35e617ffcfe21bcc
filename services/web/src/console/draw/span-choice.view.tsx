import { useWords } from '../../ui/language.ts';
import { drawAllWords } from './draw-all-words.ts';

/** One session after the other, or all that are open in one act. */
export type Span = 'one' | 'all';

type Props = {
  readonly span: Span;
  readonly open: number;
  readonly onSpan: (span: Span) => void;
};

export const SpanChoice = ({ span, open, onSpan }: Props) => {
  const words = useWords(drawAllWords);
  // One session is drawn as one; what was just drawn together stays in sight.
  if (open < 2 && span === 'one') return null;
  const spans = [
    ['one', words.one, words.oneHint],
    ['all', words.all(open), words.allHint],
  ] as const;
  return (
    <fieldset class="choices no-print">
      <legend>{words.span}</legend>
      {spans.map(([value, label, hint]) => (
        <label key={value} class="choice">
          <input
            type="radio"
            name="span"
            value={value}
            checked={span === value}
            onChange={() => onSpan(value)}
          />
          <span>
            {label} <span class="soft small under">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
};
