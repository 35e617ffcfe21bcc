import type { PaperWay } from '@jinbang/contracts/http/handing-out';
import { useWords } from '../../ui/language.ts';
import { addressOf } from '../place.rules.ts';
import { followLink } from '../use-place.ts';
import { type Part, STEPS, waitingFor } from './handing-out.rules.ts';
import { handingOutWords } from './handing-out-words.ts';

type Props = {
  readonly way: PaperWay;
  readonly part: Part;
  /** What the address keeps: body and event. */
  readonly chosen: Readonly<Record<string, string>>;
};

const Count = ({ count }: { readonly count: number }) => (
  <span class={count === 0 ? 'count none' : 'count'}>{count}</span>
);

/** The five steps as a line, each with how many wait for it; the last station is the holder's hand. */
export const Way = ({ way, part, chosen }: Props) => {
  const words = useWords(handingOutWords);
  return (
    <nav aria-label={words.wayName}>
      <ol class="paper-way">
        {STEPS.map(({ step }) => {
          const count = waitingFor(step, way);
          const address = addressOf('handing-out', { ...chosen, step });
          return (
            <li key={step}>
              <a
                href={address}
                aria-current={part === step ? 'step' : undefined}
                onClick={followLink('handing-out', { ...chosen, step })}
              >
                <Count count={count} />
                <span class="name">{words.step[step]}</span>
                <span class="unseen">{words.waits(count)}</span>
              </a>
            </li>
          );
        })}
        <li>
          <span class="end">
            <Count count={way.counts['handed-over']} />
            <span class="name">{words.step.done}</span>
          </span>
        </li>
      </ol>
    </nav>
  );
};
