import { useState } from 'preact/hooks';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { eligibilityWords } from '../eligibility/eligibility-words.ts';
import { addressOf } from '../place.rules.ts';
import { seasonWords } from '../season/season-words.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { EventBasics } from './event-basics.view.tsx';
import { EventDays } from './event-days.view.tsx';
import { flawsAt } from './flaws.rules.ts';
import { Modules } from './modules.view.tsx';
import { Moves } from './moves.view.tsx';
import { flawOfRanking } from './rank.rules.ts';
import { RankingEditor } from './ranking-editor.view.tsx';
import { fetchCompetition, fetchEvent, fetchEvents, saveEvent } from './setup.client.ts';
import { draftOfEvent } from './setup.rules.ts';
import type { Competition, Event, EventDraft, Templates } from './setup.types.ts';
import { setupWords } from './setup-words.ts';
import { Terms } from './terms.view.tsx';

type Found = {
  readonly event: Event;
  readonly competition: Competition;
  readonly others: readonly Event[];
};

const fetchAll = async (eventId: string) => {
  const event = await fetchEvent(eventId);
  if (!event.ok) return event;
  const competition = await fetchCompetition(event.body.competitionId);
  if (!competition.ok) return competition;
  const others = await fetchEvents(event.body.competitionId);
  if (!others.ok) return others;
  const found: Found = {
    event: event.body,
    competition: competition.body,
    others: others.body.items,
  };
  return { ok: true as const, body: found };
};

/** One event: all of a draft, the days of one whose rules are published. */
export const EventEditor = ({ eventId, known }: { eventId: string; known: Templates }) => {
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(eventId, () => fetchAll(eventId));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  return <Editor key={body.event.version} found={body} known={known} onChanged={again} />;
};

const DAYS_MOVE = ['DRAFT', 'RULES_PUBLISHED', 'REGISTRATION', 'ELIGIBILITY_CHECK'];

const PARTS = ['moves', 'basics', 'modules', 'ranking', 'terms'] as const;

/** The page is long: its parts by name. */
const Parts = () => {
  const words = useWords(setupWords);
  return (
    <nav class="row part-links" aria-label={words.parts}>
      {PARTS.map((part) => (
        <a key={part} href={`#part-${part}`}>
          {words.part[part]}
        </a>
      ))}
    </nav>
  );
};

type Props = { readonly found: Found; readonly known: Templates; readonly onChanged: () => void };

const Editor = ({ found, known, onChanged }: Props) => {
  const { event, competition, others } = found;
  const words = useWords(setupWords);
  const season = useWords(seasonWords);
  const eligibility = useWords(eligibilityWords);
  const language = useLanguage();
  const [draft, setDraft] = useState<EventDraft>(() => draftOfEvent(event));
  const { isBusy, trouble, send } = useSending();
  const { state, eventId, version } = event;
  const isFrozen = state !== 'DRAFT';
  const isOver = !DAYS_MOVE.includes(state);
  const flaws = flawsAt(trouble, '');
  const template = known.templates.find(({ templateId }) => templateId === competition.templateId);
  const stage = season.stage[state as keyof typeof season.stage] ?? state;
  const rules = { event: eventId, view: 'rules' };
  const to = { competition: competition.competitionId };
  return (
    <>
      <div class="stack-tight">
        <p class="soft small">
          <a href={addressOf('setup', to)} onClick={followLink('setup', to)}>
            {textOf(competition.name, language)}
          </a>
        </p>
        <h2>{textOf(event.name, language)}</h2>
        <p>
          <a href={addressOf('admission', rules)} onClick={followLink('admission', rules)}>
            {eligibility.title}
          </a>
        </p>
      </div>
      <Parts />
      <div id="part-moves">
        <Moves event={event} others={others} onMoved={onChanged} />
      </div>
      {isFrozen && <p class="notice">{isOver ? words.over(stage) : words.frozen(stage)}</p>}
      <form
        class="stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          void send(() => saveEvent(eventId, draft, version), onChanged);
        }}
      >
        <section id="part-basics" class="card stack">
          <EventBasics
            template={template}
            event={draft}
            onEvent={setDraft}
            isFrozen={isFrozen}
            flaws={flaws}
          />
          <EventDays event={draft} onEvent={setDraft} isOver={isOver} flaws={flaws} />
          <div id="part-modules">
            <Modules event={draft} onEvent={setDraft} isFrozen={isFrozen} flaws={flaws} />
          </div>
        </section>
        <div id="part-ranking">
          <RankingEditor event={draft} onEvent={setDraft} isFrozen={isFrozen} />
        </div>
        <div id="part-terms">
          <Terms
            known={known}
            template={template}
            event={draft}
            onEvent={setDraft}
            isFrozen={isFrozen}
            flaws={flaws}
          />
        </div>
        {trouble && <Problem trouble={trouble} />}
        <p class="row">
          <button
            type="submit"
            class="button first"
            disabled={isBusy || isOver || flawOfRanking(draft.ranking) !== null}
          >
            {words.save}
          </button>
          <Lack when={!isOver && flawOfRanking(draft.ranking) !== null} why="flaws" />
        </p>
      </form>
    </>
  );
};
