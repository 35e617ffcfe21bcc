import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { checkWords } from '../check/check-words.ts';
import type { RosterPin } from './device.client.ts';
import { deviceWords } from './device-words.ts';
import { FlawLine } from './flaw-line.view.tsx';
import { PinPad } from './pin-pad.view.tsx';
import type { PinFlaw } from './tablet-state.ts';

type Props = {
  readonly title: string;
  readonly lead?: string | undefined;
  /** Roster codes to tap. */
  readonly today: readonly string[];
  readonly flaw: PinFlaw;
  readonly onEnter: (typed: RosterPin) => Promise<PinFlaw>;
  readonly onBack?: () => void;
  readonly onCheck?: () => void;
};

/** Roster code, then PIN: each its own step with the same keys. */
export const EnterView = ({ title, lead, today, flaw: given, onEnter, onBack, onCheck }: Props) => {
  const words = useWords(deviceWords);
  const check = useWords(checkWords);
  const [rosterCode, setRosterCode] = useState<string | null>(null);
  const [flaw, setFlaw] = useState<PinFlaw>(given);
  const [isBusy, setBusy] = useState(false);
  const enter = async (pin: string) => {
    if (rosterCode === null) return;
    setBusy(true);
    const found = await onEnter({ rosterCode, pin });
    setBusy(false);
    setFlaw(found);
  };
  const choose = (code: string | null) => {
    setRosterCode(code);
    setFlaw(null);
  };
  return (
    <section class="enter">
      <div class="enter-side stack">
        <h1>{title}</h1>
        {lead !== undefined && <p>{lead}</p>}
        <FlawLine flaw={flaw} />
        {rosterCode === null ? (
          <Today codes={today} onChoose={choose} />
        ) : (
          <p class="row enter-who">
            <span>
              {words.roster} <b class="number">{rosterCode}</b>
            </span>
            <button type="button" class="button" disabled={isBusy} onClick={() => choose(null)}>
              {words.otherCode}
            </button>
          </p>
        )}
        {onCheck && rosterCode === null && (
          <p>
            <button type="button" class="button" onClick={onCheck}>
              {check.open}
            </button>
          </p>
        )}
        {onBack && (
          <p>
            <button type="button" class="button" onClick={onBack}>
              {words.back}
            </button>
          </p>
        )}
      </div>
      {rosterCode === null ? (
        <PinPad
          key="roster"
          label={words.typeRoster}
          length={4}
          isSecret={false}
          isBusy={false}
          onDone={choose}
        />
      ) : (
        <PinPad
          key="pin"
          label={words.typePin}
          length={6}
          isSecret={true}
          isBusy={isBusy}
          onDone={(pin) => void enter(pin)}
        />
      )}
    </section>
  );
};

type TodayProps = { readonly codes: readonly string[]; readonly onChoose: (code: string) => void };

const Today = ({ codes, onChoose }: TodayProps) => {
  const words = useWords(deviceWords);
  if (codes.length === 0) return null;
  return (
    <div class="stack">
      <p class="soft small">{words.today}</p>
      <p class="row">
        {codes.map((code) => (
          <button key={code} type="button" class="button number" onClick={() => onChoose(code)}>
            {code}
          </button>
        ))}
      </p>
    </div>
  );
};
