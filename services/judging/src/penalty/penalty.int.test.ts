import type { PenaltyChanged, PenaltyPage } from '@jinbang/contracts/http/judging-penalty';
import { newId } from '@jinbang/kernel/id';
import { openDatabase } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import {
  type Judging,
  markOf,
  openJudging,
  points,
  type Ready,
  readyToMark,
} from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import { aspectBody } from '../small-scheme.fixture.ts';

const zh = (text: string) => ({ zh: text });
const scheme = {
  title: zh('测试评分标准'),
  penalties: [
    { code: 'P1', name: { zh: '未穿戴劳保用品', en: 'Without protective gear' }, points: '1.5' },
    { code: 'P2', name: zh('工位未清理'), most: '3' },
  ],
  criteria: [
    {
      code: 'A',
      name: zh('作品'),
      subCriteria: [
        {
          code: 'A1',
          name: zh('作品'),
          day: 1,
          aspects: [
            aspectBody('M', '10', {
              kind: 'points',
              min: '0',
              max: '10',
              combination: { rule: 'mean' },
            }),
          ],
        },
      ],
    },
  ],
};

describe('penalties of the chief judge', () => {
  let judging: Judging;
  let ready: Ready;
  let path: string;
  beforeAll(async () => {
    judging = await openJudging();
    const contest = aContest({ stations: ['01', '02'], judgeCount: 1 });
    ready = await readyToMark(judging, contest, { scheme });
    path = `${ready.path}/penalties`;
  });
  afterAll(() => judging?.close());

  const list = async (personId = ready.contest.supervisor) =>
    judging.as(personId).get<PenaltyPage>(path);
  const give = (
    body: object,
    version: number,
    personId = ready.contest.chief,
    commandId = newId(),
  ) =>
    judging
      .as(personId)
      .post<PenaltyChanged & { code: string }>(
        path,
        { subjectId: ready.subjectId('01'), kind: 'P1', points: '1.5', reason: '测试', ...body },
        { version, commandId },
      );
  const takeBack = (penaltyId: string, version: number, personId = ready.contest.chief) =>
    judging
      .as(personId)
      .post<PenaltyChanged & { code: string }>(
        `${path}/${penaltyId}/withdrawal`,
        { reason: '证据不足' },
        { version },
      );
  const told = () => judging.facts('judging.penalty.told');

  it('are the chief judge’s alone, each with a reason, and read by who watches', async () => {
    const { supervisor, judges, scorer, organiser } = ready.contest;
    for (const other of [supervisor, organiser, scorer, judges[0] ?? '']) {
      expect(await give({}, 0, other)).toMatchObject({ status: 403 });
    }
    expect(await give({ reason: '  ' }, 0)).toMatchObject({ status: 422 });
    expect(await give({ subjectId: newId() }, 0)).toMatchObject({
      body: { code: 'subject.unknown' },
    });
    expect(await list(judges[0])).toMatchObject({ status: 403 });
    expect((await list()).body).toMatchObject({
      version: 0,
      items: [],
      kinds: scheme.penalties,
      most: '10',
      locked: false,
    });
    expect(await told()).toEqual([]);
  });
  it('are told once, by code and without the reason', async () => {
    const commandId = newId();
    const given = await give({ evidence: '照片 17' }, 0, ready.contest.chief, commandId);
    expect(given).toMatchObject({ status: 200, body: { state: 'standing', version: 1 } });
    expect(await give({ evidence: '照片 17' }, 0, ready.contest.chief, commandId)).toEqual(given);
    expect(await give({}, 0)).toMatchObject({ status: 412, body: { code: 'penalty.stale' } });
    expect(await told()).toMatchObject([
      {
        aggregateId: given.body.penaltyId,
        aggregateVersion: 1,
        data: {
          subject: { kind: 'station', station: '01' },
          points: '1.5',
          kind: { code: 'P1', name: { zh: '未穿戴劳保用品', en: 'Without protective gear' } },
          state: 'standing',
        },
      },
    ]);
    expect(JSON.stringify(await told())).not.toMatch(/测试|照片/);
  });
  it('are taken back by another record, once', async () => {
    const second = await give({ subjectId: ready.subjectId('02'), kind: 'P2', points: '3' }, 1);
    const { penaltyId } = second.body;
    expect(await takeBack(penaltyId, 2, ready.contest.supervisor)).toMatchObject({ status: 403 });
    expect(await takeBack(newId(), 2)).toMatchObject({ body: { code: 'penalty.unknown' } });
    expect(await takeBack(penaltyId, 1)).toMatchObject({ body: { code: 'penalty.stale' } });
    expect(await takeBack(penaltyId, 2)).toMatchObject({
      body: { state: 'taken-back', version: 3 },
    });
    expect(await takeBack(penaltyId, 3)).toMatchObject({ body: { code: 'penalty.taken-back' } });
    const { items } = (await list()).body;
    expect(items).toMatchObject([
      { penaltyId, subject: { label: '02' }, withdrawal: { reason: '证据不足' } },
      { points: '1.5', subject: { label: '01' }, evidence: '照片 17', withdrawal: null },
    ]);
    expect((await told()).at(-1)).toMatchObject({
      aggregateId: penaltyId,
      aggregateVersion: 2,
      data: { state: 'taken-back', points: '3' },
    });
  });
  it('cannot be changed or deleted by the running service', async () => {
    const { db, close } = openDatabase(judging.database.url, { connections: 1 });
    for (const attempt of [
      sql`update penalty set points = '1'`,
      sql`delete from penalty`,
      sql`delete from penalty_withdrawal`,
    ]) {
      await expect(db.execute(attempt)).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    await close();
  });
  it('stand under the lock of the module, which tells how many, and end with it', async () => {
    const seat = ready.judge(0);
    await seat.commands(['01', '02'].map((one) => markOf(ready, one, 'A1.1', points('8'))));
    const { sheetId, hash } = (await ready.sheet(ready.contest.judges[0] ?? '', 'A1')).body;
    await seat.commands([{ commandId: newId(), type: 'sign-sheet', sheetId, hash }]);
    const version = (await ready.progress()).modules[0]?.version ?? 0;
    const chief = judging.as(ready.contest.chief);
    const locked = await chief.post(`${ready.path}/lock`, {}, { version });
    expect(locked).toMatchObject({ status: 200, body: { marks: 2 } });
    expect(await judging.facts('judging.module.locked')).toMatchObject([
      { data: { marks: 2, penalties: 1 } },
    ]);
    expect(await give({}, 3)).toMatchObject({ body: { code: 'module.locked' } });
    const standing = (await list()).body.items.find(({ withdrawal }) => withdrawal === null);
    expect(await takeBack(standing?.penaltyId ?? '', 3)).toMatchObject({
      body: { code: 'module.locked' },
    });
  });
  it('are in the mark log, given and taken back', async () => {
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
    const kinds = await judging.feeder.execute<{ kind: string }>(sql`
      select kind from log_leaf where kind like 'penalty%' order by leaf_index`);
    expect(kinds.map(({ kind }) => kind)).toEqual(['penalty', 'penalty', 'penalty-withdrawal']);
  });
});
