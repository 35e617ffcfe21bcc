import type { CellValue } from './cell-book.rules.ts';
import type { DayAspect } from './day-index.rules.ts';

type Kind = 'form' | 'faults';
export type Line = { readonly label: string; readonly amount: string };

/** An aspect that is filled in line by line, and what stands at each line; null for any other. */
export type LinesForm = { readonly kind: Kind; readonly lines: readonly Line[] };

export const linesFormOf = ({ calculation }: DayAspect): LinesForm | null => {
  if (calculation.kind === 'form') {
    const lines = calculation.items.map(({ label, max }) => ({ label, amount: max }));
    return { kind: 'form', lines };
  }
  if (calculation.kind === 'faults') {
    const lines = calculation.faults.map(({ label, points }) => ({ label, amount: points }));
    return { kind: 'faults', lines };
  }
  return null;
};

/** What stands in the fields: what was given, else nothing; no fault is a zero nobody has to type. */
export const typedLines = ({ kind, lines }: LinesForm, value: CellValue | null): string[] => {
  if (value?.kind === 'form') return [...value.points];
  if (value?.kind === 'faults') return value.counts.map(String);
  return lines.map(() => (kind === 'faults' ? '0' : ''));
};

/** The fields as the value they stand for; `scoring` checks it before it is given. */
export const linesValue = (kind: Kind, typed: readonly string[]): CellValue => {
  const texts = typed.map((text) => text.trim());
  if (kind === 'form') return { kind, points: texts };
  return { kind, counts: texts.map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN)) };
};
