import { useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { minuteText } from '../../ui/time-text.ts';
import { actWords } from '../act-words.ts';
import type { FloorIncident } from './floor.rules.ts';
import { floorWords } from './floor-words.ts';
import { PlaceNote } from './place-note.view.tsx';

type Props = {
  readonly incidents: readonly FloorIncident[];
  readonly asksSignature: boolean;
  readonly onWentOn: (incident: FloorIncident) => void;
  readonly onSign: (incident: FloorIncident) => void;
};

const MINUTE_MS = 60_000;

/** What went wrong at a station, how it went on, and what the chief judge said. */
export const StationIncidents = ({ incidents, ...ways }: Props) => {
  const words = useWords(floorWords);
  return (
    <section class="stack">
      <h2>{words.incidents}</h2>
      {incidents.length === 0 && <p class="soft">{words.noIncidents}</p>}
      <ul class="stack">
        {incidents.toReversed().map((incident) => (
          <IncidentCard key={incident.incidentId} incident={incident} {...ways} />
        ))}
      </ul>
    </section>
  );
};

type CardProps = Omit<Props, 'incidents'> & { readonly incident: FloorIncident };

const IncidentCard = ({ incident, asksSignature, onWentOn, onSign }: CardProps) => {
  const words = useWords(floorWords);
  const acts = useWords(actWords);
  const { kind, note, restartedAt, contestant, state, place, seenCause } = incident;
  const isOver = state === 'withdrawn';
  return (
    <li class="card floor-incident">
      <p>
        <b>{acts.kind[kind]}</b> · <Times incident={incident} />
        {place !== 'given' && ' · '}
        <PlaceNote place={place} />
      </p>
      {seenCause && (
        <p class="small">
          {words.causeField}
          {': '}
          {words.cause[seenCause]}
        </p>
      )}
      {note !== null && <p class="floor-note">{note}</p>}
      <Said incident={incident} />
      {!isOver && (
        <p class="row">
          {restartedAt === null && (
            <button type="button" class="button first" onClick={() => onWentOn(incident)}>
              {words.wentOn}
            </button>
          )}
          {asksSignature && (
            <button type="button" class="button" onClick={() => onSign(incident)}>
              {contestant ? words.signAgain : words.sign}
            </button>
          )}
          <span class="small">{words.contestantSaid[contestant?.outcome ?? 'not-yet']}</span>
        </p>
      )}
    </li>
  );
};

const Times = ({ incident: { stoppedAt, restartedAt } }: Pick<CardProps, 'incident'>) => {
  const words = useWords(floorWords);
  const language = useLanguage();
  const lost =
    restartedAt && Math.floor((Date.parse(restartedAt) - Date.parse(stoppedAt)) / MINUTE_MS);
  return (
    <span class="number">
      {words.stoppedAt(minuteText(stoppedAt, language))} ·{' '}
      {restartedAt === null
        ? words.stillStopped
        : words.wentOnAt(minuteText(restartedAt, language), Number(lost))}
    </span>
  );
};

const Said = ({ incident }: Pick<CardProps, 'incident'>) => {
  const words = useWords(floorWords);
  const { decision, state, withdrawal } = incident;
  if (state === 'withdrawn') {
    return (
      <p class="toned tone-amended">
        <Sign name="amended" /> {words.withdrawn} {withdrawal?.reason}
      </p>
    );
  }
  if (!decision) {
    return (
      <p class="toned tone-provisional">
        <Sign name="provisional" /> {words.waits}
      </p>
    );
  }
  const { ruling, cause, reason } = decision;
  return (
    <p class="toned tone-good">
      <Sign name="good" />{' '}
      <span>
        {words.decided}
        {': '}
        <b class="number">
          {ruling.as === 'minutes' ? words.rulingMinutes(ruling.minutes) : words.ruling[ruling.as]}
        </b>{' '}
        · {words.cause[cause]} · {reason}
      </span>
    </p>
  );
};
