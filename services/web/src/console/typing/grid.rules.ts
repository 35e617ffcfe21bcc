import type { PaperCellPlace, TypingForm } from '@jinbang/contracts/http/judging-typing';

export const keyOf = ({ subjectId, aspectId, column }: PaperCellPlace): string =>
  `${subjectId}/${aspectId}/${column}`;

/** A cell of the grid with its place on the print: rows are aspects, columns contestants and judges. */
export type GridCell = PaperCellPlace & {
  readonly key: string;
  readonly row: number;
  readonly at: number;
};

type FormShape = Pick<TypingForm, 'aspects' | 'columns' | 'closed' | 'judges'>;

/** How many columns a contestant has: a judge each where any row has them, else as the widest row. */
export const widthOf = ({ aspects }: Pick<FormShape, 'aspects'>): number =>
  Math.max(1, ...aspects.map(({ columns }) => columns.length));

/** Every cell somebody types, in the order of the print: along a row, then the next row. */
export const gridCells = (form: FormShape): readonly GridCell[] => {
  const closed = new Set(form.closed.map(keyOf));
  const width = widthOf(form);
  return form.aspects.flatMap(({ aspectId, columns }, row) =>
    form.columns.flatMap(({ subjectId }, contestant) =>
      columns.flatMap((column, place) => {
        const cell = { subjectId, aspectId, column };
        const key = keyOf(cell);
        return closed.has(key) ? [] : [{ ...cell, key, row, at: contestant * width + place }];
      }),
    ),
  );
};

export type Move = 'next' | 'back' | 'up' | 'down' | 'left' | 'right';

const nearest = (cells: readonly GridCell[], at: number): number | null => {
  const found = cells.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
  return found?.at ?? null;
};

/** The cell a key leads to; null where there is none that way. */
export const moveFrom = (cells: readonly GridCell[], key: string, move: Move): GridCell | null => {
  const index = cells.findIndex((cell) => cell.key === key);
  const here = cells[index];
  if (!here) return null;
  if (move === 'next' || move === 'right') return cells[index + 1] ?? null;
  if (move === 'back' || move === 'left') return cells[index - 1] ?? null;
  const rows = [...new Set(cells.map(({ row }) => row))].toSorted((a, b) => a - b);
  const row = rows[rows.indexOf(here.row) + (move === 'down' ? 1 : -1)];
  if (row === undefined) return null;
  const own = cells.filter((cell) => cell.row === row);
  const at = nearest(own, here.at);
  return own.find((cell) => cell.at === at) ?? null;
};

/** Which way a key leads; arrows sideways only from the edge of what is typed. */
export const moveOf = (
  key: string,
  { shift, atStart, atEnd }: { shift: boolean; atStart: boolean; atEnd: boolean },
): Move | null => {
  switch (key) {
    case 'Enter':
      return shift ? 'back' : 'next';
    case 'ArrowDown':
      return 'down';
    case 'ArrowUp':
      return 'up';
    case 'ArrowLeft':
      return atStart ? 'left' : null;
    case 'ArrowRight':
      return atEnd ? 'right' : null;
    default:
      return null;
  }
};
