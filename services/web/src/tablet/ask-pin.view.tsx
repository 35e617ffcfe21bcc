import { useState } from 'preact/hooks';
import type { Trouble } from '../ui/ask.client.ts';
import { useWords } from '../ui/language.ts';
import { FlawLine } from './device/flaw-line.view.tsx';
import { PinPad } from './device/pin-pad.view.tsx';
import { signingWords } from './signing-words.ts';

type Props = {
  readonly confirm: (pin: string) => Promise<Trouble | null>;
  readonly onSure: () => void;
  readonly onLeave: () => void;
};

/** A tablet that lies about is signed on by nobody else: whoever signs types their PIN. */
export const AskPin = ({ confirm, onSure, onLeave }: Props) => {
  const words = useWords(signingWords);
  const [flaw, setFlaw] = useState<Trouble | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async (pin: string): Promise<void> => {
    setBusy(true);
    const found = await confirm(pin);
    setBusy(false);
    setFlaw(found);
    if (found === null) onSure();
  };
  return (
    <div class="ask-pin card">
      <PinPad
        label={words.pin}
        length={6}
        isSecret={true}
        isBusy={isBusy}
        onDone={(pin) => void ask(pin)}
      />
      <FlawLine flaw={flaw} />
      <button type="button" class="button" disabled={isBusy} onClick={onLeave}>
        {words.notNow}
      </button>
    </div>
  );
};
