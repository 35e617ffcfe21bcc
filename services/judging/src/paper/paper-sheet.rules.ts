import type { SheetActKind, SheetForm, SheetStanding } from '@jinbang/contracts/http/judging-paper';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Aspect } from '@jinbang/scoring/aspect';
import { isMarkedBySeat } from '@jinbang/scoring/aspect';

/** A sub-criterion as a panel marks it in one session, or in a module that has none. */
export type MarkedPlace = {
  readonly sessionId: string | null;
  readonly panelId: string;
  readonly subCriterion: string;
  readonly seats: readonly string[];
  readonly aspects: readonly Aspect[];
  /** Whose marks are awaited here, in the order people walk through the hall. */
  readonly subjectIds: readonly string[];
};

export type PlannedSheet = Omit<MarkedPlace, 'aspects' | 'subjectIds'> & {
  readonly form: SheetForm;
  readonly subjectIds: readonly string[];
};

/** Columns one contestant needs: a seat each where judges mark by themselves, two where two are compared. */
export const columnsPerSubject = (aspects: readonly Aspect[], seats: number): number => {
  if (aspects.some(({ calculation }) => isMarkedBySeat(calculation))) return seats;
  return seats > 1 && aspects.some(({ entries }) => entries === 'twoIndependent') ? 2 : 1;
};

// What is left of A4 across beside the words of the aspects, and what a figure needs to be legible.
const ROOM_MM = 168;
const COLUMN_MM = 9;
const SUBJECT_MM = 15;

/** How many contestants stand beside each other on a sheet. */
export const subjectsPerSheet = (aspects: readonly Aspect[], seats: number): number => {
  const own = Math.max(SUBJECT_MM, COLUMN_MM * columnsPerSubject(aspects, seats));
  return Math.max(1, Math.floor(ROOM_MM / own));
};

/** Parts of nearly the same size, none above the most: 20 by at most 11 are 10 and 10. */
export const evenParts = <Item>(items: readonly Item[], most: number): readonly Item[][] => {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, part) =>
    items.slice(
      Math.ceil((part * items.length) / count),
      Math.ceil(((part + 1) * items.length) / count),
    ),
  );
};

/** The sheets these places need: for each contestant, or for as many as have room beside each other. */
export const planSheets = (
  form: SheetForm,
  places: readonly MarkedPlace[],
): readonly PlannedSheet[] =>
  places.flatMap(({ aspects, subjectIds, ...place }) => {
    const most = form === 'one' ? 1 : subjectsPerSheet(aspects, place.seats.length);
    return evenParts(subjectIds, most).map((own) => ({ ...place, form, subjectIds: own }));
  });

type Act = { readonly kind: SheetActKind };

/** Where the paper is, by what was said of it last. */
export const standingOf = (acts: readonly Act[]): SheetStanding => {
  const last = acts.at(-1)?.kind;
  if (last === undefined) return 'out';
  return last === 'found' ? 'returned' : last;
};

/** What may be said of a sheet by where it is; what is spoilt stays so, another is printed for it. */
const NEXT: Readonly<Record<SheetStanding, readonly SheetActKind[]>> = {
  out: ['returned', 'spoilt', 'missing'],
  returned: ['spoilt', 'missing'],
  missing: ['found'],
  spoilt: [],
};

type Acting = {
  readonly kind: SheetActKind;
  readonly reason?: string | undefined;
  readonly basedOn: number;
};

/** What speaks against saying this of a sheet now. */
export const refuseAct = (
  acts: readonly Act[],
  { kind, reason, basedOn }: Acting,
): Rejection | undefined => {
  const version = acts.length;
  if (basedOn !== version) {
    const present = { version, standing: standingOf(acts) };
    return { kind: 'stale', code: 'paper-sheet.stale', params: { version }, present };
  }
  if (!NEXT[standingOf(acts)].includes(kind)) {
    const standing = standingOf(acts);
    return { kind: 'conflict', code: `paper-sheet.is-${standing}`, params: { kind } };
  }
  return reason === undefined && (kind === 'spoilt' || kind === 'missing')
    ? { kind: 'invalid', code: 'paper-sheet.reason-missing' }
    : undefined;
};
