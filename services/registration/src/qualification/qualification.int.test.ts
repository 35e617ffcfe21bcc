import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { consentAll, official, registerOwner } from '../contest.fixture.ts';
import type { EntryFormView } from '../entry/entry-form.body.ts';
import type { FeederView } from '../feeder/feeder.body.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';
import type { QualificationView } from './qualification.body.ts';
import { enter, openTiers, resultOf, setUpTier, type Tier } from './two-tiers.fixture.ts';

// A season of two tiers: two districts feed a city with two places each.
let registration: Registration;
let tiers: Awaited<ReturnType<typeof openTiers>>;
let city: Tier;
let organiser: Person;
let approver: Person;
let district: Tier;
let other: Tier;
let east: Awaited<ReturnType<typeof enter>>;
let west: Awaited<ReturnType<typeof enter>>;

beforeAll(async () => {
  registration = await openRegistration();
  tiers = await openTiers(registration);
  const cityOwner = await registerOwner(registration);
  city = await setUpTier(registration, cityOwner, 'city');
  district = await setUpTier(registration, await registerOwner(registration), 'district');
  other = await setUpTier(registration, await registerOwner(registration), 'district');
  for (const feeder of [district, other]) {
    const pair = { eventId: city.eventId, feederEventId: feeder.eventId, quota: 2 };
    const { status } = await registration.operator.post(
      `/competitions/${city.competitionId}/feeders`,
      { feederCompetitionId: feeder.competitionId, pairs: [pair] },
    );
    expect(status).toBe(201);
  }
  for (const tier of [city, district, other]) {
    await tier.move('RULES_PUBLISHED');
    await tier.move('REGISTRATION');
  }
  east = await enter(registration, district, 4);
  west = await enter(registration, other, 3);
  const [entryId] = east.entryIds;
  const [personId] = east.people;
  const member = { personId, heldLevel: '4', memberKind: 'worker', yearsInOccupation: 12 };
  const said = { group: 'worker', members: [{ ...member, phone: '13800000009' }] };
  const { operator } = registration;
  expect((await operator.put(`/entries/${entryId}/form`, said, { version: 1 })).status).toBe(200);
  const scope = { kind: 'competition', id: city.competitionId };
  organiser = await official(registration, cityOwner, 'organiser', scope);
  approver = await official(registration, cityOwner, 'approving-office', scope);
}, 60_000);
afterAll(async () => {
  await tiers.close();
  await registration.close();
});

const path = (noun: string) => `/events/${city.eventId}/${noun}`;
const look = async (by: Person = organiser) =>
  (await by.get<QualificationView>(path('qualification'))).body;
const proposals = async (feeder: Tier) =>
  (await look()).proposals.filter((one) => one.feederEventId === feeder.eventId);
const listed = async (feeder: Tier, entryIds: readonly string[]) =>
  (await look()).qualified
    .filter((one) => one.feederEventId === feeder.eventId)
    .map((one) => `${'abcd'[entryIds.indexOf(one.feederEntryId)]} ${one.standing}`);
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 100 });
const ranked = (entryIds: readonly string[], ...ranks: number[]) =>
  entryIds.flatMap((entryId, place) => {
    const rank = ranks[place];
    return rank === undefined ? [] : [[entryId, rank] as const];
  });
const entriesOfCity = async () =>
  (
    await organiser.get<{
      items: { entryId: string; state: string; version: number; members: { personId: string }[] }[];
    }>(`${path('entries')}?limit=200`)
  ).body.items;
const standing = async () =>
  (await entriesOfCity())
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ members }) => members[0]?.personId)
    .toSorted();

