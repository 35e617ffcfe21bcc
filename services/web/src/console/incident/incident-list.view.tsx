import type { ComponentChildren } from 'preact';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import type { SignName } from '../../ui/sign.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { useNaming } from '../person/names.ts';
import { DrawnSignature } from './drawn-signature.view.tsx';
import type { FloorSession, IncidentView, SeenSignature } from './incident.client.ts';
import { inOrder, lostMinutes, signaturesUnder } from './incident.rules.ts';
import { type Act, Acts } from './incident-acts.view.tsx';
import { incidentWords } from './incident-words.ts';

type Rights = {
  readonly mayRecord: boolean;
  readonly mayLead: boolean;
  readonly onAct: (act: Act) => void;
};
type Seen = {
  readonly eventId: string;
  /** None for whoever may not see them. */
  readonly signatures: readonly SeenSignature[];
};
type Props = Rights &
  Seen & {
    readonly incidents: readonly IncidentView[];
    readonly sessions: readonly FloorSession[];
  };

/** What waits for the chief judge first, then the newest. */
export const IncidentList = ({ incidents, sessions, ...rights }: Props) => {
  const words = useWords(incidentWords);
  const waiting = incidents.filter(({ state }) => state === 'open').length;
  return (
    <section class="stack">
      <div class="row apart">
        <h2>{words.list}</h2>
        {waiting > 0 && <span class="toned tone-provisional">{words.waits(waiting)}</span>}
      </div>
      <ul class="incident-list">
        {inOrder(incidents).map((incident) => (
          <Card
            key={incident.incidentId}
            incident={incident}
            session={sessions.find(({ sessionId }) => sessionId === incident.sessionId)}
            {...rights}
          />
        ))}
      </ul>
    </section>
  );
};

const STATES: Readonly<Record<IncidentView['state'], readonly [SignName, string]>> = {
  open: ['wait', 'provisional'],
  decided: ['good', 'good'],
  withdrawn: ['amended', 'amended'],
};

type CardProps = Rights &
  Seen & {
    readonly incident: IncidentView;
    readonly session: FloorSession | undefined;
  };

const Card = ({ incident, session, eventId, signatures, ...rights }: CardProps) => {
  const words = useWords(incidentWords);
  const language = useLanguage();
  const { state, station, kind, note } = incident;
  const [sign, tone] = STATES[state];
  const where = session ? [textOf(session.name, language), session.room] : [];
  return (
    <li class={`card stack${state === 'withdrawn' ? ' faded' : ''}`}>
      <div class="row apart">
        <h3 class="incident-title">
          <span class="number">{words.station(station)}</span> · {words.kind[kind]}{' '}
          <span class="soft small">{where.filter((part) => part !== '').join(' · ')}</span>
        </h3>
        <Badge sign={sign} word={words.state[state]} tone={tone} outlined={true} />
      </div>
      <Facts incident={incident} />
      {note !== null && <p class="incident-note">{note}</p>}
      {signaturesUnder(signatures, incident).map((signature) => (
        <DrawnSignature key={signature.signatureId} eventId={eventId} signature={signature} />
      ))}
      <Outcome incident={incident} />
      {state !== 'withdrawn' && <Acts incident={incident} {...rights} />}
    </li>
  );
};

type FactProps = { readonly name: string; readonly children: ComponentChildren };
const Fact = ({ name, children }: FactProps) => (
  <div>
    <dt>{name}</dt>
    <dd class="number">{children}</dd>
  </div>
);

type OneProps = { readonly incident: IncidentView };

const Facts = ({ incident }: OneProps) => {
  const words = useWords(incidentWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const when = (at: string): string => momentText(at, language, new Date());
  const { stoppedAt, restartedAt, contestant, recordedBy, recordedAt, seenCause } = incident;
  const lost = lostMinutes(incident);
  return (
    <dl class="incident-facts">
      <Fact name={words.stopped}>{when(stoppedAt)}</Fact>
      <Fact name={words.restarted}>
        {restartedAt === null ? words.stillStopped : when(restartedAt)}
        {lost !== null && <span class="soft"> · {words.lost(lost)}</span>}
      </Fact>
      <Fact name={words.contestant}>{words.contestantSaid[contestant?.outcome ?? 'not-yet']}</Fact>
      {seenCause && <Fact name={words.seenCause}>{words.cause[seenCause]}</Fact>}
      <Fact name={words.recordedBy}>{words.by(nameOf(recordedBy), when(recordedAt))}</Fact>
    </dl>
  );
};

/** What was decided, by whom and why; and why a record was withdrawn. */
const Outcome = ({ incident: { decision, withdrawal } }: OneProps) => {
  const words = useWords(incidentWords);
  const language = useLanguage();
  const { nameOf } = useNaming();
  const by = (personId: string, at: string): string =>
    words.by(nameOf(personId), momentText(at, language, new Date()));
  if (decision === null && withdrawal === null) return null;
  return (
    <div class="notice">
      {decision && (
        <p>
          <b class="number">
            {decision.ruling.as === 'minutes'
              ? words.minutesText(decision.ruling.minutes)
              : words.ruling[decision.ruling.as]}
          </b>{' '}
          · {words.causeField}
          {language === 'zh' ? '：' : ': '}
          {words.cause[decision.cause]}
          <span class="under">{decision.reason}</span>
          <span class="under soft small">{by(decision.decidedBy, decision.decidedAt)}</span>
        </p>
      )}
      {withdrawal && (
        <p>
          <b>{words.withdrawn}</b>
          <span class="under">{withdrawal.reason}</span>
          <span class="under soft small">{by(withdrawal.withdrawnBy, withdrawal.withdrawnAt)}</span>
        </p>
      )}
    </div>
  );
};
