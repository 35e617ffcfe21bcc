import { delegationTables } from '@jinbang/contracts/http/delegation';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { bookFrom } from '../book.fixture.ts';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import {
  aContest,
  type Contest,
  eventTold,
  markTold,
  officeTold,
  penaltyTold,
  wholeStory,
} from '../told.fixture.ts';
import {
  aGatedContest,
  finalTold,
  gatedBeginning,
  plainly,
  theoryTold,
} from './gated-contest.fixture.ts';
import { createStandingDesk } from './standing-desk.ts';
import { standingPage } from './standing-view.ts';
import { unitStandings } from './unit-standing-view.ts';

/** Groups of three have all three medals here. */
const MEDALS_FROM_ONE = { gold: 1, silver: 1, bronze: 1 };

let system: RankingSystem;
const [chief, judge, other] = [newId(), newId(), newId()];

// Contests do not touch each other, so one system serves them all.
beforeAll(async () => {
  system = await aRankingSystem();
});
afterAll(() => system.stop());

const told = async (contest: Contest, change?: Parameters<typeof wholeStory>[0]) => {
  const elsewhere = officeTold(aContest(), other, 'chief-judge');
  const offices = [officeTold(contest, chief, 'chief-judge'), officeTold(contest, judge, 'judge')];
  await system.tell([...offices, elsewhere, ...wholeStory(change ?? contest)]);
  await vi.waitFor(
    async () => expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 }),
    { timeout: 30_000 },
  );
  await system.ranking().framer.look();
  return contest;
};

const path = ({ eventId }: Contest, rest = '') =>
  `/api/ranking/v1/events/${eventId}/standings${rest}`;
const pageOf = async (contest: Contest, rest = '') =>
  standingPage.parse(await (await system.request(chief, path(contest, rest))).json());
const unitPath = ({ eventId }: Contest, rest = '') =>
  `/api/ranking/v1/events/${eventId}/unit-standings${rest}`;
const problemForm = z.object({ code: z.string() });
const codeOf = async (answer: Response) => [
  answer.status,
  problemForm.parse(await answer.json()).code,
];

