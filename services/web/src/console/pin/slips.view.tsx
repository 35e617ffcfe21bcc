import { useEffect, useState } from 'preact/hooks';
import { Confirm } from '../../ui/confirm.view.tsx';
import { useWords } from '../../ui/language.ts';
import { useNaming } from '../person/names.ts';
import type { IssuedPin } from './pin.client.ts';
import { pinWords } from './pin-words.ts';

type Props = {
  readonly eventId: string;
  readonly pins: readonly IssuedPin[];
  readonly onAway: () => void;
};

const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

/** One slip a person, to print on A4 and cut. */
export const Slips = ({ eventId, pins, onAway }: Props) => {
  const words = useWords(pinWords);
  const { eventName } = useNaming();
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, []);
  return (
    <>
      <h1>
        {words.slipsTitle} <span class="soft">{eventName(eventId)}</span>
      </h1>
      <p class="notice no-print">{words.slipsLead}</p>
      <p class="row no-print">
        <button type="button" class="button first" onClick={() => print()}>
          {words.print}
        </button>
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {words.done}
        </button>
      </p>
      <ul class="slips">
        {pins.map((pin) => (
          <Slip key={pin.pinId} pin={pin} event={eventName(eventId)} />
        ))}
      </ul>
      {isAsking && (
        <Confirm
          title={words.doneTitle}
          yes={words.doneYes}
          no={words.back}
          isBusy={false}
          trouble={null}
          onYes={onAway}
          onNo={() => setAsking(false)}
        >
          <p>{words.doneText}</p>
        </Confirm>
      )}
    </>
  );
};

const Slip = ({ pin, event }: { readonly pin: IssuedPin; readonly event: string }) => {
  const words = useWords(pinWords);
  const { nameOf } = useNaming();
  return (
    <li class="slip">
      <p class="slip-name">{nameOf(pin.personId)}</p>
      <p class="small">{event}</p>
      <dl class="slip-codes">
        <div>
          <dt>{words.code}</dt>
          <dd class="number">{pin.rosterCode}</dd>
        </div>
        <div>
          <dt>{words.slipPin}</dt>
          <dd class="number">{`${pin.pin.slice(0, 3)} ${pin.pin.slice(3)}`}</dd>
        </div>
      </dl>
      <p class="small">{words.slipNote}</p>
    </li>
  );
};
