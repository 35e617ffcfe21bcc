import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { useWho } from '../frame/who.ts';
import type { IssuedPin } from './pin.client.ts';
import { pinWords } from './pin-words.ts';
import { Roster } from './roster.view.tsx';
import { Slips } from './slips.view.tsx';

type Issued = { readonly eventId: string; readonly pins: readonly IssuedPin[] };

/** Who may work on an event's tablets; new PINs are shown once, to print. */
export const PinsScreen = () => {
  const words = useWords(pinWords);
  const { isOperator, offices } = useWho();
  const eventId = useChosenEvent();
  // With the event they are for: the way back leads to another one, and they are shown this once.
  const [issued, setIssued] = useState<Issued | null>(null);
  if (issued !== null) return <Slips {...issued} onAway={() => setIssued(null)} />;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <EventSelect screen="pins" />
      {eventId !== undefined && (
        <Roster
          key={eventId}
          eventId={eventId}
          onIssued={(pins) => setIssued(pins.length > 0 ? { eventId, pins } : null)}
        />
      )}
      {eventId !== undefined && (isOperator || offices.has('organiser')) && (
        <p>
          <a href={`/mine/slips/${eventId}`}>{words.toSlips}</a>
        </p>
      )}
    </>
  );
};
