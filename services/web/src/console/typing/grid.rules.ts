import type { PaperCellPlace, TypingForm } from '@jinbang/contracts/http/judging-typing';
import { type FormAspect, linesOf } from './typed-text.rules.ts';

export const keyOf = ({ subjectId, aspectId, column }: PaperCellPlace): string =>
  `${subjectId}/${aspectId}/${column}`;

/** A row of the print: an aspect, or one line of an aspect that has several. */
export type GridRow = { readonly aspect: FormAspect; readonly line: number | null };

/** A cell of the grid with its place on the print: rows down, contestants and judges across. */
export type GridCell = PaperCellPlace & {
  /** Of the field; the lines of one value have a key each. */
  readonly key: string;
  readonly row: number;
  readonly at: number;
};

type FormShape = Pick<TypingForm, 'aspects' | 'columns' | 'closed' | 'judges'>;

export const gridRows = ({ aspects }: Pick<FormShape, 'aspects'>): readonly GridRow[] =>
  aspects.flatMap((aspect): GridRow[] => {
    const lines = linesOf(aspect);
    if (lines.length === 0) return [{ aspect, line: null }];
    return lines.map((_, line) => ({ aspect, line }));
  });

export const fieldKey = (place: PaperCellPlace, line: number | null): string =>
  line === null ? keyOf(place) : `${keyOf(place)}#${line}`;

/** How many columns a contestant has: a judge each where any row has them, else as the widest row. */
export const widthOf = ({ aspects }: Pick<FormShape, 'aspects'>): number =>
  Math.max(1, ...aspects.map(({ columns }) => columns.length));

/** Every field somebody types, in the order of the print: along a row, then the next row. */
export const gridCells = (form: FormShape): readonly GridCell[] => {
  const closed = new Set(form.closed.map(keyOf));
  const width = widthOf(form);
  return gridRows(form).flatMap(({ aspect: { aspectId, columns }, line }, row) =>
    form.columns.flatMap(({ subjectId }, contestant) =>
      columns.flatMap((column, place) => {
        const cell = { subjectId, aspectId, column };
        if (closed.has(keyOf(cell))) return [];
        return [{ ...cell, key: fieldKey(cell, line), row, at: contestant * width + place }];
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
