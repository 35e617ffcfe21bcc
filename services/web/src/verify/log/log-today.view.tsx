import type { LogView } from '@jinbang/contracts/http/judging-log';
import { shortRoot } from '@jinbang/contracts/printed-checkpoint';
import { bytesOfBase64 } from '@jinbang/credentials/log-in-browser';
import { CopyText } from '../../ui/copy.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { clockText, dayText } from '../../ui/time-text.ts';
import { logWords } from './log-words.ts';

type Props = { readonly log: LogView; readonly isSigned: boolean | null };

/** How far the log has come today, as a text anybody may keep or post. */
export const LogToday = ({ log: { checkpoint, keys }, isSigned }: Props) => {
  const words = useWords(logWords);
  const language = useLanguage();
  if (!checkpoint) return <p class="soft">{words.empty}</p>;
  const { size, root, note, signedAt } = checkpoint;
  return (
    <section class="card stack" aria-labelledby="log-today">
      <h2 id="log-today">{words.today}</h2>
      <p>
        <b class="code">{shortRoot(bytesOfBase64(root) ?? new Uint8Array())}</b> ·{' '}
        {words.entries(size)}
        {signedAt !== undefined && (
          <span class="soft">
            {' '}
            · {words.signedAt} {dayText(signedAt, language)} {clockText(signedAt, language)}
          </span>
        )}
      </p>
      {isSigned === false && <p class="problem">{words.signedNo}</p>}
      <p class="soft">{words.todayLead}</p>
      <h3>{words.note}</h3>
      <pre class="log-note code">{note}</pre>
      <h3>{words.keys}</h3>
      {keys.map((key) => (
        <CopyText key={key} name={words.key} text={key} />
      ))}
      <p class="soft small">{words.offline}</p>
    </section>
  );
};
