import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { uiWords } from '../../ui/ui-words.ts';
import { eligibilityWords } from '../eligibility/eligibility-words.ts';
import '../eligibility/eligibility.css';
import { RulesPart } from '../eligibility/rules-part.view.tsx';
import { WinnersPart } from '../eligibility/winners-part.view.tsx';
import { NotYet } from '../frame/not-yet.view.tsx';
import { useHouse } from '../person/names.ts';
import { addressOf } from '../place.rules.ts';
import { followLink, go, usePlace } from '../use-place.ts';
import './admission.css';
import { admissionWords } from './admission-words.ts';
import { Below } from './below.view.tsx';
import { Corrections } from './corrections.view.tsx';
import { Notices } from './notice.view.tsx';
import { Waiting } from './waiting.view.tsx';

const VIEWS = ['review', 'rules', 'winners'] as const;
type View = (typeof VIEWS)[number];

const chosenOf = (event: string, view: View): Readonly<Record<string, string>> =>
  view === 'review' ? { event } : { event, view };

/** The parts of the screen: what waits, by which rules, and whom a list bars. */
const Parts = ({ view, eventId }: { readonly view: View; readonly eventId: string }) => {
  const words = useWords(eligibilityWords);
  return (
    <nav class="parts" aria-label={words.viewsName}>
      {VIEWS.map((one) => (
        <a
          key={one}
          href={addressOf('admission', chosenOf(eventId, one))}
          aria-current={one === view ? 'page' : undefined}
          onClick={followLink('admission', chosenOf(eventId, one))}
        >
          {words.views[one]}
        </a>
      ))}
    </nav>
  );
};

const Review = ({ eventId }: { readonly eventId: string }) => (
  <>
    <Waiting eventId={eventId} />
    <Corrections eventId={eventId} />
    <Below eventId={eventId} />
    <Notices eventId={eventId} />
  </>
);

/** Who comes in: what waits for approval, what comes from below, and the notice of entrants. */
export const AdmissionScreen = () => {
  const words = useWords(admissionWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { house, isReady } = useHouse();
  const { chosen } = usePlace();
  const eventId = chosen.get('event') ?? house.contests[0]?.eventId ?? '';
  const view = VIEWS.find((one) => one === chosen.get('view')) ?? 'review';
  const competitionId = house.contests.find((one) => one.eventId === eventId)?.competitionId;
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
            onValue={(event) => go('admission', chosenOf(event, view))}
            groups={groups}
          />
          <Parts view={view} eventId={eventId} />
          {view === 'review' && <Review key={eventId} eventId={eventId} />}
          {view === 'rules' && competitionId !== undefined && (
            <RulesPart key={eventId} competitionId={competitionId} eventId={eventId} />
          )}
          {view === 'winners' && competitionId !== undefined && (
            <WinnersPart key={competitionId} competitionId={competitionId} />
          )}
        </div>
      )}
    </>
  );
};
