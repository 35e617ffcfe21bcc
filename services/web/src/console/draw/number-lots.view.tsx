import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { drawWords } from './draw-words.ts';
import { findLot, type LotFlaw, type Taken } from './lots.rules.ts';
import { OwnNumber } from './own-number.view.tsx';
import { TakenList } from './taken-list.view.tsx';

type Props = {
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly taken: readonly Taken[];
  readonly onTaken: (taken: readonly Taken[]) => void;
  readonly onShow: (lot: string) => void;
};

/** Nobody has a number yet, so who draws is chosen by name; the lot is scanned or typed. */
export const NumberLots = ({ choices, taken, onTaken, onShow }: Props) => {
  const words = useWords(drawWords);
  const left = choices.filter(({ id }) => !taken.some(({ takerId }) => takerId === id));
  const [wanted, setWanted] = useState('');
  const [text, setText] = useState('');
  const [flaw, setFlaw] = useState<LotFlaw>();
  const [own, setOwn] = useState<string | null>(null);
  const who = left.find(({ id }) => id === wanted) ?? left[0];
  const take = (event: Event) => {
    event.preventDefault();
    const found = findLot({ takers: [], lots: null }, taken, text);
    setText('');
    if (!found.ok || !who) return setFlaw(found.ok ? undefined : found.flaw);
    setFlaw(undefined);
    onTaken([...taken, { takerId: who.id, taker: who.text, lot: found.value }]);
    setOwn(found.value);
    return onShow(found.value);
  };
  return (
    <>
      {who && (
        <form class="lot-entry" onSubmit={take}>
          <SelectField
            id="who-draws"
            label={words.numbers.taker}
            value={who.id}
            onValue={setWanted}
            groups={[
              { label: '', choices: left.map(({ id, text: label }) => ({ value: id, label })) },
            ]}
          />
          <label for="number-lot">{words.numbers.lot}</label>
          <input
            id="number-lot"
            class="input lot-input number"
            value={text}
            autocomplete="off"
            aria-invalid={flaw !== undefined}
            aria-describedby="number-lot-hint"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <span id="number-lot-hint" class={flaw ? 'flaw' : 'soft small'} role="status">
            {flaw ? words.flaw[flaw] : words.lots.press}
          </span>
        </form>
      )}
      <OwnNumber value={own} onGone={() => setOwn(null)} />
      <TakenList taken={taken} of={choices.length} onTaken={onTaken} />
    </>
  );
};
