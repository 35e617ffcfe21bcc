import type { Clock } from '@jinbang/kernel/clock';
import { Fault } from '@jinbang/kernel/fault';
import type { NewId } from '@jinbang/kernel/id';
import { type Messaging, startMessaging } from '@jinbang/messaging/start-messaging';
import type { FindCheckpoint } from '@jinbang/papers/checkpoint-finder';
import type { Print } from '@jinbang/papers/printer';
import type { Database } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';
import { createBoardVersions } from './board/board-versions.ts';
import { answerFrameRequests, framePublisher } from './board/board-wire.ts';
import { type Framer, type FramerDeps, startFramer } from './board/framer.ts';
import { type Bookshelf, createBookshelf } from './book/bookshelf.ts';
import { createTouched } from './book/touched.ts';
import type { RankingSettings } from './config.ts';
import { type AskNames, keepNamesFetched } from './entry/fetch-names.ts';
import { createNameBook } from './entry/name-book.ts';
import { freezeOnTime } from './freeze/freeze-on-time.ts';
import type { PaperDeps } from './paper/print-paper.ts';
import { findSchemeVersions } from './paper/scheme-version.store.ts';
import { reactionsOf } from './reactions.ts';
import { caughtUp } from './readiness/catch-up.ts';
import { loadWhole } from './readiness/load-whole.ts';
import { becomeSoleKeeper } from './readiness/sole-keeper.ts';
import { createStandingDesk } from './standing/standing-desk.ts';

type Options = {
  readonly settings: RankingSettings;
  /** For requests, under row security. */
  readonly db: Database;
  /** For consumers, books and frames, past row security. */
  readonly feeder: Database;
  readonly askNames: AskNames | undefined;
  readonly now: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** Another process keeps the books now. */
  readonly onLost: () => void;
  /** Sets papers. */
  readonly print: Print;
  readonly findCheckpoint: FindCheckpoint;
};

