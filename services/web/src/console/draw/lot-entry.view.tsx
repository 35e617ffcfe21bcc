import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { drawWords } from './draw-words.ts';
import { findLot, findTaker, type LotFlaw, type LotGround, type Taken } from './lots.rules.ts';
import { OwnNumber } from './own-number.view.tsx';

type Props = {
  readonly id: string;
  readonly ground: LotGround;
  readonly taken: readonly Taken[];
  readonly takerLabel: string;
  readonly lotLabel: string;
  readonly onTaken: (taken: readonly Taken[]) => void;
  readonly onShow: (lot: string) => void;
};

type Half = { readonly id: string; readonly text: string };

/** Lots one after the other through one large field: who, Enter, which lot, Enter. */
export const LotEntry = (props: Props) => {
  const { id, ground, taken, takerLabel, lotLabel, onTaken, onShow } = props;
  const words = useWords(drawWords);
  const [half, setHalf] = useState<Half | null>(null);
  const [text, setText] = useState('');
  const [flaw, setFlaw] = useState<LotFlaw>();
  const [own, setOwn] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), [half]);

  const refuse = (found: LotFlaw) => {
    setFlaw(found);
    setText('');
  };
  const step = (event: Event) => {
    event.preventDefault();
    setOwn(null);
    if (half === null) {
      const found = findTaker(ground, taken, text);
      if (!found.ok) return refuse(found.flaw);
      setHalf(found.value);
    } else {
      const found = findLot(ground, taken, text);
      if (!found.ok) return refuse(found.flaw);
      onTaken([...taken, { takerId: half.id, taker: half.text, lot: found.value }]);
      setHalf(null);
      setOwn(found.value);
      onShow(found.value);
    }
    setFlaw(undefined);
    return setText('');
  };
  const label = half === null ? takerLabel : `${half.text} · ${lotLabel}`;
  return (
    <form class="lot-entry" onSubmit={step}>
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        class="input lot-input number"
        value={text}
        autocomplete="off"
        enterkeyhint="next"
        aria-invalid={flaw !== undefined}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setHalf(null);
        }}
      />
      <span id={`${id}-hint`} class={flaw ? 'flaw' : 'soft small'} role="status">
        {flaw ? words.flaw[flaw] : words.lots.press}
      </span>
      <OwnNumber value={own} onGone={() => setOwn(null)} />
    </form>
  );
};
