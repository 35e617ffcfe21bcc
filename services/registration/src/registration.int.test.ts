import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appointOperator } from './appointment/appoint-operator.ts';
import { competitionBody, eventBody, official, registerOwner } from './contest.fixture.ts';
import { openRegistration, type Registration } from './registration.fixture.ts';

let registration: Registration;
let ownerId: string;
beforeAll(async () => {
  registration = await openRegistration();
  ownerId = await registerOwner(registration);
});
afterAll(() => registration.close());

const organisation = { name: { zh: '示例学校' }, kind: 'school', region: 'CN-12' };

describe('the first operator', () => {
  it('is appointed once, told once, and not again at the next start', async () => {
    await appointOperator(registration.deps, registration.operatorId);
    const given = (await registration.told()).filter(
      ({ type, data }) =>
        type === 'registration.appointment.given' &&
        (data as { office: string }).office === 'platform-operator',
    );
    expect(given).toHaveLength(1);
    expect(given[0]).toMatchObject({
      competitionId: null,
      eventId: null,
      aggregateVersion: 1,
      data: { personId: registration.operatorId, scope: { kind: 'platform' }, to: null },
    });
  });
});

describe('every write', () => {
  it('needs a sign-in', async () => {
    const answer = await registration.app.request('/api/registration/v1/organisations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organisations: [organisation] }),
    });
    expect(answer.status).toBe(401);
  });
  it('needs a command id', async () => {
    const answer = await registration.operator.post(
      '/organisations',
      { organisations: [organisation] },
      { commandId: '' },
    );
    expect(answer).toMatchObject({ status: 428, body: { code: 'command.key-missing' } });
  });
  it('repeated gives the same answer and does nothing twice', async () => {
    const commandId = newId();
    const before = await registration.operator.get<{ items: unknown[] }>(
      '/organisations?limit=200',
    );
    const first = await registration.operator.post(
      '/organisations',
      { organisations: [organisation] },
      { commandId },
    );
    const again = await registration.operator.post(
      '/organisations',
      { organisations: [organisation] },
      { commandId },
    );
    expect(first.status).toBe(201);
    expect(again).toEqual(first);
    const after = await registration.operator.get<{ items: unknown[] }>('/organisations?limit=200');
    expect(after.body.items).toHaveLength(before.body.items.length + 1);
  });
  it('repeated with another body is refused', async () => {
    const commandId = newId();
    await registration.operator.post(
      '/organisations',
      { organisations: [organisation] },
      { commandId },
    );
    const other = { ...organisation, kind: 'office' };
    expect(
      await registration.operator.post('/organisations', { organisations: [other] }, { commandId }),
    ).toMatchObject({ status: 422, body: { code: 'command.key-reused' } });
  });
  it('that is malformed names the place', async () => {
    const answer = await registration.operator.post('/organisations', {
      organisations: [{ ...organisation, kind: 'club' }],
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'request.malformed', errors: [{ at: 'organisations.0.kind' }] },
    });
  });
  it('by somebody without an office is refused, the refusal too being kept', async () => {
    const commandId = newId();
    const stranger = registration.as(newId());
    for (const _ of [1, 2]) {
      expect(
        await stranger.post('/organisations', { organisations: [organisation] }, { commandId }),
      ).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    }
  });
});

describe('organisations', () => {
  it('are registered by the organiser of the one that keeps them', async () => {
    const organiser = await official(registration, ownerId, 'organiser', {
      kind: 'organisation',
      id: ownerId,
    });
    const kept = { ...organisation, ownerId };
    expect(await organiser.post('/organisations', { organisations: [kept] })).toMatchObject({
      status: 201,
      body: { organisations: [{ ownerId, version: 1 }] },
    });
    expect((await organiser.post('/organisations', { organisations: [organisation] })).status).toBe(
      403,
    );
  });
  it('come in pages that end', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const after: string = next === '' ? '' : `&after=${next}`;
      const page = await registration.operator.get<{
        items: { organisationId: string }[];
        next: string | null;
      }>(`/organisations?limit=2${after}`);
      seen.push(...page.body.items.map(({ organisationId }) => organisationId));
      next = page.body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    const [row] = await registration.feeder.execute<{ count: number }>(
      sql`select count(*)::int as count from organisation`,
    );
    expect(seen.length).toBe(row?.count);
  });
  it('refuses an owner nobody knows', async () => {
    const answer = await registration.operator.post('/organisations', {
      organisations: [{ ...organisation, ownerId: newId() }],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'organisation.unknown' } });
  });
});

