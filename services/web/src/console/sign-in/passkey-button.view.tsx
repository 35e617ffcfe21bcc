import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { canUsePasskeys, type PasskeyOutcome } from './passkey.ts';
import { signInWords } from './sign-in-words.ts';
import { usePasskey } from './use-passkey.ts';

type Props<Body> = {
  readonly word: string;
  readonly hint: string;
  readonly work: () => Promise<PasskeyOutcome<Body>>;
  readonly onDone: (body: Body) => void;
};

/** One button for a passkey, with what the browser or the server said about it. */
export const PasskeyButton = <Body,>({ word, hint, work, onDone }: Props<Body>) => {
  const words = useWords(signInWords);
  const { isBusy, trouble, own, begin } = usePasskey();
  if (!canUsePasskeys()) return <p class="soft">{words.noPasskeys}</p>;
  return (
    <div class="stack-tight">
      <button
        type="button"
        class="button first wide"
        disabled={isBusy}
        onClick={() => void begin(work, onDone)}
      >
        {word}
      </button>
      <p class="soft small" aria-live="polite">
        {isBusy ? words.passkeyWaits : hint}
      </p>
      {own && (
        <p class="notice" role="alert">
          {words.passkeyTrouble[own]}
        </p>
      )}
      {trouble && <Problem trouble={trouble} />}
    </div>
  );
};
