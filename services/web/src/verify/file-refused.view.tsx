import type { Trouble } from '../ui/ask.client.ts';
import { useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { FileChoice } from './file-choice.view.tsx';
import { verifyWords } from './verify-words.ts';

type Props = {
  readonly trouble: Trouble;
  readonly onFile: (file: File) => void;
  readonly isTooLarge: boolean;
};

/** A file that is no certificate: the same one again would be refused again. */
export const FileRefused = ({ trouble, onFile, isTooLarge }: Props) => {
  const words = useWords(verifyWords);
  return (
    <>
      <Problem trouble={trouble} />
      {isTooLarge && <p role="alert">{words.tooLarge}</p>}
      <p class="no-print">
        <FileChoice label={words.chooseAnother} onFile={onFile} />
      </p>
    </>
  );
};
