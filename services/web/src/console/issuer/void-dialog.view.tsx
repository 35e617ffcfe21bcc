import type { NumberVoidWish } from '@jinbang/contracts/http/certificate-number';
import type { IssuerView } from '@jinbang/contracts/http/issuer';
import type { Level } from '@jinbang/contracts/level';
import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { describedBy, Field, SelectField, TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { levelNames, STEPS } from '../standard/level-names.ts';
import { useSending } from '../use-sending.ts';
import { voidNumbers } from './issuer.client.ts';
import { issuerWords } from './issuer-words.ts';

type Props = {
  readonly issuer: IssuerView;
  readonly onClose: () => void;
  readonly onDone: () => void;
};
type Typed = {
  readonly level: Level | '';
  readonly year: string;
  readonly count: string;
  readonly numbers: string;
  readonly reason: string;
};

/** What is asked for, once it is complete. */
const wishOf = (isOwn: boolean, typed: Typed): NumberVoidWish | null => {
  const reason = typed.reason.trim();
  const numbers = typed.numbers.split(/[\s,，;；]+/).filter((one) => one !== '');
  if (reason === '') return null;
  if (!isOwn) return numbers.length > 0 ? { source: 'assigned', numbers, reason } : null;
  const { level, year, count } = typed;
  const isComplete = level !== '' && /^20\d\d$/.test(year) && /^[1-9]\d{0,2}$/.test(count);
  return isComplete
    ? { source: 'own', level, year: Number(year), count: Number(count), reason }
    : null;
};

/** Numbers that are given to nobody, for a reason that stays. */
export const VoidDialog = ({ issuer, onClose, onDone }: Props) => {
  const words = useWords(issuerWords);
  const isOwn = issuer.numberSource === 'own';
  const year = String(new Date().getFullYear());
  const [typed, setTyped] = useState<Typed>({
    level: '',
    year,
    count: '',
    numbers: '',
    reason: '',
  });
  const { isBusy, trouble, send } = useSending();
  const wish = wishOf(isOwn, typed);
  return (
    <Dialog title={words.makeVoid} onClose={onClose}>
      <p>{words.voidLead}</p>
      {isOwn ? (
        <OwnFields typed={typed} onTyped={setTyped} />
      ) : (
        <Field id="void-numbers" label={words.voidNumbers}>
          <textarea
            id="void-numbers"
            class="input"
            value={typed.numbers}
            {...describedBy('void-numbers')}
            onInput={(event) => setTyped({ ...typed, numbers: event.currentTarget.value })}
          />
        </Field>
      )}
      <TextField
        id="void-reason"
        label={words.reason}
        value={typed.reason}
        onValue={(reason) => setTyped({ ...typed, reason })}
        lengthMax={500}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={isBusy || wish === null}
          onClick={() => wish && void send(() => voidNumbers(issuer.bodyId, wish), onDone)}
        >
          {words.makeVoid}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
};

type FieldsProps = { readonly typed: Typed; readonly onTyped: (typed: Typed) => void };

const OwnFields = ({ typed, onTyped }: FieldsProps) => {
  const words = useWords(issuerWords);
  const names = levelNames[useLanguage()];
  return (
    <div class="columns">
      <SelectField
        id="void-level"
        label={words.level}
        value={typed.level}
        none={words.choose}
        onValue={(value) => onTyped({ ...typed, level: STEPS.find((one) => one === value) ?? '' })}
        groups={[{ label: '', choices: STEPS.map((one) => ({ value: one, label: names[one] })) }]}
      />
      <TextField
        id="void-year"
        label={words.year}
        value={typed.year}
        onValue={(year) => onTyped({ ...typed, year })}
        lengthMax={4}
      />
      <TextField
        id="void-count"
        label={words.voidOwnCount}
        value={typed.count}
        onValue={(count) => onTyped({ ...typed, count })}
        lengthMax={3}
      />
    </div>
  );
};
