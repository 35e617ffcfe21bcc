import { useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { actText } from '../act-text.ts';
import type { Pending, Queue } from '../queue.rules.ts';
import { floorWords } from './floor-words.ts';

type Props = {
  readonly acts: Queue;
  /** On what stands there now. */
  readonly onInsist: (one: Pending) => void;
  readonly onTryAgain: (one: Pending) => void;
  readonly onDrop: (one: Pending) => void;
};

/** What was written down and the server did not take: nothing of it is gone until somebody says so. */
export const RefusedActs = ({ acts, onInsist, onTryAgain, onDrop }: Props) => {
  const words = useWords(floorWords);
  const language = useLanguage();
  if (acts.length === 0) return null;
  return (
    <section class="differ">
      <h2>{words.refusedTitle}</h2>
      <ul class="stack">
        {acts.map((one) => {
          const text = one.act && actText(one.act, language);
          const mayInsist = one.refusal?.present != null;
          return (
            <li key={one.commandId}>
              <p>
                <b>{[text?.what, text?.where].filter(Boolean).join(' · ')}</b> {text?.said}
              </p>
              <p class="toned tone-bad">
                <Sign name="bad" /> {one.refusal?.detail}
              </p>
              <p class="row">
                <button
                  type="button"
                  class="button"
                  onClick={() => (mayInsist ? onInsist(one) : onTryAgain(one))}
                >
                  {mayInsist ? words.onNewest : words.again}
                </button>
                <button type="button" class="button" onClick={() => onDrop(one)}>
                  {words.drop}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
