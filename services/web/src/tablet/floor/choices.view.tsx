export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

type Props<Value extends string> = {
  readonly title: string;
  readonly hint?: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
};

/** A few large buttons of which one holds. */
export const Choices = <Value extends string>(props: Props<Value>) => {
  const { title, hint, choices, chosen, onChoose } = props;
  return (
    <fieldset class="floor-choices">
      <legend>
        {title} {hint && <span class="small soft">{hint}</span>}
      </legend>
      <div class="floor-options">
        {choices.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            class="option"
            aria-pressed={value === chosen}
            onClick={() => onChoose(value)}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
};
