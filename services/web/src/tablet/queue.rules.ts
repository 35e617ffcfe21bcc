import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import { type Act, laneOf } from './act.ts';
import {
  type AspectStanding,
  type CellBook,
  type CellValue,
  cellKey,
  heldAt,
  withNote,
  withOwn,
} from './cell-book.rules.ts';

/** A mark, or an act beside the marks, that is not known to be on the server. */
export type Pending = {
  readonly commandId: string;
  readonly subjectId: string;
  readonly aspectId: string;
  readonly value: CellValue;
  /** When the judge gave it, by this device's clock: evidence only. */
  readonly decidedAt: string;
  /** The session it was captured in: whose mark it is, and when that counts. Null without a tablet. */
  readonly sessionId: string | null;
  /** The cell's version the judge saw; null while it waits for the answer to the mark before it. */
  readonly basedOn: number | null;
  /** It may have reached the server: from now on it must stay the same command. */
  readonly isTried: boolean;
  readonly refusal: Refusal | null;
  /** Set where it is no mark: subject and aspect then name its lane, and the value is none. */
  readonly act?: Act;
};

/** Why the server did not take it. `present` is what stands there now, where that is the reason. */
export type Refusal = {
  readonly code: string;
  readonly detail: string;
  readonly present: Present | null;
};
export type Present = {
  readonly value: CellValue | null;
  readonly version: number;
  readonly recordedAt: string | null;
};

export type Queue = readonly Pending[];

/** As many as the server takes in one list. */
const LIST_MAX = 50;

const keyOf = ({ subjectId, aspectId }: Pick<Pending, 'subjectId' | 'aspectId'>): string =>
  cellKey(subjectId, aspectId);

/** A queue never changes, a new one takes its place: what is asked of it often is worked out once. */
const newest = new WeakMap<Queue, ReadonlyMap<string, Pending>>();

const newestOf = (queue: Queue): ReadonlyMap<string, Pending> => {
  const known = newest.get(queue) ?? new Map(queue.map((one) => [keyOf(one), one]));
  newest.set(queue, known);
  return known;
};

/** The newest unsent mark of a cell: what the judge sees there. */
export const pendingAt = (queue: Queue, key: string): Pending | undefined =>
  newestOf(queue).get(key);

type Given = Pick<
  Pending,
  'subjectId' | 'aspectId' | 'value' | 'decidedAt' | 'commandId' | 'sessionId'
>;

/**
 * A mark is given, on what the judge saw: that is fixed here and not when it is sent, or a change
 * that came in between would be overwritten unseen. A mark that was never tried is replaced, as is
 * one that was refused; one that may be on its way stays, and the new one waits behind it.
 */
export const enqueue = (queue: Queue, given: Given, book: CellBook): Queue => {
  const key = keyOf(given);
  const before = pendingAt(queue, key);
  const isOnItsWay = (one: Pending): boolean => one.isTried && one.refusal === null;
  const kept = queue.filter((one) => keyOf(one) !== key || isOnItsWay(one));
  const seen = heldAt(book, key).own?.version ?? 0;
  const basedOn =
    before === undefined || before.refusal ? seen : isOnItsWay(before) ? null : before.basedOn;
  return [...kept, { ...given, basedOn, isTried: false, refusal: null }];
};

const NO_VALUE: CellValue = { kind: 'absent' };

type GivenAct = Pick<Pending, 'decidedAt' | 'commandId' | 'sessionId'> & {
  readonly act: Act;
  /** The version the person saw; 0 where it has none. */
  readonly basedOn: number;
};

const isReplaced = ({ isTried, refusal }: Pending): boolean => !isTried || refusal !== null;

/**
 * An act is kept and sent like a mark. What is added to a record waits for what was said of it before;
 * of a note only the newest is wanted, and one that may be on its way goes first.
 */
export const enqueueAct = (queue: Queue, { act, basedOn, ...given }: GivenAct): Queue => {
  const lane = laneOf(act);
  const key = keyOf(lane);
  const kept =
    act.type === 'note-aspect'
      ? queue.filter((one) => keyOf(one) !== key || !isReplaced(one))
      : queue;
  const isBehind = pendingAt(kept, key) !== undefined;
  const plain = { value: NO_VALUE, isTried: false, refusal: null };
  return [...kept, { ...given, ...lane, ...plain, act, basedOn: isBehind ? null : basedOn }];
};

/** The judge decided between two values: the own one again, now based on what the server holds. */
export const insist = (queue: Queue, key: string, commandId: string): Queue =>
  queue.map((one) =>
    keyOf(one) === key && one.refusal?.present
      ? {
          ...one,
          commandId,
          basedOn: one.refusal.present.version,
          isTried: false,
          refusal: null,
        }
      : one,
  );

/** The judge asks for another try of a mark that was refused for a reason that may be gone. */
export const tryAgain = (queue: Queue, key: string): Queue =>
  queue.map((one) => (keyOf(one) === key && isParked(one) ? { ...one, refusal: null } : one));

/** Refused, and nothing stands there instead: the judge reads why, and nothing else waits for it. */
const isParked = ({ refusal }: Pending): boolean => refusal !== null && refusal.present === null;

/** The judge gives up the own value. */
export const drop = (queue: Queue, key: string): Queue => queue.filter((one) => keyOf(one) !== key);

