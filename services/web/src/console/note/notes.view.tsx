import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.view.tsx';
import { useLanguage, useWords } from '../../ui/language.ts';
import { minuteText } from '../../ui/time-text.ts';
import { useSeatNames } from '../judging/use-seat-names.ts';
import type { StandingNote } from './note.rules.ts';
import { noteWords } from './note-words.ts';

type Props = { readonly head: OverviewHead; readonly notes: readonly StandingNote[] };

const LINES = 6;

/** What judges wrote to themselves and the chief judge: where one is unsure stands first (S24). */
export const Notes = ({ head, notes }: Props) => {
  const words = useWords(noteWords);
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? notes : notes.slice(0, LINES);
  if (notes.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{words.title}</h2>
      <p class="soft small">{words.hint}</p>
      <ul class="lines first-list">
        {shown.map((note) => (
          <Line key={note.noteId} head={head} note={note} />
        ))}
      </ul>
      {notes.length > shown.length && (
        <p>
          <button type="button" class="button tight" onClick={() => setOpen(true)}>
            {words.more(notes.length - shown.length)}
          </button>
        </p>
      )}
    </section>
  );
};

const Line = ({ head, note }: { readonly head: OverviewHead; readonly note: StandingNote }) => {
  const words = useWords(noteWords);
  const language = useLanguage();
  const nameOf = useSeatNames(head.panels);
  const panel = head.panels.find(({ subCriteria }) => subCriteria.includes(note.subCriterion));
  const { label, aspectCode, subCriterion, judgeId, writtenAt, earlier } = note;
  const name = nameOf(judgeId, panel?.panelId ?? null);
  return (
    <li class="line">
      <b class="number">
        {words.station(label)} · {aspectCode ?? subCriterion}
      </b>
      <span class="first-whom">
        {note.note}
        <span class="under soft small">
          {words.by(name, minuteText(writtenAt, language))}
          {earlier > 0 && ` · ${words.earlier(earlier)}`}
        </span>
      </span>
      {note.isUnsure && (
        <Badge sign="doubt" word={words.unsure} tone="provisional" outlined={true} />
      )}
    </li>
  );
};
