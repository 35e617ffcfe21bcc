import { recipientOf } from '@jinbang/draws/draw-keys';
import { paperNumber, recoverIdentity } from '@jinbang/draws/recovery-papers';
import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { Lack } from '../../ui/lack.view.tsx';
import { useWords } from '../../ui/language.ts';
import { drawWords } from './draw-words.ts';

export type Recovered = { readonly identity: string; readonly papers: readonly number[] };

type Props = {
  readonly id: string;
  /** The public halves one of which the papers must belong to. */
  readonly recipients: readonly string[];
  readonly yes: string;
  readonly onRecovered: (recovered: Recovered) => void;
};

/** Puts the recovery key together from any two papers; it stays on this page. */
export const TwoPapers = ({ id, recipients, yes, onRecovered }: Props) => {
  const words = useWords(drawWords);
  const [texts, setTexts] = useState<readonly [string, string]>(['', '']);
  const [flaw, setFlaw] = useState<string>();
  const isTyped = texts.every((text) => text.trim() !== '');
  const recover = async (event: Event) => {
    event.preventDefault();
    setFlaw(undefined);
    const found = await recoverIdentity(texts);
    if (!found.ok) return setFlaw(words.paper[found.flaw]);
    const recipient = await recipientOf(found.identity);
    if (!recipients.includes(recipient)) return setFlaw(words.paper.other);
    setTexts(['', '']);
    return onRecovered(found);
  };
  const field = (place: 0 | 1, label: string) => {
    const text = texts[place];
    const no = paperNumber(text);
    const isWhole = text.replaceAll(/\s/g, '').length > 60;
    return (
      <TextField
        id={`${id}-${place}`}
        label={label}
        value={text}
        onValue={(value) => {
          setFlaw(undefined);
          setTexts(place === 0 ? [value, texts[1]] : [texts[0], value]);
        }}
        hint={no === undefined ? words.paper.hint : words.paper.read(no)}
        flaw={isWhole && no === undefined ? words.paper.mistyped : undefined}
      />
    );
  };
  return (
    <form class="stack two-papers" onSubmit={recover}>
      {field(0, words.paper.first)}
      {field(1, words.paper.second)}
      {flaw && (
        <p class="flaw" role="alert">
          {flaw}
        </p>
      )}
      <p class="row">
        <button type="submit" class="button" disabled={!isTyped}>
          {yes}
        </button>
        <Lack when={!isTyped} why="fill" />
      </p>
    </form>
  );
};
