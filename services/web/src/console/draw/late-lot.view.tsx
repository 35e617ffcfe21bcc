import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { lateEntriesFor } from './ceremony.rules.ts';
import { sealLate } from './draw.client.ts';
import type { DrawSession } from './draw.types.ts';
import { drawWords } from './draw-words.ts';
import { LotEntry } from './lot-entry.view.tsx';
import type { Taken } from './lots.rules.ts';
import type { Room } from './room.ts';
import { freeStations } from './station-left.rules.ts';
import { TakenList } from './taken-list.view.tsx';
import { saidText } from './who-and-when.rules.ts';

/** Somebody who came after the draw takes one of the lots that are left. */
export const LateLot = ({
  given,
  session,
  said,
  onDone,
}: Room & { readonly session: DrawSession }) => {
  const words = useWords(drawWords);
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const [reason, setReason] = useState('');
  const { isBusy, trouble, send } = useSending();
  const takers = lateEntriesFor(given, session).map(({ entryId, entryNo }) => ({
    id: entryId,
    text: entryNo,
  }));
  const lots = freeStations(given.sessions, session);
  const [one] = taken;
  const seal = () =>
    one &&
    send(
      () =>
        sealLate(session, { entryId: one.takerId, station: one.lot, reason, ...saidText(said) }),
      () => {
        setTaken([]);
        setReason('');
        onDone(inBoth(drawWords, (words) => words.stations.sealed(1)));
      },
    );
  return (
    <div class="stack">
      <p class="soft small">{words.stations.lateHint}</p>
      {one === undefined ? (
        <LotEntry
          id={`late-${session.sessionId}`}
          ground={{ takers, lots }}
          taken={[]}
          takerLabel={words.stations.taker}
          lotLabel={words.stations.lot}
          onTaken={setTaken}
          onShow={() => {}}
        />
      ) : (
        <TakenList taken={taken} of={null} onTaken={setTaken} />
      )}
      <TextField
        id={`late-reason-${session.sessionId}`}
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onValue={setReason}
        lengthMax={500}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button"
          disabled={one === undefined || reason.trim() === '' || isBusy}
          onClick={() => void seal()}
        >
          {words.stations.lateSeal}
        </button>
        <Lack when={one === undefined || reason.trim() === ''} why="fill" />
      </p>
    </div>
  );
};
