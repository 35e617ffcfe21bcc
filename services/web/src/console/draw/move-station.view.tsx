import { useState } from 'preact/hooks';
import { SelectField, TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { sealMove } from './draw.client.ts';
import type { DrawSession } from './draw.types.ts';
import { drawWords } from './draw-words.ts';
import type { Room } from './room.ts';
import { freeStations } from './station-left.rules.ts';
import { saidText } from './who-and-when.rules.ts';

const choicesOf = (stations: readonly { readonly station: string }[]) => [
  { label: '', choices: stations.map(({ station }) => ({ value: station, label: station })) },
];

type Move = { readonly from: string; readonly toSession: string; readonly to: string };

/** A station is continued by another one; whose it is stays sealed. */
export const MoveStation = ({
  given,
  session,
  said,
  onDone,
}: Room & { readonly session: DrawSession }) => {
  const words = useWords(drawWords);
  const [move, setMove] = useState<Move>({ from: '', toSession: session.sessionId, to: '' });
  const { from, toSession, to } = move;
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  const others = given.sessions.filter(
    ({ moduleId, group }) => moduleId === session.moduleId && group === session.group,
  );
  const target = others.find(({ sessionId }) => sessionId === toSession) ?? session;
  const seal = (event: Event) => {
    event.preventDefault();
    return send(
      () =>
        sealMove(session, {
          station: from,
          to: { sessionId: target.sessionId, station: to },
          reason,
          ...saidText(said),
        }),
      () => {
        setMove({ ...move, from: '', to: '' });
        setReason('');
        onDone(inBoth(drawWords, (words) => words.stations.moved));
      },
    );
  };
  const id = session.sessionId;
  return (
    <form class="stack" onSubmit={seal}>
      <p class="soft small">{words.stations.moveHint}</p>
      <MoveFields
        {...{ session, target, others, move }}
        onMove={(change) => setMove({ ...move, ...change })}
      />
      <TextField
        id={`move-reason-${id}`}
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onValue={setReason}
        lengthMax={500}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="submit"
          class="button"
          disabled={from === '' || to === '' || reason.trim() === '' || isBusy}
        >
          {words.stations.moveSeal}
        </button>
        <Lack when={from === '' || to === '' || reason.trim() === ''} why="fill" />
      </p>
    </form>
  );
};

type FieldProps = {
  readonly session: DrawSession;
  readonly target: DrawSession;
  readonly others: readonly DrawSession[];
  readonly move: Move;
  readonly onMove: (change: Partial<Move>) => void;
};

/** From which station to which, of which session. */
const MoveFields = ({ session, target, others, move, onMove }: FieldProps) => {
  const words = useWords(drawWords);
  const language = useLanguage();
  const id = session.sessionId;
  const sessions = others.map((one) => ({
    value: one.sessionId,
    label: textOf(one.name, language),
  }));
  return (
    <div class="columns">
      <SelectField
        id={`move-from-${id}`}
        label={words.stations.from}
        value={move.from}
        onValue={(from) => onMove({ from })}
        none="–"
        groups={choicesOf(session.stations.filter(({ inUse }) => inUse))}
      />
      <SelectField
        id={`move-session-${id}`}
        label={words.stations.toSession}
        value={target.sessionId}
        onValue={(toSession) => onMove({ toSession, to: '' })}
        groups={[{ label: '', choices: sessions }]}
      />
      <SelectField
        id={`move-to-${id}`}
        label={words.stations.to}
        value={move.to}
        onValue={(to) => onMove({ to })}
        none="–"
        groups={choicesOf(freeStations(others, target).map((station) => ({ station })))}
      />
    </div>
  );
};