describe('the ranking for those who work on the event', () => {
  it('says of each place why: totals by module and criterion, and what broke a tie', async () => {
    const contest = await told(aContest({ ranking: { ties: [{ by: 'criteria-by-weight' }] } }));
    const page = await pageOf(contest);
    expect(page).toMatchObject({ state: 'ended', basis: 'opened', totalMax: '100', next: null });
    expect(page.groups).toEqual([
      { group: 'worker', entered: 3, started: 2, finished: 2, complete: true, gates: [] },
      { group: 'student', entered: 3, started: 3, finished: 2, complete: true, gates: [] },
    ]);
    expect((await system.request(chief, unitPath(contest))).status).toBe(404);
    // The same rule has the same version, another has another.
    const again = await told(aContest({ ranking: { ties: [{ by: 'criteria-by-weight' }] } }));
    expect(page.ruleVersion).toMatch(/^[0-9a-f]{12}$/);
    expect((await pageOf(contest, '?limit=1')).ruleVersion).toBe(page.ruleVersion);
    expect((await pageOf(again)).ruleVersion).not.toBe(page.ruleVersion);
    expect(page.items.slice(0, 3)).toMatchObject([
      {
        code: 'E-001',
        rank: 1,
        total: '80.6',
        provisional: false,
        modules: [{ moduleId: contest.moduleId, points: '80.6' }],
        criteria: [
          { criterion: 'A', points: '60' },
          { criterion: 'B', points: '20.6' },
        ],
        tie: null,
      },
      {
        code: 'E-002',
        rank: 2,
        total: '80.6',
        tie: { by: 'criterion:A', against: 'E-001', mine: '59.5', theirs: '60' },
      },
      { code: 'E-003', rank: null, resultCode: 'DNS', total: null, modules: [] },
    ]);
  });

  it('takes off what the chief judge took, says for what, and gives it back', async () => {
    const contest = aContest();
    const kind = { code: 'P1', name: { zh: '未穿戴劳保用品', en: 'Without protective gear' } };
    const penaltyId = newId();
    await system.tell([penaltyTold(contest, 0, '2', { kind })]);
    await told(contest);
    const taken = (await pageOf(contest)).items.find(({ code }) => code === 'E-001');
    expect(taken).toMatchObject({
      rank: 2,
      total: '78.6',
      modules: [{ points: '78.6' }],
      penalties: [{ moduleId: contest.moduleId, points: '2', taken: '2', kind }],
    });
    await system.tell([penaltyTold(contest, 1, '9', { penaltyId })]);
    await system.tell([penaltyTold(contest, 1, '9', { penaltyId, state: 'taken-back' })]);
    await told(contest);
    expect((await pageOf(contest)).items[0]).toMatchObject({ code: 'E-002', total: '80.6' });
    await system.restart();
    expect((await pageOf(contest)).items.slice(0, 2)).toMatchObject([
      { code: 'E-002', total: '80.6', penalties: [] },
      { code: 'E-001', total: '78.6', penalties: [{ taken: '2' }] },
    ]);
  });

  it('comes in pages, by group and place, whatever the size of a page', async () => {
    const contest = await told(aContest());
    const whole = (await pageOf(contest)).items.map(({ code }) => code);
    expect(whole).toHaveLength(6);
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const page = await pageOf(contest, `?limit=2${after}`);
      seen.push(...page.items.map(({ code }) => code));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen).toEqual(whole);
    expect((await pageOf(contest, '?group=student')).items.map(({ group }) => group)).toEqual([
      'student',
      'student',
      'student',
    ]);
  });

  it('shows one module by its own code, also when the event is opened', async () => {
    const contest = await told(aContest());
    const { items } = await pageOf(contest, `?module=${contest.moduleId}`);
    expect(items.map(({ code, group, total }) => [group, code, total])).toEqual([
      ['worker', 'A-01', '80.6'],
      ['worker', 'A-02', '80.6'],
      ['worker', 'A-03', null],
      ['student', 'A-01', '70.39'],
      ['student', 'A-03', '54'],
      ['student', 'A-02', null],
    ]);
    expect((await pageOf(contest, `?module=${newId()}`)).items).toEqual([]);
  });

  it('is refused to judges, to offices of another event and to strangers alike', async () => {
    const contest = await told(aContest());
    for (const person of [judge, other, newId()]) {
      expect(await codeOf(await system.request(person, path(contest)))).toEqual([
        403,
        'access.forbidden',
      ]);
      expect((await system.request(person, path(contest, '.csv'))).status).toBe(403);
    }
    expect((await system.request(null, path(contest))).status).toBe(401);
    // Nobody learns from the answer whether an event exists.
    expect((await system.request(judge, path(aContest()))).status).toBe(403);
  });

  it('refuses a query it does not understand', async () => {
    const contest = await told(aContest());
    for (const query of ['?limit=0', '?limit=201', '?after=%00', '?module=x']) {
      const answer = await system.request(chief, path(contest, query));
      expect([query, ...(await codeOf(answer))]).toEqual([query, 422, 'request.malformed']);
    }
  });

  it('ends when the office ends', async () => {
    const contest = await told(aContest());
    const given = officeTold(contest, other, 'supervisor');
    await system.tell([given]);
    const status = async () => (await system.request(other, path(contest))).status;
    await vi.waitFor(async () => expect(await status()).toBe(200), { timeout: 30_000 });
    await system.tell([
      {
        ...given,
        factId: newId(),
        type: 'registration.appointment.ended',
        aggregateVersion: 2,
      },
    ]);
    await vi.waitFor(async () => expect(await status()).toBe(403), { timeout: 30_000 });
  });
});

