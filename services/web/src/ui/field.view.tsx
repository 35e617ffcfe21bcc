import type { ComponentChildren } from 'preact';

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what stands there. */
  readonly flaw?: string | undefined;
  readonly children: ComponentChildren;
};

/** What a control is described by, for screen readers. */
export const describedBy = (id: string): { readonly 'aria-describedby': string } => ({
  'aria-describedby': `${id}-hint`,
});

/** A label, its control, and below it what helps or what is wrong. */
export const Field = ({ id, label, hint, flaw, children }: FieldProps) => (
  <div class="field">
    <label for={id}>{label}</label>
    {children}
    <span id={`${id}-hint`} class={flaw ? 'hint flaw' : 'hint'}>
      {flaw ?? hint ?? ''}
    </span>
  </div>
);

type TextFieldProps = Omit<FieldProps, 'children'> & {
  readonly name?: string;
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'search';
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly autocomplete?: string;
  readonly isRequired?: boolean;
  readonly lengthMax?: number;
};

/** A field with one line of text. */
export const TextField = ({
  type = 'text',
  value,
  onValue,
  isRequired = false,
  autocomplete = 'off',
  lengthMax,
  name,
  ...field
}: TextFieldProps) => (
  <Field {...field}>
    <input
      id={field.id}
      name={name ?? field.id}
      // Safe: the types of these kinds differ only in roles, of which none is given.
      type={type as 'text'}
      class="input"
      value={value}
      autocomplete={autocomplete}
      required={isRequired}
      maxLength={lengthMax}
      aria-invalid={field.flaw !== undefined}
      {...describedBy(field.id)}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  </Field>
);

export type Choice = { readonly value: string; readonly label: string };
export type ChoiceGroup = { readonly label: string; readonly choices: readonly Choice[] };

type SelectFieldProps = Omit<FieldProps, 'children'> & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly groups: readonly ChoiceGroup[];
  /** The line shown while nothing is chosen. */
  readonly none?: string | undefined;
};

const Choices = ({ choices }: { readonly choices: readonly Choice[] }) => (
  <>
    {choices.map(({ value, label }) => (
      <option key={value} value={value}>
        {label}
      </option>
    ))}
  </>
);

/** A choice out of a list, in groups where it has them. */
export const SelectField = ({ value, onValue, groups, none, ...field }: SelectFieldProps) => (
  <Field {...field}>
    <select
      id={field.id}
      class="input"
      value={value}
      aria-invalid={field.flaw !== undefined}
      {...describedBy(field.id)}
      onChange={(event) => onValue(event.currentTarget.value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {groups.map((group) =>
        group.label === '' ? (
          <Choices key={group.label} choices={group.choices} />
        ) : (
          <optgroup key={group.label} label={group.label}>
            <Choices choices={group.choices} />
          </optgroup>
        ),
      )}
    </select>
  </Field>
);
