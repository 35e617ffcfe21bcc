import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { competitionBody, eventBody, official, registerOwner } from '../contest.fixture.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';
import type { FeederView } from './feeder.body.ts';

let registration: Registration;
beforeAll(async () => {
  registration = await openRegistration();
});
afterAll(() => registration.close());

const contestOf = async (tier: string) => {
  const { operator } = registration;
  const ownerId = await registerOwner(registration);
  const plan = { ...competitionBody(ownerId).plan, tier };
  const competition = await operator.post<{ competitionId: string }>('/competitions', {
    ...competitionBody(ownerId),
    tier,
    plan,
  });
  const { competitionId } = competition.body;
  const event = await operator.post<{ eventId: string }>(
    `/competitions/${competitionId}/events`,
    eventBody(),
  );
  const organiser = await official(registration, ownerId, 'organiser', {
    kind: 'competition',
    id: competitionId,
  });
  return { ownerId, competitionId, eventId: event.body.eventId, organiser };
};

type Contest = Awaited<ReturnType<typeof contestOf>>;
const bodyFor = (city: Contest, district: Contest, quota = 3) => ({
  feederCompetitionId: district.competitionId,
  pairs: [{ eventId: city.eventId, feederEventId: district.eventId, quota, minimumTotal: '60' }],
});
const add = (who: Person, city: Contest, district: Contest) =>
  who.post<FeederView & { code: string }>(
    `/competitions/${city.competitionId}/feeders`,
    bodyFor(city, district),
  );

describe('a district that feeds a city', () => {
  it('is named by the city, agreed to by the district, and seen by both alone', async () => {
    const [city, district, third] = [
      await contestOf('city'),
      await contestOf('district'),
      await contestOf('district'),
    ];
    const draft = await registration.operator.post<{ eventId: string }>(
      `/competitions/${district.competitionId}/events`,
      eventBody(),
    );
    const made = await add(city.organiser, city, district);
    expect(made).toMatchObject({
      status: 201,
      body: { agreedAt: null, version: 1, feederName: { zh: '示例竞赛' }, pairs: [{ quota: 3 }] },
    });
    expect(made.body.pairs[0]).toMatchObject({
      state: 'DRAFT',
      feederState: 'DRAFT',
      result: null,
    });
    const events = `/feeders/${made.body.feederId}/events`;
    expect((await city.organiser.get(events)).body).toMatchObject({
      events: [{ eventId: city.eventId, teamSize: 1 }],
      feederEvents: [{ eventId: district.eventId }],
    });
    expect((await district.organiser.get(events)).status).toBe(403);
    expect((await third.organiser.get(events)).status).toBe(404);
    const path = `/feeders/${made.body.feederId}/agreement`;
    const seen = await district.organiser.get<{ items: FeederView[] }>(
      `/competitions/${district.competitionId}/feeders`,
    );
    expect(seen.body.items).toEqual([made.body]);
    expect(await third.organiser.post(path, undefined, { version: 1 })).toMatchObject({
      status: 404,
    });
    expect(await city.organiser.post(path, undefined, { version: 1 })).toMatchObject({
      status: 403,
    });
    expect(await district.organiser.post(path, undefined, { version: 2 })).toMatchObject({
      status: 412,
    });
    const agreed = await district.organiser.post(path, undefined, { version: 1 });
    expect(agreed).toMatchObject({ status: 200, body: { version: 2 } });
    expect(agreed.body).not.toMatchObject({ agreedAt: null });
    // Until the district agreed, its other drafts were its own.
    const now = await city.organiser.get<{ feederEvents: { eventId: string }[] }>(events);
    expect(new Set(now.body.feederEvents.map(({ eventId }) => eventId))).toEqual(
      new Set([district.eventId, draft.body.eventId]),
    );
    expect(await district.organiser.post(path, undefined, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'feeder.agreed' },
    });
  });

  it('is refused for a contest that is not lower, twice, or by the district itself', async () => {
    const [city, district] = [await contestOf('city'), await contestOf('district')];
    expect(await add(registration.operator, district, city)).toMatchObject({
      status: 422,
      body: { code: 'feeder.refused' },
    });
    expect(await add(district.organiser, city, district)).toMatchObject({ status: 404 });
    const made = await add(registration.operator, city, district);
    expect(made.body.agreedAt).not.toBeNull();
    expect(await add(registration.operator, city, district)).toMatchObject({
      status: 409,
      body: { code: 'feeder.known' },
    });
  });

  it('gets another quota while the event is a draft and none once its rules are published', async () => {
    const [city, district] = [await contestOf('city'), await contestOf('district')];
    const { body } = await add(city.organiser, city, district);
    const { pairs } = bodyFor(city, district, 5);
    const path = `/feeders/${body.feederId}`;
    expect(await district.organiser.put(path, { pairs }, { version: 1 })).toMatchObject({
      status: 403,
    });
    expect(await city.organiser.put(path, { pairs }, { version: 1 })).toMatchObject({
      status: 200,
      body: { version: 2, pairs: [{ quota: 5, minimumTotal: '60' }] },
    });
    await city.organiser.post(
      `/events/${city.eventId}/moves`,
      { to: 'RULES_PUBLISHED' },
      { version: 1 },
    );
    expect(await city.organiser.put(path, { pairs: [] }, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'feeder.frozen' },
    });
  });
});
