import { type CellBook, cellKey, heldAt } from './cell-book.rules.ts';
import type { Pending, Queue } from './queue.rules.ts';
import { type CarryMark, marksToCarry } from './unsent/carry.rules.ts';
import { changesTo, type KeptRows, keptAfter, queuesOf } from './unsent/unsent.rules.ts';
import {
  type AnsweredRow,
  openUnsentDb,
  type Seal,
  type UnsentDb,
  type UnsentRow,
} from './unsent/unsent-db.ts';

/**
 * The unsent marks of this browser: what the page works with, and behind it what is on the disk. A
 * mark counts as kept once the disk has it; until then it is only shown.
 */
let queues = new Map<string, Queue>();
let kept: KeptRows = new Map();
let answered = new Map<string, AnsweredRow>();
/** Cells to be written: what was answered, or that it is outdated. */
let toAnswer = new Map<string, { readonly row: AnsweredRow; readonly isOutdated: boolean }>();
let db: UnsentDb | null = null;
let isRefused = false;
let writing: Promise<void> | null = null;
const listeners = new Set<() => void>();

type SealMark = (mark: CarryMark, present: Seal | undefined) => Promise<Seal>;
let sealMark: SealMark | null = null;
let seals = new Map<string, Seal>();

/** From now on each mark is signed before it is written to the disk, as it was given. */
export const sealWith = (seal: SealMark | null): void => {
  sealMark = seal;
};

export const sealOf = (commandId: string): Seal | undefined => seals.get(commandId);

/** Rows to be written, each with its signature; a mark is kept even where it cannot be signed. */
const sealed = async (rows: readonly UnsentRow[]): Promise<readonly UnsentRow[]> => {
  const ids = new Set(rows.map(({ mark }) => mark.commandId));
  const judges = new Set(rows.map(({ judgeId }) => judgeId));
  for (const carried of [...judges].flatMap((judgeId) => marksToCarry(recallUnsent(judgeId)))) {
    const { commandId } = carried.mark;
    if (!sealMark || !ids.has(commandId)) continue;
    const seal = await sealMark(carried, seals.get(commandId)).catch(() => undefined);
    if (seal) seals.set(commandId, seal);
  }
  return rows.map((row) => ({ ...row, seal: seals.get(row.mark.commandId) }));
};

const OLD_PREFIX = 'jinbang.unsent.';

/** Where marks stood before they had a store of their own; nothing of it is lost. */
const oldQueues = (): readonly (readonly [string, Queue])[] => {
  try {
    return (
      Object.keys(localStorage)
        .filter((name) => name.startsWith(OLD_PREFIX))
        // Safe: only this page wrote these.
        .map((name) => [
          name.slice(OLD_PREFIX.length),
          JSON.parse(localStorage.getItem(name) ?? '[]') as Queue,
        ])
    );
  } catch {
    return [];
  }
};

const rowKey = ({ judgeId, key }: Pick<AnsweredRow, 'judgeId' | 'key'>): string =>
  `${judgeId}/${key}`;

/** Takes up what is on the disk. Called before anybody works, by the one tab that may. */
export const loadUnsent = async (): Promise<void> => {
  await writing;
  try {
    db ??= await openUnsentDb();
    const found = await db.read();
    kept = new Map(found.rows.map((row) => [row.mark.commandId, row]));
    queues = queuesOf(found.rows);
    seals = new Map(found.rows.flatMap(({ mark, seal }) => (seal ? [[mark.commandId, seal]] : [])));
    answered = new Map(found.answered.map((row) => [rowKey(row), row]));
  } catch {
    isRefused = true;
  }
  const old = oldQueues();
  for (const [judgeId, queue] of old) {
    const known = new Set((queues.get(judgeId) ?? []).map(({ commandId }) => commandId));
    const rest = queue.filter(({ commandId }) => !known.has(commandId));
    queues.set(judgeId, [...(queues.get(judgeId) ?? []), ...rest]);
  }
  if (old.length > 0 && (await whenKept())) {
    for (const [judgeId] of old) localStorage.removeItem(`${OLD_PREFIX}${judgeId}`);
  }
};