describe('facts in disorder', () => {
  it('come to the standings of the sorted whole, told twice and read anew after a restart', async () => {
    const contest = aContest({ ranking: { ties: [{ by: 'criteria-by-weight' }] } });
    const lives = [
      markTold(contest, 0, 0, null, 2),
      markTold(contest, 0, 0, '38.5', 3),
      markTold(contest, 5, 1, null, 2),
      markTold(contest, 5, 1, '18', 3),
    ];
    const story = [...wholeStory(contest), ...lives];
    const expected = createStandingDesk()
      .rank(bookFrom(contest, story))
      .flatMap(({ rows }) => rows.map(({ line, rank, total }) => [line.code, rank, total]));
    // The last first, and each a second time as its teller sends it again after a rebuild.
    await system.tell([officeTold(contest, chief, 'chief-judge')]);
    for (const fact of story.toReversed()) {
      await system.tell([fact, { ...fact, factId: newId() }]);
    }
    await vi.waitFor(
      async () => expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 }),
      { timeout: 60_000 },
    );
    await system.ranking().framer.look();
    const shown = async () =>
      (await pageOf(contest)).items.map(({ code, rank, total }) => [code, rank, total]);
    expect(await shown()).toEqual(expected);
    await system.restart();
    expect(await shown()).toEqual(expected);
  });
});

describe('an event with a gate', () => {
  it('says who goes on while the final is blind, and why the others have no rank in it', async () => {
    const contest = aGatedContest(36, { ties: 'none' });
    const theory = [...Array.from({ length: 34 }, (_, at) => 99 - at), 65, 65];
    const beginning = [...gatedBeginning(contest), ...theoryTold(contest, theory)];
    const seen = async (rest: string, from: number) =>
      (await pageOf(plainly(contest), rest)).items
        .slice(from)
        .map(({ code, rank, total, resultCode, gate }) => [
          ...[code, rank, total, resultCode],
          `${gate?.outcome} ${gate?.because} ${gate?.rank} ${gate?.reached}`,
        ]);
    const settled = async () => {
      await vi.waitFor(
        async () => expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 }),
        { timeout: 60_000 },
      );
      await system.ranking().framer.look();
    };
    await system.tell([officeTold(plainly(contest), chief, 'chief-judge'), ...beginning]);
    await settled();
    expect(await seen('?stage=1', 33)).toEqual([
      ['E-034', 34, '66', 'OK', 'through within 34 66'],
      ['E-035', 35, '65', 'OK', 'held tie 35 65'],
      ['E-036', 35, '65', 'OK', 'held tie 35 65'],
    ]);
    const finalists = Array.from({ length: 34 }, (_, at) => at);
    await system.tell(finalTold(contest, finalists, 36));
    await settled();
    expect(await seen('', 33)).toEqual([
      ['E-034', 34, '62', 'OK', 'through within 34 66'],
      ['E-035', null, null, 'FAIL', 'held tie 35 65'],
      ['E-036', null, null, 'FAIL', 'held tie 35 65'],
    ]);
    const { groups } = await pageOf(plainly(contest));
    expect(groups).toMatchObject([
      { entered: 36, finished: 34, complete: true, gates: [{ state: 'closed', through: 34 }] },
    ]);
  });
});

describe('units of an event', () => {
  it('are ranked by its table, alone and over the contest, for those who read the ranking', async () => {
    const table = { by: 'points' as const, points: ['10', '9'], others: '1' };
    const contest = await told(aContest({ ranking: { units: { of: 'organisation', table } } }));
    for (const over of ['event', 'contest']) {
      const answer = await system.request(chief, unitPath(contest, `?over=${over}`));
      // Two first workers, the first and the second student, and nothing for who has no rank.
      expect(unitStandings.parse(await answer.json())).toMatchObject({
        complete: true,
        events: [contest.eventId],
        units: [{ unitId: contest.ownerId, rank: 1, total: '39' }],
      });
    }
    expect((await system.request(judge, unitPath(contest))).status).toBe(403);
  });
});

