import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { go, usePlace } from '../use-place.ts';
import { ModuleScheme } from './module-scheme.view.tsx';
import { fetchSchemes } from './scheme.client.ts';
import './scheme.css';
import { stateOfModule } from './scheme-state.rules.ts';
import { type SchemeState, schemeWords } from './scheme-words.ts';

/** The marking schemes of an event: imported, looked through, frozen, amended. */
export const SchemeScreen = () => {
  const words = useWords(schemeWords);
  const eventId = useChosenEvent();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <EventSelect screen="scheme" />
      {eventId !== undefined && <OfEvent key={eventId} eventId={eventId} />}
    </>
  );
};

const SIGNS: Readonly<Record<SchemeState, 'wait' | 'progress' | 'final' | 'amended' | 'lock'>> = {
  none: 'wait',
  draft: 'progress',
  published: 'final',
  changed: 'amended',
  locked: 'lock',
};
const TONES: Readonly<Record<SchemeState, string>> = {
  none: 'doubt',
  draft: 'progress',
  published: 'good',
  changed: 'amended',
  locked: 'final',
};

/** A state in colour, sign and word. */
export const SchemeBadge = ({ state }: { readonly state: SchemeState }) => {
  const words = useWords(schemeWords);
  return (
    <Badge sign={SIGNS[state]} tone={TONES[state]} word={words.state[state]} outlined={true} />
  );
};

const OfEvent = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(schemeWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { chosen } = usePlace();
  const { body, trouble, again } = useAnswer(eventId, () => fetchSchemes(eventId));
  const [news, setNews] = useState('');
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const module = body.items.find((one) => one.moduleId === chosen.get('module')) ?? body.items[0];
  if (!module) {
    return (
      <div class="empty">
        <h2>{words.noModule}</h2>
        <p class="soft">{words.noModuleHint}</p>
      </div>
    );
  }
  return (
    <div class="stack">
      <nav class="module-choice" aria-label={words.modules}>
        {body.items.map((one, place) => (
          <button
            key={one.moduleId}
            type="button"
            class="module-button"
            aria-pressed={one === module}
            onClick={() => {
              setNews('');
              go('scheme', { event: eventId, module: one.moduleId }, 'instead');
            }}
          >
            <span>{one.name ? textOf(one.name, language) : words.module(place + 1)}</span>
            <SchemeBadge state={stateOfModule(one)} />
          </button>
        ))}
      </nav>
      <NewsLine news={news} />
      <ModuleScheme
        key={module.moduleId}
        eventId={eventId}
        module={module}
        onChanged={(sentence) => {
          setNews(sentence);
          // What was done, and what waits now, stands at the top.
          scrollTo(0, 0);
          again();
        }}
      />
    </div>
  );
};
