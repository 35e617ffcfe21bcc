import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { QrCode } from '../../ui/qr-code.view.tsx';
import { carryWords } from './carry-words.ts';
import './unsent.css';

const TURN_MS = 900;

/** Whoever asked for less motion turns the codes by hand. */
const mayTurn = (): boolean => !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Codes one after the other, each saying which it is; they turn until somebody holds them. */
export const CodeRow = ({ codes }: { readonly codes: readonly string[] }) => {
  const words = useWords(carryWords);
  const [at, setAt] = useState(0);
  const [isTurning, setTurning] = useState(() => codes.length > 1 && mayTurn());
  const of = codes.length;
  const step = (by: number) => setAt((place) => (place + by + of) % of);
  useEffect(() => {
    if (!isTurning) return undefined;
    const timer = setInterval(() => step(1), TURN_MS);
    return () => clearInterval(timer);
  }, [isTurning, of]);
  const stepByHand = (by: number) => {
    setTurning(false);
    step(by);
  };
  return (
    <figure class="code-row">
      <QrCode text={codes[at] ?? ''} name={words.codeName(at + 1, of)} />
      <figcaption class="stack">
        <p class="code-place number">
          {at + 1} / {of}
        </p>
        <p class="soft">{words.codesLead}</p>
        {of > 1 && (
          <p class="row">
            <button type="button" class="button" onClick={() => stepByHand(-1)}>
              {words.previous}
            </button>
            <button type="button" class="button" onClick={() => setTurning(!isTurning)}>
              {isTurning ? words.pause : words.turn}
            </button>
            <button type="button" class="button" onClick={() => stepByHand(1)}>
              {words.next}
            </button>
          </p>
        )}
      </figcaption>
    </figure>
  );
};
