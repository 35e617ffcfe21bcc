import { afterAll, beforeAll, expect, it } from 'vitest';
import { competitionBody, official, registerOwner } from '../contest.fixture.ts';
import { openRegistration, type Person, type Registration } from '../registration.fixture.ts';

let registration: Registration;
let ownerId: string;
let path: string;
let competition: string;
const people: Record<'one' | 'two' | 'organiser', Person> = {} as never;
beforeAll(async () => {
  registration = await openRegistration();
  ownerId = await registerOwner(registration);
  const body = { ...competitionBody(ownerId), plan: null };
  const made = await registration.operator.post<{ competitionId: string }>('/competitions', body);
  competition = `/competitions/${made.body.competitionId}`;
  path = `${competition}/plan-filings`;
  const scope = { kind: 'competition', id: made.body.competitionId } as const;
  people.one = await official(registration, ownerId, 'approving-office', scope);
  people.two = await official(registration, ownerId, 'approving-office', scope);
  people.organiser = await official(registration, ownerId, 'organiser', scope);
});
afterAll(() => registration.close());

type Filing = { filingId: string };
type Shown = { version: number; plan: object | null; [name: string]: unknown };
const shown = async () => (await registration.operator.get<Shown>(competition)).body;
const record = async () => {
  const { tier, contestClass } = await shown();
  return { documentNo: '测函〔2026〕1号', year: 2026, item: '焊接', tier, contestClass };
};

it('the plan is the office’s: the organiser neither files nor states it', async () => {
  const plan = await record();
  expect((await people.organiser.post(path, plan)).status).toBe(403);
  const { competitionId: _, ownerId: _owner, version, ...settings } = await shown();
  const stated = await people.organiser.put(competition, { ...settings, plan }, { version });
  expect(stated).toMatchObject({ status: 403, body: { code: 'competition.plan-by-office' } });
  const same = await people.organiser.put(competition, settings, { version });
  expect(same.status).toBe(200);
});

it('counts once another person of the office confirmed it, and is told then', async () => {
  const plan = await record();
  const filed = await people.one.post<Filing>(path, plan);
  expect(filed).toMatchObject({ status: 201, body: { state: 'waits' } });
  expect(await people.two.post(path, plan)).toMatchObject({ body: { code: 'plan-filing.open' } });
  expect((await shown()).plan).toBeNull();
  const confirmation = `${path}/${filed.body.filingId}/confirmation`;
  expect(await people.one.post(confirmation)).toMatchObject({
    status: 403,
    body: { code: 'plan-filing.four-eyes' },
  });
  expect((await people.two.post(confirmation)).status).toBe(200);
  expect((await shown()).plan).toMatchObject({ documentNo: plan.documentNo });
  expect(await people.two.post(confirmation)).toMatchObject({
    status: 409,
    body: { code: 'plan-filing.confirmed' },
  });
  const list = await people.organiser.get<{ mayFile: boolean; items: object[] }>(path);
  expect(list.body).toMatchObject({ mayFile: false, items: [{ state: 'confirmed' }] });
});
