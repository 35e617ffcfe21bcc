import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest, type Contest } from '../contest.fixture.ts';
import { type Judging, markOf, openJudging, readyToMark, score } from '../judging.fixture.ts';
import { smallScheme } from '../small-scheme.fixture.ts';

describe('PUT …/panels', () => {
  let judging: Judging;
  beforeAll(async () => {
    judging = await openJudging();
  });
  afterAll(() => judging?.close());

  const prepared = async () => {
    const contest = aContest();
    const path = `/events/${contest.eventId}/modules/${contest.moduleId}`;
    await judging.hear(contest.facts);
    await judging.as(contest.chief).put(`${path}/scheme`, smallScheme(), { version: 0 });
    return { contest, path };
  };
  const panel = (seats: readonly string[], subCriteria = ['A1', 'A2']) => ({
    panels: [{ name: { zh: '一组' }, subCriteria, seats }],
  });
  const put = (
    contest: Contest,
    path: string,
    body: unknown,
    person = contest.chief,
    version = 0,
  ) => judging.as(person).put(`${path}/panels`, body, { version });

  it('seats judges of the event and shows them again', async () => {
    const { contest, path } = await prepared();
    expect(await put(contest, path, panel(contest.judges))).toMatchObject({
      status: 200,
      body: { version: 1, panels: [{ seats: contest.judges }] },
    });
    expect(await judging.as(contest.judges[0] ?? '').get(`${path}/panels`)).toMatchObject({
      body: { version: 1, panels: [{ subCriteria: ['A1', 'A2'] }] },
    });
  });
  it('refuses somebody who is not a judge of the event, and a judge whose appointment ended', async () => {
    const { contest, path } = await prepared();
    const [former = ''] = contest.judges;
    const aggregateId = newId();
    const another = contest.appointment(newId(), 'judge', { aggregateId });
    const person = (another.data as { personId: string }).personId;
    await judging.hear([another]);
    await judging.hear([
      contest.appointment(person, 'judge', { aggregateId, version: 2, ended: true }),
    ]);
    expect(await put(contest, path, panel([former, newId(), person]))).toMatchObject({
      status: 422,
      body: {
        code: 'panel.refused',
        errors: [{ at: 'panels.0.seats.1' }, { at: 'panels.0.seats.2', code: 'panel.not-a-judge' }],
      },
    });
  });
  it('refuses a judge whose own organisation competes, where the event recuses them', async () => {
    const { contest, path } = await prepared();
    const organisationId = newId();
    const judge = newId();
    await judging.hear([
      contest.appointment(judge, 'judge', { organisationId }),
      contest.entry('001', { organisationId }),
    ]);
    expect(await put(contest, path, panel([judge]))).toMatchObject({
      body: { errors: [{ code: 'panel.recused' }] },
    });
    await judging.hear([contest.event(2, { recusal: 'afterwards' })]);
    expect((await put(contest, path, panel([judge]))).status).toBe(200);
  });
  it('tells whoever prepares who may be seated, and who is recused', async () => {
    const { contest } = await prepared();
    const [organisationId, judge, former] = [newId(), newId(), newId()];
    await judging.hear([
      contest.appointment(judge, 'judge', { organisationId }),
      contest.appointment(former, 'judge', { ended: true }),
      contest.entry('001', { organisationId }),
    ]);
    const path = `/events/${contest.eventId}/judges`;
    type Page = { items: { personId: string; recused: boolean }[]; next: string | null };
    const { body } = await judging.as(contest.chief).get<Page>(`${path}?limit=200`);
    expect(body.next).toBeNull();
    expect(new Map(body.items.map((one) => [one.personId, one.recused]))).toEqual(
      new Map([...contest.judges.map((one) => [one, false] as const), [judge, true]]),
    );
    const { body: first } = await judging.as(contest.chief).get<Page>(`${path}?limit=1`);
    const rest = await judging.as(contest.chief).get<Page>(`${path}?limit=200&after=${first.next}`);
    expect([...first.items, ...rest.body.items]).toEqual(body.items);
    expect((await judging.as(contest.judges[0] ?? '').get(path)).status).toBe(403);
  });
  it('is refused to judges, when malformed, and on an older version', async () => {
    const { contest, path } = await prepared();
    const [judge = ''] = contest.judges;
    expect(await put(contest, path, panel(contest.judges), judge)).toMatchObject({ status: 403 });
    expect(await put(contest, path, { panels: [] })).toMatchObject({
      status: 422,
      body: { code: 'request.malformed' },
    });
    await put(contest, path, panel(contest.judges));
    expect(await put(contest, path, panel(contest.judges))).toMatchObject({
      status: 412,
      body: { code: 'panel.stale' },
    });
  });
  it('keeps the seats of a panel that has begun to mark', async () => {
    const ready = await readyToMark(judging, aContest());
    await ready.judge(0).commands([markOf(ready, '01', 'A1.1', score('1'))]);
    const { contest, path } = ready;
    expect(
      await put(contest, path, panel(contest.judges.slice(1)), contest.chief, 1),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'panel.has-marks' }] },
    });
  });
  it('changes who may mark from the moment it is answered', async () => {
    const ready = await readyToMark(judging, aContest());
    const { contest, path } = ready;
    await ready.judge(0).commands([markOf(ready, '01', 'A2.1', { kind: 'points', points: '1' })]);
    // Two panels now: A2 has begun and keeps its seats, A1 loses the first judge.
    const panels = [
      { name: { zh: '一组' }, subCriteria: ['A2'], seats: contest.judges },
      { name: { zh: '二组' }, subCriteria: ['A1'], seats: contest.judges.slice(1) },
    ];
    expect((await put(contest, path, { panels }, contest.chief, 1)).status).toBe(200);
    const [former] = await ready.judge(0).commands([markOf(ready, '01', 'A1.1', score('1'))]);
    expect(former).toMatchObject({ problem: { code: 'mark.not-your-panel' } });
    const [present] = await ready.judge(1).commands([markOf(ready, '01', 'A1.1', score('1'))]);
    expect(present).toMatchObject({ outcome: 'stored' });
  });
});
