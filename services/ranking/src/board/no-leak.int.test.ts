import type { AnyFact } from '@jinbang/contracts/fact';
import type { BoardRule } from '@jinbang/contracts/ranking-rule';
import { newId } from '@jinbang/kernel/id';
import { type Broker, connectBroker } from '@jinbang/messaging/connect';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { PersonName } from '../entry/name-book.ts';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import {
  aContest,
  advancedTold,
  allMarks,
  beginningTold,
  type Contest,
  competitionTold,
  eventTold,
  lockTold,
  markTold,
  officeTold,
  openingTold,
  sheetsTold,
} from '../told.fixture.ts';

// Each occurs in these contests alone: totals before the cut, the one after it, and people.
const TOTALS = ['"80.6"', '"70.39"', '"54"'];
const LATER = '"79.6"';
const NAMES = ['测试甲', '测试乙', '测试丙', '测试丁', '测试戊', '测试己'];
const WINNERS = ['测试甲', '测试乙'];
/** After the correction there is one first place alone. */
const AMENDED = ['测试乙'];
const SECRETS = [...TOTALS, LATER, ...NAMES];

let system: RankingSystem;
let live: Broker;
let routes: readonly string[];
let contest: Contest;
let frames: string[] = [];
let now: Date;
const [chief, supervisor, organiser, judge] = [newId(), newId(), newId(), newId()];

const askNames = async (personIds: readonly string[]): Promise<ReadonlyMap<string, PersonName>> =>
  new Map(
    personIds.map((personId) => {
      const place = contest.entries.findIndex((entry) => entry.personId === personId);
      return [personId, { name: NAMES[place] ?? '?', nameEn: null, organisation: '测试学院' }];
    }),
  );

const apiDocument = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

beforeAll(async () => {
  system = await aRankingSystem({ askNames, now: () => now });
  const { paths } = apiDocument.parse(await (await system.request(null, '/openapi.json')).json());
  // A workbook is packed, so nothing is found in it: it has the rows of the CSV beside it.
  routes = Object.keys(paths).filter(
    (path) => paths[path]?.get !== undefined && !path.endsWith('.xlsx'),
  );
  const seed = system.nats.seedFor('live');
  live = await connectBroker({ url: system.nats.url, service: 'live', seed });
  live.connection.subscribe('frame.>', {
    callback: (_error, message) => {
      frames.push(message.string());
    },
  });
  await live.connection.flush();
});
afterAll(async () => {
  await live?.close();
  await system?.stop();
});

const found = (text: string): readonly string[] =>
  SECRETS.filter((secret) => text.includes(secret));

/** Every route that reads, as it is declared, filled with what the contest has. */
const addresses = (): readonly string[] =>
  routes.flatMap((path) =>
    (path.includes('{version}') ? ['1', '2'] : ['']).map((version) =>
      path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
        const ids: Readonly<Record<string, string | undefined>> = {
          eventId: contest.eventId,
          competitionId: contest.competitionId,
          entryId: contest.entries[0]?.entryId,
          version,
        };
        return ids[name] ?? contest.eventId;
      }),
    ),
  );

/** A paper takes a second to set, holds its text squeezed, and tells staff what the lists tell them. */
const isPaper = (path: string): boolean => /papers?\b|\.pdf$/.test(path);

const everyAnswerTo = async (personId: string | null): Promise<string> => {
  const asked = addresses().filter((path) => personId !== organiser || !isPaper(path));
  const texts = asked.map(async (path) => (await system.request(personId, path)).text());
  return (await Promise.all(texts)).join('\n');
};

/** What reaches an edge and from there every viewer, every stream and every snapshot: an edge has nothing else. */
const everyFrame = async (): Promise<string> => {
  await system.ranking().framer.look();
  await live.connection.flush();
  const asked = [contest.eventId, 'events'].map(async (what) => {
    const options = { timeout: 10_000 };
    return (await live.connection.request(`frame-request.${what}`, undefined, options)).string();
  });
  const heard = [...(await Promise.all(asked)), ...frames];
  frames = [];
  return heard.filter((text) => text.includes(contest.eventId)).join('\n');
};

/** Certificates and their pages are made of this alone. */
const everyFact = async (): Promise<string> => {
  const rows = await system.feeder.db.execute<{ body: string }>(
    sql`select body from outbox where body::jsonb->>'eventId' = ${contest.eventId}`,
  );
  return rows.map(({ body }) => body).join('\n');
};