/**
 * Unsent marks first come, first served; one per cell, since the next one builds on its answer, and
 * those of one session together, since a tablet hands in for one at a time.
 */
const nextInLine = (queue: Queue): readonly Pending[] => {
  const blocked = new Set<string>();
  const line: Pending[] = [];
  for (const one of queue) {
    const key = keyOf(one);
    const isReady = one.refusal === null && one.basedOn !== null && !blocked.has(key);
    const isAlong = line[0] === undefined || line[0].sessionId === one.sessionId;
    if (isReady && isAlong && line.length < LIST_MAX) line.push(one);
    blocked.add(key);
  }
  return line;
};

/**
 * What goes to the server now. The queue that comes back must be stored before anything is sent:
 * a repeat after a reload has to be word for word the same command.
 */
export const takeBatch = (
  queue: Queue,
): { readonly queue: Queue; readonly batch: readonly Pending[] } => {
  const batch = nextInLine(queue).map((one) => ({ ...one, isTried: true }));
  const tried = new Map(batch.map((one) => [one.commandId, one]));
  return { queue: queue.map((one) => tried.get(one.commandId) ?? one), batch };
};

export const hasWork = (queue: Queue): boolean => nextInLine(queue).length > 0;

const STANDINGS: readonly string[] = ['EMPTY', 'PARTIAL', 'CONFLICT', 'COMPLETE'];
const standingOf = (state: string): AspectStanding =>
  STANDINGS.includes(state) ? (state as AspectStanding) : 'PARTIAL';

/** Safe as far as it is read: judging puts the present cell into a stale refusal (contracts, §5). */
const presentOf = (present: unknown): Present | null => {
  if (typeof present !== 'object' || present === null || !('version' in present)) return null;
  const { version, value, recordedAt } = present as Partial<Present>;
  return typeof version === 'number'
    ? { version, value: value ?? null, recordedAt: recordedAt ?? null }
    : null;
};

/** Not a no: the server is still at work on the first try of this very command. */
const isUndecided = (code: string): boolean => code === 'command.still-running';

type Desk = { readonly queue: Queue; readonly book: CellBook };

const settleStored = (
  { queue, book }: Desk,
  sent: Pending,
  { version, state, recordedAt }: Extract<CommandResult, { outcome: 'stored' }>,
): Desk => {
  const own = { value: sent.value, version, recordedAt };
  const key = keyOf(sent);
  const left = queue.filter(({ commandId }) => commandId !== sent.commandId);
  const next = left.find((one) => keyOf(one) === key);
  return {
    // What waited for this answer builds on it.
    queue: left.map((one) => (one === next ? { ...one, basedOn: one.basedOn ?? version } : one)),
    book: sent.act ? withAct(book, sent.act) : withOwn(book, key, own, standingOf(state)),
  };
};

const withAct = (book: CellBook, act: Act): CellBook =>
  act.type === 'note-aspect' ? withNote(book, cellKey(act.subjectId, act.aspectId), act) : book;

/** The newest value of the cell carries the refusal: it is the one the judge stands by. */
const settleRefused = (
  { queue, book }: Desk,
  sent: Pending,
  { problem }: Extract<CommandResult, { outcome: 'refused' }>,
): Desk => {
  if (isUndecided(problem.code)) return { queue, book };
  const refusal = {
    code: problem.code,
    detail: problem.detail,
    present: presentOf(problem.present),
  };
  const key = keyOf(sent);
  if (sent.act) {
    return { queue: queue.map((one) => (one === sent ? { ...one, refusal } : one)), book };
  }
  const newest = pendingAt(queue, key) ?? sent;
  const others = queue.filter((one) => keyOf(one) !== key);
  return {
    queue: [...others, { ...newest, refusal }],
    book: refusal.present ? withPresent(book, key, refusal.present) : book,
  };
};

/** What stands there instead is known now, and is what counts if the judge gives way. */
const withPresent = (book: CellBook, key: string, present: Present): CellBook => {
  const { value, version, recordedAt } = present;
  const own = value === null ? null : { value, version, recordedAt: recordedAt ?? '' };
  return own ? withOwn(book, key, own, heldAt(book, key).state) : book;
};

/** A whole list was refused, each mark of it for the same reason: none of them blocks the others. */
export const park = (
  queue: Queue,
  batch: readonly Pending[],
  refusal: { readonly code: string; readonly detail: string },
): Queue => {
  const sent = new Set(batch.map(({ commandId }) => commandId));
  return queue.map((one) =>
    sent.has(one.commandId) ? { ...one, refusal: { ...refusal, present: null } } : one,
  );
};

/** What the server's answers make of queue and book; an answer nobody waits for changes nothing. */
export const settle = (desk: Desk, results: readonly CommandResult[]): Desk => {
  let next = desk;
  for (const result of results) {
    const sent = next.queue.find(({ commandId }) => commandId === result.commandId);
    if (!sent) continue;
    next =
      result.outcome === 'stored'
        ? settleStored(next, sent, result)
        : settleRefused(next, sent, result);
  }
  return next;
};

/** Marks the judge must look at again. */
export const refusedCount = (queue: Queue): number =>
  queue.filter(({ refusal }) => refusal !== null).length;