const writeOnce = async (): Promise<void> => {
  const marks = changesTo(kept, queues);
  const cells = toAnswer;
  toAnswer = new Map();
  const rows = [...cells.values()];
  const change = {
    put: await sealed(marks.put),
    drop: marks.drop,
    answered: rows.filter(({ isOutdated }) => !isOutdated).map(({ row }) => row),
    outdated: rows.filter(({ isOutdated }) => isOutdated).map(({ row }) => row),
  };
  try {
    db ??= await openUnsentDb();
    await db.write(change);
    kept = keptAfter(kept, marks);
    for (const { mark } of marks.drop) seals.delete(mark.commandId);
    isRefused = false;
  } catch {
    // The browser may have closed it behind our back: the next write opens it anew.
    db = null;
    isRefused = true;
    toAnswer = new Map([...cells, ...toAnswer]);
  }
};

const isBehind = (): boolean => {
  const { put, drop } = changesTo(kept, queues);
  return put.length + drop.length + toAnswer.size > 0;
};

const TRIES = 2;

const write = async (): Promise<void> => {
  let tries = 0;
  // What was given while the disk was busy goes into the next write, all in one.
  while (isBehind() && tries < TRIES) {
    await writeOnce();
    tries = isRefused ? tries + 1 : 0;
  }
  writing = null;
  for (const listener of listeners) listener();
};

const startWriting = (): Promise<void> => {
  // A turn later, so that what belongs together is written together.
  writing ??= Promise.resolve().then(write);
  return writing;
};

/** Resolves once everything so far is on the disk; false where the browser refuses. */
export const whenKept = async (): Promise<boolean> => {
  await writing;
  if (isBehind()) await startWriting();
  return !isRefused;
};

/** The browser keeps nothing: a reload would lose what is unsent. */
export const isForgetful = (): boolean => isRefused;

/** Marks of a queue that are only on the screen so far. */
export const unkeptOf = (queue: Queue): ReadonlySet<string> =>
  new Set(
    queue.filter((one) => !kept.has(one.commandId)).map(({ commandId }: Pending) => commandId),
  );

/** Told whenever the disk has caught up, or refused. */
export const onKept = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const storeUnsent = (judgeId: string, queue: Queue): void => {
  if (queue.length === 0) queues.delete(judgeId);
  else queues.set(judgeId, queue);
  void startWriting();
};

/** Judges whose marks wait on this device, whoever works on it now. */
export const judgesWithUnsent = (): readonly string[] => [...queues.keys()];

export const recallUnsent = (judgeId: string): Queue => queues.get(judgeId) ?? [];

/** Somebody has entered them elsewhere, or nobody wants them: they are gone from this device. */
export const dropUnsent = (judgeId: string): void => storeUnsent(judgeId, []);

/** What the server answered for these marks, kept in the same write that lets them go. */
export const noteAnswered = (judgeId: string, marks: readonly Pending[], book: CellBook): void => {
  for (const { subjectId, aspectId, act } of marks) {
    if (act) continue;
    const key = cellKey(subjectId, aspectId);
    const { own, state } = heldAt(book, key);
    if (own === null) continue;
    const row = { judgeId, key, own, state };
    answered.set(rowKey(row), row);
    toAnswer.set(rowKey(row), { row, isOutdated: false });
  }
};

export const recallAnswered = (judgeId: string): readonly AnsweredRow[] =>
  [...answered.values()].filter((row) => row.judgeId === judgeId);

/** A day that was asked for after these were answered holds them all. */
export const forgetAnswered = (rows: readonly AnsweredRow[]): void => {
  for (const row of rows) {
    if (answered.get(rowKey(row)) !== row) continue;
    answered.delete(rowKey(row));
    toAnswer.set(rowKey(row), { row, isOutdated: true });
  }
  if (rows.length > 0) void startWriting();
};