type Sight = {
  /** What an anonymous visitor, a contestant and a judge of the event may each see, and see at last. */
  readonly public: readonly string[];
  readonly staff?: readonly string[];
  readonly facts?: readonly string[];
};

const sorted = (secrets: Iterable<string>) => [...new Set(secrets)].toSorted();

/** Nothing more than this at any look, and all of it in the end: names come a moment after the opening. */
const expectSight = async (step: string, sight: Sight): Promise<void> => {
  const everybody = [
    ['anonymous', null],
    ['contestant', contest.entries[0]?.personId ?? ''],
    ['judge', judge],
  ] as const;
  const staff = sight.staff ?? [];
  const facts = sight.facts ?? [];
  const leaks: string[] = [];
  await vi
    .waitFor(
      async () => {
        const shown = found(await everyFrame());
        // Who is not there yet is waited for before anybody else is asked.
        for (const [who, personId] of everybody) {
          const seen = sorted([...shown, ...found(await everyAnswerTo(personId))]);
          const more = seen.filter((secret) => !sight.public.includes(secret));
          leaks.push(...more.map((secret) => `${step}: ${who} sees ${secret}`));
          expect([step, who, seen]).toEqual([step, who, sorted(sight.public)]);
        }
        const told = found(await everyFact());
        const early = told.filter((one) => !facts.includes(one));
        leaks.push(...early.map((one) => `${step}: facts hold ${one}`));
        expect(sorted(told)).toEqual(sorted(facts));
        const read = found(await everyAnswerTo(organiser));
        const names = read.filter((one) => NAMES.includes(one) && !staff.includes(one));
        leaks.push(...names.map((one) => `${step}: organiser sees ${one}`));
        expect([step, ...staff.filter((one) => !read.includes(one))]).toEqual([step]);
      },
      { timeout: 60_000, interval: 200 },
    )
    .catch((cause: unknown) => {
      // What was seen too early says more than what was not seen at the end.
      if (leaks.length === 0) throw cause;
    });
  expect(sorted(leaks)).toEqual([]);
};

const tell = async (...facts: readonly AnyFact[]): Promise<void> => {
  await system.tell(facts);
  await vi.waitFor(
    async () => expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 }),
    { timeout: 60_000 },
  );
  await system.ranking().framer.look();
};

const at = (rest: string): string => `/api/ranking/v1/events/${contest.eventId}/${rest}`;
const act = async (
  who: string,
  rest: string,
  more: { body?: unknown; ifMatch?: number } = {},
): Promise<void> => {
  const answer = await system.post(who, at(rest), more);
  expect([rest, answer.status < 300, answer.ok ? '' : await answer.text()]).toEqual([
    rest,
    true,
    '',
  ]);
};
const plan = async (): Promise<void> => {
  const answer = await system.request(organiser, at('release-rule'), {
    method: 'PUT',
    body: JSON.stringify({ steps: ['ceremony', 'notice'], restartNotice: true, notice: null }),
    headers: {
      'content-type': 'application/json',
      'idempotency-key': newId(),
      'if-match': '"0"',
    },
  });
  expect(answer.status).toBe(200);
};

const STEPS = {
  draft: () =>
    tell(
      officeTold(contest, chief, 'chief-judge'),
      officeTold(contest, supervisor, 'supervisor'),
      officeTold(contest, organiser, 'organiser'),
      officeTold(contest, judge, 'judge'),
      competitionTold(contest),
      eventTold(contest, 'DRAFT', 1),
    ),
  running: () => tell(...beginningTold(contest, {}, 2)),
  marked: () => tell(...allMarks(contest)),
  frozen: () => act(organiser, 'board-freezes', { body: { reason: '测试' } }),
  lifted: () => act(organiser, 'board-liftings', { body: { reason: '测试' } }),
  corrected: () => tell(markTold(contest, 0, 0, '39', 2)),
  signed: () => tell(...sheetsTold(contest, 'worker', 3), ...sheetsTold(contest, 'student', 3)),
  ended: () => tell(lockTold(contest, 20), advancedTold(contest, 'REVIEW', 2)),
  opened: () => tell(...openingTold(contest), eventTold(contest, 'DECRYPTED', 3)),
  called: () => tell(eventTold(contest, 'CANCELLED', 4)),
  provisional: () => act(chief, 'results'),
  embargoed: async () => {
    await plan();
    await act(supervisor, 'results/1/approval', { ifMatch: 1 });
  },
  ceremony: () =>
    act(organiser, 'results/1/release-steps', { ifMatch: 2, body: { step: 'ceremony' } }),
  notice: () => act(organiser, 'results/1/release-steps', { ifMatch: 3, body: { step: 'notice' } }),
  final: async () => {
    now = new Date('2026-12-20T09:00:00Z');
    await act(organiser, 'results/1/finalisation', { ifMatch: 4 });
  },
  resubmitted: () => act(chief, 'results', { body: { reason: '测试' } }),
  amended: () => act(supervisor, 'results/2/approval', { ifMatch: 1 }),
} as const;
type Step = keyof typeof STEPS;