describe('district finals', () => {
  it('propose their first by quota, and nobody is entered by that', async () => {
    await tiers.tell(resultOf(district, ranked(east.entryIds, 1, 2, 3, 4)));
    await soon(async () => expect(await proposals(district)).toHaveLength(1));
    const [proposal] = await proposals(district);
    expect(proposal).toMatchObject({ state: 'proposed', quota: 2, amends: false, changes: [] });
    expect(proposal?.lines.map(({ standing: stands }) => stands)).toEqual([
      'in',
      'in',
      'reserve',
      'reserve',
    ]);
    expect(await entriesOfCity()).toEqual([]);
    expect(await look()).toMatchObject({
      feeders: [{ name: { zh: '示例赛项' }, contest: { zh: '示例竞赛' } }],
      people: expect.arrayContaining([
        expect.objectContaining({ personId: east.people[0], name: expect.stringMatching(/^测试/) }),
      ]),
    });
  });
  it('fill the city’s list when its organiser accepts: the same persons, for approval', async () => {
    const [proposal] = await proposals(district);
    const accept = { answer: 'accept', proposalId: proposal?.proposalId, version: 1 };
    const judge = await official(registration, city.ownerId, 'judge', {
      kind: 'event',
      id: city.eventId,
    });
    expect((await judge.post(path('qualification-answers'), accept)).status).toBe(403);
    const stale = { ...accept, version: 7 };
    expect((await organiser.post(path('qualification-answers'), stale)).status).toBe(412);
    expect((await organiser.post(path('qualification-answers'), accept)).status).toBe(200);
    expect(await standing()).toEqual(east.people.slice(0, 2).toSorted());
    const [{ items }] = [
      (await organiser.get<{ items: EntryFormView[] }>(path('entry-forms'))).body,
    ];
    const first = items.find(({ members }) => members[0]?.personId === east.people[0]);
    // What the district's form said of their work comes along; the rest is filled in here.
    expect(first?.members[0]).toMatchObject({ yearsInOccupation: 12, memberKind: 'worker' });
    expect(first?.members[0]?.phoneLastFour).toBeNull();
    const mended = {
      group: 'worker',
      members: [
        {
          personId: east.people[0],
          heldLevel: '4',
          yearsInOccupation: 12,
          memberKind: 'worker',
          phone: '13800000000',
        },
      ],
    };
    expect(
      (await organiser.put(`/entries/${first?.entryId}/form`, mended, { version: 1 })).status,
    ).toBe(200);
    expect(await listed(district, east.entryIds)).toEqual([
      'a in',
      'b in',
      'c reserve',
      'd reserve',
    ]);
    expect((await organiser.post(path('qualification-answers'), accept)).status).toBe(412);
    expect((await organiser.get(path('admissions?state=submitted'))).body).toMatchObject({
      counts: { submitted: 2 },
      items: [{ qualified: true }, { qualified: true }],
    });
  });
  it('whose cut parts equals ask a person to choose among them, with the reason', async () => {
    await tiers.tell(resultOf(other, ranked(west.entryIds, 1, 2, 2)));
    await soon(async () => expect(await proposals(other)).toHaveLength(1));
    const [proposal] = await proposals(other);
    const accept = { answer: 'accept', proposalId: proposal?.proposalId, version: 1 };
    const send = (more: object) =>
      organiser.post(path('qualification-answers'), { ...accept, ...more });
    expect(await send({})).toMatchObject({
      status: 422,
      body: { code: 'qualification.tie-open', params: { places: 1, tied: 2 } },
    });
    const fromTie = [west.entryIds[2]];
    expect((await send({ fromTie })).body).toMatchObject({ code: 'qualification.reason-missing' });
    expect((await send({ fromTie, reason: '理论成绩高' })).status).toBe(200);
    expect(await listed(other, west.entryIds)).toEqual(['a in', 'b reserve', 'c in']);
  });
});

describe('a place given up', () => {
  it('goes to the next who waits in the same district, and both tiers read it', async () => {
    const [entry] = (await entriesOfCity()).filter(
      ({ members }) => members[0]?.personId === east.people[0],
    );
    const withdraw = (body?: object) =>
      organiser.post(`/entries/${entry?.entryId}/withdrawal`, body, {
        version: entry?.version ?? 0,
      });
    expect((await withdraw()).body).toMatchObject({ code: 'admission.reason-missing' });
    expect((await withdraw({ reason: '受伤' })).status).toBe(200);
    expect(await listed(district, east.entryIds)).toEqual([
      'a gave-up',
      'b in',
      'c in',
      'd reserve',
    ]);
    expect(await standing()).toContain(east.people[2]);
    const feeding = await official(registration, district.ownerId, 'organiser', {
      kind: 'competition',
      id: district.competitionId,
    });
    const told = await feeding.get<QualificationView>(
      `/events/${district.eventId}/qualification-moves`,
    );
    for (const moves of [(await look()).moves, told.body.moves]) {
      expect(moves.slice(0, 2)).toMatchObject([
        { kind: 'moved-up', feederEntryId: east.entryIds[2], becauseOf: east.entryIds[0] },
        { kind: 'gave-up', feederEntryId: east.entryIds[0], reason: '受伤' },
      ]);
    }
  });
});

describe('an amended district result', () => {
  it('shows who would come in and who would fall out, and changes nothing by itself', async () => {
    const before = await standing();
    await tiers.tell(resultOf(district, ranked(east.entryIds, 1, 4, 3, 2), 2));
    await soon(async () => expect(await proposals(district)).toHaveLength(2));
    const [amended] = await proposals(district);
    expect(amended).toMatchObject({
      amends: true,
      state: 'proposed',
      resultVersion: 2,
      changes: [
        { feederEntryId: east.entryIds[3], kind: 'comes-in', rankBefore: 4, rankAfter: 2 },
        { feederEntryId: east.entryIds[1], kind: 'falls-out', rankBefore: 2, rankAfter: 4 },
      ],
    });
    expect(await standing()).toEqual(before);
    const { body } = await organiser.get<{ items: FeederView[] }>(
      `/competitions/${city.competitionId}/feeders`,
    );
    const results = body.items.flatMap(({ pairs }) => pairs.map(({ result }) => result));
    expect(results).toContainEqual({ state: 'AMENDED', version: 2 });
  });
  it('is done when a person accepts it with a reason', async () => {
    const [amended] = await proposals(district);
    const accept = { answer: 'accept', proposalId: amended?.proposalId, version: 1 };
    const send = (more: object) =>
      organiser.post(path('qualification-answers'), { ...accept, ...more });
    expect((await send({})).body).toMatchObject({ code: 'qualification.reason-missing' });
    expect((await send({ reason: '区赛成绩更正' })).status).toBe(200);
    expect(await listed(district, east.entryIds)).toEqual([
      'a gave-up',
      'd in',
      'c in',
      'b reserve',
    ]);
    const people = await standing();
    expect(people).toContain(east.people[3]);
    expect(people).not.toContain(east.people[1]);
  });
});

