import type { ProposedRow } from '@jinbang/contracts/http/approval';
import { boardWords } from '../../board/board-words.ts';
import { Badge } from '../../ui/badge.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import type { SignName } from '../../ui/sign.view.tsx';
import { levelNames } from '../standard/level-names.ts';
import { approvalWords } from './approval-words.ts';

const SIGNS: Readonly<Record<string, SignName>> = {
  proposed: 'wait',
  returned: 'bad',
  approved: 'progress',
  listed: 'good',
  issued: 'good',
  refused: 'bad',
};

type Props = {
  readonly row: ProposedRow;
  /** Why the row is to be sent back; undefined where it is not. */
  readonly reason: string | undefined;
  readonly onMark: ((reason: string | null) => void) | undefined;
  readonly onHistory: () => void;
};

/** One person: rank, levels, the clause with its sentence, what stands against it. */
export const RowLine = ({ row, reason, onMark, onHistory }: Props) => {
  const words = useWords(approvalWords);
  const names = useWords(levelNames);
  const board = useWords(boardWords);
  const language = useLanguage();
  const { clause, title, held, level } = row;
  return (
    <tr>
      <th scope="row">
        {row.name ?? <span class="soft">{words.unnamed}</span>}
        <span class="under">
          <button type="button" class="button tight plain" onClick={onHistory}>
            {words.history}
          </button>
        </span>
      </th>
      <td class="right number">
        {row.rank ?? '–'}
        {row.award !== null && (
          <span class="under small">{board.award[row.award] ?? row.award}</span>
        )}
      </td>
      <td>{held === null ? <span class="soft">{words.holdsNone}</span> : names[held]}</td>
      <td>
        <b>{level === null ? words.title1 : names[level]}</b>
        {title && <span class="under small">{textOf(title, language)}</span>}
      </td>
      <td>
        <span class="sentence">
          {clause && <b>{textOf(clause, language)}</b>}
          <span class="under small">{row.sentence[language]}</span>
          {row.note !== null && <span class="under small">{words.note(row.note)}</span>}
          {row.returnedBefore > 0 && (
            <span class="under small toned tone-notice">
              {words.before(row.returnedBefore, row.lastReason ?? '–')}
            </span>
          )}
          {row.problems.map((problem) => (
            <span key={problem.code} class="under small toned tone-bad">
              {problem.sentence[language]}
            </span>
          ))}
        </span>
      </td>
      <td>
        {onMark ? <BackMark row={row} reason={reason} onMark={onMark} /> : <StateOf row={row} />}
      </td>
    </tr>
  );
};

const StateOf = ({ row }: { readonly row: ProposedRow }) => {
  const words = useWords(approvalWords);
  const state = row.outcome === 'returned' ? 'returned' : row.state;
  return (
    <>
      <Badge sign={SIGNS[state] ?? 'doubt'} word={words.rowState[state] ?? state} outlined={true} />
      {row.reason !== null && <span class="under small">{row.reason}</span>}
    </>
  );
};

type MarkProps = {
  readonly row: ProposedRow;
  readonly reason: string | undefined;
  readonly onMark: (reason: string | null) => void;
};

const BackMark = ({ row, reason, onMark }: MarkProps) => {
  const words = useWords(approvalWords);
  const name = row.name ?? words.unnamed;
  return (
    <div class="stack-tight">
      <label class="row">
        <input
          type="checkbox"
          checked={reason !== undefined}
          aria-label={words.sendBackOf(name)}
          onChange={({ currentTarget }) => onMark(currentTarget.checked ? '' : null)}
        />
        {words.sendBack}
      </label>
      {reason !== undefined && (
        <input
          class="input"
          list="approval-reasons"
          maxLength={500}
          value={reason}
          placeholder={words.reason}
          aria-label={words.reasonOf(name)}
          aria-invalid={reason.trim() === ''}
          onInput={({ currentTarget }) => onMark(currentTarget.value)}
        />
      )}
    </div>
  );
};
