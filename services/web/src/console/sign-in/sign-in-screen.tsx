import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useTitle, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { PasskeyButton } from './passkey-button.view.tsx';
import { PasswordField } from './password-field.view.tsx';
import { beginOidc, fetchMethods, signInByPasskey, signInByPassword } from './sign-in.client.ts';
import { signInWords } from './sign-in-words.ts';

type Props = {
  /** Whoever comes was in and is no longer. */
  readonly hasEnded: boolean;
  readonly wasRefused: boolean;
  readonly onIn: () => void;
};

/** The front door: passkey first, then password, then another provider where there is one. */
export const SignInScreen = ({ hasEnded, wasRefused, onIn }: Props) => {
  const words = useWords(signInWords);
  useTitle(words.title);
  const methods = useAnswer('methods', fetchMethods);
  return (
    <div class="door stack">
      <h1>{words.title}</h1>
      <p class="soft">{words.lead}</p>
      {hasEnded && (
        <p class="notice" role="status">
          {words.ended}
        </p>
      )}
      {wasRefused && (
        <p class="notice" role="alert">
          {words.oidcRefused}
        </p>
      )}
      <section class="card stack">
        <PasskeyButton
          word={words.byPasskey}
          hint={words.passkeyHint}
          work={signInByPasskey}
          onDone={onIn}
        />
        <p class="or">{words.or}</p>
        <PasswordForm onIn={onIn} />
        {methods.body?.oidc && <OtherProvider name={methods.body.oidc.name} />}
      </section>
      <Elsewhere />
    </div>
  );
};

const PasswordForm = ({ onIn }: { readonly onIn: () => void }) => {
  const words = useWords(signInWords);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { isBusy, trouble, send } = useSending();
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send(() => signInByPassword(email.trim(), password), onIn);
      }}
    >
      <TextField
        id="email"
        label={words.email}
        type="email"
        value={email}
        onValue={setEmail}
        autocomplete="username webauthn"
        isRequired={true}
      />
      <PasswordField id="password" label={words.password} value={password} onValue={setPassword} />
      {trouble && <Problem trouble={trouble} />}
      <button type="submit" class="button wide" disabled={isBusy}>
        {words.enter}
      </button>
    </form>
  );
};

const OtherProvider = ({ name }: { readonly name: string }) => {
  const words = useWords(signInWords);
  const { isBusy, trouble, send } = useSending();
  return (
    <>
      <p class="or">{words.or}</p>
      <button
        type="button"
        class="button wide"
        disabled={isBusy}
        onClick={() => void send(beginOidc, ({ url }) => location.assign(url))}
      >
        {words.by(name)}
      </button>
      {trouble && <Problem trouble={trouble} />}
    </>
  );
};

const Elsewhere = () => {
  const words = useWords(signInWords);
  return (
    <ul class="elsewhere">
      <li>
        <a href={addressOf('recovery')} onClick={followLink('recovery')}>
          {words.forgot}
        </a>
      </li>
      <li>
        <a href={addressOf('token')} onClick={followLink('token')}>
          {words.byToken}
        </a>
      </li>
      <li>
        {words.firstTime}{' '}
        <a href={addressOf('first')} onClick={followLink('first')}>
          {words.first}
        </a>
      </li>
    </ul>
  );
};
