import { describedBy, Field } from '../../ui/field.view.tsx';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

/** A day and a time on the clock of this computer. */
export const MomentField = ({ id, label, hint, value, onValue }: Props) => (
  <Field id={id} label={label} hint={hint}>
    <input
      id={id}
      type="datetime-local"
      class="input"
      value={value}
      {...describedBy(id)}
      onInput={({ currentTarget }) => onValue(currentTarget.value)}
    />
  </Field>
);

/** A text of several lines. */
export const ProseField = ({
  id,
  label,
  hint,
  value,
  onValue,
  lengthMax,
}: Props & { readonly lengthMax: number }) => (
  <Field id={id} label={label} hint={hint}>
    <textarea
      id={id}
      class="input prose"
      rows={4}
      maxLength={lengthMax}
      value={value}
      {...describedBy(id)}
      onInput={({ currentTarget }) => onValue(currentTarget.value)}
    />
  </Field>
);
