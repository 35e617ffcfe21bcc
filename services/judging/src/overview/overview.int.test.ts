import type { OverviewDaily } from '@jinbang/contracts/http/judging-daily';
import type {
  OverviewConflicts,
  OverviewHead,
  OverviewOutliers,
  OverviewSheets,
  OverviewStatistics,
  OverviewSubjects,
} from '@jinbang/contracts/http/judging-overview';
import { newId } from '@jinbang/kernel/id';
import { dayIn } from '@jinbang/kernel/working-day';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import {
  type Judging,
  markOf,
  openJudging,
  passed,
  points,
  type Ready,
  readyToMark,
  score,
} from '../judging.fixture.ts';
import { smallScheme } from '../small-scheme.fixture.ts';

const NOW = new Date('2026-05-12T03:00:00.000Z');

describe('the chief judge’s view of a contest half marked', () => {
  let judging: Judging;
  let ready: Ready;
  let root: string;
  const auditor = newId();
  beforeAll(async () => {
    judging = await openJudging(() => NOW);
    const contest = aContest({ stations: ['01', '02', '03'] });
    ready = await readyToMark(judging, contest, {
      facts: [...contest.facts, contest.appointment(auditor, 'auditor')],
    });
    root = `/events/${contest.eventId}/overview`;
    // Station 01: A1.1 clashed and was settled, A1.2 clashes, A1.3 agreed, A2 has one mark far off.
    const first = ['0', '1', '3'] as const;
    const second = ['0', '3', '3'] as const;
    for (const seat of [0, 1, 2]) {
      await ready
        .judge(seat)
        .commands([
          markOf(ready, '01', 'A1.1', score(first[seat] ?? '0')),
          markOf(ready, '01', 'A1.2', score(second[seat] ?? '0')),
          markOf(ready, '01', 'A2.1', points(['9', '9.25', '4'][seat] ?? '0')),
        ]);
    }
    await ready.judge(0).commands([markOf(ready, '01', 'A1.3', passed(true))]);
    await ready.judge(2).commands([markOf(ready, '01', 'A1.1', score('1'), { basedOn: 1 })]);
    // Station 02: one judge of three has begun. Station 03 did not start.
    await ready.judge(0).commands([markOf(ready, '02', 'A1.1', score('2'))]);
    await judging.as(contest.chief).commands([
      {
        ...{ commandId: newId(), type: 'code-subject', subjectId: ready.subjectId('03') },
        ...{ basedOn: 0, code: 'DNS', reason: '测试' },
      },
    ]);
    const chief = judging.as(contest.chief);
    await chief.post(
      `${ready.path}/penalties`,
      { subjectId: ready.subjectId('02'), points: '1', reason: '测试' },
      { version: 0 },
    );
    await chief.post(`/events/${contest.eventId}/incidents`, {
      ...{ sessionId: contest.sessionId, station: '02', kind: 'power' },
      stoppedAt: '2026-05-12T02:30:00.000Z',
    });
  });
  afterAll(() => judging?.close());

  const chiefReads = async <Body>(path: string): Promise<Body> => {
    const answer = await judging
      .as(ready.contest.chief)
      .get<Body>(path === '' ? root : `${root}/${path}`);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body;
  };

  it('begins with the modules and what they wait for', async () => {
    const head = await chiefReads<OverviewHead>('');
    expect(head).toMatchObject({
      state: 'RUNNING',
      zone: 'Asia/Shanghai',
      modules: [{ isPublished: true, expected: 8, settled: 3, conflicts: 1, sheets: 2 }],
      panels: [{ subCriteria: ['A1', 'A2'], seats: ready.contest.judges }],
    });
    expect(head.sessions.map(({ room }) => room)).toEqual(['1 号馆']);
  });
  it('is a board of codes and panels, in counts', async () => {
    const { items } = await chiefReads<OverviewSubjects>('subjects');
    expect(items.map(({ label, code, tiles }) => [label, code, tiles[0]?.state])).toEqual([
      ['01', 'OK', 'conflict'],
      ['02', 'OK', 'begun'],
      ['03', 'DNS', 'none'],
    ]);
    expect(items[0]?.tiles[0]).toMatchObject({
      given: 10,
      needed: 10,
      settled: 3,
      aspects: 4,
      conflicts: 1,
    });
    expect(items[1]?.tiles[0]).toMatchObject({ given: 1, needed: 10 });
    expect(JSON.stringify(items)).not.toContain('score');
  });
  it('comes in pages that follow each other', async () => {
    const first = await chiefReads<OverviewSubjects>('subjects?limit=2');
    const after = encodeURIComponent(first.next ?? '');
    const second = await chiefReads<OverviewSubjects>(`subjects?limit=2&after=${after}`);
    expect([...first.items, ...second.items].map(({ label }) => label)).toEqual(['01', '02', '03']);
    expect(second.next).toBeNull();
  });
  it('names whose marks and signatures each sheet waits for', async () => {
    const { items } = await chiefReads<OverviewSheets>('sheets?open=true');
    expect(items.map(({ subCriterion }) => subCriterion)).toEqual(['A1', 'A2']);
    expect(items[0]).toMatchObject({ expected: 6, settled: 2, partial: 1, conflicts: 1 });
    expect(items[0]?.seats).toMatchObject([
      { judgeId: ready.contest.judges[0], given: 3, needed: 4, signed: false },
      { judgeId: ready.contest.judges[1], given: 2, needed: 4, signed: false },
      { judgeId: ready.contest.judges[2], given: 2, needed: 4, signed: false },
    ]);
  });
  it('shows conflicts with every round, and those that ended when asked for all', async () => {
    const open = await chiefReads<OverviewConflicts>('conflicts?open=true');
    expect(open.items).toMatchObject([
      { label: '01', aspectCode: 'A1.2', reason: 'spread', gap: '3', allowed: '1', endedAt: null },
    ]);
    const all = await chiefReads<OverviewConflicts>('conflicts');
    const ended = all.items.find(({ aspectCode }) => aspectCode === 'A1.1');
    expect(all.items).toHaveLength(2);
    expect(ended?.endedAt).toBe(NOW.toISOString());
    expect(ended?.rounds.map(({ state }) => state)).toEqual(['CONFLICT', 'COMPLETE']);
  });
  it('never shows a mark before all of the panel are in', async () => {
    const paths = ['conflicts', 'outliers', 'statistics', 'subjects', 'sheets', 'daily'];
    for (const path of paths) {
      const answer = JSON.stringify(await chiefReads(path));
      // Station 02 has one mark: nothing that reads marks may speak of it.
      if (path !== 'subjects') expect(answer).not.toContain(ready.subjectId('02'));
    }
  });
  it('points at the mark far from a panel that agrees', async () => {
    const { items } = await chiefReads<OverviewOutliers>('outliers');
    expect(items.map(({ aspectCode, judgeId }) => [aspectCode, judgeId])).toEqual([
      ['A1.2', ready.contest.judges[0]],
      ['A2.1', ready.contest.judges[2]],
    ]);
  });
  it('weighs settled marks alone', async () => {
    const { items } = await chiefReads<OverviewStatistics>('statistics');
    // A1.1 and A2.1 of station 01; the conflict and the half-marked station count nowhere.
    expect(items).toMatchObject([{ items: 2, agreement: { pairs: 3, w: null } }]);
    expect(items[0]?.judges.map(({ marks }) => marks)).toEqual([2, 2, 2]);
  });
  it('is the daily meeting on one page, without a mark', async () => {
    const page = await chiefReads<OverviewDaily>('daily');
    expect(page).toMatchObject({
      day: dayIn('Asia/Shanghai', NOW),
      panels: [{ given: 12, changed: 1, subjects: 2, expected: 8, settled: 3 }],
      conflicts: [{ endedAt: expect.anything() }, { endedAt: null }],
      codes: [{ label: '03', code: 'DNS' }],
      incidents: [{ station: '02', kind: 'power', state: 'open', addedMinutes: 0 }],
      penalties: [{ label: '02', isTakenBack: false }],
      signed: [],
      locks: [],
    });
    expect(page.outstanding.map(({ missing, unsignedBy }) => [missing, unsignedBy.length])).toEqual(
      [
        [4, 3],
        [1, 3],
      ],
    );
    expect(page.checkpoint === null || page.checkpoint.size > 0).toBe(true);
    expect(JSON.stringify(page)).not.toContain('entered');
  });
  it('of another day holds what that day saw', async () => {
    const page = await chiefReads<OverviewDaily>('daily?day=2026-05-11');
    expect(page.panels[0]).toMatchObject({ given: 0, subjects: 0, settled: 3 });
    expect([page.conflicts, page.codes]).toEqual([[], []]);
  });
  it('is read by the auditor too; the organiser sees counts alone; judges and scorers nothing', async () => {
    const { organiser, supervisor, scorer, judges } = ready.contest;
    const statuses = async (personId: string) => {
      const paths = ['subjects', 'sheets', 'daily', 'conflicts', 'outliers', 'statistics'];
      const answers = await Promise.all(
        paths.map((path) => judging.as(personId).get(`${root}/${path}`)),
      );
      return answers.map(({ status }) => status).join(' ');
    };
    for (const person of [auditor, supervisor]) {
      expect(await statuses(person)).toBe('200 200 200 200 200 200');
    }
    expect(await statuses(organiser)).toBe('200 200 200 403 403 403');
    for (const person of [scorer, judges[0] ?? '', newId()]) {
      expect(await statuses(person)).toBe('403 403 403 403 403 403');
    }
  });
  it('refuses what no list can be asked for', async () => {
    const chief = judging.as(ready.contest.chief);
    expect((await chief.get(`${root}/subjects?limit=0`)).status).toBe(422);
    expect((await chief.get(`${root}/daily?day=yesterday`)).status).toBe(422);
    expect((await chief.get(`/events/${newId()}/overview/sheets`)).status).toBe(404);
  });
});

