import { LEVEL_LABELS } from '@jinbang/promotion/ladder';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { type Bilingual, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { type Body, planBatch } from './assessment.client.ts';
import { assessmentWords } from './assessment-words.ts';
import { type ChosenParts, type Kind, PartsField } from './parts-field.view.tsx';

const LEVELS = ['5', '4', '3', '2', '1'] as const;
const EMPTY = {
  batchNo: '',
  code: '',
  occupation: '',
  level: '3',
  standard: '',
  edition: '',
  place: '',
  from: '',
  to: '',
  expected: '20',
  atLeast: '3',
};
type Fields = typeof EMPTY;

const planOf = (fields: Fields, parts: ChosenParts, names: (kind: Kind) => Bilingual) => ({
  occupation: {
    code: fields.code.trim(),
    name: { zh: fields.occupation.trim() },
    trade: null,
    route: 'level',
  },
  level: fields.level,
  standard: { title: { zh: fields.standard.trim() }, edition: fields.edition.trim() },
  place: fields.place.trim(),
  from: fields.from,
  to: fields.to,
  expectedCount: Number(fields.expected),
  evaluatorsAtLeast: Number(fields.atLeast),
  parts: [...parts].map(([kind, passMark]) => ({
    key: kind,
    kind,
    name: names(kind),
    passMark,
  })),
});

type Props = {
  readonly bodies: readonly Body[];
  readonly onClose: () => void;
  readonly onDone: (batchId: string) => void;
};

/** Plans a batch: what for, when, where, and which parts at which pass mark. */
export const NewBatch = ({ bodies, onClose, onDone }: Props) => {
  const words = useWords(assessmentWords);
  const language = useLanguage();
  const { isBusy, trouble, send } = useSending();
  const [bodyId, setBodyId] = useState(bodies[0]?.bodyId ?? '');
  const [fields, setFields] = useState(EMPTY);
  const [parts, setParts] = useState<ChosenParts>(
    new Map([
      ['theory', '60'],
      ['practical', '60'],
    ]),
  );
  const text = (name: keyof Fields, label: string, type: 'text' | 'date' = 'text') => (
    <TextField
      id={`batch-${name}`}
      label={label}
      type={type}
      isRequired
      value={fields[name]}
      onValue={(value) => setFields({ ...fields, [name]: value })}
    />
  );
  const submit = () => {
    // The parts are called as the rules call them, in both languages.
    const names = (kind: Kind) => ({
      zh: assessmentWords.zh.kinds[kind],
      en: assessmentWords.en.kinds[kind],
    });
    const wish = {
      bodyId,
      batchNo: fields.batchNo.trim(),
      plan: planOf(fields, parts, names),
    };
    void send(
      () => planBatch(wish),
      ({ batchId }) => onDone(batchId),
    );
  };
  return (
    <Dialog title={words.plan} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {bodies.length > 1 && <BodyField bodies={bodies} value={bodyId} onValue={setBodyId} />}
        <div class="columns">
          {text('batchNo', words.batchNo)}
          {text('place', words.place)}
          {text('code', words.code)}
          {text('occupation', words.occupation)}
          <SelectField
            id="batch-level"
            label={words.level}
            value={fields.level}
            onValue={(level) => setFields({ ...fields, level })}
            groups={[
              {
                label: '',
                choices: LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value][language] })),
              },
            ]}
          />
          {text('standard', words.standard)}
          {text('edition', words.edition)}
          {text('expected', words.expected)}
          {text('from', words.from, 'date')}
          {text('to', words.to, 'date')}
          {text('atLeast', words.atLeast)}
        </div>
        <PartsField parts={parts} onParts={setParts} />
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || parts.size === 0}>
            {words.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
};

type BodyProps = {
  readonly bodies: readonly Body[];
  readonly value: string;
  readonly onValue: (bodyId: string) => void;
};

const BodyField = ({ bodies, value, onValue }: BodyProps) => {
  const words = useWords(assessmentWords);
  const choices = bodies.map((one) => ({ value: one.bodyId, label: one.name }));
  return (
    <SelectField
      id="batch-body"
      label={words.body}
      value={value}
      onValue={onValue}
      groups={[{ label: '', choices }]}
    />
  );
};
