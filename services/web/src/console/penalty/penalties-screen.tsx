import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { go, usePlace } from '../use-place.ts';
import { LookAgain } from '../use-sending.ts';
import { fetchPenalties, fetchPlaces } from './penalty.client.ts';
import { PenaltyForm, type Subject } from './penalty-form.view.tsx';
import { PenaltyList } from './penalty-list.view.tsx';
import { penaltyWords } from './penalty-words.ts';

/** Points the chief judge takes off, and takes back. */
export const PenaltiesScreen = () => {
  const words = useWords(penaltyWords);
  const eventId = useChosenEvent();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <EventSelect screen="penalties" />
      {eventId !== undefined && <OfEvent key={eventId} eventId={eventId} />}
    </>
  );
};

const OfEvent = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(penaltyWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { chosen } = usePlace();
  const { body, trouble, again } = useAnswer(eventId, () => fetchPlaces(eventId));
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const module =
    body.modules.find((one) => one.moduleId === chosen.get('module')) ?? body.modules[0];
  if (!module) {
    return (
      <div class="empty">
        <h2>{words.noModule}</h2>
        <p class="soft">{words.noModuleHint}</p>
      </div>
    );
  }
  const { moduleId } = module;
  return (
    <div class="stack">
      {body.modules.length > 1 && (
        <nav class="parts" aria-label={words.modules}>
          {body.modules.map((one) => (
            <button
              key={one.moduleId}
              type="button"
              class="button tight"
              aria-pressed={one === module}
              onClick={() => go('penalties', { event: eventId, module: one.moduleId }, 'instead')}
            >
              {textOf(one.name, language)}
            </button>
          ))}
        </nav>
      )}
      <OfModule
        key={moduleId}
        eventId={eventId}
        moduleId={moduleId}
        subjects={body.subjects.filter((one) => one.moduleId === moduleId)}
      />
    </div>
  );
};

type ModuleProps = {
  readonly eventId: string;
  readonly moduleId: string;
  readonly subjects: readonly Subject[];
};

const OfModule = ({ eventId, moduleId, subjects }: ModuleProps) => {
  const words = useWords(penaltyWords);
  const ui = useWords(uiWords);
  const { offices } = useWho();
  const place = { eventId, moduleId };
  const { body, trouble, again } = useAnswer(moduleId, () => fetchPenalties(place));
  const [news, setNews] = useState('');
  if (trouble) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const done = (sentence: string) => {
    setNews(sentence);
    again();
  };
  const mayLead = offices.has('chief-judge') && !body.locked;
  return (
    <LookAgain.Provider value={again}>
      <NewsLine news={news} />
      {body.most === null && (
        <div class="empty">
          <h2>{words.noScheme}</h2>
          <p class="soft">{words.noSchemeHint}</p>
        </div>
      )}
      {body.locked && (
        <p class="row">
          <Badge sign="lock" word={words.lockedState} tone="final" />
          <span>{words.locked}</span>
        </p>
      )}
      {mayLead && body.most !== null && subjects.length === 0 && (
        <div class="empty">
          <h2>{words.noSubject}</h2>
          <p class="soft">{words.noSubjectHint}</p>
        </div>
      )}
      {mayLead && body.most !== null && subjects.length > 0 && (
        <PenaltyForm place={place} page={body} subjects={subjects} onDone={done} />
      )}
      {body.most !== null && (
        <PenaltyList place={place} page={body} mayLead={mayLead} onDone={done} />
      )}
    </LookAgain.Provider>
  );
};
