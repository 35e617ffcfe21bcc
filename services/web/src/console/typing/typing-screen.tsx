import { useWords } from '../../ui/language.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { usePlace } from '../use-place.ts';
import { DeskPart } from './desk-part.tsx';
import { SheetPart } from './sheet-part.tsx';
import './typing.css';
import { typingWords } from './typing-words.ts';

/** Paper sheets: typed by two people, compared, reconciled. */
export const TypingScreen = () => {
  const words = useWords(typingWords);
  const { chosen } = usePlace();
  const eventId = useChosenEvent();
  const sheet = chosen.get('sheet');
  if (eventId !== undefined && sheet !== null) {
    return (
      <>
        <h1 class="unseen">{words.title}</h1>
        <SheetPart key={sheet} eventId={eventId} paperSheetId={sheet} />
      </>
    );
  }
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft lead">{words.lead}</p>
      <EventSelect screen="typing" />
      {eventId !== undefined && <DeskPart key={eventId} eventId={eventId} />}
    </>
  );
};
