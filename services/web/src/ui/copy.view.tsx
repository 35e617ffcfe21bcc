import { useState } from 'preact/hooks';
import { copyWords } from './copy-words.ts';
import { useWords } from './language.ts';
import { Sign } from './sign.view.tsx';

type Props = { readonly name: string; readonly text: string };

/** Something to hand over by hand: it can be selected, and copied where the browser allows it. */
export const CopyText = ({ name, text }: Props) => {
  const words = useWords(copyWords);
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    // Without a secure context there is no clipboard; selecting by hand still works.
    navigator.clipboard?.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div class="copy">
      <input
        class="input code"
        readOnly={true}
        value={text}
        aria-label={name}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" class="button" onClick={copy}>
        {isCopied && <Sign name="good" />}
        <span aria-live="polite">{isCopied ? words.copied : words.copy}</span>
      </button>
    </div>
  );
};
