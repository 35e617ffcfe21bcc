import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { FeedersPart } from '../feeder/feeders-part.view.tsx';
import { useHouse } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { seasonWords } from '../season/season-words.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { ContestForm } from './contest-form.view.tsx';
import { EventsTable } from './events-table.view.tsx';
import { flawsAt } from './flaws.rules.ts';
import { MoveAll } from './move-all.view.tsx';
import { addEvents, fetchCompetition, fetchEvents, saveCompetition } from './setup.client.ts';
import { blankEvent, draftOfCompetition } from './setup.rules.ts';
import type { Competition, Event, EventDraft, Templates } from './setup.types.ts';
import { setupWords } from './setup-words.ts';
import { Units } from './units.view.tsx';

type Found = { readonly competition: Competition; readonly events: readonly Event[] };

const fetchBoth = async (competitionId: string) => {
  const competition = await fetchCompetition(competitionId);
  if (!competition.ok) return competition;
  const events = await fetchEvents(competitionId);
  if (!events.ok) return events;
  const found: Found = { competition: competition.body, events: events.body.items };
  return { ok: true as const, body: found };
};

type Props = { readonly competitionId: string; readonly known: Templates };

/** A competition as it stands, its events, and more of them. */
export const ContestEditor = ({ competitionId, known }: Props) => {
  const ui = useWords(uiWords);
  const { lookAgain } = useHouse();
  const { body, trouble, again } = useAnswer(competitionId, () => fetchBoth(competitionId));
  const changed = () => {
    again();
    lookAgain();
  };
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  return (
    <>
      <Events {...body} known={known} onChanged={changed} />
      <FeedersPart competition={body.competition} />
      <Settings key={body.competition.version} competition={body.competition} onChanged={changed} />
    </>
  );
};

type SettingsProps = { readonly competition: Competition; readonly onChanged: () => void };

const Settings = ({ competition, onChanged }: SettingsProps) => {
  const words = useWords(setupWords);
  const [draft, setDraft] = useState(() => draftOfCompetition(competition));
  const { isBusy, trouble, send } = useSending();
  const flaws = flawsAt(trouble, '');
  const { competitionId, version } = competition;
  return (
    <form
      class="card stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        void send(() => saveCompetition(competitionId, draft, version), onChanged);
      }}
    >
      <h2>{words.steps[1]}</h2>
      <ContestForm value={draft} onValue={setDraft} flaws={flaws} />
      <Units value={draft} onValue={setDraft} flaws={flaws} />
      {trouble && <Problem trouble={trouble} />}
      <p>
        <button type="submit" class="button first" disabled={isBusy}>
          {words.save}
        </button>
      </p>
    </form>
  );
};

type EventsProps = Found & { readonly known: Templates; readonly onChanged: () => void };

const Events = ({ competition, events, known, onChanged }: EventsProps) => {
  const words = useWords(setupWords);
  const season = useWords(seasonWords);
  const language = useLanguage();
  const [added, setAdded] = useState<readonly EventDraft[]>([]);
  const { isBusy, trouble, send } = useSending();
  const template =
    known.templates.find(({ templateId }) => templateId === competition.templateId) ??
    known.templates[0];
  const add = () =>
    send(
      () => addEvents(competition.competitionId, added),
      () => {
        setAdded([]);
        onChanged();
      },
    );
  return (
    <section class="card stack">
      <h2>{textOf(competition.name, language)}</h2>
      {events.length === 0 && <p class="soft">{words.remark['no-events']}</p>}
      <ul class="lines">
        {events.map(({ eventId, name, state, dates }) => (
          <li class="line" key={eventId}>
            <a
              href={addressOf('setup', { event: eventId })}
              onClick={followLink('setup', { event: eventId })}
            >
              {textOf(name, language)}
            </a>
            <span class="soft small number">
              {season.stage[state as keyof typeof season.stage] ?? state}
              {dates.starts === null ? '' : ` · ${dates.starts}`}
            </span>
          </li>
        ))}
      </ul>
      <MoveAll events={events} onMoved={onChanged} />
      {template && added.length > 0 && (
        <EventsTable
          events={added}
          onEvents={setAdded}
          blank={() => blankEvent(template)}
          templateId={template.templateId}
          flaws={flawsAt(trouble, 'events.')}
        />
      )}
      {trouble && <Problem trouble={trouble} />}
      <p>
        {template && added.length === 0 && (
          <button
            type="button"
            class="button tight"
            onClick={() => setAdded([blankEvent(template)])}
          >
            {words.addEvent}
          </button>
        )}
        {added.length > 0 && (
          <button type="button" class="button first" disabled={isBusy} onClick={() => void add()}>
            {words.save}
          </button>
        )}
      </p>
    </section>
  );
};
