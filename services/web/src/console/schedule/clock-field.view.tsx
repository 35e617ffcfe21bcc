import { describedBy, Field } from '../../ui/field.view.tsx';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly type: 'date' | 'time' | 'number';
  readonly value: string;
  readonly onValue: (value: string) => void;
};

/** A day, a time or a count, by the browser's own control. */
export const ClockField = ({ id, label, hint, type, value, onValue }: Props) => (
  <Field id={id} label={label} hint={hint}>
    <input
      id={id}
      // Safe: the types of these kinds differ only in roles, of which none is given.
      type={type as 'text'}
      class="input number"
      value={value}
      required={true}
      {...describedBy(id)}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  </Field>
);
