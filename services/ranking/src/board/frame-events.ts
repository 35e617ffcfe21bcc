import type { BoardFrame, BoardPage, BoardSnapshot } from '@jinbang/contracts/http/live-board';
import type { Clock } from '@jinbang/kernel/clock';
import type { Bookshelf } from '../book/bookshelf.ts';
import type { StandingDesk } from '../standing/standing-desk.ts';
import { type BoardEye, createBoardEye } from './board-eye.ts';
import type { BoardVersions } from './board-versions.ts';
import { frameBetween, hasChanged, toldBoard } from './frame.rules.ts';
import { afterFrame, type Pace, UNHURRIED } from './frame-pace.rules.ts';
import type { NameOf } from './snapshot.rules.ts';

/** What it takes to frame an event. */
export type FrameDeps = {
  readonly shelf: Bookshelf;
  readonly desk: StandingDesk;
  readonly versions: BoardVersions;
  readonly nameOf: NameOf;
  readonly resultUrlOf: (eventId: string, version: number) => string;
  readonly publish: (frame: BoardFrame, competitionId: string | null) => void;
  readonly now: Clock;
};

/** Somebody waits for rows of the board that was told last. */
type Asked = { readonly eventId: string; readonly answer: () => void };

export type FramerState = {
  readonly eyes: Map<string, BoardEye>;
  readonly dirty: Set<string>;
  /** At most four frames a second and event; the first at once. */
  readonly paces: Map<string, Pace>;
  /** Changed, and not yet due. */
  readonly held: Set<string>;
  asked: readonly Asked[];
  /** Another one each time a name came or went. */
  names: object;
};

const eyeOf = ({ eyes }: FramerState, deps: FrameDeps, eventId: string): BoardEye => {
  const known = eyes.get(eventId);
  if (known) return known;
  const fresh = createBoardEye(deps);
  eyes.set(eventId, fresh);
  return fresh;
};

/** Frames the board of an event if its content changed; else it stays as it was told. */
const frameOne = (deps: FrameDeps, state: FramerState, eventId: string): void => {
  const book = deps.shelf.find(eventId);
  if (!book || book.event.arranged?.state === 'DRAFT') return;
  const eye = eyeOf(state, deps, eventId);
  const draft = eye.look(book, state.names);
  if (!draft) return;
  const before = eye.told();
  if (!hasChanged(before, draft)) {
    eye.agree(draft);
    return;
  }
  const at = deps.now();
  const after = toldBoard(draft, deps.versions.next(eventId), at.toISOString());
  eye.tell(after);
  const { paces, held } = state;
  const pace = paces.get(eventId) ?? UNHURRIED;
  paces.set(eventId, afterFrame(pace, at.getTime(), held.has(eventId)));
  deps.publish(frameBetween(before, after), book.event.competitionId);
};

/**
 * Frames these events. Nothing waits between a look at the books and what is told of it, so that rows
 * asked for right after are of the version that was told.
 */
export const frameAll = async (
  deps: FrameDeps,
  state: FramerState,
  eventIds: readonly string[],
): Promise<void> => {
  await deps.versions.reserve(eventIds.filter((eventId) => deps.shelf.find(eventId)));
  for (const eventId of eventIds) {
    frameOne(deps, state, eventId);
    state.dirty.delete(eventId);
    state.held.delete(eventId);
    const mine = state.asked.filter((one) => one.eventId === eventId);
    state.asked = state.asked.filter((one) => one.eventId !== eventId);
    for (const { answer } of mine) answer();
  }
};

export const blankState = (): FramerState => ({
  eyes: new Map(),
  dirty: new Set(),
  paces: new Map(),
  held: new Set(),
  asked: [],
  names: {},
});

/** Boards as they were told last, for whoever asks between two frames. */
export type BoardsTold = {
  /** Of a long board its first page. */
  readonly snapshot: (eventId: string) => BoardSnapshot | undefined;
  readonly snapshots: () => Iterable<BoardSnapshot>;
  readonly page: (eventId: string, page: number) => Promise<BoardPage | undefined>;
  /** All rows, however many. */
  readonly whole: (eventId: string) => Promise<BoardSnapshot | undefined>;
};

type Awake = { readonly poke: () => void; readonly isStopped: () => boolean };

/** Read from the book while that is what was told, else right after the frame that tells it. */
const whenCurrent = <Value>(
  deps: FrameDeps,
  state: FramerState,
  awake: Awake,
  eventId: string,
  read: (eye: BoardEye) => Value,
): Promise<Value | undefined> => {
  const eye = state.eyes.get(eventId);
  if (!eye?.told() || awake.isStopped()) return Promise.resolve(undefined);
  const isCurrent = (): boolean => {
    const book = deps.shelf.find(eventId);
    return book !== undefined && eye.isCurrent(book, state.names);
  };
  if (isCurrent()) return Promise.resolve(read(eye));
  return new Promise((resolve) => {
    const answer = () => resolve(isCurrent() ? read(eye) : undefined);
    state.asked = [...state.asked, { eventId, answer }];
    state.dirty.add(eventId);
    awake.poke();
  });
};

export const boardsTold = (deps: FrameDeps, state: FramerState, awake: Awake): BoardsTold => ({
  snapshot: (eventId) => state.eyes.get(eventId)?.told()?.snapshot,
  snapshots: function* () {
    for (const eye of state.eyes.values()) {
      const told = eye.told();
      if (told) yield told.snapshot;
    }
  },
  page: (eventId, page) => whenCurrent(deps, state, awake, eventId, (eye) => eye.page(page)),
  whole: (eventId) => whenCurrent(deps, state, awake, eventId, (eye) => eye.whole()),
});
