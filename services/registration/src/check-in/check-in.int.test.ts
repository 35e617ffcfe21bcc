import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Contest,
  drawFour,
  official,
  registerPeople,
  setUpContest,
} from '../contest.fixture.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';

let registration: Registration;
let contest: Contest;
let desk: Person;
let other: Person;

type Line = { entryId: string; personId: string; badge: string; state: string; seen: number };
type Answer = { results: { outcome: string; code: string | null; state: string; seen: number }[] };

beforeAll(async () => {
  registration = await openRegistration();
  contest = await setUpContest(registration);
  await drawFour(registration, contest);
  const scope = { kind: 'event', id: contest.eventId };
  desk = await official(registration, contest.ownerId, 'check-in', scope);
  other = await official(registration, contest.ownerId, 'check-in', scope);
});
afterAll(() => registration.close());

const path = (rest: string) => `/events/${contest.eventId}/${rest}`;
const list = async () =>
  (await desk.get<{ items: Line[]; next: null }>(path('check-in'))).body.items;
const line = async (place: number): Promise<Line> => {
  const found = (await list())[place];
  if (!found) throw new Error('the list is too short');
  return found;
};
const act = ({ entryId, personId, seen }: Line, change: object = {}) => ({
  actId: newId(),
  entryId,
  personId,
  kind: 'present',
  seen,
  means: 'id-document',
  faceMatched: true,
  itemsChecked: true,
  lateReason: 'traffic',
  happenedAt: new Date().toISOString(),
  ...change,
});
const send = async (who: Person, ...acts: object[]) =>
  (await who.post<Answer>(path('check-in-acts'), { acts })).body.results;

describe('the check-in desk', () => {
  it('sees whom it waits for, with the last digits and the code of the badge', async () => {
    const items = await list();
    expect(items).toHaveLength(4);
    expect(items[0]).toMatchObject({ state: 'expected', seen: 0, entryNo: expect.any(String) });
    expect(items[0]).toMatchObject({ name: expect.stringContaining('测试'), idLastFour: /.{4}/ });
    expect(new Set(items.map(({ badge }) => badge)).size).toBe(4);
    expect((await contest.judge.get(path('check-in'))).status).toBe(403);
    expect(
      (await contest.judge.post(path('check-in-acts'), { acts: [act(await line(0))] })).status,
    ).toBe(403);
  });

  it('records each act once, however often it is sent, and answers for each', async () => {
    const [first, second] = [await line(0), await line(1)];
    const acts = [act(first), act(second, { faceMatched: false })];
    const expected = [
      { outcome: 'recorded', code: null, state: 'present', seen: 1 },
      { outcome: 'refused', code: 'check-in.identity-unchecked', state: 'expected', seen: 0 },
    ];
    expect(await send(desk, ...acts)).toMatchObject(expected);
    expect(await send(desk, ...acts)).toMatchObject(expected);
    expect(await send(desk, { ...acts[0], kind: 'wrong-person' })).toMatchObject([
      { outcome: 'refused', code: 'check-in.act-used' },
    ]);
    expect(await line(0)).toMatchObject({ state: 'present', seen: 1 });
  });

  it('lets a person decide where two desks wrote about one person', async () => {
    const seen = await line(2);
    const [one] = await send(desk, act(seen));
    expect(one).toMatchObject({ outcome: 'recorded', state: 'present' });
    expect(await send(other, act(seen, { kind: 'wrong-person' }))).toMatchObject([
      { outcome: 'refused', code: 'check-in.changed', state: 'present', seen: 1 },
    ]);
    expect(await send(other, act(await line(2), { kind: 'undone' }))).toMatchObject([
      { outcome: 'recorded', state: 'expected', seen: 2 },
    ]);
  });

  it('takes several acts of one person in one list, in order', async () => {
    const seen = await line(3);
    const acts = [act(seen), act({ ...seen, seen: 1 }, { kind: 'undone' })];
    expect((await send(desk, ...acts)).map(({ state }) => state)).toEqual(['present', 'expected']);
  });

  it('ends substitutions of an entry with its first person there, and of no other', async () => {
    const { operator } = registration;
    const [comes] = await registerPeople(registration, contest.ownerId, 1);
    const ask = ({ entryId, personId: leaves }: Line) =>
      operator.post(path('entry-corrections'), {
        entryId,
        change: { kind: 'substitute', leaves, comes },
        reason: '生病',
      });
    expect(await line(0)).toMatchObject({ state: 'present' });
    expect(await ask(await line(0))).toMatchObject({
      status: 409,
      body: { code: 'correction.checked-in' },
    });
    expect(await line(2)).toMatchObject({ state: 'expected' });
    expect((await ask(await line(2))).status).toBe(201);
  });

  it('knows nobody of another event, and takes nothing malformed', async () => {
    const elsewhere = await setUpContest(registration);
    const stranger = { ...(await line(0)), entryId: elsewhere.eventId, seen: 0 };
    expect(await send(desk, act(stranger))).toMatchObject([
      { outcome: 'refused', code: 'check-in.person-unknown' },
    ]);
    expect((await desk.post(path('check-in-acts'), { acts: [] })).status).toBe(422);
    expect((await desk.get(`/events/${elsewhere.eventId}/check-in`)).status).toBe(404);
  });

  it('keeps the times the organiser set, by version', async () => {
    const setting = path('check-in-setting');
    expect((await desk.get(setting)).body).toMatchObject({ lateMinutes: 15, version: 0 });
    const times = { opensMinutes: 45, lateMinutes: 10 };
    expect((await desk.put(setting, times, { version: 0 })).status).toBe(403);
    const { operator } = registration;
    expect((await operator.put(setting, times, { version: 0 })).body).toMatchObject({
      ...times,
      version: 1,
    });
    expect(await operator.put(setting, times, { version: 0 })).toMatchObject({
      status: 412,
      body: { code: 'check-in.setting-changed' },
    });
  });
});
