import { useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import type { ReviewFigures } from './review.client.ts';
import { allowedOf, percentOf, rateLine } from './review.rules.ts';
import { reviewWords } from './review-words.ts';

type Props = { readonly figures: ReviewFigures; readonly limitPercent: string };

/** How far the review is, and the rate beside its limit. */
export const Figures = ({ figures, limitPercent }: Props) => {
  const words = useWords(reviewWords);
  const { sheets, top, byLot, checked, wrong, due, outstanding } = figures;
  const done = due - outstanding;
  const facts = [
    [words.sheetsAll, `${sheets}`],
    [words.topCount, `${top}`],
    [words.lotCount, `${byLot}`],
    [words.checkedCount, `${checked} / ${top + byLot}`],
    [words.wrongCount, `${wrong}`],
  ] as const;
  return (
    <section class="card stack" aria-label={words.figures}>
      <dl class="review-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="number">{value}</dd>
          </div>
        ))}
      </dl>
      <div class="review-progress">
        <progress max={Math.max(1, due)} value={done} aria-label={words.figures} />
        <p class="number small">{words.found(done, due)}</p>
      </div>
      <Rate figures={figures} limitPercent={limitPercent} />
    </section>
  );
};

const Rate = ({ figures, limitPercent }: Props) => {
  const words = useWords(reviewWords);
  const { sheets, top, byLot, wrong, rate, isForced } = figures;
  const { text, isWhole } = percentOf(rate);
  const percent = words.percent(text, isWhole);
  const line = rateLine(rate, limitPercent);
  const allowed = allowedOf(figures, limitPercent);
  const style = `--rate: ${line.rate}; --limit: ${line.limit}`;
  return (
    <div class={isForced ? 'review-rate over' : 'review-rate'}>
      <p class="row apart">
        <b>{words.rate}</b>
        <b class="number">{percent}</b>
      </p>
      <div class="review-line" style={style} aria-hidden="true">
        <span class="review-line-rate" />
        <span class="review-line-limit" />
      </div>
      <p class="review-line-name small soft number" style={style} aria-hidden="true">
        <span>{words.limit(limitPercent)}</span>
      </p>
      {isForced ? (
        <div class="review-forced" role="status">
          <p>
            <Sign name="bad" /> <b>{words.forced(sheets)}</b>
          </p>
          <p>{words.rateOver(wrong, top + byLot, percent, limitPercent)}</p>
          <p class="soft small">{words.forcedHint}</p>
        </div>
      ) : (
        <p>
          {wrong === 0
            ? words.rateNone(allowed, limitPercent)
            : `${words.rateUnder(wrong, top + byLot, percent, limitPercent)} ${words.room(allowed)}`}
        </p>
      )}
    </div>
  );
};
