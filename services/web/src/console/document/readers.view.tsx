import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { uiWords } from '../../ui/ui-words.ts';
import { useNaming } from '../person/names.ts';
import { useAnswer } from '../use-answer.ts';
import { fetchReadings, type Paper } from './document.client.ts';
import { documentWords } from './document-words.ts';

type Props = { readonly paper: Paper; readonly version: number };

/** How many of the team leaders have read it, and who has not: asked for when somebody looks. */
export const Readers = ({ paper, version }: Props) => {
  const words = useWords(documentWords);
  const ui = useWords(uiWords);
  const { nameOf } = useNaming();
  const [isOpen, setOpen] = useState(false);
  const key = isOpen ? `${paper.documentId} ${version}` : null;
  const { body, trouble, again } = useAnswer(key, () => fetchReadings(paper, version));
  const all = body?.items ?? [];
  const missing = all.filter(({ readAt }) => readAt === null);
  const read = all.length - missing.length;
  return (
    <details class="explain" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.readers}</summary>
      {trouble && <Problem trouble={trouble} onAgain={again} />}
      {!body && !trouble && <p class="soft">{ui.loading}</p>}
      {body && all.length === 0 && <p class="soft">{words.nobodyAsked}</p>}
      {all.length > 0 && (
        <div class="stack-tight">
          <p class="number">{words.readBy(read, all.length)}</p>
          <progress class="reading-progress" value={read} max={all.length}>
            {words.readBy(read, all.length)}
          </progress>
          {missing.length === 0 ? (
            <p class="soft">{words.everybody}</p>
          ) : (
            <ul class="stack-tight">
              {missing.map(({ personId }) => (
                <li key={personId} class="row">
                  <Badge sign="wait" tone="doubt" word={words.notYet} outlined={true} />
                  {nameOf(personId)}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </details>
  );
};
