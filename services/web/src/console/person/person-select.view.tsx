import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { findPeople, nameIn } from './names.rules.ts';
import { useHouse, useNaming } from './names.ts';
import type { Person } from './person.client.ts';
import { personWords } from './person-words.ts';

const SHOWN_MAX = 8;

type Props = {
  readonly id: string;
  readonly value: string;
  readonly flaw?: string | undefined;
  readonly onValue: (personId: string) => void;
};

/** One person out of many: type a little, choose by name, organisation and four digits. */
export const PersonSelect = ({ id, value, flaw, onValue }: Props) => {
  const words = useWords(personWords);
  const language = useLanguage();
  const { house } = useHouse();
  const [typed, setTyped] = useState('');
  const found = findPeople(house.people.values(), typed, language);
  return (
    <div class="stack-tight">
      <TextField
        id={id}
        label={words.find}
        hint={words.findHint}
        flaw={flaw}
        type="search"
        value={typed}
        onValue={setTyped}
      />
      <fieldset class="people-list">
        <legend class="unseen">{words.person}</legend>
        {found.slice(0, SHOWN_MAX).map((person) => (
          <PersonLine
            key={person.personId}
            person={person}
            name={nameIn(person, language) ?? ''}
            group={id}
            isChosen={person.personId === value}
            onChoose={() => onValue(person.personId)}
          />
        ))}
        {found.length === 0 && (
          <p class="soft small">{typed.trim() === '' ? words.nobodyYet : words.nobody}</p>
        )}
        {found.length > SHOWN_MAX && (
          <p class="soft small">{words.more(found.length - SHOWN_MAX)}</p>
        )}
      </fieldset>
    </div>
  );
};

type LineProps = {
  readonly person: Person;
  readonly name: string;
  readonly group: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

const PersonLine = ({ person, name, group, isChosen, onChoose }: LineProps) => {
  const { organisationName } = useNaming();
  return (
    <label class="person-line">
      <input type="radio" name={`${group}-person`} checked={isChosen} onChange={onChoose} />
      <span>
        <b>{name}</b>{' '}
        <span class="soft small">
          {person.organisationId ? organisationName(person.organisationId) : ''}
          {person.idLastFour ? ` ····${person.idLastFour}` : ''}
        </span>
      </span>
    </label>
  );
};
