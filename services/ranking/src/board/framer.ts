import type { BoardFrame, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import type { Clock } from '@jinbang/kernel/clock';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';
import type { Bookshelf } from '../book/bookshelf.ts';
import type { StandingDesk } from '../standing/standing-desk.ts';
import type { BoardVersions } from './board-versions.ts';
import { draftBoard, frameBetween, hasChanged, type ToldBoard, toldBoard } from './frame.rules.ts';
import { afterFrame, nextFrameMs, type Pace, UNHURRIED } from './frame-pace.rules.ts';
import { boardOf, type NameOf } from './snapshot.rules.ts';

const POLL_MS = 1_000;
const RETRY_MS = 200;

export type FramerDeps = {
  readonly shelf: Bookshelf;
  readonly desk: StandingDesk;
  readonly versions: BoardVersions;
  readonly nameOf: NameOf;
  readonly resultUrlOf: (eventId: string, version: number) => string;
  readonly publish: (frame: BoardFrame, competitionId: string | null) => void;
  /** False until the books hold everything: a partial ranking is not told. */
  readonly isReady: () => boolean;
  readonly now: Clock;
  readonly log: Log;
};

export type Framer = Part & {
  /** Something may have changed: look soon. */
  readonly poke: () => void;
  /** Every board may look different, though no fact came (names arrived, the books are ready). */
  readonly pokeAll: () => void;
  readonly snapshot: (eventId: string) => BoardSnapshot | undefined;
  readonly snapshots: () => Iterable<BoardSnapshot>;
  /** Looks once, now, without regard to the pause; for tests and for the first frame. */
  readonly look: () => Promise<void>;
};

type State = {
  readonly told: Map<string, ToldBoard>;
  readonly dirty: Set<string>;
  /** At most four frames a second and event; the first at once. */
  readonly paces: Map<string, Pace>;
  /** Changed, and not yet due. */
  readonly held: Set<string>;
};

/** Frames the boards of these events whose content changed; the others stay as they were told. */
const frameAll = async (
  deps: FramerDeps,
  { told, dirty, paces, held }: State,
  eventIds: readonly string[],
): Promise<void> => {
  const changed = eventIds.flatMap((eventId) => {
    const book = deps.shelf.find(eventId);
    if (!book || book.event.arranged?.state === 'DRAFT') return [];
    const content = boardOf('public', book, deps.desk, deps.nameOf, deps.resultUrlOf);
    const draft = content && draftBoard(content);
    return draft && hasChanged(told.get(eventId), draft)
      ? [{ eventId, draft, competitionId: book.event.competitionId }]
      : [];
  });
  await deps.versions.reserve(changed.map(({ eventId }) => eventId));
  const at = deps.now();
  for (const { eventId, draft, competitionId } of changed) {
    const after = toldBoard(draft, deps.versions.next(eventId), at.toISOString());
    const before = told.get(eventId);
    told.set(eventId, after);
    const pace = paces.get(eventId) ?? UNHURRIED;
    paces.set(eventId, afterFrame(pace, at.getTime(), held.has(eventId)));
    deps.publish(frameBetween(before, after), competitionId);
  }
  for (const eventId of eventIds) {
    dirty.delete(eventId);
    held.delete(eventId);
  }
};

/** Watches the books and tells each board that changed, once, to whoever fans it out. */
export const startFramer = (deps: FramerDeps): Framer => {
  const state: State = {
    told: new Map(),
    dirty: new Set(),
    paces: new Map(),
    held: new Set(),
  };
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
  again(0);
  return {
    name: 'framer',
    poke,
    pokeAll: () => {
      for (const { eventId } of deps.shelf.books()) state.dirty.add(eventId);
      poke();
    },
    look: () => lookInTurn(() => true),
    snapshot: (eventId) => state.told.get(eventId)?.snapshot,
    snapshots: function* () {
      for (const { snapshot } of state.told.values()) yield snapshot;
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await last;
    },
  };
};
