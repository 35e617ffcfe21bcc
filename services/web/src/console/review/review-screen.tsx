import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { fetchHead } from '../judging/judging.client.ts';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { followLink, usePlace } from '../use-place.ts';
import './review.css';
import type { Module, OverviewHead } from './review.client.ts';
import { ReviewPart } from './review-part.tsx';
import { reviewWords } from './review-words.ts';

const LOOK_EVERY_MS = 30_000;

/** The review of a locked module against its signed originals (M06). */
export const ReviewScreen = () => {
  const words = useWords(reviewWords);
  const eventId = useChosenEvent();
  return (
    <>
      <div class="no-print stack">
        <h1>{words.title}</h1>
        <p class="soft lead">{words.lead}</p>
        <EventSelect screen="review" />
      </div>
      {eventId !== undefined && <OfEvent key={eventId} eventId={eventId} />}
    </>
  );
};

const OfEvent = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(reviewWords);
  const ui = useWords(uiWords);
  const { chosen } = usePlace();
  const head = useAnswer(eventId, () => fetchHead(eventId), LOOK_EVERY_MS);
  if (head.trouble && !head.body) return <Problem trouble={head.trouble} onAgain={head.again} />;
  if (!head.body) return <p class="soft">{ui.loading}</p>;
  const { modules } = head.body;
  const module =
    modules.find(({ moduleId }) => moduleId === chosen.get('module')) ?? firstOf(modules);
  if (!module) {
    return (
      <div class="empty">
        <h2>{words.noModule}</h2>
        <p class="soft">{words.noModuleHint}</p>
      </div>
    );
  }
  return (
    <div class="stack review">
      <ModuleTabs head={head.body} module={module} />
      <ReviewPart
        key={module.moduleId}
        eventId={eventId}
        head={head.body}
        module={module}
        onHead={head.again}
      />
    </div>
  );
};

/** The one that can be worked on: the first that is locked. */
const firstOf = (modules: readonly Module[]): Module | undefined =>
  modules.find(({ locked }) => locked) ?? modules[0];

type TabsProps = { readonly head: OverviewHead; readonly module: Module };

const ModuleTabs = ({ head, module }: TabsProps) => {
  const words = useWords(reviewWords);
  const language = useLanguage();
  if (head.modules.length < 2) return null;
  return (
    <nav class="parts no-print" aria-label={words.modules}>
      {head.modules.map((one) => {
        const place = { event: head.eventId, module: one.moduleId };
        return (
          <a
            key={one.moduleId}
            href={addressOf('review', place)}
            aria-current={one === module ? 'page' : undefined}
            onClick={followLink('review', place)}
          >
            {textOf(one.name, language)}
          </a>
        );
      })}
    </nav>
  );
};
