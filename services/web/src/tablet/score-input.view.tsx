import { textOf, useLanguage, useWords } from '../ui/language.ts';
import { givenAs, type InputProps } from './input.ts';
import { inputWords } from './input-words.ts';

const SCORES = ['0', '1', '2', '3'] as const;

/** 0 to 3, each with what it means; the keys 0 to 3 do the same. */
export const ScoreInput = ({ aspect, value, isDisabled, labelledBy, onGive }: InputProps) => {
  const words = useWords(inputWords);
  const language = useLanguage();
  const given = givenAs(value, 'judgement')?.score;
  const meaningOf = (place: number): string => {
    const descriptor = aspect.descriptors?.[place];
    return descriptor ? textOf(descriptor, language) : (words.scoreNames[place] ?? '');
  };
  const byKey = (event: KeyboardEvent) => {
    const score = SCORES.find((one) => one === event.key);
    if (score && !isDisabled) onGive({ kind: 'judgement', score });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be named by the heading above.
    <div class="scores" role="group" aria-labelledby={labelledBy} onKeyDown={byKey}>
      {SCORES.map((score, place) => (
        <button
          key={score}
          type="button"
          class="score"
          aria-pressed={given === score}
          disabled={isDisabled}
          onClick={() => onGive({ kind: 'judgement', score })}
        >
          <span class="score-number number">{score}</span>
          <span class="score-meaning">{meaningOf(place)}</span>
        </button>
      ))}
    </div>
  );
};
