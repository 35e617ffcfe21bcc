import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';

type Props = {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
  readonly enter: string;
  /** A sentence above the field, e.g. that the sign-in has ended. */
  readonly note: string | null;
  readonly onToken: (token: string) => void;
};

/** Sign-in by an access token; it goes into a header, never into an address. */
export const SignIn = ({ title, label, hint, missing, enter, note, onToken }: Props) => {
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget).get('token') ?? '').trim();
    setEmpty(token === '');
    if (token !== '') onToken(token);
  };
  return (
    <form class="card stack sign-in" onSubmit={submit} noValidate>
      <h1>{title}</h1>
      {note !== null && <p role="alert">{note}</p>}
      <div class="field">
        <label for="token">{label}</label>
        <input
          id="token"
          name="token"
          type="password"
          class="input"
          autocomplete="off"
          aria-invalid={isEmpty}
          aria-describedby="token-hint"
        />
        <span id="token-hint" class="hint">
          {isEmpty ? missing : hint}
        </span>
      </div>
      <button type="submit" class="button first">
        {enter}
      </button>
    </form>
  );
};
