import { describedBy, Field } from '../../ui/field.view.tsx';
import { countIn } from './eligibility.rules.ts';

type CountProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  readonly max: number;
  readonly onValue: (value: number | null) => void;
};

/** A whole number that may be left empty. */
export const CountField = ({ id, label, hint, value, max, onValue }: CountProps) => (
  <Field id={id} label={label} hint={hint}>
    <input
      id={id}
      class="input number"
      inputMode="numeric"
      autocomplete="off"
      value={value ?? ''}
      {...describedBy(id)}
      onInput={({ currentTarget }) => onValue(countIn(currentTarget.value, max))}
    />
  </Field>
);

type TicksProps<Value extends string> = {
  readonly id: string;
  readonly label: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly values: readonly Value[];
  /** Names that look like numbers would come first otherwise. */
  readonly order?: readonly Value[];
  readonly onValues: (values: readonly Value[]) => void;
};

/** Several of a few. */
export const Ticks = <Value extends string>(props: TicksProps<Value>) => {
  const { id, label, names, values, order, onValues } = props;
  // Safe: the keys of a record of Value are values.
  const all = order ?? (Object.keys(names) as Value[]);
  return (
    <fieldset class="choices ticks" id={id}>
      <legend>{label}</legend>
      {all.map((one) => (
        <label class="row" key={one}>
          <input
            type="checkbox"
            class="check"
            checked={values.includes(one)}
            onChange={({ currentTarget }) =>
              onValues(
                currentTarget.checked ? [...values, one] : values.filter((other) => other !== one),
              )
            }
          />
          {names[one]}
        </label>
      ))}
    </fieldset>
  );
};