describe('competitions and events', () => {
  it('are declared, told and shown to those with an office there', async () => {
    const made = await registration.operator.post<{ competitionId: string }>(
      '/competitions',
      competitionBody(ownerId),
    );
    expect(made.status).toBe(201);
    const { competitionId } = made.body;
    const fact = (await registration.told()).find(
      ({ aggregateId }) => aggregateId === competitionId,
    );
    expect(fact).toMatchObject({
      type: 'registration.competition.declared',
      competitionId,
      data: { jurisdiction: 'CN-12', plan: { documentNo: '示例〔2026〕1号' } },
    });
    const organiser = await official(registration, ownerId, 'organiser', {
      kind: 'competition',
      id: competitionId,
    });
    expect((await organiser.get(`/competitions/${competitionId}`)).body).toEqual(made.body);
    expect((await organiser.get('/competitions')).body).toEqual({ items: [made.body], next: null });
    const stranger = registration.as(newId());
    expect((await stranger.get(`/competitions/${competitionId}`)).status).toBe(404);
    expect((await stranger.get('/competitions')).body).toEqual({ items: [], next: null });
  });
  it('refuses a class that is not the plan record’s', async () => {
    const answer = await registration.operator.post('/competitions', {
      ...competitionBody(ownerId),
      contestClass: '2',
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'competition.plan-differs' } });
  });
  it('an event is arranged as a draft, moved with a version, and told each time', async () => {
    const { body: competition } = await registration.operator.post<{ competitionId: string }>(
      '/competitions',
      competitionBody(ownerId),
    );
    const organiser = await official(registration, ownerId, 'organiser', {
      kind: 'competition',
      id: competition.competitionId,
    });
    const path = `/competitions/${competition.competitionId}/events`;
    const { status, body: event } = await organiser.post<{
      eventId: string;
      state: string;
      version: number;
    }>(path, eventBody());
    expect({ status, state: event.state, version: event.version }).toEqual({
      status: 201,
      state: 'DRAFT',
      version: 1,
    });
    const moves = `/events/${event.eventId}/moves`;
    expect(await organiser.post(moves, { to: 'RULES_PUBLISHED' })).toMatchObject({
      status: 428,
      body: { code: 'command.version-missing' },
    });
    expect(await organiser.post(moves, { to: 'RULES_PUBLISHED' }, { version: 1 })).toMatchObject({
      status: 200,
      body: { state: 'RULES_PUBLISHED', version: 2 },
    });
    expect(await organiser.post(moves, { to: 'REGISTRATION' }, { version: 1 })).toMatchObject({
      status: 412,
      body: { code: 'event.changed', present: { version: 2 } },
    });
    expect(await organiser.post(moves, { to: 'DRAWN' }, { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'event.move-not-possible' },
    });
    const told = (await registration.told()).filter(
      ({ aggregateId }) => aggregateId === event.eventId,
    );
    expect(
      told.map(({ aggregateVersion, data }) => [
        aggregateVersion,
        (data as { state: string }).state,
      ]),
    ).toEqual([
      [1, 'DRAFT'],
      [2, 'RULES_PUBLISHED'],
    ]);
    expect((await organiser.get<{ items: unknown[] }>(path)).body.items).toHaveLength(1);
    expect((await organiser.get(`/events/${event.eventId}`)).body).toMatchObject({
      judging: null,
      opening: null,
    });
  });
  it('an organiser of one competition cannot arrange in another', async () => {
    const declared = await Promise.all(
      [1, 2].map(() =>
        registration.operator.post<{ competitionId: string }>(
          '/competitions',
          competitionBody(ownerId),
        ),
      ),
    );
    const [own = '', other = ''] = declared.map(({ body }) => body.competitionId);
    const organiser = await official(registration, ownerId, 'organiser', {
      kind: 'competition',
      id: own,
    });
    expect((await organiser.post(`/competitions/${own}/events`, eventBody())).status).toBe(201);
    expect((await organiser.post(`/competitions/${other}/events`, eventBody())).status).toBe(403);
  });
  it('refuses a module id that another event has', async () => {
    const { body: competition } = await registration.operator.post<{ competitionId: string }>(
      '/competitions',
      competitionBody(ownerId),
    );
    const path = `/competitions/${competition.competitionId}/events`;
    const modules = eventBody().modules.map((module) => ({ ...module, moduleId: newId() }));
    expect((await registration.operator.post(path, eventBody({ modules }))).status).toBe(201);
    expect(await registration.operator.post(path, eventBody({ modules }))).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'event.module-taken' }] },
    });
  });
});

describe('the document of the interface', () => {
  it('describes every public route, with its refusals, and nothing internal', async () => {
    const answer = await registration.app.request('/openapi.json');
    const document = (await answer.json()) as {
      paths: Record<string, Record<string, { responses: object }>>;
    };
    const paths = Object.keys(document.paths);
    expect(paths).toContain('/api/registration/v1/sessions/{sessionId}/drawn-stations');
    expect(paths.every((path) => path.startsWith('/api/registration/v1/'))).toBe(true);
    const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
    expect(operations.every(({ responses }) => '403' in responses)).toBe(true);
  });
});
