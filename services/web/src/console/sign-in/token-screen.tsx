import { useTitle, useWords } from '../../ui/language.ts';
import { SignIn } from '../../ui/sign-in.view.tsx';
import { rememberToken } from '../../ui/token.ts';
import { BackToSignIn } from './back.view.tsx';
import { signInWords } from './sign-in-words.ts';

/** For whoever was handed a token: a helper for a day, or a machine's owner who looks at its view. */
export const TokenScreen = ({ onIn }: { readonly onIn: () => void }) => {
  const words = useWords(signInWords);
  useTitle(words.tokenTitle);
  return (
    <div class="door stack">
      <SignIn
        title={words.tokenTitle}
        label={words.token}
        hint={words.tokenHint}
        missing={words.tokenMissing}
        enter={words.enter}
        note={null}
        onToken={(token) => {
          rememberToken(token);
          onIn();
        }}
      />
      <BackToSignIn />
    </div>
  );
};
