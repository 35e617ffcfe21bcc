import type { EventLocks, InclusionView } from '@jinbang/contracts/http/judging-log';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { commitmentOf } from '@jinbang/credentials/log-commitment';
import { leafHash } from '@jinbang/credentials/merkle-tree';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Judging,
  markOf,
  openJudging,
  passed,
  points,
  type Ready,
  readyToMark,
  score,
} from './judging.fixture.ts';

describe('the way of a module from its first mark to its lock', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging);
  });
  afterAll(() => judging?.close());

  const judge = (seat: number) => ready.judge(seat);
  const scores = { 'A1.1': ['2', '2', '3'], 'A1.2': ['1', '2', '2'] } as const;

  it('settles what the panel gave, exactly, and tells it once all are in', async () => {
    for (const seat of [0, 1, 2]) {
      const results = await judge(seat).commands([
        markOf(ready, '01', 'A1.1', score(scores['A1.1'][seat] ?? '0')),
        markOf(ready, '01', 'A1.2', score(scores['A1.2'][seat] ?? '0')),
        markOf(ready, '01', 'A2.1', points(['7', '7.5', '8'][seat] ?? '0')),
        ...(seat === 0 ? [markOf(ready, '01', 'A1.3', passed(true))] : []),
      ]);
      expect(results.map(({ outcome }) => outcome)).not.toContain('refused');
    }
    const settled = await judging.facts('judging.mark.settled');
    expect(new Set(settled.map(({ data }) => (data as { value: string }).value))).toEqual(
      new Set(['0.5', '5/9', '7.5', '7/18']),
    );
    expect(await judging.facts('judging.event.advanced')).toMatchObject([
      { aggregateVersion: 1, data: { state: 'RUNNING' } },
    ]);
  });

  it('does not lock while a subject is neither marked nor coded', async () => {
    const version = (await ready.progress()).modules[0]?.version ?? 0;
    const answer = await judging
      .as(ready.contest.chief)
      .post(`${ready.path}/lock`, {}, { version });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'module.marks-missing', params: { missing: 4 } },
    });
  });

  it('does not expect marks of a subject that did not start', async () => {
    const chief = judging.as(ready.contest.chief);
    const code = {
      commandId: newId(),
      type: 'code-subject',
      subjectId: ready.subjectId('02'),
      code: 'DNS',
      basedOn: 0,
      reason: '未到场',
    };
    expect(await chief.commands([code])).toMatchObject([
      { outcome: 'stored', state: 'DNS', version: 1 },
    ]);
    expect(await judging.facts('judging.subject.coded')).toMatchObject([
      { aggregateVersion: 1, data: { code: 'DNS', subject: { station: '02' } } },
    ]);
    const [refused] = await judge(0).commands([markOf(ready, '02', 'A1.1', score('1'))]);
    expect(refused).toMatchObject({ outcome: 'refused', problem: { code: 'subject.coded' } });
  });

  it('signs each sheet by every seat over the hash of exactly its marks', async () => {
    for (const subCriterion of ['A1', 'A2']) {
      for (const seat of [0, 1, 2]) {
        const { body: sheet } = await ready.sheet(ready.contest.judges[seat] ?? '', subCriterion);
        expect(sheet).toMatchObject({ missing: 0, signed: seat, state: 'OPEN' });
        const [result] = await judge(seat).commands([
          { commandId: newId(), type: 'sign-sheet', sheetId: sheet.sheetId, hash: sheet.hash },
        ]);
        expect(result).toMatchObject({ outcome: 'stored', state: seat === 2 ? 'SIGNED' : 'OPEN' });
      }
    }
    const signed = await judging.facts('judging.score-sheet.signed');
    expect(signed.map(({ data }) => (data as { signed: number }).signed)).toEqual([
      1, 2, 3, 1, 2, 3,
    ]);
    const { body: day } = await judge(1).get<JudgingDay>(`/events/${ready.contest.eventId}/day`);
    expect(day.sheets.every(({ signedByMe }) => signedByMe)).toBe(true);
  });

  it('takes no mark on a signed sheet', async () => {
    const [result] = await judge(0).commands([
      markOf(ready, '01', 'A1.1', score('3'), { basedOn: 1 }),
    ]);
    expect(result).toMatchObject({ problem: { code: 'sheet.signed', status: 409 } });
  });

  it('locks the module, tells its marks and moves the event to REVIEW', async () => {
    const chief = judging.as(ready.contest.chief);
    const version = (await ready.progress()).modules[0]?.version ?? 0;
    const locked = await chief.post(`${ready.path}/lock`, {}, { version });
    expect(locked).toMatchObject({ status: 200, body: { marks: 4, eventState: 'REVIEW' } });
    expect(await judging.facts('judging.module.locked')).toMatchObject([
      { aggregateVersion: version + 1, data: { marks: 4, hash: locked.body.hash } },
    ]);
    expect((await judging.facts('judging.event.advanced')).at(-1)).toMatchObject({
      aggregateVersion: 2,
      data: { state: 'REVIEW' },
    });
  });

  it('shows everybody that it was locked, as the log holds it, and nothing of the marks', async () => {
    await judging.markLog.sequence();
    const { eventId, moduleId } = ready.contest;
    const anybody = judging.as(null);
    const { body } = await anybody.get<EventLocks>(`/public/log/locks/${eventId}`);
    const [lock, ...more] = body.items;
    expect([lock?.moduleId, more]).toEqual([moduleId, []]);
    const said = JSON.parse(lock?.content ?? '{}');
    expect(said).toMatchObject({ kind: 'module-lock', event_id: eventId, marks: '4' });
    const { body: shown } = await anybody.get<InclusionView>(
      `/public/log/leaves/${lock?.leaf}/inclusion`,
    );
    const salt = Buffer.from(lock?.salt ?? '', 'base64');
    const hash = Buffer.from(leafHash(commitmentOf(salt, lock?.content ?? ''))).toString('base64');
    expect(hash).toBe(shown.hash);
    const unknown = await anybody.get(`/public/log/locks/${newId()}`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'event.unknown' } });
  });

  it('takes no mark in a locked module', async () => {
    const [result] = await judge(0).commands([
      markOf(ready, '01', 'A1.1', score('3'), { basedOn: 1 }),
    ]);
    expect(result).toMatchObject({ problem: { code: 'module.locked', status: 410 } });
  });

  it('is described, with the forms of its commands', async () => {
    const answer = await judging.app.request('/openapi.json');
    const { paths, components } = (await answer.json()) as {
      paths: Record<string, object>;
      components: { schemas: Record<string, object> };
    };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/judging/v1/commands',
        '/api/judging/v1/events/{eventId}/day',
        '/api/judging/v1/events/{eventId}/modules/{moduleId}/lock',
        '/api/judging/v1/events/{eventId}/modules/{moduleId}/panels',
        '/api/judging/v1/events/{eventId}/modules/{moduleId}/scheme',
        '/api/judging/v1/events/{eventId}/modules/{moduleId}/scheme-workbook',
        '/api/judging/v1/events/{eventId}/modules/{moduleId}/scheme/publication',
        '/api/judging/v1/events/{eventId}/progress',
        '/api/judging/v1/sheets/{sheetId}',
      ]),
    );
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(['Problem', 'EnterMark', 'CodeSubject', 'SignSheet']),
    );
  });
});
