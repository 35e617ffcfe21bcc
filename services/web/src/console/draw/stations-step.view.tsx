import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { momentText } from '../../ui/time-text.ts';
import { ByHand } from './by-hand.view.tsx';
import { BySeed } from './by-seed.view.tsx';
import { entriesFor, isDrawn, sessionsToDraw, waitOfStations } from './ceremony.rules.ts';
import { commitStations, sealStations, seedStations } from './draw.client.ts';
import type { DrawSession } from './draw.types.ts';
import { openSessions } from './draw-all.rules.ts';
import { DrawAll } from './draw-all.view.tsx';
import type { DrawPlace } from './draw-place.ts';
import { drawWords } from './draw-words.ts';
import { LateLot } from './late-lot.view.tsx';
import { MoveStation } from './move-station.view.tsx';
import { NotYours } from './not-yours.view.tsx';
import { type Room, useHolds } from './room.ts';
import { type Span, SpanChoice } from './span-choice.view.tsx';
import { type Way, WayChoice } from './way-choice.view.tsx';
import { saidText } from './who-and-when.rules.ts';
import { WhoAndWhen } from './who-and-when.view.tsx';

/** Draw 2, session by session. */
export const StationsStep = (room: Room) => {
  const { given } = room;
  const words = useWords(drawWords);
  const holds = useHolds();
  const sessions = sessionsToDraw(given);
  // Chosen once: when a session is sealed the page does not jump away from it.
  const [wanted, setWanted] = useState(
    () => (sessions.find((one) => !isDrawn(one)) ?? sessions[0])?.sessionId,
  );
  const session = sessions.find(({ sessionId }) => sessionId === wanted) ?? sessions[0];
  const [span, setSpan] = useState<Span>('one');
  const wait = waitOfStations(given);
  return (
    <>
      <h2>{words.stations.title}</h2>
      {session === undefined && <p class="soft">{words.stations.none}</p>}
      {session && span === 'one' && (
        <SessionSelect given={given} chosen={session.sessionId} onChosen={setWanted} />
      )}
      {session && <SpanChoice span={span} open={openSessions(given).length} onSpan={setSpan} />}
      {wait && <p class="notice">{words.wait[wait]}</p>}
      {!wait && !holds('encryption-judge') && <NotYours office="encryption-judge" />}
      {!wait && holds('encryption-judge') && session && <WhoAndWhen {...room} />}
      {!wait && holds('encryption-judge') && span === 'all' && <DrawAll {...room} />}
      {!wait && holds('encryption-judge') && session && span === 'one' && (
        <SessionDraw key={session.sessionId} {...room} session={session} />
      )}
    </>
  );
};

type SelectProps = {
  readonly given: Room['given'];
  readonly chosen: string;
  readonly onChosen: (sessionId: string) => void;
};

const SessionSelect = ({ given, chosen, onChosen }: SelectProps) => {
  const words = useWords(drawWords);
  const language = useLanguage();
  const sessions = sessionsToDraw(given);
  const groups = given.event.modules.map(({ moduleId, name }) => ({
    label: textOf(name, language),
    choices: sessions
      .filter((one) => one.moduleId === moduleId)
      .map((one) => ({
        value: one.sessionId,
        label: `${textOf(one.name, language)} · ${momentText(one.startsAt, language, new Date())} · ${
          isDrawn(one) ? words.stations.drawn : words.stations.open
        }`,
      })),
  }));
  return (
    <SelectField
      id="session"
      label={words.stations.session}
      value={chosen}
      onValue={onChosen}
      groups={groups.filter(({ choices }) => choices.length > 0)}
    />
  );
};

type SessionProps = Room & { readonly session: DrawSession };

/** One session: to be drawn, or drawn, with who came late, a station replaced, and drawing again. */
const SessionDraw = (props: SessionProps) => {
  const { session } = props;
  const words = useWords(drawWords);
  const wasDrawn = isDrawn(session);
  const lots = session.stations.filter(({ inUse }) => inUse).length;
  // What was drawn while this stands here stays as it is: its numbers may still be looked up.
  const [wasOpen] = useState(!wasDrawn);
  return (
    <>
      {wasDrawn && <p>{words.stations.sealed(lots)}</p>}
      {wasOpen && <Draw {...props} wasDrawn={false} isSealed={wasDrawn} />}
      {wasDrawn && (
        <>
          <details class="papers">
            <summary>{words.stations.late}</summary>
            <LateLot {...props} />
          </details>
          <details class="papers">
            <summary>{words.stations.move}</summary>
            <MoveStation {...props} />
          </details>
          <details class="papers">
            <summary>{words.stations.again}</summary>
            <p class="notice">{words.stations.againHint}</p>
            <Draw {...props} wasDrawn={true} isSealed={false} />
          </details>
        </>
      )}
    </>
  );
};

const placeOfSession = (
  { given, session, wasDrawn, said }: SessionProps & { readonly wasDrawn: boolean },
  labels: { readonly taker: string; readonly lot: string },
): DrawPlace => {
  const takers = entriesFor(given, session).map(({ entryId, entryNo }) => ({
    id: entryId,
    text: entryNo,
  }));
  return {
    place: session.sessionId,
    what: 'station',
    name: session.name,
    takerLabel: labels.taker,
    lotLabel: labels.lot,
    ground: { takers, lots: session.stations.map(({ station }) => station) },
    items: session.stations.flatMap(({ station, spare }) => (spare ? [] : [station])),
    wasDrawn,
    seal: (taken, { reason, absent }) =>
      sealStations(session, {
        stations: taken.map(({ takerId, lot }) => ({ entryId: takerId, station: lot })),
        absent: Object.entries(absent).map(([entryId, why]) => ({ entryId, why })),
        ...(reason === undefined ? {} : { reason }),
        ...saidText(said),
      }),
    commit: ({ takers: entryIds, commitment, sealedSecret }) =>
      commitStations(session, { entryIds, commitment, sealedSecret }),
    seed: (seeding, reason) =>
      seedStations(session, {
        ...seeding,
        ...(reason === undefined ? {} : { reason }),
        ...saidText(said),
      }),
  };
};

type DrawProps = SessionProps & {
  readonly wasDrawn: boolean;
  /** Sealed a moment ago, in the draw that stands here. */
  readonly isSealed: boolean;
};

const Draw = (props: DrawProps) => {
  const words = useWords(drawWords);
  const { isSealed } = props;
  const [way, setWay] = useState<Way>('hand');
  const { taker, lot } = words.stations;
  const draw = placeOfSession(props, { taker, lot });
  return (
    <section class="stack">
      {!isSealed && (
        <WayChoice
          id={`way-${props.wasDrawn}-${props.session.sessionId}`}
          way={way}
          onWay={setWay}
        />
      )}
      {way === 'hand' && !isSealed && <ByHand {...props} draw={draw} />}
      {way === 'seed' && <BySeed {...props} draw={draw} isSealed={isSealed} />}
    </section>
  );
};
