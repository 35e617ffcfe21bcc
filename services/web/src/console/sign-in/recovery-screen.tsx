import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useTitle, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { takeLinkToken } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { BackToSignIn } from './back.view.tsx';
import { linkWords } from './link-words.ts';
import { PasswordField } from './password-field.view.tsx';
import { askRecovery, setPassword } from './sign-in.client.ts';
import { signInWords } from './sign-in-words.ts';

/** Without a link: ask for one. With it: choose a new password. */
export const RecoveryScreen = () => {
  const words = useWords(linkWords);
  const [token] = useState(takeLinkToken);
  const title = token === null ? words.recoverTitle : words.setTitle;
  useTitle(title);
  return (
    <div class="door stack">
      <h1>{title}</h1>
      {token === null ? <AskForLink /> : <NewPassword token={token} />}
      <BackToSignIn />
    </div>
  );
};

const AskForLink = () => {
  const words = useWords(linkWords);
  const signIn = useWords(signInWords);
  const [email, setEmail] = useState('');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { isBusy, trouble, send } = useSending();
  if (sentTo !== null) {
    return (
      <div class="card stack" role="status">
        <p>{words.sent(sentTo)}</p>
        <p class="soft small">{words.sentHint}</p>
      </div>
    );
  }
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        const address = email.trim();
        void send(
          () => askRecovery(address),
          () => setSentTo(address),
        );
      }}
    >
      <p class="soft">{words.recoverLead}</p>
      <TextField
        id="email"
        label={signIn.email}
        type="email"
        value={email}
        onValue={setEmail}
        autocomplete="username"
        isRequired={true}
      />
      {trouble && <Problem trouble={trouble} />}
      <button type="submit" class="button first wide" disabled={isBusy}>
        {words.sendLink}
      </button>
    </form>
  );
};

const NewPassword = ({ token }: { readonly token: string }) => {
  const words = useWords(linkWords);
  const [password, setNew] = useState('');
  const [isDone, setDone] = useState(false);
  const { isBusy, trouble, send } = useSending();
  if (isDone) {
    return (
      <p class="notice" role="status">
        {words.wasSet}
      </p>
    );
  }
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send(
          () => setPassword(token, password),
          () => setDone(true),
        );
      }}
    >
      <p class="soft">{words.setLead}</p>
      <PasswordField
        id="new-password"
        label={words.newPassword}
        hint={words.passwordHint}
        value={password}
        isNew={true}
        onValue={setNew}
      />
      {trouble && <Problem trouble={trouble} />}
      <button type="submit" class="button first wide" disabled={isBusy}>
        {words.setPassword}
      </button>
    </form>
  );
};
