import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Trouble } from '../ui/ask.client.ts';
import { useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { mineWords } from './mine-words.ts';

type Props = {
  /** From the QR code of the slip; opening it is still a deliberate step, since it works once. */
  readonly given: string;
  readonly trouble: Trouble | null;
  readonly isOpening: boolean;
  readonly hasEnded: boolean;
  readonly onCode: (code: string) => void;
};

/** The code of a slip or a mail; it goes into a body, never into an address. */
export const CodeForm = ({ given, trouble, isOpening, hasEnded, onCode }: Props) => {
  const words = useWords(mineWords);
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim();
    setEmpty(code === '');
    if (code !== '') onCode(code);
  };
  return (
    <form class="card stack" onSubmit={submit} noValidate>
      <h1>{words.codeTitle}</h1>
      {hasEnded && <p role="status">{words.ended}</p>}
      <p>{words.codeLead}</p>
      {trouble && <Problem trouble={trouble} />}
      <div class="field">
        <label for="code">{words.codeLabel}</label>
        <input
          id="code"
          name="code"
          class="input code-input"
          defaultValue={given}
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={isEmpty}
          aria-describedby="code-hint"
        />
        <span id="code-hint" class="hint">
          {isEmpty ? words.codeMissing : words.codeHint}
        </span>
      </div>
      <button type="submit" class="button first" disabled={isOpening}>
        {isOpening ? words.opening : words.open}
      </button>
    </form>
  );
};
