import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { saveFile } from '../paper/save-file.ts';
import { useSending } from '../use-sending.ts';
import { type PaperFile, takeFile } from './handing-out.client.ts';
import { handingOutWords } from './handing-out-words.ts';

type Props = {
  readonly kind: PaperFile;
  readonly id: string;
  readonly name: string;
  readonly onDone: () => void;
};

/** Takes a paper with names out of the system: it is written down, and said so. */
export const TakeFile = ({ kind, id, name, onDone }: Props) => {
  const words = useWords(handingOutWords);
  const { isBusy, trouble, send } = useSending();
  const [isSaved, setSaved] = useState(false);
  const take = () =>
    send(
      () => takeFile(kind, id),
      (file) => {
        saveFile(file, `${name}.pdf`);
        setSaved(true);
        onDone();
      },
    );
  return (
    <>
      <button type="button" class="button tight" disabled={isBusy} onClick={() => void take()}>
        {words.take}
      </button>
      <span role="status" class="soft small">
        {isSaved && words.taken}
      </span>
      {trouble && <Problem trouble={trouble} />}
    </>
  );
};
