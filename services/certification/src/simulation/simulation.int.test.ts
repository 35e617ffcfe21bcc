import type { SimulationLine, SimulationOutcome } from '@jinbang/contracts/http/simulation';
import { newId } from '@jinbang/kernel/id';
import { tianjin2024 } from '@jinbang/promotion/rule-pack/tianjin-2024';
import { openDatabase } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  openCertification,
  type Person,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  appointed,
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  finalAt,
  resultTold,
} from '../contest.fixture.ts';
import { readOnly } from './simulation.store.ts';

let certification: Certification;
let staff: Staff;
let contest: Contest;

const onFile = { packId: 'tianjin-2024', packVersion: 1 };
/** The same rules as a draft: any number of promotions a year, and nobody but the first two places. */
const draft = {
  ...tianjin2024,
  id: 'draft',
  rules: tianjin2024.rules.map((rule) => ({
    ...rule,
    perPersonPerYear: null,
    title: null,
    when: rule.when.kind === 'rank' ? { ...rule.when, from: 1, to: 2 } : rule.when,
  })),
};

/** Tells a contest with its final result, as if it had become final at that time. */
const tellFinal = (told: Contest, at = finalAt) =>
  certification.hear(
    [
      competitionDeclared(told),
      eventArranged(told),
      ...entriesAdmitted(told),
      ...resultTold(told),
    ].map((fact) => ({ ...fact, occurredAt: at })),
  );

beforeAll(async () => {
  certification = await openCertification();
  contest = contestOf({ workers: 4, held: [null, '1'] });
  staff = await staffOf(certification, contest);
  await tellFinal(contest);
  await adopt(staff, contest);
  await certification.sweep();
});
afterAll(() => certification.close());

type Asked = Record<string, unknown>;

