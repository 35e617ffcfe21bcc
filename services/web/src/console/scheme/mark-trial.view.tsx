import { sentenceOf } from '@jinbang/contracts/problem';
import { useState } from 'preact/hooks';
import { valueText } from '../../tablet/value-text.ts';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import type { SchemeAspect } from './scheme.types.ts';
import { schemeWords } from './scheme-words.ts';
import { type TrialField, type Tried, trialExample, trialFields, tryMark } from './trial.rules.ts';
import { markText } from './working.rules.ts';

/** Values are typed and worth what they would be in the contest; nothing is kept. */
export const MarkTrial = ({ aspect }: { readonly aspect: SchemeAspect }) => {
  const words = useWords(schemeWords);
  const [typed, setTyped] = useState<readonly string[]>(() => trialExample(aspect));
  const fields = trialFields(aspect);
  return (
    <section class="stack trial" aria-labelledby="trial-title">
      <h3 id="trial-title">{words.tryIt}</h3>
      <p class="soft small">{words.tryLead}</p>
      <div class="trial-fields">
        {fields.map((field, place) => (
          <TrialInput
            key={place}
            id={`trial-${place}`}
            aspect={aspect}
            field={field}
            value={typed[place] ?? ''}
            onValue={(value) => setTyped(typed.map((one, at) => (at === place ? value : one)))}
          />
        ))}
      </div>
      <Outcome aspect={aspect} tried={tryMark(aspect, typed)} />
    </section>
  );
};

type InputProps = {
  readonly id: string;
  readonly aspect: SchemeAspect;
  readonly field: TrialField;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

const TrialInput = ({ id, aspect, field, value, onValue }: InputProps) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  const label = {
    judge: () => (field.of === 'judge' ? words.judge(field.number) : ''),
    line: () => (field.of === 'line' ? field.label : ''),
    value: () => words.value,
  }[field.of]();
  if (field.options === null) {
    return <TextField id={id} label={label} value={value} onValue={onValue} lengthMax={20} />;
  }
  const choices = field.options.map((option, place) => ({
    value: `${place}`,
    // Safe: what scoring takes is what a cell of the day holds.
    label: valueText(aspect, option as Parameters<typeof valueText>[1], language),
  }));
  return (
    <SelectField
      id={id}
      label={label}
      value={value}
      onValue={onValue}
      groups={[{ label: '', choices }]}
    />
  );
};

const Outcome = ({ aspect, tried }: { readonly aspect: SchemeAspect; readonly tried: Tried }) => {
  const words = useWords(schemeWords);
  const language = useLanguage();
  if (!tried.ok) {
    const { code, params } = tried.refusal;
    return (
      <p class="trial-outcome flaw" role="status">
        {sentenceOf(code, language, params)}
      </p>
    );
  }
  const { settled, working } = tried;
  if (settled.state === 'CONFLICT') {
    const { conflict } = settled;
    return (
      <p class="trial-outcome flaw" role="status">
        {conflict.reason === 'entries-differ'
          ? words.differ
          : words.apart(conflict.gap, conflict.allowed)}
      </p>
    );
  }
  if (settled.state !== 'COMPLETE') {
    return (
      <p class="trial-outcome soft" role="status">
        {words.incomplete}
      </p>
    );
  }
  const { shown, isRounded } = markText(settled.value);
  if (aspect.calculation.kind === 'fatal') {
    return (
      <p class="trial-outcome" role="status">
        {shown === '1' ? words.fatalFound : words.fatalNot}
      </p>
    );
  }
  return (
    <p class="trial-outcome" role="status">
      {words.worth} {working !== null && <span class="number soft">{working} = </span>}
      {isRounded && <span class="soft small">{words.about} </span>}
      <b class="number">{shown}</b>
    </p>
  );
};
