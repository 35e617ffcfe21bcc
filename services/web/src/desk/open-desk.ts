import { newId } from '@jinbang/kernel/id';
import { fetchPresent } from '../console/frame/who.client.ts';
import type { Trouble } from '../ui/ask.client.ts';
import { askedPauseMs, pauseAfter } from '../ui/retry.rules.ts';
import {
  type Book,
  type Dispute,
  insist,
  isNothingNew,
  isUnsent,
  letGo,
  newActOf,
  settle,
  shownOf,
  takeBatch,
  wireOf,
  withList,
} from './acts.rules.ts';
import { fetchLines, sendActs } from './desk.client.ts';
import type { Decided, KeptAct, Line } from './desk.types.ts';
import type { KeptEvent, KeptEvents } from './kept-event.ts';

/** How often the desk looks what others did. */
const LOOK_MS = 20_000;

/** Why nothing gets through. `someone-else`: who is signed in now is not who did what waits here. */
export type Stop = {
  readonly why: 'unreachable' | 'signed-out' | 'someone-else' | 'refused';
  readonly trouble: Trouble | null;
  readonly since: string;
};

export type DeskState = Book & {
  readonly stop: Stop | null;
  readonly isComplete: boolean;
  readonly loadedAt: string;
  /** The browser keeps nothing: a reload would lose what is unsent. */
  readonly isForgetful: boolean;
};

type Plan = {
  readonly kept: KeptEvent;
  readonly acts: readonly KeptAct[];
  readonly events: KeptEvents;
  readonly onChange: (state: DeskState) => void;
};

/** Holds list and acts. An act is in the browser's storage before anybody sees it as done. */
const keepBook = ({ kept, acts, events, onChange }: Plan) => {
  const { lines, isComplete, loadedAt } = kept;
  let state: DeskState = { lines, acts, stop: null, isComplete, loadedAt, isForgetful: false };
  let isClosed = false;
  let turn = Promise.resolve();
  const store = async (before: DeskState): Promise<boolean> => {
    try {
      if (state.acts !== before.acts) await events.keepActs(kept.eventId, state.acts);
      if (state.lines !== before.lines) {
        const { lines: shown, isComplete: isWhole, loadedAt: at } = state;
        await events.keep({ ...kept, lines: shown, isComplete: isWhole, loadedAt: at });
      }
      return true;
    } catch {
      return false;
    }
  };
  /** Changes take turns, each on what the one before it left. */
  const change = (step: (state: DeskState) => Partial<DeskState>): Promise<void> => {
    turn = turn.then(async () => {
      if (isClosed) return;
      const before = state;
      state = { ...state, ...step(state) };
      const isStored = await store(before);
      state = { ...state, isForgetful: !isStored };
      if (!isClosed) onChange(state);
    });
    return turn;
  };
  return {
    get: (): DeskState => state,
    change,
    /** Nothing is written after this; what was on its way has been. */
    close: (): Promise<void> => {
      isClosed = true;
      return turn;
    },
  };
};
type Kept = ReturnType<typeof keepBook>;

const stopOf = (trouble: Trouble): Stop['why'] => {
  if (trouble.kind !== 'refused') return 'unreachable';
  return trouble.status === 401 ? 'signed-out' : 'refused';
};

/** Sends what waits and looks what others did, again and again until the desk is closed. */
const startLine = ({ kept }: Plan, { get, change }: Kept) => {
  const { eventId, personId } = kept;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAtWork = false;
  let isClosed = false;
  let failures = 0;
  let restsUntilMs = 0;

  const halt = async (why: Stop['why'], trouble: Trouble | null): Promise<false> => {
    const since = get().stop?.since ?? new Date().toISOString();
    await change(() => ({ stop: { why, trouble, since } }));
    return false;
  };
  const fail = (trouble: Trouble): Promise<false> => {
    restsUntilMs = Date.now() + askedPauseMs(trouble);
    return halt(stopOf(trouble), trouble);
  };
  const sendAll = async (): Promise<boolean> => {
    for (;;) {
      const batch = takeBatch(get().acts);
      if (batch.length === 0) return true;
      const answer = await sendActs(eventId, batch.map(wireOf));
      if (!answer.ok) return fail(answer.trouble);
      await change((state) => settle(state, answer.body.results));
    }
  };
  const work = async (): Promise<boolean> => {
    // Asked each time: somebody else may have signed in beside, and would send under their name.
    const present = await fetchPresent();
    if (!present.ok) return fail(present.trouble);
    if (present.body.personId !== personId) return halt('someone-else', null);
    if (!(await sendAll())) return false;
    const answer = await fetchLines(eventId);
    if (!answer.ok) return fail(answer.trouble);
    const { items, isComplete } = answer.body;
    const loadedAt = new Date().toISOString();
    await change((state) => ({ ...withList(state, items), isComplete, loadedAt, stop: null }));
    return true;
  };
  const later = (ms: number): void => {
    clearTimeout(timer);
    const waitMs = Math.max(ms, restsUntilMs - Date.now());
    if (!isClosed) timer = setTimeout(() => void pump(), waitMs);
  };
  const pump = async (): Promise<void> => {
    if (isAtWork || isClosed) return;
    isAtWork = true;
    const isThrough = await work();
    isAtWork = false;
    const hasMore = takeBatch(get().acts).length > 0;
    const trouble = get().stop?.trouble;
    const pauseMs = trouble ? (pauseAfter(trouble, failures) ?? LOOK_MS) : LOOK_MS;
    failures = isThrough ? 0 : failures + 1;
    later(isThrough ? (hasMore ? 0 : LOOK_MS) : pauseMs);
  };
  const now = (): void => later(0);
  const gone = (): void => void halt('unreachable', { kind: 'unreachable' });
  addEventListener('online', now);
  addEventListener('offline', gone);
  now();
  return {
    now,
    close: (): void => {
      isClosed = true;
      clearTimeout(timer);
      removeEventListener('online', now);
      removeEventListener('offline', gone);
    },
  };
};

const stamp = () => ({ actId: newId(), happenedAt: new Date().toISOString() });

/**
 * The check-in desk of one event: acts are kept in this browser, shown, sent in order and repeated
 * until the server has answered each for itself.
 */
export const openDesk = (plan: Plan) => {
  const book = keepBook(plan);
  const line = startLine(plan, book);
  const { get, change } = book;
  return {
    state: get,
    /** One act for each of these people. */
    record: async (lines: readonly Line[], decided: Decided): Promise<void> => {
      await change((state) => {
        const known = new Map(state.lines.map((one) => [one.personId, one]));
        const made = lines
          .map((one) => known.get(one.personId) ?? one)
          .filter((one) => !isNothingNew(shownOf(one, state.acts), decided))
          .map((one) => newActOf(one, decided, state.acts, stamp()));
        return { acts: [...state.acts, ...made] };
      });
      line.now();
    },
    insist: async (dispute: Dispute): Promise<void> => {
      await change(({ acts }) => ({ acts: insist(acts, dispute, newId) }));
      line.now();
    },
    giveWay: async (personId: string): Promise<void> => {
      await change(({ acts }) => ({ acts: letGo(acts, personId) }));
      line.now();
    },
    sendNow: line.now,
    close: (): Promise<void> => {
      line.close();
      return book.close();
    },
    hasUnsent: (): boolean => get().acts.some(isUnsent),
  };
};

export type Desk = ReturnType<typeof openDesk>;
