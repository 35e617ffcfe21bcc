import type { RegisterAct, RegisterCause } from '@jinbang/contracts/http/register';
import { CAUSES_OF_ACT } from '@jinbang/contracts/register-acts';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import type { Said } from './register.rules.ts';
import { registerWords } from './register-words.ts';

type Props = {
  readonly act: RegisterAct;
  readonly said: Said;
  readonly onSaid: (said: Said) => void;
};

/** Why: the cause out of those that belong to the act, the reason in words, and a new end. */
export const AskFields = ({ act, said, onSaid }: Props) => {
  const words = useWords(registerWords);
  const causes = CAUSES_OF_ACT[act].map((cause) => ({ value: cause, label: words.cause[cause] }));
  return (
    <>
      <SelectField
        id="register-cause"
        label={words.why}
        value={said.cause}
        // Safe: the choices are causes.
        onValue={(cause) => onSaid({ ...said, cause: cause as RegisterCause })}
        groups={[{ label: '', choices: causes }]}
      />
      <TextField
        id="register-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={said.reason}
        onValue={(reason) => onSaid({ ...said, reason })}
        lengthMax={500}
      />
      {act === 'renew' && (
        <TextField
          id="register-end"
          type="date"
          label={words.newEnd}
          value={said.validUntil}
          onValue={(validUntil) => onSaid({ ...said, validUntil })}
        />
      )}
    </>
  );
};
