import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import type { DrawPlace } from './draw-place.ts';
import { drawWords } from './draw-words.ts';
import { findTaker, type Taken } from './lots.rules.ts';
import { OwnNumber } from './own-number.view.tsx';
import type { Room } from './room.ts';
import { WallChoice } from './wall-choice.view.tsx';

type Props = Room & { readonly draw: DrawPlace; readonly drawn: readonly Taken[] };

/** Each comes forward and sees the own number, for seconds; the list is shown to nobody. */
export const LookUp = ({ given, draw, drawn, stage }: Props) => {
  const words = useWords(drawWords);
  const [isOnWall, setOnWall] = useState(draw.what === 'station');
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const [own, setOwn] = useState<string | null>(null);
  const ask = (event: Event) => {
    event.preventDefault();
    const takers = drawn.map(({ takerId, taker }) => ({ id: takerId, text: taker }));
    const found = findTaker({ takers, lots: null }, [], text);
    const value = found.ok
      ? drawn.find(({ takerId }) => takerId === found.value.id)?.lot
      : undefined;
    setUnknown(value === undefined);
    setOwn(value ?? null);
    setText('');
    if (value === undefined || !isOnWall) return;
    const about = { event: given.event.name, place: draw.name };
    stage({ ...about, kind: 'number', what: draw.what, value });
  };
  return (
    <form class="stack" onSubmit={ask}>
      <h3>{words.seed.own}</h3>
      <p class="soft small">{words.seed.ownHint}</p>
      <WallChoice isOn={isOnWall} onChange={setOnWall} />
      <div class="lot-entry">
        <label for="own-number">{draw.takerLabel}</label>
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
          {isUnknown ? words.flaw['taker-unknown'] : words.lots.press}
        </span>
        <OwnNumber value={own} onGone={() => setOwn(null)} />
      </div>
    </form>
  );
};
