import type { AnyFact } from '@jinbang/contracts/fact';
import { setHash } from '@jinbang/contracts/set-hash';
import { newId } from '@jinbang/kernel/id';
import { type Broker, connectBroker } from '@jinbang/messaging/connect';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonName } from '../entry/name-book.ts';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import {
  aContest,
  advancedTold,
  allMarks,
  beginningTold,
  type Contest,
  competitionTold,
  entriesTold,
  eventTold,
  lockTold,
  marksTold,
  officeTold,
  openingTold,
  schemeTold,
  sessionsTold,
  sheetsTold,
} from '../told.fixture.ts';

// Totals and names no public answer may hold before their time; each occurs in this contest alone.
const TOTALS = ['"80.6"', '"70.39"', '"54"'];
const NAMES = ['测试甲', '测试乙', '测试丙', '测试丁', '测试戊', '测试己'];

let system: RankingSystem;
let live: Broker;
let contest: Contest;
let frames: string[];
const [chief, supervisor] = [newId(), newId()];

const askNames = async (personIds: readonly string[]): Promise<ReadonlyMap<string, PersonName>> =>
  new Map(
    personIds.map((personId) => {
      const place = contest.entries.findIndex((entry) => entry.personId === personId);
      return [personId, { name: NAMES[place] ?? '?', nameEn: null, organisation: '测试学院' }];
    }),
  );

// Contests do not touch each other, so one system serves them all.
beforeAll(async () => {
  system = await aRankingSystem({ askNames });
  live = await connectBroker({
    url: system.nats.url,
    service: 'live',
    seed: system.nats.seedFor('live'),
  });
  live.connection.subscribe('frame.>', {
    callback: (_error, message) => {
      frames.push(message.string());
    },
  });
  await live.connection.flush();
});
beforeEach(() => {
  frames = [];
});
afterAll(async () => {
  await live.close();
  await system.stop();
});

/** Everything anybody may get without signing in, as text. */
const publicAnswers = async (): Promise<string> => {
  const asked = [contest.eventId, 'events'].map(async (what) =>
    (
      await live.connection.request(`frame-request.${what}`, undefined, { timeout: 2_000 })
    ).string(),
  );
  const pages = [1, 2].map(async (version) =>
    (
      await system.request(null, `/api/ranking/v1/public/results/${contest.eventId}/${version}`)
    ).text(),
  );
  const staff = ['standings', 'standings.csv', 'results', 'results/1'].map(async (rest) =>
    (await system.request(null, `/api/ranking/v1/events/${contest.eventId}/${rest}`)).text(),
  );
  const own = frames.filter((frame) => frame.includes(contest.eventId));
  return [...own, ...(await Promise.all([...asked, ...pages, ...staff]))].join('\n');
};

const tell = async (...facts: readonly AnyFact[]): Promise<string> => {
  await system.tell(facts);
  await vi.waitFor(
    async () => expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 }),
    { timeout: 30_000 },
  );
  await system.ranking().framer.look();
  await live.connection.flush();
  return publicAnswers();
};

const found = (text: string, secrets: readonly string[]) =>
  secrets.filter((secret) => text.includes(secret));

const begin = () => tell(...beginningTold(contest, { 'chief-judge': chief, supervisor }));
const mark = () => tell(...allMarks(contest));
const sign = () => tell(...sheetsTold(contest, 'worker', 3), ...sheetsTold(contest, 'student', 3));
const lock = () => tell(lockTold(contest, 20), advancedTold(contest, 'REVIEW', 2));
const open = () => tell(...openingTold(contest), eventTold(contest, 'DECRYPTED', 2));
const results = () => `/api/ranking/v1/events/${contest.eventId}/results`;
const submit = async () => {
  expect((await system.post(chief, results())).status).toBe(201);
  return tell();
};
const approve = async () => {
  const path = `${results()}/1/approval`;
  expect((await system.post(supervisor, path, { ifMatch: 1 })).status).toBe(200);
  return tell();
};
const afterNames = async (): Promise<string> => {
  await vi.waitFor(async () => expect(found(await tell(), NAMES)).not.toEqual([]), {
    timeout: 30_000,
  });
  return tell();
};

const everybody = {
  base: 'entered' as const,
  rounding: 'up' as const,
  percents: ['100'],
  minimumScore: null,
};

describe('once the codes are opened', () => {
  it('a board that waits for signatures names winners, and only of an approved result', async () => {
    const prizes = {
      base: 'entered' as const,
      rounding: 'up' as const,
      percents: ['10'],
      minimumScore: '75',
    };
    contest = aContest({ board: 'afterSigning', ranking: { prizes } });
    for (const take of [begin, mark, sign, lock, open, submit]) {
      expect(found(await take(), NAMES)).toEqual([]);
    }
    await vi.waitFor(
      async () => {
        const known = contest.entries.map(({ personId }) => system.ranking().deps.nameOf(personId));
        expect(known.every((one) => one?.name)).toBe(true);
      },
      { timeout: 30_000 },
    );
    expect(found(await tell(), NAMES)).toEqual([]);
    await approve();
    expect(found(await afterNames(), NAMES)).toEqual(['测试甲', '测试乙']);
  });

  it('no result page ever holds a name', async () => {
    contest = aContest({ board: 'live', ranking: { prizes: everybody } });
    for (const take of [begin, mark, sign, lock, open, submit, approve]) await take();
    await afterNames();
    const path = `/api/ranking/v1/public/results/${contest.eventId}/1`;
    const page = await (await system.request(null, path)).text();
    expect(found(page, TOTALS)).toEqual(TOTALS);
    expect(found(page, NAMES)).toEqual([]);
  });

  it('asks for nobody’s name before that', async () => {
    contest = aContest();
    for (const take of [begin, mark, sign, lock]) await take();
    const names = contest.entries.map(({ personId }) => system.ranking().deps.nameOf(personId));
    expect(names.filter(Boolean)).toEqual([]);
  });
});

