import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useNaming } from '../person/names.ts';
import { useSending } from '../use-sending.ts';
import { drawNumbers, type NumberDraw } from './draw.client.ts';
import { drawWords } from './draw-words.ts';
import type { Taken } from './lots.rules.ts';
import { NotYours } from './not-yours.view.tsx';
import { NumberLots } from './number-lots.view.tsx';
import { NumbersBySeed } from './numbers-by-seed.view.tsx';
import { type Room, useHolds } from './room.ts';
import { useKeptLots } from './use-kept-lots.ts';
import { type Way, WayChoice } from './way-choice.view.tsx';
import { WhoAndWhen } from './who-and-when.view.tsx';

const OFFICES = ['platform-operator', 'organiser', 'check-in', 'encryption-judge'] as const;

/** Draw 1: who is which number. It is no secret; the layers above it are. */
export const NumbersStep = (room: Room) => {
  const { given } = room;
  const words = useWords(drawWords);
  const holds = useHolds();
  const entries = given.entries ?? [];
  const numbered = entries.filter(({ entryNo }) => entryNo !== null).length;
  const isDone = entries.length > 0 && numbered === entries.length;
  const mayNumber = OFFICES.some(holds);
  const isTime = given.event.state === 'ELIGIBILITY_CHECK';
  const [way, setWay] = useState<Way>('hand');
  const { nameOf, organisationName } = useNaming();
  const choices = entries.map(({ entryId, members, organisationId }) => ({
    id: entryId,
    text: `${members.map(({ personId }) => nameOf(personId)).join(' ')} · ${organisationName(organisationId)}`,
  }));
  const may = isTime && mayNumber;
  return (
    <>
      <h2>{words.numbers.title}</h2>
      {isDone && <p class="news">{words.numbers.done(numbered)}</p>}
      {!isDone && !isTime && <p class="notice">{words.numbers.notNow}</p>}
      {!isDone && isTime && !mayNumber && <NotYours office="organiser" />}
      {!isDone && may && <WayChoice id="way-numbers" way={way} onWay={setWay} />}
      {!isDone && may && way === 'hand' && <Numbering {...room} choices={choices} />}
      {may && way === 'seed' && (
        <>
          {!isDone && <WhoAndWhen {...room} />}
          <NumbersBySeed {...room} choices={choices} isDone={isDone} />
        </>
      )}
    </>
  );
};

const Numbering = ({
  given,
  stage,
  onDone,
  choices,
}: Room & {
  readonly choices: readonly { readonly id: string; readonly text: string }[];
}) => {
  const words = useWords(drawWords);
  const [taken, setTaken] = useKeptLots(`numbers-${given.event.eventId}`);
  const { isBusy, trouble, send } = useSending();
  const about = { event: given.event.name, place: { zh: words.step.numbers } };
  const take = (next: readonly Taken[]) => {
    setTaken(next);
    stage({ ...about, kind: 'waiting', done: next.length, of: choices.length });
  };
  const record = (draw: NumberDraw) =>
    send(
      () => drawNumbers(given.event, draw),
      () => {
        setTaken([]);
        onDone(inBoth(drawWords, (words) => words.numbers.recorded));
      },
    );
  const missing = choices.length - taken.length;
  const numbers = taken.map(({ takerId, lot }) => ({ entryId: takerId, entryNo: lot }));
  return (
    <section class="stack">
      <h3>{words.numbers.byHand}</h3>
      <NumberLots
        choices={choices}
        taken={taken}
        onTaken={take}
        onShow={(value) => stage({ ...about, kind: 'number', what: 'number', value })}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={missing > 0 || isBusy}
          onClick={() => void record({ method: 'by-hand', numbers })}
        >
          {isBusy ? words.working : words.numbers.seal}
        </button>
        {missing > 0 && <span class="soft small">{words.numbers.missing(missing)}</span>}
      </p>
      <div class="stack-tight add">
        <p class="soft small">{words.numbers.inOrderHint}</p>
        <p>
          <button
            type="button"
            class="button"
            disabled={isBusy || taken.length > 0 || choices.length === 0}
            onClick={() => void record({ method: 'in-order' })}
          >
            {words.numbers.inOrder}
          </button>
        </p>
      </div>
    </section>
  );
};