const walk = async (rule: BoardRule, sights: Partial<Record<Step, Sight>>): Promise<void> => {
  now = new Date('2026-11-20T09:00:00Z');
  frames = [];
  const prizes = {
    ...{ base: 'entered' as const, rounding: 'up' as const, percents: ['10'] },
    minimumScore: '75',
  };
  contest = aContest({ board: rule, ranking: { prizes }, noticeWorkingDays: 1 });
  for (const [step, sight] of Object.entries(sights)) {
    // Safe: the keys are steps.
    await STEPS[step as Step]();
    await expectSight(`${rule}, ${step}`, sight);
  }
};

const marks = { staff: TOTALS };
const all = { staff: [...TOTALS, ...NAMES] };

it.each([
  // The rule, and from which step on it shows totals.
  ['progress', []],
  ['module', ['ended']],
  ['afterSigning', ['signed', 'ended']],
  ['live', ['marked', 'signed', 'ended']],
] as const)(
  'under the rule %s nobody sees a total or a name before its time, in any answer, frame or fact',
  async (rule, shownIn) => {
    const from = (step: string): readonly string[] =>
      (shownIn as readonly string[]).includes(step) ? TOTALS : [];
    const opened = from('ended');
    const released = [...TOTALS, ...WINNERS];
    await walk(rule, {
      draft: { public: [] },
      running: { public: [] },
      marked: { public: from('marked'), ...marks },
      signed: { public: from('signed'), ...marks },
      ended: { public: from('ended'), ...marks },
      opened: { public: opened, ...all },
      provisional: { public: opened, ...all },
      embargoed: { public: opened, ...all },
      ceremony: { public: opened, ...all },
      notice: { public: released, ...all },
      final: { public: released, ...all, facts: TOTALS },
      // A mark that changes after the end is nobody's business until it is approved.
      corrected: { public: released, staff: [...SECRETS], facts: TOTALS },
      resubmitted: { public: released, staff: [...SECRETS], facts: TOTALS },
      amended: { public: [...TOTALS, LATER, ...AMENDED], staff: [...SECRETS], facts: TOTALS },
    });
  },
  600_000,
);

it.each([
  ['live', TOTALS],
  // Frozen before anything was signed: no line at all, however much is signed afterwards.
  ['afterSigning', []],
] as const)(
  'under the rule %s a frozen board shows nothing later than its cut until the release, and staff see both',
  async (rule, cut) => {
    const later = { staff: [LATER, '"70.39"'] };
    const held = { public: cut, staff: [LATER, ...NAMES] };
    await walk(rule, {
      draft: { public: [] },
      running: { public: [] },
      marked: { public: rule === 'live' ? TOTALS : [], ...marks },
      frozen: { public: cut, ...marks },
      corrected: { public: cut, ...later },
      signed: { public: cut, ...later },
      ended: { public: cut, ...later },
      opened: held,
      provisional: held,
      embargoed: held,
      ceremony: held,
      notice: { ...held, public: [...TOTALS, LATER, ...AMENDED] },
    });
  },
  600_000,
);

it('a board let go on shows what came meanwhile, and of an event called off nothing is left', async () => {
  await walk('live', {
    draft: { public: [] },
    running: { public: [] },
    marked: { public: TOTALS, ...marks },
    frozen: { public: TOTALS, ...marks },
    corrected: { public: TOTALS, staff: [LATER] },
    lifted: { public: [...TOTALS, LATER], staff: [LATER] },
    ended: { public: [...TOTALS, LATER], staff: [LATER] },
    opened: { public: [...TOTALS, LATER], staff: NAMES },
    called: { public: [], staff: [LATER] },
  });
}, 600_000);
