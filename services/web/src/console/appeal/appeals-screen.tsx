import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { useAnswer } from '../use-answer.ts';
import { usePlace } from '../use-place.ts';
import './appeal.css';
import { fetchAppeal, fetchAppeals, fetchDesk } from './appeal.client.ts';
import { AppealList } from './appeal-list.view.tsx';
import { AppealPage } from './appeal-page.view.tsx';
import { appealWords } from './appeal-words.ts';

const LOOK_EVERY_MS = 30_000;

/** Appeals and recounts: filed, heard and ruled on; each on a page that explains itself. */
export const AppealsScreen = () => {
  const words = useWords(appealWords);
  const { chosen } = usePlace();
  const eventId = useChosenEvent();
  const appealId = chosen.get('appeal');
  return (
    <>
      <div class="no-print stack">
        <h1>{words.title}</h1>
        {appealId === null && <p class="soft lead">{words.lead}</p>}
        {appealId === null && <EventSelect screen="appeals" />}
      </div>
      {eventId !== undefined && appealId === null && <All key={eventId} eventId={eventId} />}
      {eventId !== undefined && appealId !== null && (
        <One key={appealId} eventId={eventId} appealId={appealId} />
      )}
    </>
  );
};

const All = ({ eventId }: { readonly eventId: string }) => {
  const ui = useWords(uiWords);
  const desk = useAnswer(eventId, () => fetchDesk(eventId));
  const appeals = useAnswer(eventId, () => fetchAppeals(eventId), LOOK_EVERY_MS);
  const again = () => {
    desk.again();
    appeals.again();
  };
  const trouble = desk.trouble ?? appeals.trouble;
  return (
    <>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {(!desk.body || !appeals.body) && !trouble && <p class="soft">{ui.loading}</p>}
      {desk.body && appeals.body && (
        <AppealList
          eventId={eventId}
          desk={desk.body}
          appeals={appeals.body.items}
          onChanged={again}
        />
      )}
    </>
  );
};

type OneProps = { readonly eventId: string; readonly appealId: string };

const One = ({ eventId, appealId }: OneProps) => {
  const ui = useWords(uiWords);
  const desk = useAnswer(eventId, () => fetchDesk(eventId));
  const appeal = useAnswer(appealId, () => fetchAppeal(eventId, appealId), LOOK_EVERY_MS);
  const trouble = desk.trouble ?? appeal.trouble;
  return (
    <>
      {trouble && <Problem trouble={trouble} onAgain={appeal.again} />}
      {(!desk.body || !appeal.body) && !trouble && <p class="soft">{ui.loading}</p>}
      {desk.body && appeal.body && (
        <AppealPage
          eventId={eventId}
          desk={desk.body}
          appeal={appeal.body}
          onChanged={appeal.again}
        />
      )}
    </>
  );
};
