import { CopyText } from '../../ui/copy.view.tsx';
import { Dialog } from '../../ui/dialog.view.tsx';
import { useWords } from '../../ui/language.ts';
import type { MadeKey } from './key.client.ts';
import { keyWords } from './key-words.ts';

type Props = { readonly made: MadeKey; readonly onClose: () => void };

/** The one time the key itself is on a screen; Escape alone does not take it away. */
export const MadeKeyDialog = ({ made, onClose }: Props) => {
  const words = useWords(keyWords);
  return (
    <Dialog title={words.madeTitle} onClose={() => {}}>
      <p>{words.madeText}</p>
      <CopyText name={words.key} text={made.key} />
      <p>
        <button type="button" class="button first" onClick={onClose}>
          {words.kept}
        </button>
      </p>
    </Dialog>
  );
};