const send = async (person: Person, wish: Asked): Promise<Response> =>
  certification.app.request('/api/certification/v1/simulations', {
    method: 'POST',
    headers: { authorization: person.authorization(), 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
const ask = async (person: Person, wish: Asked) => {
  const answer = await send(person, wish);
  return { status: answer.status, text: await answer.text() };
};
const linesOf = (text: string): readonly SimulationLine[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const simulate = async (person: Person, wish: Asked): Promise<SimulationOutcome> => {
  const { status, text } = await ask(person, { showPeople: true, ...wish });
  expect(status, text).toBe(200);
  const last = linesOf(text).at(-1);
  if (last?.kind !== 'outcome') throw new Error(`no outcome: ${text}`);
  return last;
};
const over = () => ({ eventIds: [contest.eventId] });

/** What every table holds, to the last letter. */
const written = async () => {
  const owner = openDatabase(certification.database.ownerUrl, { connections: 2 });
  try {
    return await owner.db.execute<{ name: string; content: string }>(sql`
      select relname as name, query_to_xml(
        'select count(*), md5(string_agg(t::text, '''' order by t::text)) from '
          || quote_ident(relname) || ' t', false, true, '')::text as content
      from pg_stat_user_tables where schemaname = 'public' order by relname`);
  } finally {
    await owner.close();
  }
};

describe('a simulation', () => {
  it('shows what a pack makes of a past result, person by person and each with a sentence', async () => {
    const outcome = await simulate(staff.office, { packs: [onFile], over: over() });
    expect(outcome.packs).toMatchObject([
      { packId: 'tianjin-2024', counts: { people: 4, granted: 3, refused: 1 } },
    ]);
    const [first, second] = outcome.people;
    expect(first).toMatchObject({ rank: 1, held: null, decisions: [{ level: '2' }, {}] });
    expect(second).toMatchObject({
      held: '1',
      decisions: [{ outcome: 'refused', level: null }],
    });
    expect(first?.decisions[0]?.sentence.zh).toContain('第 1 名');
    expect(first?.decisions[0]?.sentence.en).toContain('Rank 1');
    expect(outcome.events).toMatchObject([
      { eventId: contest.eventId, counts: [{ people: 4, granted: 3 }] },
    ]);
  });
  it('decides as the result was decided, though its certificates were issued since', async () => {
    const { items } = (
      await staff.body.get<{ items: { entryId: string; sentence: object; kind: string }[] }>(
        `/decisions?eventId=${contest.eventId}&limit=50`,
      )
    ).body;
    const real = items.map(({ entryId, kind, sentence }) => [entryId, kind, sentence]).toSorted();
    const outcome = await simulate(staff.body, { packs: [onFile], over: over() });
    const simulated = outcome.people
      .flatMap(({ entryId, decisions }) =>
        decisions.map(({ kind, sentence }) => [entryId, kind, sentence]),
      )
      .toSorted();
    expect(real.length).toBeGreaterThan(4);
    expect(simulated).toEqual(real);
  });
  it('writes nothing, and could not', async () => {
    const before = await written();
    await simulate(staff.body, { packs: [onFile, draft], over: over() });
    expect(before.map(({ name }) => name)).toContain('decision_version');
    expect(await written()).toEqual(before);
    const write = readOnly(certification.feeder, (tx) => tx.execute(sql`delete from entry`));
    await expect(write).rejects.toMatchObject({ cause: { code: '25006' } });
  });
  it('shows of two packs only what differs, beside the counts of both', async () => {
    const outcome = await simulate(staff.body, { packs: [onFile, draft], over: over() });
    expect(outcome.people).toEqual([]);
    expect(outcome.packs.map(({ counts }) => counts.granted)).toEqual([3, 1]);
    const differences = outcome.differences.map(({ rank, before, after }) => [
      rank,
      before?.kind,
      before?.level ?? null,
      after?.level ?? null,
    ]);
    expect(differences).toContainEqual([1, 'title', null, null]);
    expect(differences).toContainEqual([3, 'level', '2', null]);
    expect(outcome.differenceCount).toBe(differences.length);
    expect(outcome.events[0]?.differences).toBe(differences.length);
  });
  it('names people to the body that keeps their names, and counts alone where nobody asks for people', async () => {
    const named = await simulate(staff.body, { packs: [onFile], over: over() });
    expect(named.people[0]?.name).toBe('测试甲');
    const counted = await simulate(staff.body, {
      packs: [onFile],
      over: over(),
      showPeople: false,
    });
    expect(counted).toMatchObject({ people: [], peopleCount: 4 });
  });
  it('goes on from where the last answer ended', async () => {
    const all = await simulate(staff.body, { packs: [onFile], over: over() });
    const rest = await simulate(staff.body, { packs: [onFile], over: over(), peopleFrom: 3 });
    expect(rest.people).toEqual(all.people.slice(3));
  });
  it('tries next year’s rules as if they were in force, unless told to keep the dates', async () => {
    const later = { ...tianjin2024, valid: { from: '2031-01-01', to: null } };
    const tried = await simulate(staff.body, { packs: [later], over: over() });
    expect(tried.packs).toMatchObject([{ counts: { granted: 3 }, movedEvents: 1 }]);
    const kept = await simulate(staff.body, { packs: [later], over: over(), keepDates: true });
    expect(kept.packs).toMatchObject([
      { counts: { granted: 0, byReason: { 'not-in-force': 4 } }, movedEvents: 0 },
    ]);
  });
  it('says of an event that is not final, or not theirs, that it is not there', async () => {
    const elsewhere = contestOf({ workers: 2 });
    await tellFinal(elsewhere);
    const eventIds = [contest.eventId, elsewhere.eventId, newId()];
    const outcome = await simulate(staff.office, { packs: [onFile], over: { eventIds } });
    expect(outcome.skipped).toEqual([
      { eventId: eventIds[1], reason: 'event.unknown' },
      { eventId: eventIds[2], reason: 'event.unknown' },
    ]);
    const season = await simulate(staff.office, { packs: [onFile], over: { year: 2026 } });
    expect(season.packs[0]?.counts.people).toBe(4);
    expect(season.events.map(({ eventId }) => eventId)).not.toContain(elsewhere.eventId);
  });
  it('leaves out a result that has not arrived whole, and says so', async () => {
    const broken = { ...contestOf({ workers: 2 }), competitionId: contest.competitionId };
    await certification.hear([eventArranged(broken), ...entriesAdmitted(broken)]);
    await certification.hear(resultTold(broken, { hash: '0'.repeat(64) }));
    const outcome = await simulate(staff.body, {
      packs: [onFile],
      over: { competitionIds: [contest.competitionId] },
    });
    expect(outcome.skipped).toEqual([{ eventId: broken.eventId, reason: 'result.hash-differs' }]);
    expect(outcome.events).toHaveLength(1);
  });
});

describe('a simulated season', () => {
  it('grants somebody who wins twice once a year, in the order in which results became final', async () => {
    const twice = newId();
    const spring = contestOf({ workers: 2, people: [twice] });
    const autumn = contestOf({ workers: 2, people: [twice] });
    const people = await staffOf(certification, spring);
    await certification.hear([
      appointed(people.office.personId, 'approving-office', {
        kind: 'competition',
        id: autumn.competitionId,
      }),
    ]);
    await tellFinal(autumn, '2026-10-20T04:00:00.000Z');
    await tellFinal(spring, '2026-04-20T04:00:00.000Z');
    const once = {
      ...draft,
      rules: draft.rules.map((rule) => ({ ...rule, perPersonPerYear: 1 })),
    };
    const wish = { over: { year: 2026 }, showPeople: true };
    const limited = await simulate(people.office, { ...wish, packs: [once] });
    expect(limited.events.map(({ eventId }) => eventId)).toEqual([spring.eventId, autumn.eventId]);
    const theirs = (outcome: SimulationOutcome) =>
      outcome.people
        .filter(({ personId }) => personId === twice)
        .map(({ held, decisions }) => [held, decisions[0]?.level, decisions[0]?.reason]);
    expect(theirs(limited)).toEqual([
      [null, '2', 'rank'],
      ['2', null, 'year-limit'],
    ]);
    // Asked about the autumn alone, nothing was granted before: no event outside gave anything.
    const alone = { ...wish, over: { eventIds: [autumn.eventId] }, packs: [once] };
    expect(theirs(await simulate(people.office, alone))).toEqual([[null, '2', 'rank']]);
  });
  it('counts what an earlier event outside of the simulation gave for real, and no later one', async () => {
    const person = newId();
    const [first, middle, last] = [1, 2, 3].map(() => contestOf({ people: [person] })) as [
      Contest,
      Contest,
      Contest,
    ];
    const theirs = await staffOf(certification, first);
    for (const other of [middle, last]) {
      await certification.hear([
        appointed(theirs.operator.personId, 'approving-office', {
          kind: 'competition',
          id: other.competitionId,
        }),
      ]);
    }
    await tellFinal(first, '2026-05-01T04:00:00.000Z');
    await tellFinal(middle, '2026-06-01T04:00:00.000Z');
    await adopt(theirs, first);
    await certification.sweep();
    const about = (told: Contest) => ({
      packs: [{ ...tianjin2024, id: 'draft' }],
      over: { eventIds: [told.eventId] },
    });
    const held = async (told: Contest) =>
      (await simulate(theirs.operator, about(told))).people.find(
        ({ personId }) => personId === person,
      )?.held;
    expect(await held(middle)).toBe('2');
    await tellFinal(last, '2026-04-01T04:00:00.000Z');
    expect(await held(last)).toBeNull();
  });
});

describe('a simulation that is refused', () => {
  it.each([
    ['a judge', () => staff.stranger],
    ['somebody without any office', () => certification.as(newId())],
  ])('is not for %s', async (_, who) => {
    const { status, text } = await ask(who(), { packs: [onFile], over: over() });
    expect([status, JSON.parse(text).code]).toEqual([403, 'access.forbidden']);
  });
  it('lets the auditor of the contest try rules, too', async () => {
    const auditor = certification.as(newId());
    const place = { kind: 'competition', id: contest.competitionId };
    await certification.hear([appointed(auditor.personId, 'auditor', place)]);
    const outcome = await simulate(auditor, { packs: [onFile], over: over() });
    expect(outcome.peopleCount).toBe(4);
  });
  it('names the place in a pack that cannot be read, before any line', async () => {
    const broken = { ...draft, rules: [{ ...draft.rules[0], cap: 'chief' }] };
    const { status, text } = await ask(staff.body, { packs: [onFile, broken], over: over() });
    expect(status).toBe(422);
    expect(JSON.parse(text)).toMatchObject({
      code: 'rule-pack.invalid',
      errors: [{ at: 'packs[1].rules[0].cap', code: 'rule-pack.past-ceiling' }],
    });
  });
  it('knows no pack that is not on file, and wants the form', async () => {
    const other = { packId: 'nowhere', packVersion: 1 };
    const unknown = await ask(staff.body, { packs: [other], over: over() });
    expect([unknown.status, JSON.parse(unknown.text).code]).toEqual([404, 'rule-pack.unknown']);
    const nothing = await ask(staff.body, { packs: [], over: over() });
    expect([nothing.status, JSON.parse(nothing.text).code]).toEqual([422, 'request.malformed']);
  });
  it('lets two run at once and a third wait, until somebody leaves', async () => {
    const wish = { packs: [onFile], over: over() };
    const first = await send(staff.body, wish);
    const second = await send(staff.office, wish);
    const third = await ask(staff.body, wish);
    expect([third.status, JSON.parse(third.text).code]).toEqual([503, 'simulation.busy']);
    await first.body?.cancel();
    expect((await ask(staff.body, wish)).status).toBe(200);
    expect(linesOf(await second.text()).map(({ kind }) => kind)).toEqual([
      'progress',
      'progress',
      'outcome',
    ]);
  });
});
