import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { type Absent, AbsentList } from './absent-list.view.tsx';
import type { DrawPlace } from './draw-place.ts';
import { drawWords } from './draw-words.ts';
import { LotEntry } from './lot-entry.view.tsx';
import type { Taken } from './lots.rules.ts';
import type { Room } from './room.ts';
import { TakenList } from './taken-list.view.tsx';
import { useKeptLots } from './use-kept-lots.ts';
import { WallChoice } from './wall-choice.view.tsx';

type Props = Room & { readonly draw: DrawPlace };

/** Lots that are taken by hand, one after the other, and then sealed together. */
export const ByHand = ({ given, draw, stage, onDone }: Props) => {
  const words = useWords(drawWords);
  const [taken, setTaken] = useKeptLots(draw.place);
  // A code is put on work in a back room; nobody there needs it on a wall.
  const [isOnWall, setOnWall] = useState(draw.what === 'station');
  const [reason, setReason] = useState('');
  const [absent, setAbsent] = useState<Absent>({});
  const { isBusy, trouble, send } = useSending();
  const left = draw.ground.takers.filter(({ id }) => !taken.some(({ takerId }) => takerId === id));
  const stillAbsent = Object.fromEntries(
    Object.entries(absent).filter(([id]) => left.some((one) => one.id === id)),
  );
  const about = { event: given.event.name, place: draw.name };
  const take = (next: readonly Taken[]) => {
    setTaken(next);
    stage({ ...about, kind: 'waiting', done: next.length, of: null });
  };
  const lacks =
    taken.length === 0
      ? words.stations.sealFirst
      : draw.wasDrawn && reason.trim() === ''
        ? words.reasonFirst
        : undefined;
  const seal = () =>
    send(
      () => draw.seal(taken, { reason: draw.wasDrawn ? reason : undefined, absent: stillAbsent }),
      ({ sealHash }) => {
        stage({ ...about, kind: 'sealed', lots: taken.length, hash: sealHash });
        setTaken([]);
        onDone(inBoth(drawWords, (words) => sealedText(words, draw, taken.length)));
      },
    );
  return (
    <section class="stack">
      <WallChoice isOn={isOnWall} onChange={setOnWall} />
      <LotEntry
        id={`lot-${draw.place}`}
        ground={draw.ground}
        taken={taken}
        takerLabel={draw.takerLabel}
        lotLabel={draw.lotLabel}
        onTaken={take}
        onShow={(value) => {
          if (isOnWall) stage({ ...about, kind: 'number', what: draw.what, value });
        }}
      />
      <TakenList taken={taken} of={null} onTaken={take} />
      {draw.what === 'station' && taken.length > 0 && (
        <AbsentList takers={left} absent={absent} onAbsent={setAbsent} />
      )}
      {draw.wasDrawn && <ReasonField value={reason} onValue={setReason} />}
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={lacks !== undefined || isBusy}
          onClick={() => void seal()}
        >
          {isBusy ? words.working : words.stations.seal(taken.length)}
        </button>
        {lacks && <span class="soft small">{lacks}</span>}
      </p>
    </section>
  );
};

export const sealedText = (
  words: (typeof drawWords)['zh'],
  { what }: DrawPlace,
  lots: number,
): string => {
  if (what === 'number') return words.numbers.recorded;
  return what === 'code' ? words.codes.sealed(lots) : words.stations.sealed(lots);
};

type ReasonProps = { readonly value: string; readonly onValue: (value: string) => void };

/** Why something is drawn again or late: it goes on the record. */
export const ReasonField = ({ value, onValue }: ReasonProps) => {
  const words = useWords(drawWords);
  return (
    <TextField
      id="draw-reason"
      label={words.reason}
      hint={words.reasonHint}
      value={value}
      onValue={onValue}
      lengthMax={500}
    />
  );
};
