import { createHash } from 'node:crypto';
import { resultView } from '@jinbang/contracts/http/result-desk';
import { resultFinalisedV1, resultPartV1 } from '@jinbang/contracts/ranking/result';
import { setHash } from '@jinbang/contracts/set-hash';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { aRankingSystem, type RankingSystem } from '../ranking-system.fixture.ts';
import { standingPage } from '../standing/standing-view.ts';
import {
  aContest,
  advancedTold,
  allMarks,
  appealTold,
  type Contest,
  entriesTold,
  eventTold,
  markTold,
  officeTold,
  openingTold,
  unlockTold,
  wholeStory,
} from '../told.fixture.ts';

let system: RankingSystem;
let now: Date;
const [chief, supervisor, organiser, judge] = [newId(), newId(), newId(), newId()];

// Contests do not touch each other, so one system serves them all.
beforeAll(async () => {
  system = await aRankingSystem({ now: () => now });
});
beforeEach(() => {
  now = new Date('2026-11-20T09:00:00Z');
});
afterAll(() => system.stop());

const offices = (contest: Contest) => [
  officeTold(contest, chief, 'chief-judge'),
  officeTold(contest, supervisor, 'supervisor'),
  officeTold(contest, organiser, 'organiser'),
  officeTold(contest, judge, 'judge'),
];

const resultsOf = ({ eventId }: Contest) => `/api/ranking/v1/events/${eventId}/results`;
const pageOf = ({ eventId }: Contest, version = 1) =>
  `/api/ranking/v1/public/results/${eventId}/${version}`;

const soon = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 30_000 });

/** The story told, and heard to its last fact. */
const told = async (contest: Contest, story = wholeStory(contest)) => {
  await system.tell([...offices(contest), ...story]);
  await soon(async () => {
    expect(await system.ranking().lag()).toEqual({ registration: 0, judging: 0 });
  });
  await system.ranking().framer.look();
  return contest;
};

const problemForm = z.object({ code: z.string().optional() });
const codeOf = async (answer: Response) => [
  answer.status,
  problemForm.parse(await answer.json()).code,
];
const resultIn = async (answer: Response) => resultView.parse(await answer.json());
const listForm = z.object({ items: z.array(resultView) });
const listOf = async (contest: Contest) =>
  listForm.parse(await (await system.request(chief, resultsOf(contest))).json()).items;

/** What ranking told of this event. */
const toldFacts = async ({ eventId }: Contest) => {
  const rows = await system.feeder.db.execute<{ body: string }>(
    sql`select body from outbox where body::jsonb->>'eventId' = ${eventId} order by position`,
  );
  return rows.map((row) => JSON.parse(row.body));
};

