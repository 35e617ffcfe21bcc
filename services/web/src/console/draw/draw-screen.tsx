import { useCallback, useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import type { News } from '../../ui/news.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { addressOf } from '../place.rules.ts';
import { useAnswer } from '../use-answer.ts';
import { usePlace } from '../use-place.ts';
import { LookAgain } from '../use-sending.ts';
import { type StepName, stepNow, stepsOf } from './ceremony.rules.ts';
import './draw.css';
import { fetchCeremony } from './draw.client.ts';
import type { Ceremony } from './draw.types.ts';
import { drawWords } from './draw-words.ts';
import { Projector } from './projector.view.tsx';
import { useStage } from './scene.ts';
import { StepPanel } from './step-panel.view.tsx';
import { StepRow } from './step-row.view.tsx';
import { nothingSaid, type Said } from './who-and-when.rules.ts';

/** Two people at two computers: each sees by itself what the other has done. */
const LOOK_MS = 5_000;

/** The draw of an event as a ceremony: keys, lots, seals, and the opening layer by layer. */
export const DrawScreen = () => {
  const words = useWords(drawWords);
  const { chosen } = usePlace();
  const eventId = useChosenEvent();
  if (chosen.has('projector') && eventId !== undefined) return <Projector eventId={eventId} />;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead no-print">{words.lead}</p>
      <EventSelect screen="draw" />
      {eventId !== undefined && <Loaded key={eventId} eventId={eventId} />}
    </>
  );
};

const Loaded = ({ eventId }: { readonly eventId: string }) => {
  const ui = useWords(uiWords);
  const loaded = useAnswer(eventId, () => fetchCeremony(eventId), LOOK_MS);
  return (
    <>
      {loaded.trouble && <Problem trouble={loaded.trouble} onAgain={loaded.again} />}
      {!loaded.body && !loaded.trouble && <p class="soft">{ui.loading}</p>}
      {loaded.body && (
        <LookAgain.Provider value={loaded.again}>
          <Shown given={loaded.body} onAgain={loaded.again} />
        </LookAgain.Provider>
      )}
    </>
  );
};

type ShownProps = { readonly given: Ceremony; readonly onAgain: () => void };

const openProjector = (eventId: string): void => {
  // A window of ours, so that an access token of this tab goes with it.
  window.open(addressOf('draw', { event: eventId, projector: '1' }), 'jinbang-projector', 'popup');
};

/** Where something is left to do when it is done: keys are tried, numbers looked up. */
const STAYS: readonly StepName[] = ['keys', 'numbers', 'stations', 'codes'];

const Shown = ({ given, onAgain }: ShownProps) => {
  const words = useWords(drawWords);
  const [wanted, setWanted] = useState<StepName | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const [said, onSaid] = useState<Said>(nothingSaid);
  const stage = useStage(given.event.eventId);
  const steps = stepsOf(given);
  const now = stepNow(steps);
  const shown = steps.find(({ name }) => name === wanted) ?? now ?? steps.at(-1);
  const shownName = shown?.name;
  const onDone = useCallback(
    (sentence: News) => {
      setNews(sentence);
      // Who watches stays; a time that was typed is that of one act alone.
      onSaid((before) => ({ ...before, when: '' }));
      setWanted(STAYS.find((name) => name === shownName) ?? null);
      onAgain();
    },
    [onAgain, shownName],
  );
  return (
    <section class="stack">
      <StepRow steps={steps} now={now} shown={shown?.name} onShow={setWanted} />
      <div class="row no-print">
        <button
          type="button"
          class="button tight"
          onClick={() => openProjector(given.event.eventId)}
        >
          {words.projector}
        </button>
        <span class="soft small">{words.projectorHint}</span>
      </div>
      <NewsLine news={news} />
      {now === undefined && <p class="notice">{words.allOpen}</p>}
      {shown && (
        <StepPanel
          key={shown.name}
          step={shown}
          now={now}
          {...{ given, onDone, stage, said, onSaid }}
        />
      )}
    </section>
  );
};
