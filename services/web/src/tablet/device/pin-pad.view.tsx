import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { deviceWords } from './device-words.ts';

type Props = {
  readonly label: string;
  readonly length: number;
  /** Shown as dots: people stand around. */
  readonly isSecret: boolean;
  readonly isBusy: boolean;
  readonly onDone: (digits: string) => void;
};

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'clear', '0', 'erase'] as const;
type Key = (typeof KEYS)[number];

const press = (typed: string, key: Key, length: number): string => {
  if (key === 'clear') return '';
  if (key === 'erase') return typed.slice(0, -1);
  return typed.length < length ? typed + key : typed;
};

const keyOf = ({ key }: KeyboardEvent): Key | undefined => {
  if (key === 'Backspace') return 'erase';
  if (key === 'Escape') return 'clear';
  return /^\d$/.test(key) ? (key as Key) : undefined;
};

/** Digits on keys for gloves; a keyboard does as well. The last digit is the confirmation. */
export const PinPad = ({ label, length, isSecret, isBusy, onDone }: Props) => {
  const words = useWords(deviceWords);
  const [typed, setTyped] = useState('');
  // Quick fingers type the next digit before the one before it is on the screen.
  const held = useRef('');
  const take = (key: Key) => {
    if (isBusy) return;
    const next = press(held.current, key, length);
    const isDone = next.length === length && next !== held.current;
    held.current = isDone ? '' : next;
    setTyped(held.current);
    if (isDone) onDone(next);
  };
  useLayoutEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (key === undefined) return;
      event.preventDefault();
      take(key);
    };
    addEventListener('keydown', byKey);
    return () => removeEventListener('keydown', byKey);
  });
  return (
    <fieldset class="pin-pad" aria-busy={isBusy}>
      <legend>{label}</legend>
      <p class="pin-slots number" aria-hidden="true">
        {Array.from({ length }, (_, place) => (
          <span key={place} class={place < typed.length ? 'pin-slot filled' : 'pin-slot'}>
            {place < typed.length ? (isSecret ? '●' : typed[place]) : ''}
          </span>
        ))}
      </p>
      <p class="unseen" role="status">
        {isBusy ? words.checking : words.typed(typed.length, length)}
      </p>
      <div class="pin-keys">
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            class={key.length > 1 ? 'pin-key side' : 'pin-key number'}
            disabled={isBusy}
            onClick={() => take(key)}
          >
            {key === 'clear' ? words.clear : key === 'erase' ? words.erase : key}
          </button>
        ))}
      </div>
    </fieldset>
  );
};
