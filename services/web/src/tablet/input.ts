import type { CellValue } from './cell-book.rules.ts';
import type { DayAspect } from './day-index.rules.ts';

/** What every way of giving a mark is told, and what it tells. */
export type InputProps = {
  readonly aspect: DayAspect;
  /** The value the judge sees as given; null while there is none. */
  readonly value: CellValue | null;
  readonly isDisabled: boolean;
  /** Id of the element that names the aspect. */
  readonly labelledBy: string;
  readonly onGive: (value: CellValue) => void;
};

type Kind = CellValue['kind'];

/** The value if it has the form this input gives. */
export const givenAs = <Wanted extends Kind>(
  value: CellValue | null,
  kind: Wanted,
): Extract<CellValue, { kind: Wanted }> | null =>
  value?.kind === kind ? (value as Extract<CellValue, { kind: Wanted }>) : null;
