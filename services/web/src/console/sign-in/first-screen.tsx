import { useState } from 'preact/hooks';
import { describedBy, Field, TextField } from '../../ui/field.view.tsx';
import { useTitle, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { giveLinkToken, go } from '../use-place.ts';
import { BackToSignIn } from './back.view.tsx';
import { beginFirst, type FirstStep } from './begin-first.ts';
import { linkWords } from './link-words.ts';

/** How the very first person gets in: with the token the start printed. */
export const FirstScreen = ({ onIn }: { readonly onIn: () => void }) => {
  const words = useWords(linkWords);
  useTitle(words.firstTitle);
  return (
    <div class="door stack">
      <h1>{words.firstTitle}</h1>
      <p>{words.firstLead}</p>
      <ol class="steps-list">
        {words.firstSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <FirstForm onIn={onIn} />
      <BackToSignIn />
    </div>
  );
};

const FirstForm = ({ onIn }: { readonly onIn: () => void }) => {
  const words = useWords(linkWords);
  const [token, setToken] = useState('');
  const [email, setEmail] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [step, setStep] = useState<FirstStep | null>(null);
  const begin = async () => {
    setBusy(true);
    const next = await beginFirst(token.trim(), email.trim());
    setBusy(false);
    setStep(next);
    if (next.kind !== 'link') return;
    giveLinkToken(next.token);
    go('invitation');
  };
  return (
    <form
      class="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <Field id="first-token" label={words.firstToken} hint={words.firstTokenHint}>
        <input
          id="first-token"
          class="input code"
          type="password"
          autocomplete="off"
          required={true}
          value={token}
          {...describedBy('first-token')}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
      </Field>
      <TextField
        id="first-email"
        label={words.firstEmail}
        hint={words.firstEmailHint}
        type="email"
        value={email}
        onValue={setEmail}
        autocomplete="email"
        isRequired={true}
      />
      {step && <Outcome step={step} email={email} onIn={onIn} />}
      <button type="submit" class="button first wide" disabled={isBusy}>
        {words.begin}
      </button>
    </form>
  );
};

type OutcomeProps = {
  readonly step: FirstStep;
  readonly email: string;
  readonly onIn: () => void;
};

const Outcome = ({ step, email, onIn }: OutcomeProps) => {
  const words = useWords(linkWords);
  if (step.kind === 'trouble') return <Problem trouble={step.trouble} />;
  if (step.kind === 'not-operator') {
    return (
      <p class="notice" role="alert">
        {words.notOperator}
      </p>
    );
  }
  if (step.kind === 'mailed') return <p role="status">{words.mailed(email)}</p>;
  if (step.kind === 'link') return null;
  return (
    <div class="notice stack-tight" role="alert">
      <p>{words.hasAccount}</p>
      <button type="button" class="button tight" onClick={onIn}>
        {words.goOn}
      </button>
    </div>
  );
};
