import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { flawsByField } from '../office/office-choice.rules.ts';
import { useSending } from '../use-sending.ts';
import { registerOrganisation } from './person.client.ts';
import { personWords } from './person-words.ts';

type Props = { readonly onClose: () => void; readonly onDone: (sentence: News) => void };

/** An organisation that holds contests, sends contestants or issues certificates. */
export const NewOrganisation = ({ onClose, onDone }: Props) => {
  const words = useWords(personWords);
  const [name, setName] = useState('');
  const [nameEn, setNameEn] = useState('');
  const [kind, setKind] = useState('office');
  const [region, setRegion] = useState('');
  const { isBusy, trouble, send } = useSending();
  const flaws = flawsByField(trouble);
  const register = () =>
    send(
      () =>
        registerOrganisation({
          name: { zh: name, ...(nameEn === '' ? {} : { en: nameEn }) },
          kind,
          region,
        }),
      () => onDone(inBoth(personWords, (words) => words.organisationRegistered(name))),
    );
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));
  return (
    <Dialog title={words.newOrganisation} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void register();
        }}
      >
        <TextField
          id="organisation-name"
          label={words.organisationName}
          flaw={flaws.get('zh')}
          value={name}
          onValue={setName}
          isRequired={true}
        />
        <TextField
          id="organisation-name-en"
          label={words.nameEn}
          hint={words.optional}
          flaw={flaws.get('en')}
          value={nameEn}
          onValue={setNameEn}
        />
        <div class="columns">
          <SelectField
            id="organisation-kind"
            label={words.kind}
            value={kind}
            onValue={setKind}
            groups={[{ label: '', choices: kinds }]}
          />
          <TextField
            id="organisation-region"
            label={words.region}
            hint={words.regionHint}
            flaw={flaws.get('region')}
            value={region}
            onValue={setRegion}
            isRequired={true}
          />
        </div>
        {trouble && flaws.size === 0 && <Problem trouble={trouble} />}
        <p class="row">
          <button type="submit" class="button first" disabled={isBusy}>
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
