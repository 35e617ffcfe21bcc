import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { DelegationPart } from '../delegation/delegation-part.view.tsx';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { ResultFiles } from '../result-file/files.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { FreezePart } from './freeze.view.tsx';
import { Next, PublicState, Signed } from './next.view.tsx';
import { NoticePart } from './notice.view.tsx';
import { ReleasePart } from './release.view.tsx';
import './result.css';
import { fetchDesk } from './result.client.ts';
import { resultWords } from './result-words.ts';

const LOOK_EVERY_MS = 15_000;

/** How far the result of an event is, and what comes next. */
export const ResultsScreen = () => {
  const words = useWords(resultWords);
  const eventId = useChosenEvent();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <EventSelect screen="results" />
      {eventId !== undefined && <OfEvent key={eventId} eventId={eventId} />}
      {eventId !== undefined && <DelegationPart eventId={eventId} />}
    </>
  );
};

const OfEvent = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(resultWords);
  const ui = useWords(uiWords);
  const { body, trouble, again } = useAnswer(eventId, () => fetchDesk(eventId), LOOK_EVERY_MS);
  const [news, setNews] = useState('');
  if (trouble && !body) return <Problem trouble={trouble} onAgain={again} />;
  if (!body) return <p class="soft">{ui.loading}</p>;
  const done = () => {
    setNews(words.news);
    again();
  };
  const part = { eventId, desk: body, onDone: done };
  return (
    <LookAgain.Provider value={again}>
      <div class="loose">
        <PublicState desk={body} />
        <p class="news" role="status">
          {news}
        </p>
        <Next {...part} />
        {body.result && <Signed result={body.result} />}
        <ReleasePart {...part} />
        <NoticePart {...part} />
        <FreezePart {...part} />
        <ResultFiles
          eventId={eventId}
          version={body.result?.version ?? null}
          revision={body.result?.revision ?? 0}
        />
      </div>
    </LookAgain.Provider>
  );
};
