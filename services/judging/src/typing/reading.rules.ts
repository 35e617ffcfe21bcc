import type { PaperCellPlace, TypedCell } from '@jinbang/contracts/http/judging-typing';
import { exact } from '@jinbang/kernel/exact';
import { enteredIn } from '@jinbang/scoring/judge-mark';
import type { CellValue } from '../score-sheet/aspect-state.ts';

/** What somebody read in one place: a value, that nothing stands there, a column, a time. */
export type Read = CellValue | string | number | null;

/** One round over a sheet, as it is on file: what one person read. */
export type Round = {
  readonly place: number;
  readonly kind: 'typed' | 'read-back' | 'again';
  readonly typedBy: string;
  readonly sessionId: string;
  readonly content: {
    readonly cells: readonly TypedCell[];
    readonly answers?: number | undefined;
    readonly decidedAt?: string | null | undefined;
  };
};

/** Which judge signed for what the panel agreed, and the time written on the sheet. */
export const ANSWERS = 'head/answers';
export const DECIDED_AT = 'head/decided-at';

export const cellKey = ({ subjectId, aspectId, column }: PaperCellPlace): string =>
  `${subjectId}/${aspectId}/${column}`;

/** Everything a round read, by place. */
export const readingOf = ({ content }: Pick<Round, 'content'>): ReadonlyMap<string, Read> => {
  const { cells, answers, decidedAt } = content;
  return new Map<string, Read>([
    ...cells.map((cell) => [cellKey(cell), cell.value] as const),
    ...(answers === undefined ? [] : [[ANSWERS, answers] as const]),
    ...(decidedAt === undefined ? [] : [[DECIDED_AT, decidedAt] as const]),
  ]);
};

const isSameNumber = (mine: unknown, theirs: unknown): boolean =>
  typeof mine === 'string' && typeof theirs === 'string'
    ? exact(mine).equals(exact(theirs))
    : mine === theirs;

/** Is it the same on paper? 7 and 7.0 are, nothing and 0 are not. */
export const isSameRead = (left: Read, right: Read): boolean => {
  if (typeof left !== 'object' || typeof right !== 'object') return left === right;
  if (left === null || right === null) return left === right;
  if (left.kind === 'absent' || right.kind === 'absent') return left.kind === right.kind;
  if (left.kind !== right.kind) return false;
  const [mine, theirs] = [enteredIn(left), enteredIn(right)];
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return isSameNumber(mine, theirs);
  return (
    mine.length === theirs.length && mine.every((one, place) => isSameNumber(one, theirs[place]))
  );
};

export type Compared = {
  /** People who read it, in the order they first did. */
  readonly readers: readonly string[];
  /** What two people read alike. */
  readonly agreed: ReadonlyMap<string, Read>;
  /** Where they do not, in the order of the form. */
  readonly differing: readonly string[];
};

/**
 * The newest reading of a place stands when the newest of somebody else says the same: one person
 * alone never settles it, however often they look. Nothing is chosen on a screen (M01).
 */
export const compareRounds = (keys: readonly string[], rounds: readonly Round[]): Compared => {
  const ordered = rounds.toSorted((a, b) => a.place - b.place);
  const readers = [...new Set(ordered.map(({ typedBy }) => typedBy))];
  const readings = ordered.map((round) => ({ by: round.typedBy, values: readingOf(round) }));
  const agreed = new Map<string, Read>();
  const differing: string[] = [];
  for (const key of keys) {
    const own = new Map<string, Read>();
    let newest: { by: string; read: Read } | undefined;
    for (const { by, values } of readings) {
      const read = values.get(key);
      if (read === undefined) continue;
      own.set(by, read);
      newest = { by, read };
    }
    const stands = newest;
    const isShared =
      stands !== undefined &&
      [...own].some(([by, read]) => by !== stands.by && isSameRead(read, stands.read));
    if (stands && isShared) agreed.set(key, stands.read);
    else differing.push(key);
  }
  return { readers, agreed, differing };
};

/** The last round that made two people agree: who typed the marks that come of it. */
export const completingRound = (
  keys: readonly string[],
  rounds: readonly Round[],
): Round | undefined => {
  const ordered = rounds.toSorted((a, b) => a.place - b.place);
  return ordered.find(
    (_, index) => compareRounds(keys, ordered.slice(0, index + 1)).differing.length === 0,
  );
};
