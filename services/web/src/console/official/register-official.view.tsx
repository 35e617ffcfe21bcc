import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { flawsByField } from '../office/office-choice.rules.ts';
import { useNaming } from '../person/names.ts';
import { PersonSelect } from '../person/person-select.view.tsx';
import { useSending } from '../use-sending.ts';
import { changeOfficial, type NewOfficial, type Official, register } from './official.client.ts';
import { codesFrom } from './official.rules.ts';
import { officialWords } from './official-words.ts';

type Props = {
  readonly ownerId: string;
  /** Whose entry is changed; null where somebody is added. */
  readonly official: Official | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

type Typed = Readonly<
  Record<
    'personId' | 'kind' | 'codes' | 'level' | 'title' | 'certificateNo' | 'validFrom' | 'validTo',
    string
  >
>;

const typedOf = (official: Official | null): Typed => ({
  personId: official?.personId ?? '',
  kind: official?.kind ?? 'judge',
  codes: (official?.qualifications ?? []).map((one) => one.occupationCode).join(' '),
  level: official?.qualifications[0]?.level ?? '',
  title: official?.title ?? '',
  certificateNo: official?.certificateNo ?? '',
  validFrom: official?.validFrom ?? '',
  validTo: official?.validTo ?? '',
});

const officialOf = ({ codes, level, title, certificateNo, kind, ...rest }: Typed): NewOfficial => ({
  ...rest,
  // Safe: both are chosen from the lists of their words.
  kind: kind as Official['kind'],
  title: (title || null) as Official['title'],
  certificateNo: certificateNo.trim() || null,
  qualifications: codesFrom(codes).map((occupationCode) => ({
    occupationCode,
    level: level || null,
  })),
});

/** One entry of the register, new or changed. */
export const RegisterOfficial = ({ ownerId, official, onClose, onDone }: Props) => {
  const words = useWords(officialWords);
  const { nameOf } = useNaming();
  const [typed, setTyped] = useState(() => typedOf(official));
  const { isBusy, trouble, send } = useSending();
  const flaws = flawsByField(trouble);
  const set = (field: keyof Typed) => (value: string) => setTyped({ ...typed, [field]: value });
  const hasCode = codesFrom(typed.codes).length > 0;
  const missing = typed.personId === '' ? words.needsPerson : hasCode ? null : words.needsCode;
  const save = () =>
    send(
      () =>
        official === null
          ? register(ownerId, officialOf(typed))
          : changeOfficial(official, officialOf(typed)),
      onDone,
    );
  return (
    <Dialog title={official ? nameOf(official.personId) : words.add} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {official === null && (
          <PersonSelect
            id="official-person"
            value={typed.personId}
            flaw={flaws.get('personId')}
            onValue={set('personId')}
          />
        )}
        <MayFields typed={typed} flaws={flaws} set={set} isNew={official === null} />
        <ProofFields typed={typed} flaws={flaws} set={set} />
        {trouble && flaws.size === 0 && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy || missing !== null}>
            {words.save}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {words.cancel}
          </button>
          {missing && <span class="soft small">{missing}</span>}
        </p>
      </form>
    </Dialog>
  );
};

type FieldsProps = {
  readonly typed: Typed;
  readonly flaws: ReadonlyMap<string, string>;
  readonly set: (field: keyof Typed) => (value: string) => void;
};

const choicesOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const MayFields = ({ typed, flaws, set, isNew }: FieldsProps & { readonly isNew: boolean }) => {
  const words = useWords(officialWords);
  return (
    <>
      {isNew && (
        <SelectField
          id="official-kind"
          label={words.kind}
          hint={typed.kind === 'judge' ? undefined : words.evaluatorHint}
          flaw={flaws.get('kind')}
          value={typed.kind}
          onValue={set('kind')}
          groups={[{ label: '', choices: choicesOf(words.kinds) }]}
        />
      )}
      <div class="columns">
        <TextField
          id="official-codes"
          label={words.occupation}
          hint={words.occupationHint}
          flaw={flaws.get('qualifications')}
          value={typed.codes}
          onValue={set('codes')}
          isRequired={true}
        />
        <SelectField
          id="official-level"
          label={words.level}
          value={typed.level}
          onValue={set('level')}
          none={words.none}
          groups={[{ label: '', choices: choicesOf(words.levels).toReversed() }]}
        />
      </div>
    </>
  );
};

const ProofFields = ({ typed, flaws, set }: FieldsProps) => {
  const words = useWords(officialWords);
  return (
    <>
      <div class="columns">
        <SelectField
          id="official-title"
          label={words.professional}
          value={typed.title}
          onValue={set('title')}
          none={words.none}
          groups={[{ label: '', choices: choicesOf(words.titles) }]}
        />
        <TextField
          id="official-certificate"
          label={words.certificateNo}
          flaw={flaws.get('certificateNo')}
          value={typed.certificateNo}
          onValue={set('certificateNo')}
          lengthMax={64}
        />
      </div>
      <div class="columns">
        <TextField
          id="official-from"
          label={words.validFrom}
          flaw={flaws.get('validFrom')}
          type="date"
          value={typed.validFrom}
          onValue={set('validFrom')}
          isRequired={true}
        />
        <TextField
          id="official-to"
          label={words.validTo}
          hint={words.validToHint}
          flaw={flaws.get('validTo')}
          type="date"
          value={typed.validTo}
          onValue={set('validTo')}
          isRequired={true}
        />
      </div>
    </>
  );
};
