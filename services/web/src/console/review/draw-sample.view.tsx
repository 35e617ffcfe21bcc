import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { Hash } from './hash.view.tsx';
import { drawReview, type ReviewView } from './review.client.ts';
import { reviewWords } from './review-words.ts';
import type { StepProps } from './step-props.ts';

type Props = StepProps & { readonly review: ReviewView };

/** The secret is committed to: what was thrown before witnesses settles the sample. */
export const DrawSample = ({ place, review, isSupervisor, onDone }: Props) => {
  const words = useWords(reviewWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const { takers, taken, commitment } = review.draw;
  return (
    <section class="card stack">
      <div class="head">
        <h2>{words.drawTitle}</h2>
        <Badge sign="wait" tone="provisional" word={words.state.BEGUN} />
      </div>
      <p>{takers.length === 0 ? words.drawNone : words.drawLead(takers.length, taken)}</p>
      <div class="review-commitment">
        <p class="soft">{words.committed}</p>
        <Hash text={commitment} isLarge />
      </div>
      {isSupervisor ? (
        <Thrown place={place} onDone={onDone} />
      ) : (
        <p class="notice">{words.drawWait}</p>
      )}
      <p class="soft small">
        {words.begunBy(nameOf(review.begunBy), momentText(review.begunAt, language, new Date()))}
      </p>
    </section>
  );
};

const Thrown = ({ place, onDone }: Pick<Props, 'place' | 'onDone'>) => {
  const words = useWords(reviewWords);
  const [value, setValue] = useState('');
  const { isBusy, trouble, send } = useSending();
  const isEmpty = value.trim() === '';
  const draw = (event: Event) => {
    event.preventDefault();
    void send(
      () => drawReview(place, value.trim()),
      () => onDone(inBoth(reviewWords, ({ drawn }) => drawn)),
    );
  };
  return (
    <form class="stack" onSubmit={draw}>
      <div class="narrow">
        <TextField
          id="review-thrown"
          label={words.value}
          hint={words.valueHint}
          value={value}
          onValue={setValue}
          lengthMax={200}
        />
      </div>
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="submit"
          class="button first"
          disabled={isBusy || isEmpty}
          aria-describedby="review-draw-why"
        >
          {words.draw}
        </button>
        <span id="review-draw-why" class="soft small">
          {isEmpty ? words.obstacle['no-value'] : ''}
        </span>
      </p>
    </form>
  );
};
