import type { HolderFragment } from '@jinbang/credentials/holder-fragment';
import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../ui/language.ts';
import { FileChoice } from './file-choice.view.tsx';
import { readAsked } from './place.rules.ts';
import { verifyWords } from './verify-words.ts';

type NumberProps = {
  /** What was asked before; empty the first time. */
  readonly lastNumber: string;
  readonly onNumber: (number: string, asked: HolderFragment) => void;
};

export const AskNumber = ({ lastNumber, onNumber }: NumberProps) => {
  const words = useWords(verifyWords);
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Marked, so that another one typed takes its place and an arrow key goes on in it.
    if (lastNumber === '') return;
    field.current?.focus();
    field.current?.select();
  }, []);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const asked = readAsked(String(new FormData(event.currentTarget).get('number') ?? ''));
    setWrong(asked === null);
    if (asked !== null) onNumber(asked.number, asked);
  };
  return (
    <form class="card stack" onSubmit={submit} noValidate>
      <div class="field">
        <label for="number">{words.number}</label>
        <input
          id="number"
          name="number"
          ref={field}
          defaultValue={lastNumber}
          class="input code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={isWrong}
          aria-describedby="number-hint"
        />
        <span id="number-hint" class="hint">
          {isWrong ? words.numberWrong : words.numberHint}
        </span>
      </div>
      <button type="submit" class="button first">
        {words.verify}
      </button>
    </form>
  );
};

type TextProps = {
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly isTooLarge: boolean;
};

/** A credential as a file or as text. */
export const AskText = ({ onText, onFile, isTooLarge }: TextProps) => {
  const words = useWords(verifyWords);
  const [text, setText] = useState('');
  return (
    <section class="card stack">
      <h2>{words.or}</h2>
      <p class="soft">{words.fileHint}</p>
      <p>
        <FileChoice label={words.chooseFile} onFile={onFile} />
      </p>
      {isTooLarge && <p role="alert">{words.tooLarge}</p>}
      <div class="field">
        <label for="text">{words.paste}</label>
        <textarea
          id="text"
          class="input"
          rows={6}
          spellcheck={false}
          placeholder="{ … }"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <button
        type="button"
        class="button"
        disabled={text.trim() === ''}
        onClick={() => onText(text)}
      >
        {words.verifyText}
      </button>
    </section>
  );
};
