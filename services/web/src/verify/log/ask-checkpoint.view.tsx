import { type PrintedCheckpoint, readShortRoot } from '@jinbang/contracts/printed-checkpoint';
import { useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { useWords } from '../../ui/language.ts';
import { logWords } from './log-words.ts';

type Props = {
  readonly paper: PrintedCheckpoint | null;
  readonly isBusy: boolean;
  readonly onPaper: (paper: PrintedCheckpoint) => void;
};

const SIZE = /^\d{1,12}$/;

/** What stands at the foot of a paper, typed where it was not scanned. */
export const AskCheckpoint = ({ paper, isBusy, onPaper }: Props) => {
  const words = useWords(logWords);
  const [size, setSize] = useState(paper ? `${paper.size}` : '');
  const [letters, setLetters] = useState(paper?.short ?? '');
  const [isTried, setTried] = useState(false);
  const count = size.replaceAll(/[\s,，]/g, '');
  const short = readShortRoot(letters);
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!SIZE.test(count) || short === undefined) return;
    const isScanned = paper !== null && paper.short === short && `${paper.size}` === count;
    onPaper(isScanned ? paper : { size: Number(count), root: null, short });
  };
  return (
    <form class="card stack" onSubmit={submit} noValidate>
      <TextField
        id="log-size"
        label={words.size}
        hint={words.sizeHint}
        flaw={isTried && !SIZE.test(count) ? words.sizeWrong : undefined}
        value={size}
        onValue={setSize}
        lengthMax={20}
      />
      <TextField
        id="log-root"
        label={words.root}
        hint={words.rootHint}
        flaw={isTried && short === undefined ? words.rootWrong : undefined}
        value={letters}
        onValue={setLetters}
        lengthMax={40}
      />
      <button type="submit" class="button first" disabled={isBusy}>
        {words.compare}
      </button>
    </form>
  );
};
