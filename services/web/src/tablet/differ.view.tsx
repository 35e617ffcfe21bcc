import { useLanguage, useWords } from '../ui/language.ts';
import { minuteText } from '../ui/time-text.ts';
import type { DayAspect } from './day-index.rules.ts';
import { inputWords } from './input-words.ts';
import type { Pending, Refusal } from './queue.rules.ts';
import { tabletWords } from './tablet-words.ts';
import { valueText } from './value-text.ts';

type Props = {
  readonly aspect: DayAspect;
  readonly pending: Pending;
  readonly refusal: Refusal;
  readonly onInsist: () => void;
  readonly onTryAgain: () => void;
  readonly onGiveWay: () => void;
};

/** The server did not take a mark: both values side by side to choose from, or why it was refused. */
export const Differ = ({ aspect, pending, refusal, onInsist, onTryAgain, onGiveWay }: Props) => {
  const words = useWords(inputWords);
  const tablet = useWords(tabletWords);
  const language = useLanguage();
  const mine = valueText(aspect, pending.value, language);
  const { present } = refusal;
  if (!present) {
    return (
      <div class="differ">
        <p>{refusal.detail}</p>
        <p>
          {words.mine}: <b>{mine}</b>
        </p>
        <p class="row">
          <button type="button" class="button" onClick={onTryAgain}>
            {words.tryAgain}
          </button>
          <button type="button" class="button" onClick={onGiveWay}>
            {words.discard}
          </button>
        </p>
      </div>
    );
  }
  const theirs = present.value === null ? words.blank : valueText(aspect, present.value, language);
  return (
    <div class="differ">
      <p>{words.twoValues}</p>
      <div class="options two">
        <button type="button" class="option differ-side" onClick={onGiveWay}>
          <span>
            {words.server}: <b class="number">{theirs}</b>
          </span>
          <span class="option-side number">
            {present.recordedAt !== null &&
              tablet.recordedAt(minuteText(present.recordedAt, language))}
          </span>
          <span class="differ-choose">{words.keepServer}</span>
        </button>
        <button type="button" class="option differ-side" onClick={onInsist}>
          <span>
            {words.mine}: <b class="number">{mine}</b>
          </span>
          <span class="option-side number">
            {words.givenAt(minuteText(pending.decidedAt, language))}
          </span>
          <span class="differ-choose">{words.keepMine}</span>
        </button>
      </div>
    </div>
  );
};
