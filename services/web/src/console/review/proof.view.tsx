import { useMemo } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { Hash } from './hash.view.tsx';
import type { ReviewSheet, ReviewView } from './review.client.ts';
import { isDrawnAgain } from './review.rules.ts';
import { reviewWords } from './review-words.ts';

type Props = { readonly review: ReviewView; readonly sheets: readonly ReviewSheet[] };

/** All that the sample follows from, and this browser's own draw of it. */
export const Proof = ({ review, sheets }: Props) => {
  const words = useWords(reviewWords);
  const isSame = useMemo(() => isDrawnAgain(review, sheets), [review, sheets]);
  const { draw } = review;
  return (
    <details class="card explain review-proof" open={isSame === false}>
      <summary>{words.proof}</summary>
      <div class="stack-tight">
        {isSame !== null && (
          <p class={isSame ? 'review-is-right' : 'review-is-wrong'}>
            <Sign name={isSame ? 'good' : 'bad'} /> {isSame ? words.proofGood : words.proofBad}
          </p>
        )}
        <DrawFacts draw={draw} />
      </div>
    </details>
  );
};

/** What anybody needs to draw it again. */
export const DrawFacts = ({ draw }: Pick<ReviewView, 'draw'>) => {
  const words = useWords(reviewWords);
  return (
    <dl class="review-draw">
      <dt>{words.takers}</dt>
      <dd>{words.takersText(draw.takers.length, draw.taken)}</dd>
      <dt>{words.thrown}</dt>
      <dd class="number">{draw.publicValue}</dd>
      <dt>{words.secret}</dt>
      <dd>{draw.secret !== null && <Hash text={draw.secret} />}</dd>
      <dt>{words.hashOfSecret}</dt>
      <dd>
        <Hash text={draw.commitment} />
      </dd>
      <dt>{words.place}</dt>
      <dd class="code">{draw.place}</dd>
    </dl>
  );
};
