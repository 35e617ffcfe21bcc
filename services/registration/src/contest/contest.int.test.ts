import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompetitionView } from '../competition/competition.body.ts';
import {
  competitionBody,
  enterFour,
  eventBody,
  official,
  registerOwner,
  setUpContest,
} from '../contest.fixture.ts';
import type { EventView } from '../event/event.body.ts';
import { openRegistration, type Registration } from '../registration.fixture.ts';
import type { TemplateList } from '../template/template.body.ts';
import type { ContestView, NewContest } from './contest.body.ts';
import type { SeasonCompetition } from './season.body.ts';

let registration: Registration;
beforeAll(async () => {
  registration = await openRegistration();
});
afterAll(() => registration.close());

const NAMES = [
  '焊工',
  '电工',
  '钳工',
  '车工',
  '铣工',
  '茶艺师',
  '育婴员',
  '养老护理员',
  '美发师',
  '中式烹调师',
];

const tenEvents = async () => {
  const { body } = await registration.operator.get<TemplateList>('/contest-templates');
  const [template] = body.templates;
  if (!template) throw new Error('no template');
  return NAMES.map((zh, place) => ({
    ...template.event,
    name: { zh },
    occupation: { code: `0-00-00-${place}`, name: { zh }, trade: null, route: 'level' },
    dates: {
      entryOpens: '2026-09-01',
      entryCloses: '2026-10-20',
      starts: '2026-11-21',
      ends: '2026-11-22',
    },
  }));
};

const contestBody = async (ownerId: string) => ({
  competition: {
    ...competitionBody(ownerId),
    templateId: 'city-class-1',
    units: [
      { role: 'host', name: { zh: '示例人社局' }, organisationId: ownerId },
      { role: 'technical', name: { zh: '示例公司', en: 'Sample Ltd' } },
    ],
  },
  events: await tenEvents(),
});

const settingsOf = ({ competitionId: _, ownerId: _o, version: _v, ...rest }: CompetitionView) =>
  rest;

describe('a contest with ten events', () => {
  it('stands whole after one request, and every event is told as a draft', async () => {
    const { operator } = registration;
    const ownerId = await registerOwner(registration);
    const body = await contestBody(ownerId);
    const made = await operator.post<ContestView>('/contests', body);
    expect(made.status).toBe(201);
    const { competition, events } = made.body;
    expect(competition).toMatchObject({
      units: body.competition.units,
      templateId: 'city-class-1',
    });
    expect(events.map(({ name, state, version }) => [name.zh, state, version])).toEqual(
      NAMES.map((name) => [name, 'DRAFT', 1]),
    );
    expect(events[0]).toMatchObject({ minimumStarters: 6, terms: { lateAfter: 15 } });
    const told = (await registration.told()).filter(
      (fact) => fact.competitionId === competition.competitionId,
    );
    expect(told.map(({ type }) => type)).toEqual([
      'registration.competition.declared',
      ...NAMES.map(() => 'registration.event.arranged'),
    ]);
    const keys = told.flatMap(({ data }) => Object.keys(data as object));
    expect(keys.filter((key) => ['terms', 'dates', 'units', 'committee'].includes(key))).toEqual(
      [],
    );
  });

  it('is not made at all when one place of one event is wrong', async () => {
    const { operator } = registration;
    const ownerId = await registerOwner(registration);
    const body = await contestBody(ownerId);
    const [first, second, ...rest] = body.events;
    const events = [first, { ...second, layers: '1', terms: { lateAfter: 'many' } }, ...rest];
    const refused = await operator.post<{ errors: { at: string; code: string }[] }>('/contests', {
      ...body,
      events,
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'event.list-refused' } });
    expect(refused.body.errors.map(({ at, code }) => `${at} ${code}`)).toEqual([
      'events.1.modules.1.keyKind event.station-needs-second-draw',
      'events.1.modules.2.keyKind event.station-needs-second-draw',
      'events.1.terms.lateAfter event.term-form',
    ]);
    const organiser = await official(registration, ownerId, 'organiser', {
      kind: 'organisation',
      id: ownerId,
    });
    expect(await organiser.get('/competitions')).toMatchObject({ body: { items: [] } });
  });

  it('is copied for the next year without people, a year later, and can be sent as it is', async () => {
    const { operator } = registration;
    const ownerId = await registerOwner(registration);
    const { body } = await operator.post<ContestView>('/contests', await contestBody(ownerId));
    const draft = await operator.get<NewContest>(
      `/competitions/${body.competition.competitionId}/draft?seasonYear=2027&firstDay=2027-05-15`,
    );
    expect(draft).toMatchObject({
      status: 200,
      body: { competition: { seasonYear: 2027, plan: null, ownerId } },
    });
    expect(draft.body.events.map(({ dates }) => dates.starts)).toEqual(
      NAMES.map(() => '2027-05-15'),
    );
    const copied = await operator.post<ContestView>('/contests', draft.body);
    expect(copied.status).toBe(201);
    const season = await operator.get<{ items: SeasonCompetition[] }>('/season?year=2027');
    expect(season.body.items.map((one) => [one.planNo, one.events.length])).toEqual([[null, 10]]);
  });
});

