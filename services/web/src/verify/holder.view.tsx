import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../ui/language.ts';
import { Sign } from '../ui/sign.view.tsx';
import { holderWords } from './holder-words.ts';

export type Comparison = 'same' | 'different' | 'code-wrong';

type Props = {
  readonly hasCode: boolean;
  readonly onCompare: (typed: { code: string; value: string }) => Promise<Comparison>;
};

const textIn = (form: HTMLFormElement, name: string): string =>
  String(new FormData(form).get(name) ?? '');

/** Is this the person? Compared in the browser, with the code that only the holder has. */
export const Holder = ({ hasCode, onCompare }: Props) => {
  const words = useWords(holderWords);
  const [answer, setAnswer] = useState<Comparison | null>(null);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = { code: textIn(form, 'code'), value: textIn(form, 'value') };
    void onCompare(typed).then(setAnswer);
  };
  return (
    <section class="card">
      <form class="stack" onSubmit={submit} autocomplete="off">
        <h2>{words.title}</h2>
        {hasCode ? (
          <p>{words.codeRead}</p>
        ) : (
          <div class="field">
            <label for="holder-code">{words.code}</label>
            <input
              id="holder-code"
              name="code"
              class="input code"
              aria-describedby="code-hint"
              required
            />
            <span id="code-hint" class="hint">
              {words.codeHint}
            </span>
          </div>
        )}
        <div class="field">
          <label for="holder-value">{words.what}</label>
          <input
            id="holder-value"
            name="value"
            class="input"
            aria-describedby="value-hint"
            required
          />
          <span id="value-hint" class="hint">
            {words.whatHint}
          </span>
        </div>
        <button type="submit" class="button">
          {words.compare}
        </button>
        <p role="status" class={`outcome toned tone-${answer === 'same' ? 'good' : 'bad'}`}>
          {answer !== null && <Sign name={answer === 'same' ? 'good' : 'bad'} />}
          {answer === 'same' && words.same}
          {answer === 'different' && words.different}
          {answer === 'code-wrong' && words.codeWrong}
        </p>
      </form>
    </section>
  );
};
