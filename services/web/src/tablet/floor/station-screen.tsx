import { newId } from '@jinbang/kernel/id';
import { useEffect, useRef, useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import { minuteText } from '../../ui/time-text.ts';
import type { Act, ActOf } from '../act.ts';
import { CheckForm } from './check-form.view.tsx';
import { DrawPad } from './draw-pad.view.tsx';
import { atStation, type Floor, type FloorIncident } from './floor.rules.ts';
import { durationText } from './floor-clock.rules.ts';
import { floorWords } from './floor-words.ts';
import { IncidentForm } from './incident-form.view.tsx';
import { PlaceNote } from './place-note.view.tsx';
import { stationClock } from './station-clock.ts';
import { CheckNote, CLOCK_SIGNS } from './station-grid.view.tsx';
import { StationIncidents } from './station-incidents.view.tsx';

type Props = {
  readonly floor: Floor;
  readonly session: Floor['sessions'][number];
  readonly station: string;
  readonly nowMs: number;
  readonly onAct: (act: Act, basedOn?: number) => void;
  readonly onBack: () => void;
};

type Matter = ActOf<'take-signature'>['about'];
type Doing =
  | { readonly kind: 'record' | 'check' }
  | { readonly kind: 'sign'; readonly about: Matter; readonly incident?: FloorIncident };

/** One station: its clock, what was written down there, and what can be done. */
export const StationScreen = (props: Props) => {
  const { floor, session, station, nowMs, onAct } = props;
  const [doing, setDoing] = useState<Doing | null>(null);
  const { eventId } = floor;
  const { sessionId } = session;
  const place = { eventId, sessionId, station };
  const now = () => new Date(nowMs).toISOString();
  const step = ({ incidentId, version }: FloorIncident, said: ActOf<'step-incident'>['step']) =>
    onAct({ type: 'step-incident', eventId, incidentId, step: said }, version);
  const sign = ({ about, incident }: Extract<Doing, { kind: 'sign' }>, path: string | null) => {
    onAct({ type: 'take-signature', ...place, signatureId: newId(), about, path });
    const outcome = path === null ? 'refused' : 'signed';
    if (incident) step(incident, { kind: 'contestant-signed', outcome, signedAt: now() });
    setDoing(null);
  };
  const check = (said: Omit<ActOf<'check-station'>, 'type' | 'checkId' | keyof typeof place>) => {
    const checkId = newId();
    onAct({ type: 'check-station', ...place, checkId, ...said });
    setDoing(floor.rule.asksSignature ? { kind: 'sign', about: { kind: 'check', checkId } } : null);
  };
  const record = (incident: ActOf<'record-incident'>['incident'], isGoingOn: boolean) => {
    const incidentId = newId();
    onAct({ type: 'record-incident', eventId, incidentId, incident });
    if (isGoingOn) {
      const wentOn = { kind: 'restarted', restartedAt: incident.stoppedAt } as const;
      onAct({ type: 'step-incident', eventId, incidentId, step: wentOn }, 1);
    }
    setDoing(null);
  };
  const leave = () => setDoing(null);
  return (
    <div class="stack">
      <Head {...props} />
      {doing?.kind === 'record' && (
        <IncidentForm
          place={{ sessionId, station }}
          nowMs={nowMs}
          onKeep={record}
          onLeave={leave}
        />
      )}
      {doing?.kind === 'check' && <CheckForm onKeep={check} onLeave={leave} />}
      {doing?.kind === 'sign' && (
        <DrawPad about={doing.about.kind} onKeep={(path) => sign(doing, path)} onLeave={leave} />
      )}
      {doing === null && (
        <>
          <Doors {...props} onDo={setDoing} />
          <StationIncidents
            incidents={atStation(floor.incidents, sessionId, station)}
            asksSignature={floor.rule.asksSignature}
            onWentOn={(one) => step(one, { kind: 'restarted', restartedAt: now() })}
            onSign={(incident) =>
              setDoing({
                ...{ kind: 'sign', incident },
                about: { kind: 'incident', incidentId: incident.incidentId },
              })
            }
          />
        </>
      )}
    </div>
  );
};

const Head = ({ floor, session, station, nowMs, onBack }: Props) => {
  const words = useWords(floorWords);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [station]);
  const clock = stationClock(floor, session, station, nowMs);
  const [sign, tone] = CLOCK_SIGNS[clock.state];
  const at = (ms: number): string => minuteText(new Date(ms).toISOString(), language);
  return (
    <header class="marking-head">
      <div class="marking-place">
        <h1 ref={heading} tabIndex={-1}>
          <span class="session-name">{textOf(session.name, language)}</span>
          <span class="station">
            <small>{words.station}</small>
            <span class="number">{station}</span>
          </span>
        </h1>
        <p class={`station-clock clock-${clock.state}`}>
          <b class="number">{durationText(clock.leftMs)}</b> {words.left[clock.state]}
          <br />
          <span class={`toned tone-${tone}`}>
            <Sign name={sign} /> {words.state[clock.state]}
            {clock.stoppedMs !== null && (
              <span class="number"> · {words.stood(durationText(clock.stoodMs))}</span>
            )}
          </span>
          <br />
          <span class="soft number">
            {words.span(at(clock.startsMs), at(clock.endsMs))}
            {clock.addedMinutes > 0 && ` · ${words.added(clock.addedMinutes)}`}
          </span>
        </p>
      </div>
      <button type="button" class="button" onClick={onBack}>
        {words.back}
      </button>
    </header>
  );
};

/** What can be done here, and how far it is. */
const Doors = ({ floor, session, station, onDo }: Props & { onDo: (doing: Doing) => void }) => {
  const words = useWords(floorWords);
  const check = atStation(floor.checks, session.sessionId, station).at(-1);
  const end = atStation(floor.signatures, session.sessionId, station).findLast(
    ({ about }) => about === 'end',
  );
  const { asksCheck, asksSignature } = floor.rule;
  const signed = end && (end.hash === null ? 'refused' : 'signed');
  return (
    <div class="floor-doors">
      <button type="button" class="button first" onClick={() => onDo({ kind: 'record' })}>
        {words.record}
      </button>
      <button type="button" class="button" onClick={() => onDo({ kind: 'check' })}>
        {check ? words.checkAgain : words.check}
      </button>
      {(asksCheck || check) && <CheckNote check={check} />}
      {asksSignature && (
        <>
          <button
            type="button"
            class="button"
            onClick={() => onDo({ kind: 'sign', about: { kind: 'end' } })}
          >
            {end ? words.signAgain : words.sign}
          </button>
          <span>{words.contestantSaid[signed ?? 'not-yet']}</span>
          {end && <PlaceNote place={end.place} />}
        </>
      )}
    </div>
  );
};