describe('a competition', () => {
  it('is changed by its organiser on the version they saw, until rules are published', async () => {
    const { operator } = registration;
    const contest = await setUpContest(registration);
    const path = `/competitions/${contest.competitionId}`;
    const { body } = await operator.get<CompetitionView>(path);
    const change = { ...settingsOf(body), name: { zh: '示例竞赛二' }, seasonYear: 2027 };
    expect(await contest.judge.put(path, change, { version: 1 })).toMatchObject({ status: 403 });
    expect(await operator.put(path, change, { version: 9 })).toMatchObject({ status: 412 });
    expect(await operator.put(path, change, { version: 1 })).toMatchObject({
      status: 200,
      body: { version: 2, seasonYear: 2027 },
    });
    await contest.move('RULES_PUBLISHED');
    const later = { ...change, seasonYear: 2028, name: { zh: '示例竞赛三' } };
    const refused = await operator.put<{ errors: { at: string }[] }>(path, later, { version: 2 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'competition.refused' } });
    expect(refused.body.errors).toMatchObject([{ at: 'seasonYear', code: 'competition.frozen' }]);
    const renamed = await operator.put(path, { ...later, seasonYear: 2027 }, { version: 2 });
    expect(renamed).toMatchObject({
      status: 200,
      body: { name: { zh: '示例竞赛三' }, version: 3 },
    });
  });

  it('refuses a unit that is no organisation here, at its place', async () => {
    const ownerId = await registerOwner(registration);
    const stranger = {
      role: 'host',
      name: { zh: '外单位' },
      organisationId: registration.operatorId,
    };
    const refused = await registration.operator.post('/competitions', {
      ...competitionBody(ownerId),
      units: [{ role: 'host', name: { zh: '外单位' } }, stranger],
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ at: 'units.1.organisationId' }] },
    });
  });
});

describe('an event', () => {
  it('is changed as a draft, its modules in another order; later only its days move', async () => {
    const { operator } = registration;
    const contest = await setUpContest(registration);
    const made = await operator.post<EventView>(
      `/competitions/${contest.competitionId}/events`,
      eventBody({
        name: { zh: '另一赛项' },
        modules: [
          { name: { zh: '理论' }, kind: 'theory', weight: '0.3', keyKind: 'entry' },
          { name: { zh: '实操' }, kind: 'practical', weight: '0.7', keyKind: 'station' },
        ],
      }),
    );
    const { eventId, ownerId: _, competitionId: _c, state: _s, version, ...rules } = made.body;
    const path = `/events/${eventId}`;
    const modules = [
      ...rules.modules.toReversed(),
      { name: { zh: '模块三' }, kind: 'practical', weight: '0.1', keyKind: 'station' },
    ];
    expect(await contest.judge.put(path, rules, { version })).toMatchObject({ status: 403 });
    const changed = await operator.put<EventView>(
      path,
      { ...rules, teamSize: 2, modules },
      { version },
    );
    expect(changed).toMatchObject({ status: 200, body: { teamSize: 2, version: 2 } });
    const read = await operator.get<EventView>(path);
    expect(read.body.modules).toEqual(changed.body.modules);
    expect(read.body.modules.slice(0, 2)).toEqual(rules.modules.toReversed());

    await operator.post(`${path}/moves`, { to: 'RULES_PUBLISHED' }, { version: 2 });
    const { eventId: _e, ...now } = read.body;
    const dates = { entryOpens: null, entryCloses: null, starts: '2026-12-01', ends: '2026-12-02' };
    expect(await operator.put(path, { ...now, dates, teamSize: 1 }, { version: 3 })).toMatchObject({
      status: 409,
      body: { errors: [{ at: 'teamSize', code: 'event.frozen' }] },
    });
    expect(await operator.put(path, { ...now, dates }, { version: 3 })).toMatchObject({
      status: 200,
      body: { dates, state: 'RULES_PUBLISHED', version: 4 },
    });
  });

  it('keeps a module that sessions are planned for', async () => {
    const contest = await setUpContest(registration);
    const path = `/events/${contest.eventId}`;
    const without = eventBody({
      modules: [{ name: { zh: '理论' }, kind: 'theory', weight: '1', keyKind: 'entry' }],
    });
    expect(await registration.operator.put(path, without, { version: 1 })).toMatchObject({
      status: 409,
      body: { code: 'event.module-planned' },
    });
  });

  it('with too few entrants is merged into another, on record', async () => {
    const { operator } = registration;
    const contest = await setUpContest(registration);
    const list = await operator.post<{ events: [EventView] }>(
      `/competitions/${contest.competitionId}/event-lists`,
      { events: [eventBody({ name: { zh: '接收赛项' } })] },
    );
    expect(list.status).toBe(201);
    const [target] = list.body.events;
    const { eventId: _, ...rules } = (await operator.get<EventView>(`/events/${contest.eventId}`))
      .body;
    await operator.put(
      `/events/${contest.eventId}`,
      { ...rules, minimumStarters: 6 },
      { version: 1 },
    );
    await enterFour(registration, contest);
    const { body } = await operator.get<EventView>(`/events/${contest.eventId}`);
    const merge = { to: 'VOID', reason: '参赛人数不足', mergedInto: target.eventId };
    const moves = `/events/${contest.eventId}/moves`;
    expect(await operator.post(moves, merge, { version: body.version })).toMatchObject({
      status: 409,
      body: { code: 'event.merge-not-possible' },
    });
    for (const [version, to] of ['RULES_PUBLISHED', 'REGISTRATION'].entries()) {
      await operator.post(`/events/${target.eventId}/moves`, { to }, { version: version + 1 });
    }
    expect(await operator.post(moves, merge, { version: body.version })).toMatchObject({
      status: 200,
      body: { state: 'VOID' },
    });
    const season = await operator.get<{ items: SeasonCompetition[] }>(
      '/season?year=2026&limit=200',
    );
    const seen = season.body.items.find(
      ({ competitionId }) => competitionId === contest.competitionId,
    );
    expect(seen?.events).toMatchObject([
      { state: 'VOID', entries: 4, minimumStarters: 6, judging: null, finalAt: null },
      { state: 'REGISTRATION', entries: 0 },
    ]);
  });
});

