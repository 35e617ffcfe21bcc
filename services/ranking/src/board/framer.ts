import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';
import {
  type BoardsTold,
  blankState,
  boardsTold,
  type FrameDeps,
  frameAll,
} from './frame-events.ts';
import { nextFrameMs, UNHURRIED } from './frame-pace.rules.ts';

const POLL_MS = 1_000;
const RETRY_MS = 200;

export type FramerDeps = FrameDeps & {
  /** False until the books hold everything: a partial ranking is not told. */
  readonly isReady: () => boolean;
  readonly log: Log;
};

export type Framer = Part &
  BoardsTold & {
    /** Something may have changed: look soon. */
    readonly poke: () => void;
    /** Every board may look different, though no fact came (names arrived, the books are ready). */
    readonly pokeAll: () => void;
    /** Looks once, now, without regard to the pause; for tests and for the first frame. */
    readonly look: () => Promise<void>;
  };

/** Watches the books and tells each board that changed, once, to whoever fans it out. */
export const startFramer = (deps: FramerDeps): Framer => {
  const state = blankState();
  let last: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isBusy = false;
  let wasPoked = false;

  const lookAt = async (isDue: (eventId: string) => boolean): Promise<void> => {
    const changes = await deps.shelf.settle();
    for (const eventId of changes.keys()) state.dirty.add(eventId);
    if (!deps.isReady()) return;
    await frameAll(deps, state, [...state.dirty].filter(isDue));
    for (const eventId of state.dirty) state.held.add(eventId);
  };
  const lookInTurn = (isDue: (eventId: string) => boolean): Promise<void> => {
    const mine = last.then(() => lookAt(isDue));
    last = mine.catch(() => {});
    return mine;
  };
  const dueInMs = (eventId: string): number =>
    nextFrameMs(state.paces.get(eventId) ?? UNHURRIED) - deps.now().getTime();
  const again = (pauseMs: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void turn(), pauseMs);
  };
  const pauseUntilNext = (): number =>
    deps.isReady() ? Math.max(0, Math.min(POLL_MS, ...[...state.dirty].map(dueInMs))) : POLL_MS;
  const turn = async (): Promise<void> => {
    isBusy = true;
    wasPoked = false;
    let pauseMs = RETRY_MS;
    try {
      await lookInTurn((eventId) => dueInMs(eventId) <= 0);
      pauseMs = pauseUntilNext();
    } catch (cause) {
      deps.log.warn(describeCause(cause), 'boards are framed again');
    }
    isBusy = false;
    again(wasPoked ? 0 : pauseMs);
  };
  const poke = (): void => {
    if (isBusy) wasPoked = true;
    else again(0);
  };
  const boards = boardsTold(deps, state, { poke, isStopped: () => isStopped });
  again(0);
  return {
    name: 'framer',
    poke,
    pokeAll: () => {
      state.names = {};
      for (const { eventId } of deps.shelf.books()) state.dirty.add(eventId);
      poke();
    },
    look: () => lookInTurn(() => true),
    ...boards,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await last;
      for (const { answer } of state.asked) answer();
    },
  };
};
