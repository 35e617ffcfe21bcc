import { namesAnswer } from '@jinbang/contracts/http/names';
import type { Clock } from '@jinbang/kernel/clock';
import { Fault } from '@jinbang/kernel/fault';
import type { Database } from '@jinbang/service-kit/database';
import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';
import type { EventBook } from '../book/event-book.ts';
import { basisOf } from '../standing/opening.rules.ts';
import { saveNames } from './name.store.ts';
import type { NameBook, PersonName } from './name-book.ts';

const ASKED_AT_ONCE = 500;
const LOOK_MS = 500;
const RETRY_MAX_MS = 30_000;
const TIMEOUT_MS = 5_000;
/** Somebody registration has no name for is asked about again after so long. */
const ASK_AGAIN_MS = 600_000;

export type AskNames = (personIds: readonly string[]) => Promise<ReadonlyMap<string, PersonName>>;

/** Asks registration for names to show on boards (architecture §4): the one read between services. */
export const namesAsker =
  (registrationUrl: string, tokenFor: (audience: string) => Promise<string>): AskNames =>
  async (personIds) => {
    const response = await fetch(new URL('/internal/v1/names', registrationUrl), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenFor('registration')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ purpose: 'board', personIds }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      throw new Fault(`Registration answered ${response.status} to a request for names.`, {
        retryable: true,
      });
    }
    const { people } = namesAnswer.parse(await response.json());
    return new Map(
      people.map(({ personId, name, nameEn, organisation }) => [
        personId,
        { name, nameEn, organisation },
      ]),
    );
  };

const nobody: PersonName = { name: null, nameEn: null, organisation: null };

/** Whose names a board may come to need: the members of opened events' entries. Before that nobody's. */
export const peopleToName = (books: Iterable<EventBook>): ReadonlySet<string> => {
  const people = new Set<string>();
  for (const book of books) {
    if (basisOf(book) !== 'opened') continue;
    for (const { withdrawn, members } of book.entries) {
      if (withdrawn) continue;
      for (const { personId } of members) people.add(personId);
    }
  }
  return people;
};

type Deps = {
  readonly db: Database;
  readonly books: () => Iterable<EventBook>;
  readonly names: NameBook;
  readonly ask: AskNames;
  readonly now: Clock;
  readonly log: Log;
  /** Called when names came in, so that boards show them. */
  readonly onNames: () => void;
};

/** One look: asks for the names that are missing. True when there may be more to ask at once. */
export const fetchNames = async (
  { db, books, names, ask, now, onNames }: Deps,
  askedAt: Map<string, number>,
): Promise<boolean> => {
  const nowMs = now().getTime();
  const missing = [...peopleToName(books())].filter((personId) => {
    if (names.isForgotten(personId)) return false;
    const known = names.find(personId);
    return known?.name == null && nowMs - (askedAt.get(personId) ?? -ASK_AGAIN_MS) >= ASK_AGAIN_MS;
  });
  const some = missing.slice(0, ASKED_AT_ONCE);
  if (some.length === 0) return false;
  const answer = await ask(some);
  const found = new Map(some.map((personId) => [personId, answer.get(personId) ?? nobody]));
  const kept = await saveNames(db, found, now());
  for (const personId of some) askedAt.set(personId, nowMs);
  names.put(kept);
  onNames();
  return missing.length > some.length;
};

/** Goes on asking in the background; a board shows codes until the names are there. */
export const keepNamesFetched = (deps: Deps): Part => {
  const askedAt = new Map<string, number>();
  let failures = 0;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    let pauseMs = LOOK_MS;
    try {
      if (await fetchNames(deps, askedAt)) pauseMs = 0;
      failures = 0;
    } catch (cause) {
      failures += 1;
      pauseMs = Math.min(1_000 * 2 ** (failures - 1), RETRY_MAX_MS);
      deps.log.warn({ ...describeCause(cause), pauseMs }, 'names are asked for again');
    }
    if (!stopped) timer = setTimeout(() => void look(), pauseMs);
  };
  timer = setTimeout(() => void look(), 0);
  return {
    name: 'names',
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