export type Ranking = {
  readonly deps: PaperDeps;
  readonly framer: Framer;
  readonly shelf: Bookshelf;
  readonly isReady: () => boolean;
  /** Facts not yet applied, by teller. */
  readonly lag: () => Promise<Record<string, number | null>>;
  /** Settles when rankings are served; never while the tables hold less than was heard. */
  readonly serving: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** `<origin>/api/ranking/v1/public/results/<event>/<version>`: what certificates point at. */
const pageUrls = (publicOrigin: string) => (eventId: string, version: number) =>
  `${publicOrigin.replace(/\/$/, '')}/api/ranking/v1/public/results/${eventId}/${version}`;

type Life = {
  isReady: boolean;
  isStopped: boolean;
  messaging: Messaging | undefined;
  publish: FramerDeps['publish'] | undefined;
  readonly parts: Part[];
};

const openRooms = ({ settings, feeder, now, newId, log }: Options, life: Life) => {
  const touched = createTouched();
  const desk = createStandingDesk();
  const resultUrlOf = pageUrls(settings.PUBLIC_ORIGIN);
  const plain = createBookshelf(feeder, touched);
  const freezing = { db: feeder, desk, pageUrlOf: resultUrlOf, now, newId, log };
  const shelf = freezeOnTime(plain, freezing);
  const names = createNameBook(feeder);
  const versions = createBoardVersions(feeder);
  const framer = startFramer({
    shelf,
    desk,
    versions,
    nameOf: names.find,
    resultUrlOf,
    publish: (frame, competitionId) => life.publish?.(frame, competitionId),
    isReady: () => life.isReady,
    now,
    log,
  });
  return { touched, shelf, desk, names, versions, resultUrlOf, framer };
};
type Rooms = ReturnType<typeof openRooms>;

/** Reads the books, hears what was missed, and only then serves and frames them. */
const begin = async (options: Options, life: Life, rooms: Rooms): Promise<void> => {
  const { settings, feeder, now, log } = options;
  const { shelf, names, versions, framer } = rooms;
  const isStopped = () => life.isStopped;
  await Promise.all([
    loadWhole(shelf, { log, isStopped, onMended: framer.poke }),
    names.load(),
    versions.load(),
  ]);
  if (life.isStopped) return;
  const messaging = await startMessaging({
    service: 'ranking',
    natsUrl: settings.NATS_URL,
    natsSeed: settings.NATS_SEED,
    feeder,
    feederUrl: settings.DATABASE_FEEDER_URL,
    reactions: reactionsOf(rooms.touched, (personIds) => {
      names.forget(personIds);
      framer.pokeAll();
    }),
    log,
    onApplied: framer.poke,
  });
  life.messaging = messaging;
  life.parts.push({ name: 'messaging', stop: messaging.stop });
  const { broker } = messaging;
  life.publish = framePublisher(broker.connection);
  const boards = { ...framer, isReady: () => life.isReady };
  life.parts.push(answerFrameRequests(broker.connection, boards, log));
  await caughtUp(broker, 'ranking', ['registration', 'judging'], { log, isStopped });
  await framer.look();
  life.isReady = true;
  framer.pokeAll();
  life.parts.push(keepSwept(shelf, framer, settings.RANKING_SWEEP_MS, log));
  if (!options.askNames) return;
  const deps = { db: feeder, books: shelf.books, names, ask: options.askNames, now, log };
  life.parts.push(keepNamesFetched({ ...deps, onNames: framer.pokeAll }));
};

const readDeps = (
  { db, feeder, now, newId, print, findCheckpoint }: Options,
  life: Life,
  rooms: Rooms,
): PaperDeps => ({
  db,
  print,
  findCheckpoint,
  schemeVersionsOf: (eventId) => findSchemeVersions(feeder, eventId),
  shelf: rooms.shelf,
  desk: rooms.desk,
  now,
  newId,
  nameOf: rooms.names.find,
  publicBoardOf: rooms.framer.whole,
  pageUrlOf: rooms.resultUrlOf,
  wake: () => {
    life.messaging?.wakeRelay();
    rooms.framer.poke();
  },
  whenReady: () => {
    if (!life.isReady) throw new Fault('The rankings are not complete yet.', { retryable: true });
  },
});

/**
 * Everything of ranking but its HTTP server: becomes the one keeper of the books and serves them when
 * they hold all that was told before.
 */
export const startRanking = (options: Options): Ranking => {
  const { settings, log, onLost } = options;
  const life: Life = {
    isReady: false,
    isStopped: false,
    messaging: undefined,
    publish: undefined,
    parts: [],
  };
  const rooms = openRooms(options, life);
  const keeper = becomeSoleKeeper(settings.DATABASE_FEEDER_URL, log, onLost);
  life.parts.push(rooms.framer, keeper);
  return {
    framer: rooms.framer,
    shelf: rooms.shelf,
    isReady: () => life.isReady,
    lag: async () => (life.messaging ? life.messaging.lag() : {}),
    serving: keeper.elected.then(() => (life.isStopped ? undefined : begin(options, life, rooms))),
    deps: readDeps(options, life, rooms),
    stop: async () => {
      life.isStopped = true;
      for (const part of life.parts.toReversed()) {
        await part.stop().catch(() => log.warn({ part: part.name }, 'did not stop cleanly'));
      }
    },
  };
};

/** Compares the books with the tables now and then; one that differs is read anew and said so. */
const keepSwept = (shelf: Bookshelf, framer: Framer, pauseMs: number, log: Log): Part => {
  const sweep = async (): Promise<void> => {
    const wrong = await shelf.audit();
    if (wrong.length === 0) return;
    log.error({ events: wrong }, 'books did not agree with the tables and were read anew');
    framer.poke();
  };
  const timer = setInterval(() => {
    sweep().catch((cause: unknown) => log.warn(describeCause(cause), 'sweep tries again'));
  }, pauseMs);
  return { name: 'sweep', stop: async () => clearInterval(timer) };
};
