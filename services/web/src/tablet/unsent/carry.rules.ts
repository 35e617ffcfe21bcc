import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import { cellKey } from '../cell-book.rules.ts';
import type { Pending, Queue } from '../queue.rules.ts';

/** A mark as it is carried: by itself, under its own signature. */
export type CarryMark = {
  readonly sessionId: string;
  readonly mark: Pending;
  /** Counts only if this command was stored: it was given on top of it. */
  readonly after: string | null;
};

/**
 * Unsent marks as somebody else brings them, in their order. What waits for the answer to the mark
 * before it goes on the version that mark will make; what the judge has to decide stays here.
 */
export const marksToCarry = (queue: Queue): readonly CarryMark[] => {
  const last = new Map<string, Pending>();
  const carried: CarryMark[] = [];
  for (const mark of queue) {
    const { sessionId, subjectId, aspectId } = mark;
    if (mark.refusal !== null || sessionId === null) continue;
    const key = cellKey(subjectId, aspectId);
    const before = last.get(key);
    if (before === undefined && mark.basedOn !== null) {
      carried.push({ sessionId, mark, after: null });
      last.set(key, mark);
    } else if (before !== undefined && before.basedOn !== null) {
      const next = { ...mark, basedOn: before.basedOn + 1 };
      carried.push({ sessionId, mark: next, after: before.commandId });
      last.set(key, next);
    }
  }
  return carried;
};

export const CARRY_FORMAT = 'jinbang-unsent-1';

/**
 * A list as it is brought: byte for byte, with the slip its tablet signed. Newer tablets sign each
 * mark as it is given, in a list of its own; older files hold up to fifty in one.
 */
export type SignedList = {
  readonly body: string;
  readonly slip: string;
  readonly count: number;
  readonly after: string | null;
};

/** A file of unsent marks: ids and values, no names. */
export type CarryFile = {
  readonly format: typeof CARRY_FORMAT;
  readonly tablet: string;
  readonly eventId: string;
  readonly savedAt: string;
  readonly lists: readonly SignedList[];
};

const isList = (one: unknown): one is SignedList =>
  typeof one === 'object' &&
  one !== null &&
  'body' in one &&
  typeof one.body === 'string' &&
  'slip' in one &&
  typeof one.slip === 'string' &&
  'count' in one &&
  typeof one.count === 'number' &&
  'after' in one &&
  (one.after === null || typeof one.after === 'string');

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What somebody loaded; null where it is no such file. */
export const readCarryFile = (text: string): CarryFile | null => {
  const file = parse(text);
  if (typeof file !== 'object' || file === null || !('lists' in file)) return null;
  const { lists } = file;
  const isOurs = 'format' in file && file.format === CARRY_FORMAT;
  if (!isOurs || !Array.isArray(lists) || !lists.every(isList)) return null;
  // Safe: form and lists were looked at; the rest is only shown, as text.
  return file as CarryFile;
};

/** What became of the marks of a file. */
export type Carried = {
  /** On the server now, what had been there before included. */
  readonly stored: ReadonlySet<string>;
  /** Had been there before. */
  readonly there: ReadonlySet<string>;
  readonly refused: readonly { readonly commandId: string; readonly detail: string }[];
  /** Not brought: the mark they build on was not taken. */
  readonly kept: number;
};

export const nothingCarried: Carried = {
  ...{ stored: new Set(), there: new Set() },
  ...{ refused: [], kept: 0 },
};

export const countIn = ({ lists }: CarryFile): number =>
  lists.reduce((sum, { count }) => sum + count, 0);

/** How many marks of a file have been seen to. */
export const doneOf = ({ stored, refused, kept }: Carried): number =>
  stored.size + refused.length + kept;

/** Why marks were refused, each reason once, with how many it was. */
export const reasonsOf = ({ refused }: Carried): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const { detail } of refused) counts.set(detail, (counts.get(detail) ?? 0) + 1);
  return [...counts];
};

/** May this list be brought? One that follows a mark that was not stored would be taken for what it is not. */
export const mayBring = ({ after }: SignedList, { stored }: Carried): boolean =>
  after === null || stored.has(after);

export const withResults = (carried: Carried, results: readonly CommandResult[]): Carried => ({
  ...carried,
  there: new Set([
    ...carried.there,
    ...results.flatMap((one) => (one.outcome === 'stored' && one.wasThere ? [one.commandId] : [])),
  ]),
  stored: new Set([
    ...carried.stored,
    ...results.filter(({ outcome }) => outcome === 'stored').map(({ commandId }) => commandId),
  ]),
  refused: [
    ...carried.refused,
    ...results.flatMap((one) =>
      one.outcome === 'refused' ? [{ commandId: one.commandId, detail: one.problem.detail }] : [],
    ),
  ],
});