describe('a blind event whose three modules use three keys', () => {
  const TOTAL = '72.55';
  const anew = <Told extends { aggregateId: string }>(facts: readonly Told[]): readonly Told[] =>
    facts.map((fact) => ({ ...fact, aggregateId: newId() }));
  /** A further module of the same people, marked by entry number or by review code. */
  const moduleOf = (base: Contest, kind: 'entry' | 'review'): Contest => {
    const moduleId = newId();
    return {
      ...base,
      ...{ keyKind: 'entry', moduleId, schemeId: newId() },
      aspects: base.aspects.map((aspect) => ({ ...aspect, aspectId: newId(), moduleId })),
      entries: base.entries.map((entry, place) => ({
        ...entry,
        subject:
          kind === 'entry'
            ? { kind, moduleId, entryNo: entry.entryNo }
            : { kind, moduleId, reviewCode: `R-${place + 1}` },
      })),
    };
  };
  const arranged = (modules: readonly Contest[], state: 'DRAWN' | 'DECRYPTED', version: number) => {
    const fact = eventTold(contest, state, version);
    const [first] = fact.data.modules;
    if (!first) throw new Error('the event has no module');
    const kinds = ['station', 'entry', 'review'] as const;
    const weights = ['0.5', '0.25', '0.25'];
    const all = modules.map(({ moduleId }, place) => ({
      ...{ ...first, moduleId, keyKind: kinds[place] ?? 'station' },
      weight: weights[place] ?? '0',
    }));
    return { ...fact, data: { ...fact.data, layers: '1+2+3' as const, modules: all } };
  };
  const opened = (modules: readonly Contest[]): readonly AnyFact[] => {
    const rows = modules.flatMap(({ entries }) =>
      entries.map(({ entryId, subject }) => ({ entryId, subject })),
    );
    const [part, , closing] = openingTold(contest);
    if (part?.type !== 'registration.mapping.part') throw new Error('no part');
    if (closing?.type !== 'registration.mapping.opened') throw new Error('no closing');
    const data = { parts: 1, rows: rows.length, hash: setHash(rows) };
    return [
      { ...part, data: { part: 1, rows } },
      { ...closing, data },
    ];
  };
  /** What whoever has most to say gets, and whoever it is about. */
  const everyAnswer = async (modules: readonly Contest[]): Promise<string> => {
    const [own] = contest.entries;
    const at = `/api/ranking/v1/events/${contest.eventId}`;
    const places = ['', ...modules.map(({ moduleId }) => `?module=${moduleId}`)];
    const paths = [
      ...places.flatMap((query) => [`standings${query}`, `standings.csv${query}`]),
      ...['results', 'results/1'],
    ];
    const asked = [chief, supervisor].flatMap((person) =>
      paths.map(async (path) => (await system.request(person, `${at}/${path}`)).text()),
    );
    const mine = `${at}/own-entries/${own?.entryId}/result`;
    const answers = await Promise.all([
      ...asked,
      system.request(own?.personId ?? null, mine).then((answer) => answer.text()),
    ]);
    return [await publicAnswers(), ...answers].join('\n');
  };

  it('has no total over them in any answer, export or frame before the codes are opened', async () => {
    contest = aContest({ board: 'live' });
    const modules = [contest, moduleOf(contest, 'entry'), moduleOf(contest, 'review')];
    const values = [
      ['40', '20', '20', '0.6'],
      ['30', '15', '20', '7'],
      ['25', '10', '20', '2'],
    ] as const;
    const steps = {
      begin: () => [
        officeTold(contest, chief, 'chief-judge'),
        officeTold(contest, supervisor, 'supervisor'),
        competitionTold(contest),
        arranged(modules, 'DRAWN', 1),
        ...sessionsTold(contest),
        ...entriesTold(contest),
        ...modules.flatMap((one) => schemeTold(one)),
        advancedTold(contest),
      ],
      mark: () =>
        modules.flatMap((one, place) => anew(marksTold(one, 0, values[place] ?? values[0]))),
      sign: () => modules.flatMap((one) => anew(sheetsTold(one, 'worker', 3))),
      lock: () => [...modules.map((one) => lockTold(one, 4)), advancedTold(contest, 'REVIEW', 2)],
    };
    for (const [name, facts] of Object.entries(steps)) {
      await tell(...facts());
      expect([name, found(await everyAnswer(modules), [TOTAL])]).toEqual([name, []]);
    }
    // Nobody stands anywhere yet: the rows are apart, so nothing can depend on who would lead.
    const standings = `/api/ranking/v1/events/${contest.eventId}/standings`;
    expect(await (await system.request(chief, standings)).json()).toMatchObject({ basis: 'apart' });
    await tell(...opened(modules), arranged(modules, 'DECRYPTED', 2));
    expect(found(await everyAnswer(modules), [TOTAL])).toEqual([TOTAL]);
  });
});
