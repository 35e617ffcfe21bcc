import { useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { useWho } from '../frame/who.ts';
import { useSending } from '../use-sending.ts';
import { closeReview, type ReviewFigures, type ReviewView } from './review.client.ts';
import { closeObstacle } from './review.rules.ts';
import { reviewWords } from './review-words.ts';
import type { StepProps } from './step-props.ts';

type Props = StepProps & { readonly review: ReviewView };

/** The end of a review, with its figures and the reason why not yet. */
export const Closing = (props: Props) => {
  const { review, module, isSupervisor } = props;
  const words = useWords(reviewWords);
  const { personId, offices } = useWho();
  const [isAsked, setAsked] = useState(false);
  const { figures, state } = review;
  if (figures === null) return null;
  if (state === 'CLOSED') return <p class="soft">{words.reopensHint}</p>;
  const obstacle = closeObstacle(figures, module, {
    mayClose: isSupervisor || offices.has('chief-judge'),
    isOwn: review.enteredBy.includes(personId),
  });
  return (
    <section class="stack-tight">
      <h2>{words.closing}</h2>
      <p class="soft">{words.closeLead}</p>
      <p class="row">
        <button
          type="button"
          class={obstacle === null ? 'button first' : 'button'}
          disabled={obstacle !== null}
          aria-describedby="review-close-why"
          onClick={() => setAsked(true)}
        >
          {words.close}
        </button>
        <span id="review-close-why" class="soft small">
          {obstacle === null ? '' : words.obstacle[obstacle]}
        </span>
      </p>
      {isAsked && <AskClose {...props} figures={figures} onNo={() => setAsked(false)} />}
    </section>
  );
};

type AskProps = Props & { readonly figures: ReviewFigures; readonly onNo: () => void };

const AskClose = ({ place, module, figures, onDone, onNo }: AskProps) => {
  const words = useWords(reviewWords);
  const name = textOf(module.name, useLanguage());
  const { isBusy, trouble, send } = useSending();
  const close = () =>
    void send(
      () => closeReview(place),
      () => {
        onNo();
        onDone(inBoth(reviewWords, ({ closed }) => closed));
      },
    );
  return (
    <Confirm
      title={words.closeTitle(name)}
      yes={words.closeYes}
      no={words.cancel}
      {...{ isBusy, trouble, onNo }}
      onYes={close}
    >
      <p>{words.closeAsk(figures.due, figures.wrong)}</p>
    </Confirm>
  );
};
