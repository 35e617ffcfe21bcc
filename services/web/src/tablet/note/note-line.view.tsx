import { NOTE_LENGTH_MAX } from '@jinbang/contracts/http/judging-acts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { Sign } from '../../ui/sign.view.tsx';
import type { Note } from '../cell-book.rules.ts';
import type { ShownNote } from './note.rules.ts';
import { noteWords } from './note-words.ts';

type Props = {
  readonly code: string;
  readonly note: ShownNote;
  readonly onNote: (note: Note) => void;
  readonly onTryAgain: () => void;
  readonly onDrop: () => void;
};

/** What the judge notes on an aspect: a flag in one tap, words where they are wanted (S24). */
export const NoteLine = ({ code, note, onNote, onTryAgain, onDrop }: Props) => {
  const words = useWords(noteWords);
  const [isOpen, setOpen] = useState(false);
  const { note: text, isUnsure, refusal, place } = note;
  const keep = (typed: string) => {
    setOpen(false);
    if (typed !== text) onNote({ note: typed, isUnsure });
  };
  return (
    <div class={`note-line${isUnsure ? ' unsure' : ''}`}>
      {isOpen ? (
        <NoteForm code={code} text={text} onKeep={keep} onLeave={() => setOpen(false)} />
      ) : (
        <p class="note-acts">
          <button
            type="button"
            class="note-flag"
            aria-pressed={isUnsure}
            onClick={() => onNote({ note: text, isUnsure: !isUnsure })}
          >
            <Sign name="doubt" /> {words.unsure}
          </button>
          <button type="button" class="note-open" onClick={() => setOpen(true)}>
            <Sign name="amended" /> {text === '' ? words.write : words.change}
          </button>
          {text !== '' && <q class="note-text">{text}</q>}
          {(text !== '' || isUnsure) && !refusal && (
            <span class="soft small">{words.place[place]}</span>
          )}
        </p>
      )}
      {refusal && (
        <p class="toned tone-bad" role="status">
          <Sign name="bad" /> {words.refused}
          {refusal.detail}{' '}
          <button type="button" class="button" onClick={onTryAgain}>
            {words.tryAgain}
          </button>{' '}
          <button type="button" class="button" onClick={onDrop}>
            {words.discard}
          </button>
        </p>
      )}
    </div>
  );
};

type FormProps = {
  readonly code: string;
  readonly text: string;
  readonly onKeep: (text: string) => void;
  readonly onLeave: () => void;
};

const NoteForm = ({ code, text, onKeep, onLeave }: FormProps) => {
  const words = useWords(noteWords);
  const [typed, setTyped] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const id = `note-${code}`;
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(typed.trim());
      }}
    >
      <label for={id}>{words.label(code)}</label>
      <textarea
        id={id}
        ref={field}
        class="input"
        rows={2}
        maxLength={NOTE_LENGTH_MAX}
        aria-describedby={`${id}-hint`}
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <span id={`${id}-hint`} class="soft small">
        {words.private}
      </span>
      <p class="row">
        <button type="submit" class="button first">
          {words.keep}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {words.leave}
        </button>
      </p>
    </form>
  );
};
