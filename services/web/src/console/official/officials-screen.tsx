import { useWords } from '../../ui/language.ts';
import { EventSelect, useChosenEvent } from '../device/event-select.view.tsx';
import { useWho } from '../frame/who.ts';
import { useHouse } from '../person/names.ts';
import { officialWords } from './official-words.ts';
import { OwnDuties } from './own-duties.view.tsx';
import { PanelPart } from './panel-part.view.tsx';
import { RegisterPart } from './register-part.view.tsx';

const STAFF = ['platform-operator', 'organiser', 'supervisor', 'arbitration', 'auditor'] as const;
const KEEPERS = ['platform-operator', 'organiser', 'auditor'] as const;

/** Who judges: one's own duties first, then the panel of an event, then the register. */
export const OfficialsScreen = () => {
  const words = useWords(officialWords);
  const { offices } = useWho();
  const isStaff = STAFF.some((one) => offices.has(one));
  const isKeeper = KEEPERS.some((one) => offices.has(one));
  return (
    <>
      <div class="head">
        <h1>{words.title}</h1>
      </div>
      <p class="soft lead">{words.lead}</p>
      <OwnDuties saysWhenEmpty={!isStaff} />
      {isStaff && <PanelOfEvent isKeeper={isKeeper} />}
      {isKeeper && <RegisterPart />}
    </>
  );
};

const PanelOfEvent = ({ isKeeper }: { readonly isKeeper: boolean }) => {
  const words = useWords(officialWords);
  const eventId = useChosenEvent();
  const { isReady } = useHouse();
  return (
    <section class="stack" aria-labelledby="panel-title">
      <h2 id="panel-title">{words.panel}</h2>
      <EventSelect screen="officials" />
      {isReady && eventId && <PanelPart key={eventId} eventId={eventId} isKeeper={isKeeper} />}
    </section>
  );
};
