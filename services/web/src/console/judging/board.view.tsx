import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import { useState } from 'preact/hooks';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { minuteText } from '../../ui/time-text.ts';
import { isUnsureAt, type StandingNote } from '../note/note.rules.ts';
import { noteWords } from '../note/note-words.ts';
import type { Subject } from './judging.client.ts';
import { type BoardPart, type BoardRow, boardOf, fullness, type Tile } from './judging.rules.ts';
import { judgingWords } from './judging-words.ts';

type Props = {
  readonly head: OverviewHead;
  readonly subjects: readonly Subject[];
  /** Notes of judges, for whoever may read them. */
  readonly notes: readonly StandingNote[];
};

/** A tile for each code and panel: where one would walk to next is seen at once. */
export const Board = ({ head, subjects, notes }: Props) => {
  const words = useWords(judgingWords);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const parts = boardOf(head, subjects, onlyOpen);
  return (
    <section class="stack">
      <div class="row apart">
        <h2>{words.board}</h2>
        <label class="row">
          <input
            type="checkbox"
            checked={onlyOpen}
            onChange={({ currentTarget }) => setOnlyOpen(currentTarget.checked)}
          />
          {words.onlyOpen}
        </label>
      </div>
      <p class="soft small">{words.boardHint}</p>
      {parts.length === 0 && <p>{words.allOver}</p>}
      {parts.map((part) => (
        <Part key={`${part.moduleId}/${part.sessionId}`} head={head} part={part} notes={notes} />
      ))}
    </section>
  );
};

type PartProps = Pick<Props, 'head' | 'notes'> & { readonly part: BoardPart };

const Part = ({ head, part, notes }: PartProps) => {
  const words = useWords(judgingWords);
  const language = useLanguage();
  const module = head.modules.find(({ moduleId }) => moduleId === part.moduleId);
  const session = head.sessions.find(({ sessionId }) => sessionId === part.sessionId);
  return (
    <section class="card stack board-part">
      <h3>
        {module && textOf(module.name, language)} ·{' '}
        {session ? textOf(session.name, language) : words.noSession}{' '}
        {session && (
          <span class="soft small">
            {session.room} · {minuteText(session.startsAt, language)}–
            {minuteText(session.endsAt, language)}
          </span>
        )}
      </h3>
      {part.rows.map((row) => (
        <Row key={row.panel.panelId} row={row} notes={notes} />
      ))}
    </section>
  );
};

const isDone = ({ state }: Tile): boolean => ['complete', 'signed'].includes(state);
const isMarked = ({ state }: Tile): boolean => !['none', 'aside'].includes(state);

type RowProps = Pick<Props, 'notes'> & { readonly row: BoardRow };

const Row = ({ row: { panel, tiles }, notes }: RowProps) => {
  const words = useWords(judgingWords);
  const name = textOf(panel.name, useLanguage());
  const marked = tiles.filter(({ tile }) => isMarked(tile));
  const done = marked.filter(({ tile }) => isDone(tile)).length;
  return (
    <div class="board-row">
      <p class="board-panel">
        <b>{name}</b>
        <span class="soft small number">{panel.subCriteria.join(' ')}</span>
        <span class="small number">{words.row(done, marked.length)}</span>
      </p>
      <ul class="tiles" aria-label={name}>
        {tiles.map(({ subject, tile }) => (
          <TileView
            key={subject.subjectId}
            subject={subject}
            tile={tile}
            isUnsure={isUnsureAt(notes, { ...subject, subCriteria: panel.subCriteria })}
          />
        ))}
      </ul>
    </div>
  );
};

type TileProps = {
  readonly subject: Subject;
  readonly tile: Tile;
  readonly isUnsure: boolean;
};

/** What stands below the code: never colour alone. */
const signOf = ({ state, given, needed }: Tile, code: string): string => {
  switch (state) {
    case 'none':
      return code;
    case 'aside':
      return '×';
    case 'empty':
      return '·';
    case 'conflict':
      return '≠';
    case 'complete':
      return '●';
    case 'signed':
      return '✓';
    case 'begun':
      return `${given}/${needed}`;
  }
};

const TileView = ({ subject, tile, isUnsure }: TileProps) => {
  const words = useWords(judgingWords);
  const notes = useWords(noteWords);
  const isCoded = subject.code !== 'OK';
  const state = isCoded ? words.code[subject.code] : words.tile[tile.state];
  const plain = words.tileText(words.station(subject.label), state, tile.given, tile.needed);
  const text = isUnsure ? `${plain} · ${notes.unsure}` : plain;
  const code = isCoded ? words.code[subject.code] : '–';
  return (
    <li class={`tile tile-${tile.state}`} title={text}>
      <span
        aria-hidden="true"
        class={subject.label.length > 3 ? 'tile-code long number' : 'tile-code number'}
      >
        {subject.label}
      </span>
      <span aria-hidden="true" class="tile-sign number">
        {signOf(tile, code)}
        {isUnsure && ' ?'}
      </span>
      <span aria-hidden="true" class="tile-bar" style={{ width: `${fullness(tile)}%` }} />
      <span class="unseen">{text}</span>
    </li>
  );
};
