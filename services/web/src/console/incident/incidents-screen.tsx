import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { NewsLine } from '../../ui/news.view.tsx';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { FloorRuleCard } from '../floor/floor-rule.view.tsx';
import { useWho } from '../frame/who.ts';
import { useAnswer } from '../use-answer.ts';
import { LookAgain } from '../use-sending.ts';
import { Clocks } from './clocks.view.tsx';
import {
  type FloorSession,
  fetchClocks,
  fetchFloor,
  fetchIncidents,
  fetchSignatures,
} from './incident.client.ts';
import { sessionsInUse } from './incident.rules.ts';
import { type Act, ActDialog } from './incident-acts.view.tsx';
import './incident.css';
import { IncidentList } from './incident-list.view.tsx';
import { incidentWords } from './incident-words.ts';
import { RecordDialog } from './record-dialog.view.tsx';

const LOOK_MS = 15_000;

/** What went wrong at stations, and what the chief judge decided (M08). */
export const IncidentsScreen = () => {
  const words = useWords(incidentWords);
  const eventId = useChosenEvent();
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <EventSelect screen="incidents" />
      {eventId !== undefined && <OfEvent key={eventId} eventId={eventId} />}
    </>
  );
};

const OfEvent = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(incidentWords);
  const ui = useWords(uiWords);
  const { offices } = useWho();
  const mayLead = offices.has('chief-judge');
  const mayRecord = mayLead || offices.has('floor-judge') || offices.has('technical-support');
  const mayDecide = mayLead || offices.has('supervisor') || offices.has('arbitration');
  const [news, setNews] = useState('');
  const [open, setOpen] = useState<Act | null>(null);
  const incidents = useAnswer(eventId, () => fetchIncidents(eventId), LOOK_MS);
  const clocks = useAnswer(eventId, () => fetchClocks(eventId), LOOK_MS);
  const floor = useAnswer(eventId, () => fetchFloor(eventId));
  const signed = useAnswer(
    mayDecide ? `${eventId} signed` : null,
    () => fetchSignatures(eventId),
    LOOK_MS,
  );
  const again = () => {
    incidents.again();
    clocks.again();
    floor.again();
  };
  const trouble = incidents.trouble ?? clocks.trouble ?? floor.trouble;
  if (trouble && !incidents.body) return <Problem trouble={trouble} onAgain={again} />;
  if (!incidents.body || !clocks.body || !floor.body) return <p class="soft">{ui.loading}</p>;
  const { items, isComplete } = incidents.body;
  const sessions = floor.body.items;
  const done = (sentence: string) => {
    setOpen(null);
    setNews(sentence);
    again();
  };
  return (
    <LookAgain.Provider value={again}>
      <div class="stack">
        {trouble && <Problem trouble={trouble} onAgain={again} />}
        <NewsLine news={news} />
        {mayRecord && <Record eventId={eventId} sessions={sessions} onDone={done} />}
        {items.length === 0 ? (
          <div class="empty">
            <h2>{words.none}</h2>
            <p class="soft">{words.noneHint}</p>
          </div>
        ) : (
          <>
            <Clocks clocks={clocks.body.items} sessions={sessions} />
            <IncidentList
              eventId={eventId}
              signatures={signed.body?.items ?? []}
              incidents={items}
              sessions={sessions}
              mayRecord={mayRecord}
              mayLead={mayLead}
              onAct={setOpen}
            />
            {!isComplete && <p class="soft small">{words.more}</p>}
          </>
        )}
        <FloorRuleCard
          eventId={eventId}
          maySet={mayLead || offices.has('organiser')}
          onDone={setNews}
        />
      </div>
      {open && (
        <ActDialog eventId={eventId} act={open} onClose={() => setOpen(null)} onDone={done} />
      )}
    </LookAgain.Provider>
  );
};

type RecordProps = {
  readonly eventId: string;
  readonly sessions: readonly FloorSession[];
  readonly onDone: (sentence: string) => void;
};

/** Nothing can go wrong at a station before somebody stands there. */
const Record = ({ eventId, sessions, onDone }: RecordProps) => {
  const words = useWords(incidentWords);
  const [isOpen, setOpen] = useState(false);
  const inUse = sessionsInUse(sessions);
  const isEarly = inUse.length === 0;
  return (
    <p class="row">
      <button
        type="button"
        class="button first"
        disabled={isEarly}
        aria-describedby="incident-early"
        onClick={() => setOpen(true)}
      >
        {words.record}
      </button>
      <span id="incident-early" class="soft small">
        {isEarly ? words.noStation : ''}
      </span>
      {isOpen && (
        <RecordDialog
          eventId={eventId}
          sessions={inUse}
          onClose={() => setOpen(false)}
          onDone={(sentence) => {
            setOpen(false);
            onDone(sentence);
          }}
        />
      )}
    </p>
  );
};
