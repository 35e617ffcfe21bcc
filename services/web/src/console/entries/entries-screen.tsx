import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import type { News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { useWho } from '../frame/who.ts';
import { useHouse, useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { ClaimsPart } from './claims-part.view.tsx';
import { type Asked, type Entry, fetchAsked, fetchEntries } from './entries.client.ts';
import { type EntryFilter, entersHere, entriesShown, type NameOrder } from './entries.rules.ts';
import './entries.css';
import { entriesWords } from './entries-words.ts';
import { EntryFiles } from './entry-files.view.tsx';
import { entryFormWords } from './entry-form-words.ts';
import { EntrySettingDialog } from './entry-setting.view.tsx';
import { EntryTable } from './entry-table.view.tsx';
import { ImportPart } from './import-part.view.tsx';
import { MendEntry } from './mend-entry.view.tsx';
import { NewEntry } from './new-entry.view.tsx';
import { PhotosPart } from './photos-part.view.tsx';

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

type Opened =
  | { readonly what: 'new' | 'setting' }
  | { readonly what: 'files' | 'mend'; readonly entry: Entry };

const OfEvent = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(entriesWords);
  const more = useWords(entryFormWords);
  const ui = useWords(uiWords);
  const { house } = useHouse();
  const { isOperator, offices } = useWho();
  const mayEnter = entersHere(offices);
  const competitionId = house.contests.find((one) => one.eventId === eventId)?.competitionId;
  const { body, trouble, again } = useAnswer(eventId, () => fetchEntries(eventId));
  const asked = useAnswer(competitionId ?? null, () => fetchAsked(competitionId ?? '', eventId));
  const [opened, setOpened] = useState<Opened | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [turn, setTurn] = useState(0);
  const close = () => setOpened(null);
  const done = (sentence: News) => {
    close();
    setNews(sentence);
    again();
    asked.again();
    setTurn((before) => before + 1);
  };
  return (
    <section class="stack">
      <p class="head-acts">
        {mayEnter && (
          <button
            type="button"
            class="button first"
            disabled={!asked.body}
            onClick={() => setOpened({ what: 'new' })}
          >
            {words.enter}
          </button>
        )}
        {(isOperator || offices.has('organiser')) && (
          <button
            type="button"
            class="button"
            disabled={!asked.body}
            onClick={() => setOpened({ what: 'setting' })}
          >
            {more.setting}
          </button>
        )}
      </p>
      <NewsLine news={news} />
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {asked.trouble && <Problem trouble={asked.trouble} onAgain={asked.again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      <ClaimsPart eventId={eventId} turn={turn} onDone={done} />
      {body && (
        <Entered
          entries={body.items}
          onOpen={(entry) => setOpened({ what: 'files', entry })}
          onMend={(entry) => setOpened({ what: 'mend', entry })}
        />
      )}
      {competitionId !== undefined && mayEnter && (
        <ImportPart competitionId={competitionId} onDone={done} />
      )}
      {mayEnter && body && body.items.length > 0 && (
        <PhotosPart
          entries={body.items}
          onDone={(sentence) => {
            setNews(sentence);
            again();
          }}
        />
      )}
      {opened && asked.body && (
        <OpenDialog
          opened={opened}
          eventId={eventId}
          asked={asked.body}
          onClose={close}
          onDone={done}
          onLook={again}
        />
      )}
    </section>
  );
};

type OpenProps = {
  readonly opened: Opened;
  readonly eventId: string;
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onDone: (sentence: News) => void;
  readonly onLook: () => void;
};

const OpenDialog = ({ opened, eventId, onLook, ...acts }: OpenProps) => {
  switch (opened.what) {
    case 'new':
      return <NewEntry eventId={eventId} {...acts} />;
    case 'setting':
      return <EntrySettingDialog {...acts} setting={acts.asked.setting} />;
    case 'mend':
      return <MendEntry {...acts} entry={opened.entry} />;
    case 'files':
      return (
        <EntryFiles
          entry={opened.entry}
          onClose={() => {
            acts.onClose();
            onLook();
          }}
        />
      );
  }
};

type EnteredProps = {
  readonly entries: readonly Entry[];
  readonly onOpen: (entry: Entry) => void;
  readonly onMend: (entry: Entry) => void;
};

const choicesOf = (words: Readonly<Record<string, string>>) => [
  { label: '', choices: Object.entries(words).map(([value, label]) => ({ value, label })) },
];

const Entered = ({ entries, ...acts }: EnteredProps) => {
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
        <EntryTable entries={shown} {...acts} />
      )}
    </>
  );
};
