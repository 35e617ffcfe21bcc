import { useEffect, useRef, useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { CopyText } from '../../ui/copy.view.tsx';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { QrCode } from '../../ui/qr-code.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useAnswer } from '../use-answer.ts';
import { beginPairing, type Device, type Pairing } from './device.client.ts';
import { newcomer, timeLeft } from './device.rules.ts';
import { deviceWords } from './device-words.ts';
import { useNow } from './use-now.ts';

type Props = {
  readonly eventId: string;
  readonly devices: readonly Device[];
  /** Asks for the tablets once more: whoever pairs many waits for each. */
  readonly onLook: () => void;
  readonly onClose: () => void;
};

const LOOK_MS = 1_500;

/** One code for one tablet; when the tablet is there, its name stands here. */
export const PairDialog = ({ eventId, devices, onLook, onClose }: Props) => {
  const words = useWords(deviceWords);
  const ui = useWords(uiWords);
  const [turn, setTurn] = useState(0);
  const before = useRef(new Set(devices.map(({ deviceId }) => deviceId)));
  const { body, trouble, again } = useAnswer(`${turn}`, () => beginPairing(eventId));
  const paired = newcomer(before.current, devices);
  useEffect(() => {
    const timer = setInterval(onLook, LOOK_MS);
    return () => clearInterval(timer);
  }, [onLook]);
  const next = () => {
    before.current = new Set(devices.map(({ deviceId }) => deviceId));
    setTurn(turn + 1);
  };
  return (
    <Dialog title={words.pairTitle} onClose={onClose}>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && !paired && <Code pairing={body} onNext={next} />}
      <div role="status">
        {paired && <Badge sign="good" tone="good" word={words.paired(paired.name)} />}
      </div>
      <p class="row">
        {paired && (
          <button type="button" class="button first" onClick={next}>
            {words.pairNext}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
};

type CodeProps = { readonly pairing: Pairing; readonly onNext: () => void };

const SECOND_MS = 1_000;

const Code = ({ pairing, onNext }: CodeProps) => {
  const words = useWords(deviceWords);
  const now = useNow(SECOND_MS);
  const left = timeLeft(pairing.expiresAt, now);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (left === undefined) button.current?.focus();
  }, [left === undefined]);
  if (left === undefined) {
    return (
      <div class="notice stack-tight">
        <p>{words.over}</p>
        <button ref={button} type="button" class="button tight" onClick={onNext}>
          {words.newCode}
        </button>
      </div>
    );
  }
  return (
    <div class="pairing">
      <div>
        <QrCode text={pairing.link} name={words.qr} />
        <p class="number countdown">{words.left(left)}</p>
      </div>
      <div class="stack">
        <ol class="steps-list">
          {words.pairSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class="soft" aria-live="polite">
          {words.waits}
        </p>
        <details>
          <summary>{words.link}</summary>
          <CopyText name={words.link} text={pairing.link} />
        </details>
      </div>
    </div>
  );
};
