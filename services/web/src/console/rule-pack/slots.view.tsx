import type { Bilingual } from '@jinbang/promotion/bilingual';
import { LEVEL_LABELS, type Level } from '@jinbang/promotion/ladder';
import { useId } from 'preact/hooks';
import { useLanguage, useWords } from '../../ui/language.ts';
import { GRANTABLE, inBoth } from './drafted-pack.rules.ts';
import { rulePackWords } from './rule-pack-words.ts';

type TextProps = {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'date';
  readonly isWide?: boolean;
  readonly lengthMax?: number;
};

/** A place in a sentence where words are filled in. */
export const TextSlot = ({ label, value, onValue, type, isWide, lengthMax = 200 }: TextProps) => {
  const id = useId();
  return (
    <div class={isWide ? 'slot wide' : 'slot'}>
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        // Safe: the types of these kinds differ only in roles, of which none is given.
        type={(type ?? 'text') as 'text'}
        value={value}
        maxLength={lengthMax}
        autocomplete="off"
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </div>
  );
};

/** Chinese, which is asked for, and English, which may be left out. */
export const BothSlot = ({
  label,
  value,
  onValue,
}: {
  readonly label: string;
  readonly value: Bilingual;
  readonly onValue: (value: Bilingual) => void;
}) => {
  const words = useWords(rulePackWords);
  return (
    <>
      <TextSlot
        label={words.inZh(label)}
        value={value.zh}
        isWide={true}
        onValue={(zh) => onValue(inBoth(zh, value.en ?? ''))}
      />
      <TextSlot
        label={words.inEn(label)}
        value={value.en ?? ''}
        isWide={true}
        onValue={(en) => onValue(inBoth(value.zh, en))}
      />
    </>
  );
};

type NumberProps = {
  readonly label: string;
  readonly value: number | null;
  readonly onValue: (value: number | null) => void;
  readonly hint?: string;
};

/** A whole number; nothing typed is a gap, or an open end. */
export const NumberSlot = ({ label, value, onValue, hint }: NumberProps) => {
  const id = useId();
  return (
    <div class="slot short">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input number"
        inputMode="numeric"
        value={value ?? ''}
        placeholder={hint}
        maxLength={7}
        autocomplete="off"
        onInput={({ currentTarget }) => {
          const digits = currentTarget.value.replaceAll(/\D/g, '');
          currentTarget.value = digits;
          onValue(digits === '' ? null : Number(digits));
        }}
      />
    </div>
  );
};

type ChoiceProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onValue: (value: Value) => void;
};

/** One of a few. */
export const ChoiceSlot = <Value extends string>({
  label,
  value,
  choices,
  onValue,
}: ChoiceProps<Value>) => {
  const id = useId();
  return (
    <div class="slot">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="input"
        value={value ?? ''}
        onChange={({ currentTarget }) => {
          const chosen = choices.find(([one]) => one === currentTarget.value);
          if (chosen) onValue(chosen[0]);
        }}
      >
        {choices.map(([one, word]) => (
          <option key={one} value={one}>
            {word}
          </option>
        ))}
      </select>
    </div>
  );
};

/** One of a few, or nothing said. */
export const OpenSlot = <Value extends string>({
  none,
  value,
  choices,
  onValue,
  label,
}: Omit<ChoiceProps<Value>, 'onValue'> & {
  readonly none: string;
  readonly onValue: (value: Value | null) => void;
}) => (
  <ChoiceSlot<Value | ''>
    label={label}
    value={value ?? ''}
    choices={[['', none], ...choices]}
    onValue={(chosen) => onValue(chosen === '' ? null : chosen)}
  />
);

const useLevels = (): readonly (readonly [Level, string])[] => {
  const language = useLanguage();
  return GRANTABLE.toReversed().map((level) => [level, LEVEL_LABELS[level][language]] as const);
};

type LevelProps = {
  readonly label: string;
  readonly value: Level;
  readonly onValue: (value: Level) => void;
};

export const LevelSlot = (props: LevelProps) => <ChoiceSlot {...props} choices={useLevels()} />;

/** A level, or that there is none. */
export const OpenLevelSlot = (
  props: Omit<LevelProps, 'value' | 'onValue'> & {
    readonly none: string;
    readonly value: Level | null;
    readonly onValue: (value: Level | null) => void;
  },
) => <OpenSlot {...props} choices={useLevels()} />;

type TickProps = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
};

export const Tick = ({ label, isOn, onTurn }: TickProps) => (
  <label class="slot-tick">
    <input
      type="checkbox"
      checked={isOn}
      onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
);

type TicksProps<Value extends string> = {
  readonly label: string;
  /** null: all of them. */
  readonly values: readonly Value[] | null;
  readonly choices: readonly (readonly [Value, string])[];
  readonly all: string;
  readonly onValues: (values: readonly Value[] | null) => void;
};

/** Some of a few; none ticked is all of them. */
export const Ticks = <Value extends string>({
  label,
  values,
  choices,
  all,
  onValues,
}: TicksProps<Value>) => (
  <fieldset class="slot-ticks">
    <legend>{label}</legend>
    {choices.map(([one, word]) => (
      <Tick
        key={one}
        label={word}
        isOn={values?.includes(one) ?? false}
        onTurn={(isOn) => {
          const others = (values ?? []).filter((value) => value !== one);
          const next = choices
            .map(([value]) => value)
            .filter((value) => others.includes(value) || (isOn && value === one));
          onValues(next.length === 0 ? null : next);
        }}
      />
    ))}
    {values === null && <span class="soft small">{all}</span>}
  </fieldset>
);
