import type { JudgingDay, SheetView } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import type { Trouble } from '../ui/ask.client.ts';
import { askedPauseMs, pauseAfter } from '../ui/retry.rules.ts';
import type { Caller } from './caller.ts';
import { bookOfDay, type CellBook, type CellValue, withSheet } from './cell-book.rules.ts';
import { presentTime } from './clock.ts';
import { sendMarks } from './judging.client.ts';
import { recallUnsent, storeUnsent } from './memory.ts';
import { drop, enqueue, hasWork, insist, type Queue, settle, takeBatch } from './queue.rules.ts';

/** Coalesces quick taps on one cell before anything is sent. */
const GATHER_MS = 250;
const STILL_RUNNING_MS = 1_000;

export type DeskState = {
  readonly book: CellBook;
  readonly queue: Queue;
  readonly isSending: boolean;
  /** Why nothing gets through, and since when; null while it does. */
  readonly stop: { readonly trouble: Trouble; readonly since: string } | null;
  /** The browser keeps nothing: a reload would lose what is unsent. */
  readonly isForgetful: boolean;
};

type Plan = {
  readonly day: JudgingDay;
  readonly caller: Caller;
  readonly onChange: (state: DeskState) => void;
};

/** Holds the desk's state; whatever is unsent is in the browser's storage before anybody sees it. */
const keepState = ({ day, onChange }: Plan) => {
  let state: DeskState = {
    book: bookOfDay(day),
    queue: recallUnsent(day.judgeId),
    isSending: false,
    stop: null,
    isForgetful: false,
  };
  const isStored = (queue: Queue): boolean => {
    try {
      storeUnsent(day.judgeId, queue);
      return true;
    } catch {
      return false;
    }
  };
  return {
    get: (): DeskState => state,
    change: (part: Partial<DeskState>): void => {
      const isForgetful = part.queue ? !isStored(part.queue) : state.isForgetful;
      state = { ...state, ...part, isForgetful };
      onChange(state);
    },
  };
};

/** Sends what is unsent, in order, and repeats it until the server has answered. */
const startSending = (caller: Caller, { get, change }: ReturnType<typeof keepState>) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isClosed = false;
  /** The server asked to be left alone until then: a further tap does not knock before. */
  let restsUntilMs = 0;
  const later = (ms: number): void => {
    clearTimeout(timer);
    const waitMs = Math.max(ms, restsUntilMs - Date.now());
    if (!isClosed) timer = setTimeout(() => void pump(), waitMs);
  };
  const fail = (trouble: Trouble): void => {
    const since = get().stop?.since ?? new Date().toISOString();
    change({ isSending: false, stop: { trouble, since } });
    const pauseMs = pauseAfter(trouble, failures);
    failures += 1;
    restsUntilMs = Date.now() + askedPauseMs(trouble);
    if (pauseMs !== null) later(pauseMs);
  };
  const pump = async (): Promise<void> => {
    if (get().isSending || isClosed) return;
    const { queue, batch } = takeBatch(get().queue);
    if (batch.length === 0) return;
    change({ queue, isSending: true });
    const answer = await sendMarks(caller, batch);
    if (isClosed) return;
    if (!answer.ok) return fail(answer.trouble);
    failures = 0;
    change({ ...settle(get(), answer.body.results), isSending: false, stop: null });
    const sent = new Set(batch.map(({ commandId }) => commandId));
    const isUndecided = get().queue.some((one) => sent.has(one.commandId));
    if (hasWork(get().queue)) later(isUndecided ? STILL_RUNNING_MS : 0);
  };
  const now = (): void => later(0);
  addEventListener('online', now);
  if (hasWork(get().queue)) now();
  return {
    later,
    now,
    close: (): void => {
      isClosed = true;
      clearTimeout(timer);
      removeEventListener('online', now);
    },
  };
};

/**
 * The judge's desk: marks are shown at once, kept in this browser, sent in order, and repeated until
 * the server has answered each for itself. A simple queue: a later one survives a lost browser too.
 */
export const openDesk = (plan: Plan) => {
  const state = keepState(plan);
  const sending = startSending(plan.caller, state);
  const { get, change } = state;
  return {
    state: get,
    give: (subjectId: string, aspectId: string, value: CellValue): void => {
      const decidedAt = presentTime().toISOString();
      const { sessionId } = plan.caller;
      const given = { subjectId, aspectId, value, decidedAt, commandId: newId(), sessionId };
      change({ queue: enqueue(get().queue, given, get().book) });
      sending.later(GATHER_MS);
    },
    insist: (key: string): void => {
      change({ queue: insist(get().queue, key, newId()) });
      sending.now();
    },
    giveWay: (key: string): void => change({ queue: drop(get().queue, key) }),
    sendNow: sending.now,
    seeSheet: (sheet: SheetView): void =>
      change({ book: withSheet(get().book, sheet, plan.day.judgeId) }),
    close: sending.close,
  };
};

export type Desk = ReturnType<typeof openDesk>;
