import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { useWho } from '../frame/who.ts';
import type { IssuedPin } from './pin.client.ts';
import { pinWords } from './pin-words.ts';
import { Roster } from './roster.view.tsx';
import { Slips } from './slips.view.tsx';

/** Who may work on an event's tablets; new PINs are shown once, to print. */
export const PinsScreen = () => {
  const words = useWords(pinWords);
  const { isOperator, offices } = useWho();
  const eventId = useChosenEvent();
  const [issued, setIssued] = useState<readonly IssuedPin[]>([]);
  if (issued.length > 0 && eventId !== undefined) {
    return <Slips eventId={eventId} pins={issued} onAway={() => setIssued([])} />;
  }
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <EventSelect screen="pins" />
      {eventId !== undefined && <Roster key={eventId} eventId={eventId} onIssued={setIssued} />}
      {eventId !== undefined && (isOperator || offices.has('organiser')) && (
        <p>
          <a href={`/mine/slips/${eventId}`}>{words.toSlips}</a>
        </p>
      )}
    </>
  );
};
