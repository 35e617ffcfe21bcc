import type { SheetState } from '@jinbang/contracts/http/handing-out';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

/** So many sheets come in one delivery, at most. */
export const STOCK_SHEETS_MAX = 10_000;

const parted = (serial: string) => {
  const letters = /^[A-Z]*/.exec(serial)?.[0] ?? '';
  const digits = serial.slice(letters.length);
  return { letters, digits, number: Number(digits) };
};

/** The serials 印制流水码 of a delivery, first to last; both ends written alike. */
export const serialsOf = (from: string, to: string): Result<readonly string[], Rejection> => {
  const [first, last] = [parted(from), parted(to)];
  if (first.letters !== last.letters || first.digits.length !== last.digits.length) {
    return refuse({ kind: 'invalid', code: 'stock.not-alike' });
  }
  const count = last.number - first.number + 1;
  if (count < 1) return refuse({ kind: 'invalid', code: 'stock.backwards' });
  if (count > STOCK_SHEETS_MAX) {
    return refuse({ kind: 'invalid', code: 'stock.too-many', params: { max: STOCK_SHEETS_MAX } });
  }
  const width = first.digits.length;
  return accept(
    Array.from(
      { length: count },
      (_, place) => first.letters + String(first.number + place).padStart(width, '0'),
    ),
  );
};

export type SheetAct =
  | 'bound'
  | 'unbound'
  | 'printed'
  | 'misprinted'
  | 'spoilt'
  | 'destruction-asked'
  | 'destroyed';

const WAY: Readonly<Record<SheetAct, { from: readonly SheetState[]; to: SheetState }>> = {
  bound: { from: ['free'], to: 'bound' },
  unbound: { from: ['bound'], to: 'free' },
  printed: { from: ['bound'], to: 'printed' },
  misprinted: { from: ['bound'], to: 'misprinted' },
  spoilt: { from: ['free', 'printed'], to: 'spoilt' },
  'destruction-asked': { from: ['misprinted', 'spoilt'], to: 'destroying' },
  destroyed: { from: ['destroying'], to: 'destroyed' },
};

/** Where a sheet of stock is after an act, or why the act is none for it. */
export const sheetAfter = (
  { serial, state }: { readonly serial: string; readonly state: SheetState },
  act: SheetAct,
): Result<SheetState, Rejection> =>
  WAY[act].from.includes(state)
    ? accept(WAY[act].to)
    : refuse({ kind: 'conflict', code: 'sheet.not-now', params: { serial, state } });

type Sheet = { readonly serial: string; readonly position: number };

/**
 * The sheets for so many papers: free ones in their order, from `from` on where somebody says which
 * lies first in the tray.
 */
export const chooseSheets = <One extends Sheet>(
  free: readonly One[],
  count: number,
): Result<readonly One[], Rejection> =>
  free.length < count
    ? refuse({ kind: 'conflict', code: 'stock.short', params: { free: free.length, count } })
    : accept(free.slice(0, count));

/** Two people destroy a sheet: who asked does not confirm, and it is confirmed once. */
export const flawOfDestruction = (
  { askedBy, confirmedBy }: { readonly askedBy: string; readonly confirmedBy: string | null },
  personId: string,
): Rejection | undefined => {
  if (confirmedBy !== null) return { kind: 'conflict', code: 'destruction.confirmed-already' };
  return askedBy === personId ? { kind: 'forbidden', code: 'destruction.four-eyes' } : undefined;
};

type RunLine = { readonly line: number; readonly dead: boolean };
export type LineEnd = 'printed' | 'misprinted' | 'unused';

/**
 * How each line of a run ended: what is not named was printed. A certificate that was suspended,
 * revoked or corrected since is never among the printed.
 */
export const endsOfRun = (
  lines: readonly RunLine[],
  told: { readonly misprinted: readonly number[]; readonly unused: readonly number[] },
): Result<ReadonlyMap<number, LineEnd>, Rejection> => {
  const named = [...told.misprinted, ...told.unused];
  const known = new Set(lines.map(({ line }) => line));
  const strange = named.find((line) => !known.has(line));
  if (strange !== undefined) {
    return refuse({ kind: 'invalid', code: 'print-run.line-unknown', params: { line: strange } });
  }
  if (new Set(named).size < named.length) {
    return refuse({ kind: 'invalid', code: 'print-run.line-twice' });
  }
  const [misprinted, unused] = [new Set(told.misprinted), new Set(told.unused)];
  const endOf = (line: number): LineEnd => {
    if (misprinted.has(line)) return 'misprinted';
    return unused.has(line) ? 'unused' : 'printed';
  };
  const ends = new Map(lines.map(({ line }) => [line, endOf(line)]));
  const dead = lines.find((one) => one.dead && ends.get(one.line) === 'printed');
  return dead
    ? refuse({ kind: 'conflict', code: 'print-run.line-dead', params: { line: dead.line } })
    : accept(ends);
};
