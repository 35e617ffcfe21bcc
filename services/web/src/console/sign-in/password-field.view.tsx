import { useState } from 'preact/hooks';
import { describedBy, Field } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { signInWords } from './sign-in-words.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly flaw?: string | undefined;
  readonly value: string;
  readonly isNew?: boolean;
  readonly onValue: (value: string) => void;
};

/** A password that can be looked at: a long one is easily mistyped. */
export const PasswordField = ({ id, value, isNew = false, onValue, ...field }: Props) => {
  const words = useWords(signInWords);
  const [isShown, setShown] = useState(false);
  return (
    <Field id={id} {...field}>
      <div class="password">
        <input
          id={id}
          name={id}
          // Safe: the two differ only in roles, of which none is given.
          type={(isShown ? 'text' : 'password') as 'password'}
          class="input"
          value={value}
          required={true}
          maxLength={300}
          autocomplete={isNew ? 'new-password' : 'current-password'}
          aria-invalid={field.flaw !== undefined}
          {...describedBy(id)}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
        <button
          type="button"
          class="button tight plain"
          aria-pressed={isShown}
          aria-label={`${isShown ? words.hide : words.show}: ${field.label}`}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? words.hide : words.show}
        </button>
      </div>
    </Field>
  );
};
