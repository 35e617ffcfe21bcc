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
  readonly chosen: readonly string[];
  readonly flaw?: string | undefined;
  readonly onChosen: (personIds: readonly string[]) => void;
};

/** Several people out of many: type a little, tick; whoever is chosen stays in sight. */
export const PeopleSelect = ({ id, chosen, flaw, onChosen }: Props) => {
  const words = useWords(personWords);
  const language = useLanguage();
  const { house } = useHouse();
  const [typed, setTyped] = useState('');
  const found = findPeople(house.people.values(), typed, language);
  const offered = found.filter(({ personId }) => !chosen.includes(personId));
  const ticked = chosen.flatMap((personId) => house.people.get(personId) ?? []);
  const turn = (personId: string) =>
    onChosen(
      chosen.includes(personId) ? chosen.filter((one) => one !== personId) : [...chosen, personId],
    );
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
        <legend class={chosen.length === 0 ? 'unseen' : 'small soft'}>
          {words.chosenPeople(chosen.length)}
        </legend>
        {[...ticked, ...offered.slice(0, SHOWN_MAX)].map((person) => (
          <PersonTick
            key={person.personId}
            person={person}
            name={nameIn(person, language) ?? ''}
            isChosen={chosen.includes(person.personId)}
            onTurn={() => turn(person.personId)}
          />
        ))}
        {found.length === 0 && <p class="soft small">{words.nobody}</p>}
        {offered.length > SHOWN_MAX && (
          <p class="soft small">{words.more(offered.length - SHOWN_MAX)}</p>
        )}
      </fieldset>
    </div>
  );
};

type TickProps = {
  readonly person: Person;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onTurn: () => void;
};

const PersonTick = ({ person, name, isChosen, onTurn }: TickProps) => {
  const { organisationName } = useNaming();
  return (
    <label class="person-line">
      <input type="checkbox" checked={isChosen} onChange={onTurn} />
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
