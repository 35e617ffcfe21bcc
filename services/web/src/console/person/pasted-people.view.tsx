import { useMemo, useState } from 'preact/hooks';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth, type News } from '../../ui/news.ts';
import { CellsField, ListFlaws } from '../list/list-flaws.view.tsx';
import { PastedActs } from '../list/pasted-acts.view.tsx';
import { pastedWords } from '../list/pasted-words.ts';
import { useSending } from '../use-sending.ts';
import { firstKeeper, KeeperField, useKeepers } from './keeper-field.view.tsx';
import { rememberKeeper } from './keeper-memory.ts';
import { useHouse } from './names.ts';
import { readOrganisations, readPeople } from './pasted-people.rules.ts';
import { registerOrganisations, registerPersons } from './person.client.ts';
import { personWords } from './person-words.ts';

type Props = { readonly onClose: () => void; readonly onDone: (sentence: News) => void };

const { zh, en } = personWords;

/** Many people out of a spreadsheet: all or none. */
export const PastedPeople = ({ onClose, onDone }: Props) => {
  const words = useWords(pastedWords);
  const { house } = useHouse();
  const keepers = useKeepers();
  const [ownerId, setOwnerId] = useState(() => firstKeeper(keepers, house.keeps));
  const [text, setText] = useState('');
  const { isBusy, trouble, send } = useSending();
  const { people, flaws } = useMemo(
    () =>
      readPeople(text, {
        organisations: house.organisations,
        sexes: [zh.sexes, en.sexes],
        idTypes: [zh.idTypes, en.idTypes],
      }),
    [text, house.organisations],
  );
  const register = (event: Event) => {
    event.preventDefault();
    return send(
      () => registerPersons(ownerId === '' ? null : ownerId, people),
      ({ persons }) => {
        if (ownerId !== '') rememberKeeper(ownerId);
        const known = persons.filter((one) => one.known).length;
        onDone(inBoth(pastedWords, (words) => words.peopleDone(persons.length, known)));
      },
    );
  };
  return (
    <Dialog title={words.people} onClose={onClose}>
      <form class="stack" onSubmit={register}>
        <p class="soft">{words.peopleLead}</p>
        <CellsField id="people-cells" hint={words.peopleColumns} value={text} onValue={setText} />
        <ListFlaws flaws={flaws} />
        <KeeperField value={ownerId} onValue={setOwnerId} />
        <PastedActs
          count={people.length}
          flaws={flaws.length}
          yes={words.registerPeople(people.length)}
          {...{ isBusy, trouble, onClose }}
        />
      </form>
    </Dialog>
  );
};

/** Many organisations out of a spreadsheet: all or none. */
export const PastedOrganisations = ({ onClose, onDone }: Props) => {
  const words = useWords(pastedWords);
  const [text, setText] = useState('');
  const { isBusy, trouble, send } = useSending();
  const { organisations, flaws } = useMemo(
    () => readOrganisations(text, [zh.kinds, en.kinds]),
    [text],
  );
  const register = (event: Event) => {
    event.preventDefault();
    return send(
      () => registerOrganisations(organisations),
      () => onDone(inBoth(pastedWords, (words) => words.organisationsDone(organisations.length))),
    );
  };
  return (
    <Dialog title={words.organisations} onClose={onClose}>
      <form class="stack" onSubmit={register}>
        <p class="soft">{words.organisationsLead}</p>
        <CellsField
          id="organisation-cells"
          hint={words.organisationsColumns}
          value={text}
          onValue={setText}
        />
        <ListFlaws flaws={flaws} />
        <PastedActs
          count={organisations.length}
          flaws={flaws.length}
          yes={words.registerOrganisations(organisations.length)}
          {...{ isBusy, trouble, onClose }}
        />
      </form>
    </Dialog>
  );
};
