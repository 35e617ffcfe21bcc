import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { useHouse, useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { type Entry, fetchEntries } from './entries.client.ts';
import { type EntryFilter, entriesShown, type NameOrder } from './entries.rules.ts';
import './entries.css';
import { entriesWords } from './entries-words.ts';
import { EntryFiles } from './entry-files.view.tsx';
import { EntryTable } from './entry-table.view.tsx';
import { ImportPart } from './import-part.view.tsx';
import { NewEntry } from './new-entry.view.tsx';

/** Who enters an event: by form, by table, and what each entry still lacks. */
export const EntriesScreen = () => {
  const words = useWords(entriesWords);
  const eventId = useChosenEvent();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <EventSelect screen="entries" />
      {eventId !== undefined && <OfEvent key={eventId} eventId={eventId} />}
    </>
  );
};

const OfEvent = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(entriesWords);
  const ui = useWords(uiWords);
  const { house, lookAgain } = useHouse();
  const competitionId = house.contests.find((one) => one.eventId === eventId)?.competitionId;
  const { body, trouble, again } = useAnswer(eventId, () => fetchEntries(eventId));
  const [isEntering, setEntering] = useState(false);
  const [opened, setOpened] = useState<Entry | null>(null);
  const [news, setNews] = useState('');
  const done = (sentence: string) => {
    setEntering(false);
    setNews(sentence);
    again();
    // People who came with it have names on every screen.
    lookAgain();
  };
  return (
    <section class="stack">
      <p class="head-acts">
        <button type="button" class="button first" onClick={() => setEntering(true)}>
          {words.enter}
        </button>
      </p>
      <p class="news" role="status">
        {news}
      </p>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && <Entered entries={body.items} onOpen={setOpened} />}
      {competitionId !== undefined && <ImportPart competitionId={competitionId} onDone={done} />}
      {isEntering && (
        <NewEntry eventId={eventId} onClose={() => setEntering(false)} onDone={done} />
      )}
      {opened && (
        <EntryFiles
          entry={opened}
          onClose={() => {
            setOpened(null);
            again();
          }}
        />
      )}
    </section>
  );
};

type EnteredProps = {
  readonly entries: readonly Entry[];
  readonly onOpen: (entry: Entry) => void;
};

const choicesOf = (words: Readonly<Record<string, string>>) => [
  { label: '', choices: Object.entries(words).map(([value, label]) => ({ value, label })) },
];

const Entered = ({ entries, onOpen }: EnteredProps) => {
  const words = useWords(entriesWords);
  const { organisationName } = useNaming();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<EntryFilter>('all');
  const [order, setOrder] = useState<NameOrder>('entered');
  if (entries.length === 0) {
    return (
      <div class="empty">
        <h2>{words.none}</h2>
        <p class="soft">{words.noneHint}</p>
      </div>
    );
  }
  const shown = entriesShown(entries, {
    search,
    filter,
    order,
    unitOf: ({ organisationId }) => organisationName(organisationId),
  });
  return (
    <>
      <div class="columns">
        <TextField
          id="entry-search"
          type="search"
          label={words.search}
          value={search}
          onValue={setSearch}
        />
        <SelectField
          id="entry-filter"
          label={words.show}
          value={filter}
          // Safe: the choices are the filters.
          onValue={(value) => setFilter(value as EntryFilter)}
          groups={choicesOf(words.filters)}
        />
        <SelectField
          id="entry-order"
          label={words.order}
          value={order}
          // Safe: the choices are the orders.
          onValue={(value) => setOrder(value as NameOrder)}
          groups={choicesOf(words.orders)}
        />
      </div>
      {shown.length === 0 ? (
        <p class="soft">{words.noneFound}</p>
      ) : (
        <EntryTable entries={shown} onOpen={onOpen} />
      )}
    </>
  );
};