describe('handing in a ranking', () => {
  it('freezes it as a provisional result', async () => {
    const contest = await told(aContest());
    const answer = await system.post(chief, resultsOf(contest));
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      version: 1,
      revision: 1,
      state: 'PROVISIONAL',
      rows: 6,
      submittedBy: chief,
      approvedBy: null,
    });
    expect(await toldFacts(contest)).toEqual([]);
  });

  it('gives the same answer to the same command and makes no second result', async () => {
    const contest = await told(aContest());
    const commandId = newId();
    const [first, again] = [
      await system.post(chief, resultsOf(contest), { commandId }),
      await system.post(chief, resultsOf(contest), { commandId }),
    ];
    expect(await again.json()).toEqual(await first.json());
    expect(await listOf(contest)).toHaveLength(1);
  });

  it('counts on when two hand it in at the same moment', async () => {
    const contest = await told(aContest());
    const answers = await Promise.all(
      [chief, organiser, chief, organiser].map((who) => system.post(who, resultsOf(contest))),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const items = await listOf(contest);
    expect(items.map(({ version, state }) => [version, state])).toEqual([
      [4, 'PROVISIONAL'],
      [3, 'SUPERSEDED'],
      [2, 'SUPERSEDED'],
      [1, 'SUPERSEDED'],
    ]);
  });

  it('puts an earlier one that waits for approval aside', async () => {
    const contest = await told(aContest());
    await system.post(chief, resultsOf(contest));
    await system.post(organiser, resultsOf(contest));
    const items = await listOf(contest);
    expect(items.map(({ version, state }) => [version, state])).toEqual([
      [2, 'PROVISIONAL'],
      [1, 'SUPERSEDED'],
    ]);
  });

  it.each(['supervisor', 'judge', 'nobody'])('is refused to the office of %s', async (who) => {
    const contest = await told(aContest());
    const person = { supervisor, judge, nobody: newId() }[who] ?? newId();
    const answer = await system.post(person, resultsOf(contest));
    expect(await codeOf(answer)).toEqual([403, 'access.forbidden']);
  });

  it('asks to sign in, for a command id and for JSON', async () => {
    const contest = await told(aContest());
    const path = resultsOf(contest);
    expect((await system.request(null, path, { method: 'POST' })).status).toBe(401);
    const headers = { 'content-type': 'application/json' };
    const noId = await system.request(chief, path, { method: 'POST', body: '{}', headers });
    expect(await codeOf(noId)).toEqual([428, 'command.key-missing']);
    const form = await system.request(chief, path, {
      method: 'POST',
      body: 'a=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(form.status).toBe(415);
    expect((await system.post(chief, '/api/ranking/v1/events/no-id/results')).status).toBe(422);
  });
});

describe('a ranking that is not ready', () => {
  const without = (contest: Contest, ...types: readonly string[]) =>
    wholeStory(contest).filter((fact) => !types.some((type) => fact.type.startsWith(type)));

  it.each<[string, (contest: Contest) => ReturnType<typeof wholeStory>]>([
    ['result.not-decrypted', (contest) => wholeStory(contest).slice(0, -1)],
    ['result.mapping-incomplete', (contest) => without(contest, 'registration.mapping.opened')],
    ['result.mapping-incomplete', (contest) => without(contest, 'registration.entry')],
    ['result.scheme-missing', (contest) => without(contest, 'judging.scheme.part')],
    ['result.module-open', (contest) => without(contest, 'judging.module.locked')],
    ['result.module-open', (contest) => [...wholeStory(contest), unlockTold(contest)]],
    [
      'result.marks-disagree',
      (contest) => [...wholeStory(contest), markTold(contest, 0, 0, null, 2)],
    ],
    [
      'result.marks-missing',
      (contest) => [...wholeStory(contest).filter((fact) => fact.type !== 'judging.subject.coded')],
    ],
  ])('is refused with %s', async (code, story) => {
    const contest = aContest();
    await told(contest, story(contest));
    const answer = await system.post(chief, resultsOf(contest));
    expect(await codeOf(answer)).toEqual([409, code]);
    expect(await listOf(contest)).toEqual([]);
  });

  it('waits for a recorded decision where ranks are never shared, and takes it', async () => {
    const contest = aContest({ ranking: { shared: false } });
    await told(contest);
    const standings = `/api/ranking/v1/events/${contest.eventId}/standings`;
    const { items } = standingPage.parse(await (await system.request(chief, standings)).json());
    const tied = items.filter((row) => row.undecided);
    expect(tied.map((row) => row.code)).toEqual(['E-001', 'E-002']);
    expect(await codeOf(await system.post(chief, resultsOf(contest)))).toEqual([
      409,
      'result.undecided',
    ]);

    const decide = `/api/ranking/v1/events/${contest.eventId}/tie-decisions`;
    const ids = tied.map((row) => row.key);
    const body = { entryIds: ids.toReversed(), reason: '抽签' };
    expect(await codeOf(await system.post(organiser, decide, { body }))).toEqual([
      403,
      'access.forbidden',
    ]);
    const other = { ...body, entryIds: [ids[0], contest.entries[3]?.entryId] };
    expect(await codeOf(await system.post(chief, decide, { body: other }))).toEqual([
      409,
      'result.no-such-tie',
    ]);
    expect((await system.post(chief, decide, { body })).status).toBe(201);
    expect((await system.post(chief, resultsOf(contest))).status).toBe(201);
    await system.post(supervisor, `${resultsOf(contest)}/1/approval`, { ifMatch: 1 });
    expect(await (await system.request(null, pageOf(contest))).json()).toMatchObject({
      rows: [
        { entryNo: 'E-002', rank: 1, tie: null },
        { entryNo: 'E-001', rank: 2, tie: { by: 'decision', against: 'E-002' } },
        { entryNo: 'E-003', rank: null, code: 'DNS' },
        {},
        {},
        {},
      ],
    });
  });
});

describe('the second pair of eyes', () => {
  const approval = (contest: Contest) => `${resultsOf(contest)}/1/approval`;

  it('makes the result final at once where the rules ask for no public notice', async () => {
    const contest = await told(aContest({ ranking: { passMark: '60' } }));
    const submitted = await resultIn(await system.post(chief, resultsOf(contest)));
    const answer = await system.post(supervisor, approval(contest), { ifMatch: 1 });
    expect(await answer.json()).toMatchObject({
      state: 'FINAL',
      revision: 2,
      approvedBy: supervisor,
    });

    const page = await system.request(null, pageOf(contest));
    const bytes = await page.text();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(submitted.pageHash);

    const facts = await toldFacts(contest);
    expect(facts.map((fact) => fact.type)).toEqual([
      'ranking.result.part',
      'ranking.result.finalised',
    ]);
    const part = resultPartV1.schema.parse(facts[0]);
    const closing = resultFinalisedV1.schema.parse(facts[1]);
    expect(closing.data).toMatchObject({
      resultVersion: 1,
      state: 'FINAL',
      parts: 1,
      rows: 6,
      hash: setHash(part.data.rows),
      pageUrl: `https://jinbang.example${pageOf(contest)}`,
      pageHash: submitted.pageHash,
      totalMax: '100',
      groups: [
        { group: 'worker', entered: 3, started: 2, finished: 2 },
        { group: 'student', entered: 3, started: 3, finished: 2 },
      ],
    });
    const rows = part.data.rows.map(({ group, rank, code, total, practical }) => [
      group,
      rank,
      code,
      total,
      practical,
    ]);
    expect(rows).toEqual([
      ['worker', 1, 'OK', '80.6', '80.6'],
      ['worker', 1, 'OK', '80.6', '80.6'],
      ['worker', null, 'DNS', null, null],
      ['student', 1, 'OK', '70.39', '70.39'],
      ['student', null, 'FAIL', '54', '54'],
      ['student', null, 'DNF', null, null],
    ]);
  });

  it('is not the pair that submitted', async () => {
    const contest = await told(aContest());
    await system.post(organiser, resultsOf(contest));
    const answer = await system.post(organiser, approval(contest), { ifMatch: 1 });
    expect(await codeOf(answer)).toEqual([403, 'result.same-person']);
    expect(await toldFacts(contest)).toEqual([]);
  });

  it('cannot be the same person by going past the rule into the table', async () => {
    const contest = await told(aContest());
    await system.post(organiser, resultsOf(contest));
    const cheat = system.feeder.db.execute(
      sql`update result set approved_by = submitted_by, approved_at = now(), state = 'FINAL', finalised_at = now() where event_id = ${contest.eventId}`,
    );
    await expect(cheat).rejects.toMatchObject({ cause: { code: '23514' } });
  });

  it('belongs to the supervisor or the organiser, and to nobody without a version', async () => {
    const contest = await told(aContest());
    await system.post(organiser, resultsOf(contest));
    const path = approval(contest);
    expect(await codeOf(await system.post(chief, path, { ifMatch: 1 }))).toEqual([
      403,
      'access.forbidden',
    ]);
    expect(await codeOf(await system.post(supervisor, path))).toEqual([
      428,
      'command.version-missing',
    ]);
    expect(await codeOf(await system.post(supervisor, path, { ifMatch: 7 }))).toEqual([
      412,
      'result.stale',
    ]);
    const unknown = `${resultsOf(contest)}/9/approval`;
    expect(await codeOf(await system.post(supervisor, unknown, { ifMatch: 1 }))).toEqual([
      404,
      'result.unknown',
    ]);
  });

  it('answers a repeated approval with the first answer and tells the result once', async () => {
    const contest = await told(aContest());
    await system.post(chief, resultsOf(contest));
    const commandId = newId();
    const options = { ifMatch: 1, commandId };
    const first = await (await system.post(supervisor, approval(contest), options)).json();
    const again = await (await system.post(supervisor, approval(contest), options)).json();
    expect(again).toEqual(first);
    expect(await toldFacts(contest)).toHaveLength(2);
  });

  it('sees only what the marks still say', async () => {
    const contest = await told(aContest());
    await system.post(chief, resultsOf(contest));
    await told(contest, [markTold(contest, 0, 0, '39', 2)]);
    const answer = await system.post(supervisor, approval(contest), { ifMatch: 1 });
    expect(await codeOf(answer)).toEqual([409, 'result.outdated']);
    expect((await system.request(null, pageOf(contest))).status).toBe(404);
  });

  it('lets a result of changed marks amend a final one', async () => {
    const contest = await told(aContest());
    await system.post(chief, resultsOf(contest));
    await system.post(supervisor, approval(contest), { ifMatch: 1 });
    const before = await (await system.request(null, pageOf(contest))).text();
    await told(contest, [markTold(contest, 0, 0, '39', 2)]);
    expect(await codeOf(await system.post(chief, resultsOf(contest)))).toEqual([
      422,
      'result.reason-missing',
    ]);
    const body = { reason: '统分有误，更正' };
    const again = await system.post(chief, resultsOf(contest), { body });
    expect(await again.json()).toMatchObject({ version: 2, reason: '统分有误，更正' });
    const answer = await system.post(supervisor, `${resultsOf(contest)}/2/approval`, {
      ifMatch: 1,
    });
    expect(await answer.json()).toMatchObject({ version: 2, state: 'AMENDED' });
    const items = await listOf(contest);
    expect(items.map(({ state }) => state)).toEqual(['AMENDED', 'SUPERSEDED']);
    // The page that certificates of the first version point at stays as it was.
    expect(await (await system.request(null, pageOf(contest))).text()).toBe(before);
  });
});

describe('the public notice', () => {
  it('lasts its working days and the last appeal, and only then can the result be made final', async () => {
    // A Friday: three working days end with the following Wednesday, in China.
    const contest = await told(aContest({ noticeWorkingDays: 3 }));
    await system.post(chief, resultsOf(contest));
    const approved = await system.post(supervisor, `${resultsOf(contest)}/1/approval`, {
      ifMatch: 1,
    });
    expect(await approved.json()).toMatchObject({
      state: 'PUBLIC_NOTICE',
      noticeUntil: '2026-11-25T16:00:00.000Z',
    });
    expect((await system.request(null, pageOf(contest))).status).toBe(200);
    expect(await toldFacts(contest)).toEqual([]);

    const path = `${resultsOf(contest)}/1/finalisation`;
    now = new Date('2026-11-25T15:59:59Z');
    expect(await codeOf(await system.post(organiser, path, { ifMatch: 2 }))).toEqual([
      409,
      'result.notice-running',
    ]);
    now = new Date('2026-11-25T16:00:00Z');
    expect(await codeOf(await system.post(chief, path, { ifMatch: 2 }))).toEqual([
      403,
      'access.forbidden',
    ]);
    const appealId = newId();
    await told(contest, [appealTold(contest, appealId, 'opened')]);
    expect(await codeOf(await system.post(organiser, path, { ifMatch: 2 }))).toEqual([
      409,
      'result.appeals-open',
    ]);
    await told(contest, [appealTold(contest, appealId, 'closed')]);
    const final = await system.post(organiser, path, { ifMatch: 2 });
    expect(await final.json()).toMatchObject({ state: 'FINAL', revision: 3 });
    expect(await toldFacts(contest)).toHaveLength(2);
  });
});

describe('a result page', () => {
  it('is not there for anybody until a second person approved it', async () => {
    const contest = await told(aContest());
    await system.post(chief, resultsOf(contest));
    expect((await system.request(null, pageOf(contest))).status).toBe(404);
    expect((await system.request(null, pageOf(contest, 2))).status).toBe(404);
    expect((await system.request(null, pageOf(aContest()))).status).toBe(404);
  });

  it('holds entry numbers and no person, and survives a restart to the byte', async () => {
    const contest = await told(aContest());
    await system.post(chief, resultsOf(contest));
    await system.post(supervisor, `${resultsOf(contest)}/1/approval`, { ifMatch: 1 });
    const bytes = await (await system.request(null, pageOf(contest))).text();
    for (const { personId, entryId, entryNo } of contest.entries) {
      expect(bytes).toContain(entryNo);
      expect(bytes).not.toContain(personId);
      expect(bytes).not.toContain(entryId);
    }
    await system.restart();
    expect(await (await system.request(null, pageOf(contest))).text()).toBe(bytes);
  });
});

describe('facts that come twice, late or broken', () => {
  it('leave the result as it would be', async () => {
    const contest = aContest();
    await told(contest);
    const [late] = entriesTold(contest);
    const story = [
      ...allMarks(contest),
      ...openingTold(contest),
      advancedTold(contest),
      eventTold(contest, 'RUNNING' as never, 1),
      ...(late ? [late] : []),
      { ...markTold(contest, 0, 0, '1', 1), factId: newId() },
    ].filter((fact) => fact.type !== 'registration.event.arranged');
    await told(contest, story);
    const answer = await system.post(chief, resultsOf(contest));
    expect(answer.status).toBe(201);
    const [row] = await system.feeder.db.execute<{ total: string }>(
      sql`select told->>'total' as total from result_row join result using (result_id)
        where place = 1 and event_id = ${contest.eventId}`,
    );
    expect(row?.total).toBe('80.6');
  });
});
