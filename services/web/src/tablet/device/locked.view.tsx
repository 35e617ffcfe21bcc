import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { deviceWords } from './device-words.ts';
import { FlawLine } from './flaw-line.view.tsx';
import { PinPad } from './pin-pad.view.tsx';
import type { PinFlaw, Seat } from './tablet-state.ts';

type Props = {
  readonly seat: Seat;
  readonly unsent: number;
  readonly onUnlock: (pin: string) => Promise<PinFlaw>;
  readonly onHandOver: () => void;
};

/** The tablet waits for its judge, or for the next one. */
export const LockedView = ({ seat, unsent, onUnlock, onHandOver }: Props) => {
  const words = useWords(deviceWords);
  const [flaw, setFlaw] = useState<PinFlaw>(null);
  const [isBusy, setBusy] = useState(false);
  const unlock = async (pin: string) => {
    setBusy(true);
    const found = await onUnlock(pin);
    setBusy(false);
    setFlaw(found);
  };
  return (
    <section class="enter">
      <div class="enter-side stack">
        <h1>{words.lockedTitle}</h1>
        <p class="enter-who">
          {words.roster} <b class="number">{seat.rosterCode}</b>
        </p>
        <p class="soft">{unsent > 0 ? words.waiting(unsent) : words.allSent}</p>
        <FlawLine flaw={flaw} />
        <p>
          <button type="button" class="button" disabled={isBusy} onClick={onHandOver}>
            {words.nextJudge}
          </button>
        </p>
      </div>
      <PinPad
        label={words.typePin}
        length={6}
        isSecret={true}
        isBusy={isBusy}
        onDone={(pin) => void unlock(pin)}
      />
    </section>
  );
};
