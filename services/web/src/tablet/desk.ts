import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import type { JudgingDay, SheetView } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import type { Trouble } from '../ui/ask.client.ts';
import { askedPauseMs } from '../ui/retry.rules.ts';
import type { Act } from './act.ts';
import type { Caller } from './caller.ts';
import { bookOfDay, type CellBook, type CellValue, withSheet } from './cell-book.rules.ts';
import { presentTime } from './clock.ts';
import { sendMarks } from './judging.client.ts';
import {
  isForgetful,
  noteAnswered,
  onKept,
  recallAnswered,
  recallUnsent,
  storeUnsent,
  unkeptOf,
  whenKept,
} from './memory.ts';
import {
  drop,
  enqueue,
  enqueueAct,
  hasWork,
  insist,
  park,
  type Queue,
  settle,
  takeBatch,
  tryAgain,
} from './queue.rules.ts';
import { isForGood, pauseBefore, storedOf } from './sending.rules.ts';
import { withAnswered } from './unsent/unsent.rules.ts';

/** Coalesces quick taps on one cell before anything is sent. */
const GATHER_MS = 250;
const STILL_RUNNING_MS = 1_000;

export type DeskState = {
  readonly book: CellBook;
  readonly queue: Queue;
  /** Marks of the queue that this tablet has only on the screen so far. */
  readonly unkept: ReadonlySet<string>;
  readonly isSending: boolean;
  /** Why nothing gets through, and since when; null while it does. */
  readonly stop: { readonly trouble: Trouble; readonly since: string } | null;
  /** The browser keeps nothing: a reload would lose what is unsent. */
  readonly isForgetful: boolean;
};

/** What a judge works with; both are taken anew while the desk is open. */
type Work = { readonly day: JudgingDay; readonly caller: Caller };

type Plan = Work & { readonly onChange: (state: DeskState) => void };

const bookOf = (day: JudgingDay): CellBook =>
  withAnswered(bookOfDay(day), recallAnswered(day.judgeId));

/** Holds the desk's state, and hands each change of the queue to the disk. */
const keepState = ({ day, onChange }: Plan) => {
  const { judgeId } = day;
  const queue = recallUnsent(judgeId);
  let isClosed = false;
  let state: DeskState = {
    book: bookOf(day),
    queue,
    unkept: unkeptOf(queue),
    isSending: false,
    stop: null,
    isForgetful: isForgetful(),
  };
  const show = (part: Partial<DeskState>): void => {
    state = { ...state, ...part, isForgetful: isForgetful() };
    state = { ...state, unkept: unkeptOf(state.queue) };
    // What was asked for at a desk that is closed arrives for nobody.
    if (!isClosed) onChange(state);
  };
  /** The disk has caught up: marks shown so far are kept now. */
  const forgetDisk = onKept(() => show({}));
  return {
    get: (): DeskState => state,
    change: (part: Partial<DeskState>): void => {
      if (part.queue) storeUnsent(judgeId, part.queue);
      show(part);
    },
    close: (): void => {
      isClosed = true;
      forgetDisk();
    },
  };
};

type State = ReturnType<typeof keepState>;

/** When to look whether something can be sent: after a mark, after a pause, or when a network is back. */
const startTimer = (pump: () => Promise<void>, onBack: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  /** The server asked to be left alone until then: a further tap does not knock before. */
  let restsUntilMs = 0;
  const later = (ms: number): void => {
    clearTimeout(timer);
    const waitMs = Math.max(ms, restsUntilMs - performance.now());
    if (!isClosed) timer = setTimeout(() => void pump(), waitMs);
  };
  const now = (): void => later(0);
  const seen = (): void => {
    if (document.visibilityState === 'visible') now();
  };
  const back = (): void => {
    onBack();
    now();
  };
  addEventListener('online', back);
  document.addEventListener('visibilitychange', seen);
  return {
    later,
    now,
    isClosed: () => isClosed,
    rest: (ms: number): void => {
      restsUntilMs = performance.now() + ms;
    },
    close: (): void => {
      isClosed = true;
      clearTimeout(timer);
      removeEventListener('online', back);
      document.removeEventListener('visibilitychange', seen);
    },
  };
};

