import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { drawAllWords } from './draw-all-words.ts';
import { drawWords } from './draw-words.ts';
import { findTaker } from './lots.rules.ts';
import { OwnNumber } from './own-number.view.tsx';

/** A lot as it stands on this page alone, until it is left. */
export type Drawn = {
  readonly taker: string;
  readonly session: string;
  readonly station: string;
};

/** Each comes forward and sees the own stations, for seconds; the list is shown to nobody. */
export const LookUpAll = ({ drawn }: { readonly drawn: readonly Drawn[] }) => {
  const words = useWords(drawAllWords);
  const { seed, stations, lots } = useWords(drawWords);
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const [own, setOwn] = useState<string | null>(null);
  const takers = [...new Set(drawn.map(({ taker }) => taker))].map((one) => ({
    id: one,
    text: one,
  }));
  const ask = (event: Event) => {
    event.preventDefault();
    const found = findTaker({ takers, lots: null }, [], text);
    const mine = found.ok ? drawn.filter(({ taker }) => taker === found.value.id) : [];
    setUnknown(mine.length === 0);
    setOwn(
      mine.length === 0
        ? null
        : mine.map(({ session, station }) => `${session}  ${station}`).join('\n'),
    );
    setText('');
  };
  return (
    <form class="stack" onSubmit={ask}>
      <h3>{words.own}</h3>
      <p class="soft small">{seed.ownHint}</p>
      <div class="lot-entry own-stations">
        <label for="own-number">{stations.taker}</label>
        <input
          id="own-number"
          class="input lot-input number"
          value={text}
          autocomplete="off"
          aria-invalid={isUnknown}
          aria-describedby="own-number-hint"
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <span id="own-number-hint" class={isUnknown ? 'flaw' : 'soft small'} role="status">
          {isUnknown ? words.none : lots.press}
        </span>
        <OwnNumber value={own} onGone={() => setOwn(null)} />
      </div>
    </form>
  );
};
