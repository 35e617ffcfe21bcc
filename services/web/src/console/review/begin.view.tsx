import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { useSending } from '../use-sending.ts';
import { JudgingLink } from './judging-link.view.tsx';
import { beginReview } from './review.client.ts';
import { beginObstacle } from './review.rules.ts';
import { reviewWords } from './review-words.ts';
import type { StepProps } from './step-props.ts';

/** Nobody has begun yet: how it goes, who begins, and why it cannot begin now. */
export const Begin = (props: StepProps) => {
  const { place, module, isSupervisor } = props;
  const words = useWords(reviewWords);
  const [isAsked, setAsked] = useState(false);
  const obstacle = beginObstacle(module, isSupervisor);
  return (
    <section class="card stack">
      <h2>{words.noReview}</h2>
      <h3>{words.how}</h3>
      <ol class="review-how begin-steps">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={obstacle !== null}
          aria-describedby="review-begin-why"
          onClick={() => setAsked(true)}
        >
          {words.begin}
        </button>
        <span id="review-begin-why" class="soft small">
          {obstacle === null ? '' : words.obstacle[obstacle]}
        </span>
        {obstacle === 'not-locked' && <JudgingLink eventId={place.eventId} />}
      </p>
      {isAsked && <AskBegin {...props} onNo={() => setAsked(false)} />}
    </section>
  );
};

const AskBegin = ({ place, module, onDone, onNo }: StepProps & { readonly onNo: () => void }) => {
  const words = useWords(reviewWords);
  const name = textOf(module.name, useLanguage());
  const { isBusy, trouble, send } = useSending();
  const begin = () =>
    void send(
      () => beginReview(place, module.version),
      () => onDone(inBoth(reviewWords, ({ begun }) => begun)),
    );
  return (
    <Confirm
      title={words.beginTitle(name)}
      yes={words.begin.replace('…', '')}
      no={words.cancel}
      {...{ isBusy, trouble, onNo }}
      onYes={begin}
    >
      <p>{words.beginAsk}</p>
    </Confirm>
  );
};
