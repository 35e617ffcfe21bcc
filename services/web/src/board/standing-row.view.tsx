import type { BoardRow } from '@jinbang/contracts/http/live-board';
import { useState } from 'preact/hooks';
import { useWords } from '../ui/language.ts';
import { Sign } from '../ui/sign.view.tsx';
import { Award } from './award.view.tsx';
import { boardWords } from './board-words.ts';
import { isPartial, totalText } from './rows.rules.ts';

/** Which columns this list has; a column nobody fills is left out. */
export type Columns = {
  readonly scale: boolean;
  readonly award: boolean;
  readonly partial: boolean;
};

export const columnsOf = (rows: readonly BoardRow[]): Columns => ({
  scale: rows.some((row) => row.scale !== null),
  award: rows.some((row) => row.award !== null),
  partial: rows.some(isPartial),
});

export const columnCount = (columns: Columns): number =>
  3 + Object.values(columns).filter(Boolean).length;

type RankProps = { readonly rank: number | null; readonly moved: number | undefined };

/** The place, in gold for the first three, and how far it moved lately. */
export const Rank = ({ rank, moved }: RankProps) => {
  const words = useWords(boardWords);
  return (
    <>
      <span class={`rank ${rank !== null && rank <= 3 ? `rank-${rank}` : ''}`}>{rank ?? '–'}</span>
      {moved !== undefined && (
        <span class="moved">
          <Sign name={moved > 0 ? 'up' : 'down'} />
          <span aria-hidden="true">{Math.abs(moved)}</span>
          <span class="unseen">{moved > 0 ? words.rose(moved) : words.fell(-moved)}</span>
        </span>
      )}
    </>
  );
};

export const Partial = ({ row }: { readonly row: BoardRow }) => {
  const words = useWords(boardWords);
  return (
    <span class="partial number" title={words.partialHint}>
      <Sign name="provisional" />
      {words.partial(row.settled, row.expected)}
    </span>
  );
};

type WhoProps = { readonly row: BoardRow; readonly isAlone: boolean };

/** At which gate somebody stayed behind, and why. */
const Held = ({ held }: { readonly held: NonNullable<BoardRow['held']> }) => {
  const words = useWords(boardWords);
  return <span class="who-side">{words.held(held)}</span>;
};

const Who = ({ row, isAlone }: WhoProps) => (
  <span class="who">
    {row.name === null ? (
      <span class="who-code number">{row.code}</span>
    ) : (
      <>
        <span class="who-name">{row.name}</span>
        <span class="who-side number">
          {row.code}
          {row.organisation !== null && ` · ${row.organisation}`}
        </span>
      </>
    )}
    {row.held && <Held held={row.held} />}
    {isAlone && row.award !== null && <Award award={row.award} />}
    {isAlone && isPartial(row) && <Partial row={row} />}
  </span>
);

export const Total = ({ row, decimals }: { readonly row: BoardRow; readonly decimals: number }) => {
  const words = useWords(boardWords);
  if (row.held) return <span class="result-code">{words.notOn}</span>;
  if (row.resultCode !== 'OK' && row.total === null) {
    return <span class="result-code">{words.code[row.resultCode]}</span>;
  }
  return (
    <>
      {row.resultCode !== 'OK' && <span class="result-code">{words.code[row.resultCode]}</span>}
      {row.total === null ? '–' : totalText(row.total, decimals)}
    </>
  );
};

type Props = {
  readonly row: BoardRow;
  readonly columns: Columns;
  readonly decimals: number;
  readonly moved: number | undefined;
  readonly tie: string | null;
};

export const StandingRow = ({ row, columns, decimals, moved, tie }: Props) => {
  const words = useWords(boardWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <tr data-key={row.key} data-rank={row.rank ?? ''} class={row.rank === null ? 'unranked' : ''}>
        <td class="number rank-cell">
          <Rank rank={row.rank} moved={moved} />
          {tie !== null && (
            <button
              type="button"
              class="button tight tie-button"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {words.tie}
            </button>
          )}
        </td>
        <th scope="row">
          <Who row={row} isAlone={true} />
        </th>
        <td class="number right total">
          <Total row={row} decimals={decimals} />
          {row.scale !== null && (
            <small class="narrow">
              {words.scale} {row.scale}
            </small>
          )}
        </td>
        {columns.scale && <td class="number right wide">{row.scale ?? ''}</td>}
        {columns.award && <td class="wide">{row.award !== null && <Award award={row.award} />}</td>}
        {columns.partial && <td class="wide">{isPartial(row) && <Partial row={row} />}</td>}
      </tr>
      {isOpen && tie !== null && (
        <tr class="tie-note">
          <td colSpan={columnCount(columns)}>{tie}</td>
        </tr>
      )}
    </>
  );
};