describe('two independent entries that differ', () => {
  let judging: Judging;
  beforeAll(async () => {
    judging = await openJudging(() => NOW);
  });
  afterAll(() => judging?.close());

  it('are a conflict until the chief judge decides, and told as one that ended', async () => {
    const scheme = smallScheme();
    const measured = scheme.criteria[0]?.subCriteria[0]?.aspects[2];
    if (measured) measured.entries = 'twoIndependent';
    const ready = await readyToMark(judging, aContest(), { scheme });
    const { eventId, chief } = ready.contest;
    const conflicts = async (query: string) =>
      (
        await judging
          .as(chief)
          .get<OverviewConflicts>(`/events/${eventId}/overview/conflicts${query}`)
      ).body.items;
    await ready.judge(0).commands([markOf(ready, '01', 'A1.3', passed(true))]);
    await ready.judge(1).commands([markOf(ready, '01', 'A1.3', passed(false))]);
    expect(await conflicts('?open=true')).toMatchObject([{ reason: 'entries-differ', gap: null }]);
    await judging.as(chief).commands([markOf(ready, '01', 'A1.3', passed(false))]);
    expect(await conflicts('?open=true')).toEqual([]);
    expect(await conflicts('')).toMatchObject([{ endedAt: NOW.toISOString() }]);
  });
});
