import type { PaperRow } from '@jinbang/contracts/http/handing-out';
import { useEffect, useRef, useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { findByNumber } from './handing-out.client.ts';
import { numberOf } from './handing-out.rules.ts';
import { handingOutWords } from './handing-out-words.ts';

type Props = {
  readonly bodyId: string;
  readonly onFound: (paper: PaperRow) => void;
  /** The holder has had it: all that is left is a 补发. */
  readonly onHanded: (paper: PaperRow) => void;
};

/** A scanner types the QR and presses Enter; so may a person with a number. */
export const Scan = ({ bodyId, onFound, onHanded }: Props) => {
  const words = useWords(handingOutWords);
  const { isBusy, trouble, send } = useSending();
  const [typed, setTyped] = useState('');
  const [news, setNews] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const number = numberOf(typed);
  const find = () =>
    send(
      () => findByNumber(bodyId, number),
      ({ items }) => {
        const [found] = items;
        // Two that end alike are nobody's: the whole number tells them apart.
        if (!found || items.length > 1) return setNews(words.notFound);
        const isLive = found.certificateState === 'live';
        if (!isLive || (found.place !== 'issued' && found.place !== 'handed-over')) {
          return setNews(words.notReady(words.place[found.place]));
        }
        setTyped('');
        setNews('');
        if (found.place === 'issued') onFound(found);
        else onHanded(found);
      },
    );
  return (
    <form
      ref={form}
      class="paper-bar"
      onSubmit={(event) => {
        event.preventDefault();
        if (number !== '' && !isBusy) void find();
      }}
    >
      <TextField
        id="paper-scan"
        type="search"
        label={words.scan}
        flaw={news === '' ? undefined : news}
        value={typed}
        onValue={(value) => {
          setTyped(value);
          setNews('');
        }}
        lengthMax={300}
      />
      <button type="submit" class="button first" disabled={isBusy || number === ''}>
        {words.find}
      </button>
      {trouble && <Problem trouble={trouble} />}
    </form>
  );
};
