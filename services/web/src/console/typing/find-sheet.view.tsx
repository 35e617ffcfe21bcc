import { readSheetNumber } from '@jinbang/contracts/sheet-number';
import { useEffect, useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { go } from '../use-place.ts';
import { useSending } from '../use-sending.ts';
import { findByNumber } from './typing.client.ts';
import { typingWords } from './typing-words.ts';

type Props = {
  readonly eventId: string;
  /** The next thing to do here: the field has the focus. */
  readonly isFirst: boolean;
};

/** A number typed or scanned from its code: a wrong digit is noticed here already. */
export const FindSheet = ({ eventId, isFirst }: Props) => {
  const words = useWords(typingWords);
  const { isBusy, trouble, send } = useSending();
  const [typed, setTyped] = useState('');
  const isWrong = typed.trim().length > 5 && readSheetNumber(eventId, typed) === undefined;
  useEffect(() => {
    if (isFirst) document.getElementById('typing-number')?.focus();
  }, [isFirst]);
  const find = (event: Event) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    void send(
      () => findByNumber(eventId, typed),
      ({ items: [found] }) => {
        if (found) go('typing', { event: eventId, sheet: found.paperSheetId });
      },
    );
  };
  return (
    <form class="typing-find" onSubmit={find}>
      <TextField
        id="typing-number"
        label={words.find}
        hint={words.findHint}
        flaw={isWrong ? words.numberWrong : undefined}
        value={typed}
        lengthMax={40}
        onValue={setTyped}
      />
      <button
        type="submit"
        class="button first"
        disabled={isBusy || typed.trim() === ''}
        aria-describedby="typing-find-why"
      >
        {words.findButton}
      </button>
      <span id="typing-find-why" class="soft small">
        {typed.trim() === '' && words.findWhyNot}
      </span>
      {trouble && <Problem trouble={trouble} />}
    </form>
  );
};
