import type { OfficeFileView } from '@jinbang/contracts/http/office-file';
import type { Trouble } from '../../ui/ask.client.ts';
import { Badge } from '../../ui/badge.view.tsx';
import { sizeText } from '../../ui/file.rules.ts';
import { useLanguage, useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { ScrollArea } from '../../ui/scroll-area.view.tsx';
import type { SignName } from '../../ui/sign.view.tsx';
import { momentText } from '../../ui/time-text.ts';
import { officeFileWords } from './office-file-words.ts';

const SIGNS: Readonly<Record<OfficeFileView['state'], SignName>> = {
  asked: 'wait',
  making: 'progress',
  sent: 'good',
  cut: 'bad',
  failed: 'bad',
};
const HASH_LETTERS = 16;

type Props = {
  readonly files: readonly OfficeFileView[] | undefined;
  readonly trouble: Trouble | null;
  readonly onAgain: () => void;
};

/** Who took the file out, when, and the hash of what left: for everybody who may see the batch. */
export const HistoryPart = ({ files, trouble, onAgain }: Props) => {
  const words = useWords(officeFileWords);
  const language = useLanguage();
  const now = new Date();
  return (
    <div class="stack">
      <h4>{words.history}</h4>
      {trouble && <Problem trouble={trouble} onAgain={onAgain} />}
      {files?.length === 0 && <p class="soft small">{words.historyNone}</p>}
      {files && files.length > 0 && (
        <ScrollArea name={words.history}>
          <table class="table small">
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.stateHead}</th>
                <th scope="col">{words.hash}</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ fileId, askedAt, askedBy, askedByName, rows, state, ...end }) => (
                <tr key={fileId}>
                  <td class="number">{momentText(askedAt, language, now)}</td>
                  <td>
                    {askedByName ?? <span class="code">{askedBy.slice(-12)}</span>}{' '}
                    <span class="soft number">{words.people(rows)}</span>
                  </td>
                  <td>
                    <Badge
                      sign={SIGNS[state]}
                      word={words.state[state]}
                      outlined={state !== 'sent'}
                    />
                  </td>
                  <td class="code">
                    {end.sha256 === null ? '—' : `${end.sha256.slice(0, HASH_LETTERS)}…`}{' '}
                    {end.sha256 !== null && end.byteCount !== null && (
                      <span class="soft number">{sizeText(end.byteCount)}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </div>
  );
};