/** Sends what is unsent, in order, and repeats it until the server has answered. */
const startSending = (work: () => Work, { get, change }: State) => {
  let failures = 0;
  /** Somebody asked for another try while one was under way. */
  let isWanted = false;
  const fail = (trouble: Trouble): void => {
    const since = get().stop?.since ?? presentTime().toISOString();
    change({ isSending: false, stop: { trouble, since } });
    const pauseMs = pauseBefore(trouble, failures, Math.random());
    failures += 1;
    timer.rest(askedPauseMs(trouble));
    if (pauseMs !== null) timer.later(isWanted ? 0 : pauseMs);
    isWanted = false;
  };
  const goOn = (batch: Queue, queue: Queue): void => {
    failures = 0;
    isWanted = false;
    change({ queue, isSending: false, stop: null });
    const sent = new Set(batch.map(({ commandId }) => commandId));
    const isUndecided = queue.some((one) => sent.has(one.commandId) && !one.refusal);
    if (hasWork(queue)) timer.later(isUndecided ? STILL_RUNNING_MS : 0);
  };
  const take = (batch: Queue, results: readonly CommandResult[]): void => {
    const settled = settle(get(), results);
    noteAnswered(work().day.judgeId, storedOf(batch, results), settled.book);
    change({ book: settled.book });
    goOn(batch, settled.queue);
  };
  const pump = async (): Promise<void> => {
    if (get().isSending || timer.isClosed()) return;
    const { queue, batch } = takeBatch(get().queue);
    if (batch.length === 0) return;
    change({ queue, isSending: true });
    // What may have reached the server must be known as such after a crash: first the disk.
    await whenKept();
    if (timer.isClosed()) return;
    const answer = await sendMarks(work().caller, batch);
    if (timer.isClosed()) return;
    if (answer.ok) return take(batch, answer.body.results);
    if (isForGood(answer.trouble)) return goOn(batch, park(get().queue, batch, answer.trouble));
    fail(answer.trouble);
  };
  // A network that is back is tried afresh, also where a last try of before is still to fail.
  const timer = startTimer(pump, () => {
    failures = 0;
  });
  const begin = (): void => {
    failures = 0;
    if (hasWork(get().queue)) timer.now();
  };
  const tryNow = (): void => {
    failures = 0;
    isWanted = get().isSending;
    timer.now();
  };
  begin();
  return { ...timer, begin, tryNow };
};

/**
 * The judge's desk: marks are shown at once, kept on this tablet's disk, sent in order, and repeated
 * until the server has answered each for itself.
 */
export const openDesk = (plan: Plan) => {
  const { day, caller } = plan;
  let work: Work = { day, caller };
  const state = keepState(plan);
  const sending = startSending(() => work, state);
  const { get, change } = state;
  return {
    state: get,
    day: (): JudgingDay => work.day,
    /**
     * The same judge's day as the server tells it now, or another way to the server. What waits stays,
     * what is on its way is waited for, and nothing that was refused before holds it up.
     */
    renew: (next: Work): void => {
      const isSame = next.day === work.day && next.caller === work.caller;
      if (isSame) return;
      if (next.day.judgeId !== day.judgeId) throw new Error('A desk stays with its judge.');
      work = next;
      change({ book: bookOf(next.day), stop: null });
      sending.begin();
    },
    give: (subjectId: string, aspectId: string, value: CellValue): void => {
      const decidedAt = presentTime().toISOString();
      const { sessionId } = work.caller;
      const given = { subjectId, aspectId, value, decidedAt, commandId: newId(), sessionId };
      change({ queue: enqueue(get().queue, given, get().book) });
      sending.later(GATHER_MS);
    },
    /** What is written down beside the marks; `basedOn` is the version of it that was seen. */
    act: (act: Act, basedOn = 0): void => {
      const decidedAt = presentTime().toISOString();
      const { sessionId } = work.caller;
      const given = { act, basedOn, decidedAt, commandId: newId(), sessionId };
      change({ queue: enqueueAct(get().queue, given) });
      sending.later(GATHER_MS);
    },
    insist: (key: string): void => {
      change({ queue: insist(get().queue, key, newId()) });
      sending.now();
    },
    tryAgain: (key: string): void => {
      change({ queue: tryAgain(get().queue, key) });
      sending.now();
    },
    giveWay: (key: string): void => change({ queue: drop(get().queue, key) }),
    sendNow: sending.tryNow,
    seeSheet: (sheet: SheetView): void =>
      change({ book: withSheet(get().book, sheet, day.judgeId) }),
    close: (): void => {
      sending.close();
      state.close();
    },
  };
};

export type Desk = ReturnType<typeof openDesk>;