describe('the season', () => {
  it('shows a judge of one event that event alone', async () => {
    const contest = await setUpContest(registration);
    await registration.operator.post(
      `/competitions/${contest.competitionId}/events`,
      eventBody({ name: { zh: '另一赛项' } }),
    );
    const season = await contest.judge.get<{ items: SeasonCompetition[] }>('/season?year=2026');
    expect(season.body.items.map(({ events }) => events.map(({ eventId }) => eventId))).toEqual([
      [contest.eventId],
    ]);
    expect(await contest.judge.get('/season?year=2025')).toMatchObject({ body: { items: [] } });
  });
});

describe('a sheet of events', () => {
  const headersOf = (who: string) => ({
    authorization: registration.as(who).authorization,
    'accept-language': 'en',
  });
  const put = async (who: string, bytes: BodyInit, commandId = newId()) => {
    const headers = headersOf(who);
    const answer = await registration.app.request(
      '/api/registration/v1/event-sheets/city-class-1',
      {
        method: 'PUT',
        headers: {
          ...headers,
          'content-type': 'application/octet-stream',
          'idempotency-key': commandId,
        },
        body: bytes,
      },
    );
    // Safe enough for a test: what it reads, it checks.
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('is read, pasted or as the workbook handed out, and nothing is made', async () => {
    const { operatorId } = registration;
    const before = (await registration.told()).length;
    const pasted = '赛项名称\t职业编码\t开赛日期\n焊工\t6-18-02-04\t2026-11-21\n电工\t\t明天\n';
    const read = await put(operatorId, pasted);
    expect(read).toMatchObject({
      status: 200,
      body: {
        events: [{ name: { zh: '焊工' }, dates: { starts: '2026-11-21' }, minimumStarters: 6 }],
        problems: [
          { row: 3, column: 'B', title: '职业编码', code: 'entry.field-missing' },
          { row: 3, column: 'C', code: 'import.date-form', mend: expect.stringContaining('date') },
        ],
      },
    });
    const blank = await registration.app.request('/api/registration/v1/event-sheets/blank', {
      headers: headersOf(operatorId),
    });
    expect(blank.headers.get('content-disposition')).toContain('attachment');
    expect(await put(operatorId, await blank.arrayBuffer())).toMatchObject({
      body: { events: [], problems: [{ code: 'import.no-rows' }] },
    });
    expect(await registration.told()).toHaveLength(before);
  });
  it('is read for organisers alone, and refused where it is no table', async () => {
    const contest = await setUpContest(registration);
    expect(await put(contest.judge.personId, 'x')).toMatchObject({ status: 403 });
    const image = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
    expect((await put(registration.operatorId, image)).status).toBeGreaterThanOrEqual(415);
  });
});
