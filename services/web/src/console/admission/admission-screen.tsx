import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { NotYet } from '../frame/not-yet.view.tsx';
import { useHouse } from '../person/names.ts';
import { go, usePlace } from '../use-place.ts';
import './admission.css';
import { admissionWords } from './admission-words.ts';
import { Below } from './below.view.tsx';
import { Corrections } from './corrections.view.tsx';
import { Notices } from './notice.view.tsx';
import { Waiting } from './waiting.view.tsx';

/** Who comes in: what waits for approval, what comes from below, and the notice of entrants. */
export const AdmissionScreen = () => {
  const words = useWords(admissionWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { house, isReady } = useHouse();
  const { chosen } = usePlace();
  const eventId = chosen.get('event') ?? house.contests[0]?.eventId ?? '';
  const groups = house.competitions.map(({ competitionId, name }) => ({
    label: textOf(name, language),
    choices: house.contests
      .filter((contest) => contest.competitionId === competitionId)
      .map((contest) => ({ value: contest.eventId, label: textOf(contest.name, language) })),
  }));
  return (
    <>
      <div class="head">
        <h1>{words.title}</h1>
      </div>
      <p class="soft lead">{words.lead}</p>
      {!isReady && <p class="soft">{ui.loading}</p>}
      {isReady && eventId === '' && <NotYet title={words.noEvent} screen="admission" />}
      {eventId !== '' && (
        <div class="stack admission">
          <SelectField
            id="admission-event"
            label={words.event}
            value={eventId}
            onValue={(event) => go('admission', { event })}
            groups={groups}
          />
          <Waiting key={`waiting ${eventId}`} eventId={eventId} />
          <Corrections key={`corrections ${eventId}`} eventId={eventId} />
          <Below key={`below ${eventId}`} eventId={eventId} />
          <Notices key={`notices ${eventId}`} eventId={eventId} />
        </div>
      )}
    </>
  );
};