describe('a place given up while an amended result waits', () => {
  it('is counted in what the result would change, and nobody accepts what they have not seen', async () => {
    await tiers.tell(resultOf(other, ranked(west.entryIds, 1, 2, 3), 2));
    await soon(async () => expect(await proposals(other)).toHaveLength(2));
    const [seen] = await proposals(other);
    expect(seen?.changes.map(({ kind }) => kind)).toEqual(['comes-in', 'falls-out']);
    const [entry] = (await entriesOfCity()).filter(
      ({ members }) => members[0]?.personId === west.people[0],
    );
    const version = entry?.version ?? 0;
    await organiser.post(`/entries/${entry?.entryId}/withdrawal`, { reason: '受伤' }, { version });
    const accept = { answer: 'accept', proposalId: seen?.proposalId, version: 1, reason: '更正' };
    expect((await organiser.post(path('qualification-answers'), accept)).status).toBe(412);
    expect((await proposals(other))[0]).toMatchObject({ version: 2, changes: [] });
    const present = { ...accept, version: 2 };
    expect((await organiser.post(path('qualification-answers'), present)).status).toBe(200);
    expect(await listed(other, west.entryIds)).toEqual(['a gave-up', 'b in', 'c in']);
    expect(await standing()).not.toContain(west.people[0]);
  });
});

describe('once the city’s event is drawn', () => {
  it('nothing is changed silently: a withdrawal asks, and an amended result is refused', async () => {
    await city.move('ELIGIBILITY_CHECK');
    const version = async () =>
      (await organiser.get<{ version: number }>(`/events/${city.eventId}`)).body.version;
    const number = async () =>
      organiser.put(path('entry-numbers'), { method: 'in-order' }, { version: await version() });
    expect((await number()).body).toMatchObject({
      code: 'entry.not-approved',
      params: { count: 4 },
    });
    const waiting = await approver.get<{ items: { entryId: string; version: number }[] }>(
      path('admissions?state=submitted'),
    );
    const decisions = waiting.body.items.map(({ entryId, version: seen }) => ({
      entryId,
      version: seen,
      outcome: 'approve',
    }));
    expect((await organiser.post(path('entry-decisions'), { decisions })).body).toMatchObject({
      errors: decisions.map(() => ({ code: 'admission.second-person' })),
    });
    // Nobody asked them yet whether they take part here.
    expect((await approver.post(path('entry-decisions'), { decisions })).body).toMatchObject({
      errors: decisions.map(() => ({ code: 'admission.consent-missing' })),
    });
    const forms = await organiser.get<{ items: EntryFormView[] }>(path('entry-forms'));
    const [form] = forms.body.items.filter(({ state }) => state !== 'withdrawn');
    expect(form?.missing).toContainEqual({ field: 'consent', member: 0 });
    await consentAll(registration, city.competitionId, [...east.people, ...west.people]);
    expect((await approver.post(path('entry-decisions'), { decisions })).status).toBe(200);
    expect((await number()).status).toBe(200);
    await registration.feeder.execute(
      `update event set state = 'DRAWN' where event_id = '${city.eventId}'`,
    );
    const [entry] = (await entriesOfCity()).filter(
      ({ members, state }) => state !== 'withdrawn' && members[0]?.personId === east.people[2],
    );
    const left = await organiser.post(
      `/entries/${entry?.entryId}/withdrawal`,
      { reason: '生病' },
      { version: entry?.version ?? 0 },
    );
    expect(left.status).toBe(200);
    expect((await look()).moves[0]).toMatchObject({
      kind: 'asks',
      feederEntryId: east.entryIds[1],
      becauseOf: east.entryIds[2],
    });
    expect(await standing()).not.toContain(east.people[1]);

    await tiers.tell(resultOf(district, ranked(east.entryIds, 1, 2, 3, 4), 3));
    await soon(async () => expect(await proposals(district)).toHaveLength(3));
    const [late] = await proposals(district);
    const accept = { answer: 'accept', proposalId: late?.proposalId, version: 1, reason: 'x' };
    expect((await organiser.post(path('qualification-answers'), accept)).body).toMatchObject({
      code: 'qualification.event-drawn',
    });
    const decline = { ...accept, answer: 'decline' };
    expect((await organiser.post(path('qualification-answers'), decline)).status).toBe(200);
    expect((await proposals(district))[0]?.state).toBe('declined');
  });
});