describe('delegations of a contest', () => {
  const delegationPath = ({ competitionId }: Contest, rest = '') =>
    `/api/ranking/v1/${rest}competitions/${competitionId}/delegations`;
  const tablesAt = async (personId: string | null, at: string) => {
    const answer = await system.request(personId, at);
    expect([at, answer.status]).toEqual([at, 200]);
    return delegationTables.parse(await answer.json());
  };

  it('are the office’s from the opening on, and everybody’s from the release of a result on', async () => {
    const [organiser, supervisor] = [newId(), newId()];
    const contest = aContest({ ranking: { medals: true, medalRule: { from: MEDALS_FROM_ONE } } });
    const office = officeTold(contest, organiser, 'organiser');
    const scope = { kind: 'competition' as const, id: contest.competitionId };
    await system.tell([
      { ...office, eventId: null, data: { ...office.data, scope } },
      officeTold(contest, supervisor, 'supervisor'),
    ]);
    await told(contest);
    const everybody = delegationPath(contest, 'public/');
    // First and shared first of the workers, first and second of the students: one delegation, 天津.
    const medals = { gold: 3, silver: 1, bronze: 0, excellence: 0 };
    const before = await tablesAt(null, everybody);
    expect(before).toMatchObject({
      basis: 'published',
      events: [],
      eventCount: 1,
      delegations: [],
    });
    expect(await tablesAt(organiser, delegationPath(contest))).toMatchObject({
      basis: 'present',
      events: [{ state: 'provisional', resultVersion: null }],
      delegations: [{ delegationId: '120000', name: { zh: '天津' }, started: 5, medals }],
    });
    expect((await system.request(chief, delegationPath(contest))).status).toBe(403);
    const results = `/api/ranking/v1/events/${contest.eventId}/results`;
    expect((await system.post(chief, results)).status).toBe(201);
    expect(await tablesAt(null, everybody)).toEqual(before);
    expect((await system.post(supervisor, `${results}/1/approval`, { ifMatch: 1 })).status).toBe(
      200,
    );
    const released = await tablesAt(null, everybody);
    expect(released).toMatchObject({
      ...{ complete: true, eventCount: 1, events: [{ state: 'final', resultVersion: 1 }] },
      delegations: [{ delegationId: '120000', medals }],
    });
    const answer = await system.request(null, everybody);
    const etag = answer.headers.get('etag') ?? '';
    const again = await system.request(null, everybody, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const ofEvent = `/api/ranking/v1/public/events/${contest.eventId}/delegations`;
    expect((await tablesAt(null, ofEvent)).delegations).toEqual(released.delegations);
    const seen = await tablesAt(organiser, `${delegationPath(contest)}?basis=published`);
    expect(seen).toEqual(released);
  });

  it('are nothing of a contest or an event that nobody knows', async () => {
    for (const rest of ['public/competitions', 'public/events']) {
      const answer = await system.request(null, `/api/ranking/v1/${rest}/${newId()}/delegations`);
      expect(await codeOf(answer)).toEqual([
        404,
        rest.endsWith('events') ? 'event.unknown' : 'competition.unknown',
      ]);
    }
  });
});

describe('the table', () => {
  it('is a download with state and time, and no formula', async () => {
    const contest = await told(aContest());
    const answer = await system.request(chief, path(contest, '.csv?group=worker'));
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    const [state, ...rows] = (await answer.text()).split('\r\n');
    expect(state).toMatch(/评分已结束 ended.*2\d{3}-/);
    expect(rows.some((row) => row.includes('总分 total'))).toBe(true);
    expect(rows.find((row) => row.includes('E-001'))).toMatch(/,80\.6,/);
    expect(rows.join('')).not.toContain('E-004');
  });
});

describe('before the books are complete', () => {
  it('nothing is served and the process says that it is not ready', async () => {
    const contest = await told(aContest());
    await system.nats.kill();
    const restarted = system.restart();
    await vi.waitFor(
      async () => {
        expect((await system.request(chief, path(contest))).status).toBe(503);
      },
      { timeout: 30_000 },
    );
    await system.nats.restart();
    await restarted;
    expect((await system.request(chief, path(contest))).status).toBe(200);
  });

  it('what was told while ranking was away is heard first', async () => {
    const contest = aContest();
    await told(contest, contest);
    const before = await pageOf(contest);
    await system.restart(async () => {
      await system.tell([eventTold(contest, 'ARCHIVED', 3)]);
    });
    const after = await pageOf(contest);
    expect(after.items).toEqual(before.items);
    expect(system.ranking().shelf.find(contest.eventId)?.event.arranged?.state).toBe('ARCHIVED');
  });
});
