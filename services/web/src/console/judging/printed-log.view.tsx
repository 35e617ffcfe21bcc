import { checkpointFragment, shortRoot } from '@jinbang/contracts/printed-checkpoint';
import { bytesOfBase64 } from '@jinbang/credentials/log-in-browser';
import { useWords } from '../../ui/language.ts';
import { QrCode } from '../../ui/qr-code.view.tsx';
import { judgingWords } from './judging-words.ts';

type Props = { readonly size: number; readonly root: string; readonly note: string };

/** What the page that compares asks for: the number and the letters to type, or the code to scan. */
export const PrintedLog = ({ size, root, note }: Props) => {
  const words = useWords(judgingWords);
  const bytes = bytesOfBase64(root);
  if (!bytes) return <pre class="number">{note}</pre>;
  const page = `${location.origin}/verify/log`;
  return (
    <div class="printed-log">
      <div>
        <p>
          <b class="code">{shortRoot(bytes)}</b> · {words.checkpointSize(size)}
        </p>
        <p class="small">{words.checkpointCompare(page)}</p>
        <details class="no-print">
          <summary class="small">{words.checkpointNote}</summary>
          <pre class="number">{note}</pre>
        </details>
      </div>
      <QrCode text={`${page}#${checkpointFragment(size, bytes)}`} name={words.checkpointCode} />
    </div>
  );
};
