import { useWords } from '../../ui/language.ts';
import { Sign, type SignName } from '../../ui/sign.view.tsx';
import { atStation, type Floor } from './floor.rules.ts';
import { durationText, type StationClock } from './floor-clock.rules.ts';
import { floorWords } from './floor-words.ts';
import { PlaceNote } from './place-note.view.tsx';
import { stationClock } from './station-clock.ts';

type Props = {
  readonly floor: Floor;
  readonly session: Floor['sessions'][number];
  readonly nowMs: number;
  readonly onStation: (station: string) => void;
};

export const CLOCK_SIGNS: Readonly<Record<StationClock['state'], readonly [SignName, string]>> = {
  before: ['wait', 'doubt'],
  running: ['progress', 'progress'],
  stopped: ['frozen', 'bad'],
  over: ['good', 'final'],
  left: ['amended', 'amended'],
};

/** Every station of the session: its clock, and whether something is the matter. */
export const StationGrid = ({ floor, session, nowMs, onStation }: Props) => {
  const words = useWords(floorWords);
  const { stations, sessionId } = session;
  const clocks = stations.map((station) => stationClock(floor, session, station, nowMs));
  const countOf = (wanted: StationClock['state']): number =>
    clocks.filter(({ state }) => state === wanted).length;
  const waiting = floor.incidents.filter(
    (one) => one.sessionId === sessionId && one.state === 'open',
  ).length;
  if (stations.length === 0) return <p class="empty">{words.noStations}</p>;
  return (
    <>
      <p class="number" role="status">
        {words.counts(countOf('running'), countOf('stopped'), waiting)}
      </p>
      <ul class="station-grid">
        {stations.map((station, place) => {
          const clock = clocks[place];
          return (
            clock && (
              <li key={station}>
                <StationCard {...{ floor, session, station, clock }} onOpen={onStation} />
              </li>
            )
          );
        })}
      </ul>
    </>
  );
};

/** The least safe first: it is what a card says. */
const PLACES = ['saving', 'waiting'] as const;

type CardProps = Pick<Props, 'floor' | 'session'> & {
  readonly station: string;
  readonly clock: StationClock;
  readonly onOpen: (station: string) => void;
};

const StationCard = ({ floor, session, station, clock, onOpen }: CardProps) => {
  const words = useWords(floorWords);
  const [sign, tone] = CLOCK_SIGNS[clock.state];
  const { sessionId } = session;
  const incidents = atStation(floor.incidents, sessionId, station);
  const check = atStation(floor.checks, sessionId, station).at(-1);
  const isWaiting = incidents.some(({ state }) => state === 'open');
  const places = [...incidents, ...(check ? [check] : [])].map(({ place }) => place);
  const place = PLACES.find((one) => places.includes(one)) ?? 'given';
  return (
    <button
      type="button"
      class={`station-card clock-${clock.state}`}
      onClick={() => onOpen(station)}
    >
      <span class="station-label">
        <small>{words.station}</small> <b class="number">{station}</b>
      </span>
      <span class="station-left">
        <b class="number">{durationText(clock.leftMs)}</b>
        <small>{words.left[clock.state]}</small>
      </span>
      <span class={`toned tone-${tone}`}>
        <Sign name={sign} /> {words.state[clock.state]}
        {clock.stoppedMs !== null && (
          <span class="number"> · {words.stood(durationText(clock.stoodMs))}</span>
        )}
      </span>
      <span class="station-notes small">
        {clock.addedMinutes > 0 && <span class="number">{words.added(clock.addedMinutes)}</span>}
        {isWaiting && <span>{words.waits}</span>}
        {(floor.rule.asksCheck || check) && <CheckNote check={check} />}
        <PlaceNote place={place} />
      </span>
    </button>
  );
};

export const CheckNote = ({ check }: { readonly check: Floor['checks'][number] | undefined }) => {
  const words = useWords(floorWords);
  if (!check) return <span>{words.checked['not-yet']}</span>;
  const isGood = check.isStationGood && check.isEquipmentGood;
  return (
    <span class={`toned tone-${isGood ? 'good' : 'bad'}`}>
      <Sign name={isGood ? 'good' : 'bad'} /> {words.checked[isGood ? 'good' : 'flawed']}
    </span>
  );
};
