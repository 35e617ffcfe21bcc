import { useState } from 'preact/hooks';
import { useLanguage, useTitle, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { takeLinkToken } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { BackToSignIn } from './back.view.tsx';
import { linkWords } from './link-words.ts';
import { PasskeyButton } from './passkey-button.view.tsx';
import { PasswordField } from './password-field.view.tsx';
import { acceptByPasskey, acceptByPassword, lookAtInvitation } from './sign-in.client.ts';

/** Whoever was invited chooses how they will sign in, and is in. */
export const InvitationScreen = ({ onIn }: { readonly onIn: () => void }) => {
  const words = useWords(linkWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  useTitle(words.inviteTitle);
  const [token] = useState(takeLinkToken);
  const { body, trouble } = useAnswer(token, () => lookAtInvitation(token ?? ''));
  return (
    <div class="door stack">
      <h1>{words.inviteTitle}</h1>
      {token === null && <p class="notice">{words.noLink}</p>}
      {token !== null && !body && !trouble && <p class="soft">{ui.loading}</p>}
      {trouble && <Problem trouble={trouble} />}
      {token !== null && body && (
        <>
          <p>{words.inviteLead(body.email)}</p>
          <p class="soft small">{words.until(momentText(body.expiresAt, language, new Date()))}</p>
          <section class="card stack">
            <PasskeyButton
              word={words.makePasskey}
              hint={words.makePasskeyHint}
              work={() => acceptByPasskey(token)}
              onDone={onIn}
            />
            <p class="or">{words.orPassword}</p>
            <ByPassword token={token} onIn={onIn} />
          </section>
        </>
      )}
      {(token === null || trouble) && <BackToSignIn />}
    </div>
  );
};

const ByPassword = ({ token, onIn }: { readonly token: string; readonly onIn: () => void }) => {
  const words = useWords(linkWords);
  const [password, setPassword] = useState('');
  const { isBusy, trouble, send } = useSending();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send(() => acceptByPassword(token, password), onIn);
      }}
    >
      <PasswordField
        id="new-password"
        label={words.newPassword}
        hint={words.passwordHint}
        value={password}
        isNew={true}
        onValue={setPassword}
      />
      {trouble && <Problem trouble={trouble} />}
      <button type="submit" class="button wide" disabled={isBusy}>
        {words.usePassword}
      </button>
    </form>
  );
};
