import { useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { flawsByField } from '../office/office-choice.rules.ts';
import { useSending } from '../use-sending.ts';
import { firstKeeper, KeeperField, useKeepers } from './keeper-field.view.tsx';
import { rememberKeeper } from './keeper-memory.ts';
import { useHouse } from './names.ts';
import { registerPerson } from './person.client.ts';
import { personWords } from './person-words.ts';

type Props = { readonly onClose: () => void; readonly onDone: (sentence: News) => void };

const RESIDENT_ID = 'resident-id';
const empty = {
  name: '',
  nameEn: '',
  sex: '',
  idType: RESIDENT_ID,
  idNumber: '',
  birthDate: '',
  organisationId: '',
};

/** One person with the document that says who they are. */
export const NewPerson = ({ onClose, onDone }: Props) => {
  const words = useWords(personWords);
  const { house } = useHouse();
  const [given, setGiven] = useState(empty);
  const keepers = useKeepers();
  const [ownerId, setOwnerId] = useState(() => firstKeeper(keepers, house.keeps));
  const { isBusy, trouble, send } = useSending();
  const [isTried, setTried] = useState(false);
  const lacksSex = isTried && given.sex === '' ? [['sex', words.chooseOne] as const] : [];
  const refused = flawsByField(trouble);
  const flaws = new Map([...refused, ...lacksSex]);
  const set = (field: keyof typeof empty) => (value: string) =>
    setGiven((before) => ({ ...before, [field]: value }));
  const register = () => {
    const { nameEn, birthDate, organisationId, sex, ...rest } = given;
    setTried(true);
    // Nobody is taken for a man by not looking.
    if (sex === '') return document.getElementById('person-sex')?.focus();
    const person = {
      ...rest,
      sex: sex === 'female' ? ('female' as const) : ('male' as const),
      ...(nameEn === '' ? {} : { nameEn }),
      ...(birthDate === '' ? {} : { birthDate }),
      ...(organisationId === '' ? {} : { organisationId }),
    };
    return send(
      () => registerPerson(ownerId === '' ? null : ownerId, person),
      ({ persons: [registered] }) => {
        if (ownerId !== '') rememberKeeper(ownerId);
        onDone(
          inBoth(personWords, (words) =>
            registered?.known ? words.wasKnown : words.registered(given.name),
          ),
        );
      },
    );
  };
  return (
    <Dialog title={words.register} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void register();
        }}
      >
        <p class="soft">{words.registerLead}</p>
        <WhoFields given={given} flaws={flaws} set={set} />
        <DocumentFields given={given} flaws={flaws} set={set} />
        <KeeperFields
          organisationId={given.organisationId}
          ownerId={ownerId}
          onOrganisation={set('organisationId')}
          onOwner={setOwnerId}
        />
        {trouble && refused.size === 0 && <Problem trouble={trouble} />}
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

type FieldsProps = {
  readonly given: typeof empty;
  readonly flaws: ReadonlyMap<string, string>;
  readonly set: (field: keyof typeof empty) => (value: string) => void;
};

const WhoFields = ({ given, flaws, set }: FieldsProps) => {
  const words = useWords(personWords);
  return (
    <>
      <div class="columns">
        <TextField
          id="person-name"
          label={words.name}
          flaw={flaws.get('name')}
          value={given.name}
          onValue={set('name')}
          isRequired={true}
          lengthMax={50}
        />
        <TextField
          id="person-name-en"
          label={words.nameEn}
          hint={words.optional}
          flaw={flaws.get('nameEn')}
          value={given.nameEn}
          onValue={set('nameEn')}
          lengthMax={100}
        />
      </div>
      <SelectField
        id="person-sex"
        label={words.sex}
        flaw={flaws.get('sex')}
        value={given.sex}
        onValue={set('sex')}
        none={given.sex === '' ? words.chooseSex : undefined}
        groups={[
          {
            label: '',
            choices: [
              { value: 'male', label: words.sexes.male },
              { value: 'female', label: words.sexes.female },
            ],
          },
        ]}
      />
    </>
  );
};

const DocumentFields = ({ given, flaws, set }: FieldsProps) => {
  const words = useWords(personWords);
  const types = Object.entries(words.idTypes).map(([value, label]) => ({ value, label }));
  return (
    <>
      <div class="columns">
        <SelectField
          id="person-id-type"
          label={words.idType}
          flaw={flaws.get('idType')}
          value={given.idType}
          onValue={set('idType')}
          groups={[{ label: '', choices: types }]}
        />
        <TextField
          id="person-id-number"
          label={words.idNumber}
          hint={words.idHint}
          flaw={flaws.get('idNumber')}
          value={given.idNumber}
          onValue={set('idNumber')}
          isRequired={true}
          lengthMax={32}
        />
      </div>
      {given.idType !== RESIDENT_ID && (
        <TextField
          id="person-birth-date"
          label={words.birthDate}
          hint={words.birthHint}
          flaw={flaws.get('birthDate')}
          type="date"
          value={given.birthDate}
          onValue={set('birthDate')}
        />
      )}
    </>
  );
};

type KeeperProps = {
  readonly organisationId: string;
  readonly ownerId: string;
  readonly onOrganisation: (value: string) => void;
  readonly onOwner: (value: string) => void;
};

const KeeperFields = ({ organisationId, ownerId, onOrganisation, onOwner }: KeeperProps) => {
  const words = useWords(personWords);
  const language = useLanguage();
  const { house } = useHouse();
  const homes = house.organisations.map((one) => ({
    value: one.organisationId,
    label: textOf(one.name, language),
  }));
  return (
    <div class="columns">
      <SelectField
        id="person-home"
        label={words.home}
        value={organisationId}
        onValue={onOrganisation}
        none={words.noHome}
        groups={[{ label: '', choices: homes }]}
      />
      <KeeperField value={ownerId} onValue={onOwner} />
    </div>
  );
};
