import { newId } from '@jinbang/kernel/id';
import { openDatabase } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import {
  type Judging,
  markOf,
  openJudging,
  type Ready,
  readyToMark,
  score,
} from '../judging.fixture.ts';
import { aspectBody, smallScheme } from '../small-scheme.fixture.ts';
import { inOneView, verifyLog } from './verify-log.ts';

const NOTHING = { keys: [], notes: [] };
const measured = (text: string) => ({ kind: 'ranged', measured: text });
const RANGED = {
  ...{ kind: 'ranged' as const, target: '10' },
  ranges: [{ lower: '0.1', upper: '0.1', deduction: '0' }],
};
const double = { ...aspectBody('M', '2', RANGED), entries: 'twoIndependent' as const };
const doubleScheme = () => ({
  ...smallScheme(),
  criteria: [
    {
      ...{ code: 'A', name: { zh: '尺寸' } },
      subCriteria: [{ code: 'A1', name: { zh: '外径' }, day: 1, aspects: [double] }],
    },
  ],
});

class Undo extends Error {}

describe('what is said of a mark beside its value', () => {
  let judging: Judging;
  let seats: Ready;
  let entries: Ready;
  let owner: ReturnType<typeof openDatabase>;
  beforeAll(async () => {
    judging = await openJudging();
    seats = await restarted();
    entries = await decided();
    await judging.markLog.sequence();
    owner = openDatabase(judging.database.ownerUrl, { connections: 1 });
  });
  afterAll(async () => {
    await owner?.close();
    await judging?.close();
  });

  /** Two judge at 01, one at 02; a judge leaves, all is begun anew, and the other gives 01 again. */
  const restarted = async () => {
    const contest = aContest({ judgeCount: 2 });
    const successorId = newId();
    const facts = [...contest.facts, contest.appointment(successorId, 'judge')];
    const ready = await readyToMark(judging, contest, { facts });
    for (const [seat, station] of [
      [0, '01'],
      [1, '01'],
      [0, '02'],
    ] as const) {
      await ready.judge(seat).commands([markOf(ready, station, 'A1.1', score('2'))]);
    }
    const chief = judging.as(contest.chief);
    const { body } = await chief.get<{ panels: { panelId: string }[] }>(`${ready.path}/panels`);
    const changed = await chief.post(
      `${ready.path}/seat-changes`,
      {
        ...{ panelId: body.panels[0]?.panelId, reason: '测试', successorId },
        ...{ judgeId: contest.judges[1], leftAt: new Date().toISOString() },
      },
      { version: 1 },
    );
    expect(changed, JSON.stringify(changed.body)).toMatchObject({ body: { lapsedMarks: 3 } });
    const again = markOf(ready, '01', 'A1.1', score('3'));
    expect(await ready.judge(0).commands([again])).toMatchObject([{ outcome: 'stored' }]);
    return ready;
  };

  /** At 01 two agree; at 02 the chief judge decides between them. */
  const decided = async () => {
    const ready = await readyToMark(judging, aContest(), { scheme: doubleScheme() });
    const { chief, judges } = ready.contest;
    for (const [person, station, value] of [
      [judges[0], '01', '10.05'],
      [judges[1], '01', '10.05'],
      [judges[0], '02', '10.05'],
      [judges[1], '02', '10.50'],
      [chief, '02', '10.06'],
    ] as const) {
      const [result] = await judging
        .as(person ?? '')
        .commands([markOf(ready, station, 'A1.1', measured(value))]);
      expect(result).toMatchObject({ outcome: 'stored' });
    }
    return ready;
  };

  /** What is found after this was done to the cells of one aspect; then it is undone. */
  const findingsAfter = async (ready: Ready, station: string, change: string) => {
    let found: readonly object[] = [];
    const attempt = owner.db.transaction(async (tx) => {
      const rows = await tx.execute(
        sql`update aspect_state set cells = ${sql.raw(change)}
          where subject_id = ${ready.subjectId(station)} returning subject_id`,
      );
      expect(rows).toHaveLength(1);
      found = (await verifyLog(tx, NOTHING)).findings;
      throw new Undo();
    });
    await expect(attempt).rejects.toThrow(Undo);
    return found;
  };
  const saying = (judgeId: string | undefined, flag: string, is: string) =>
    `jsonb_set(cells, '{${judgeId},${flag}}', '${is}')`;
  const silent = (judgeId: string | undefined, flag: string, cells = 'cells') =>
    `${cells} #- '{${judgeId},${flag}}'`;
  const other = (ready: Ready, station: string) => [
    {
      flaw: 'state-differs',
      at: `subject ${ready.subjectId(station)}, aspect ${ready.aspectId('A1.1')}`,
    },
  ];

  it('is found to be right where nobody touched it', async () => {
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, NOTHING));
    expect(verdict.findings).toEqual([]);
  });
  it('cannot be that it lapsed, nor that it did not, against the changes of seats', async () => {
    const [stayed, left] = seats.contest.judges;
    const after = (station: string, change: string) => findingsAfter(seats, station, change);
    expect(await after('01', silent(left, 'lapsed'))).toEqual(other(seats, '01'));
    expect(await after('02', silent(stayed, 'lapsed'))).toEqual(other(seats, '02'));
    expect(await after('01', saying(stayed, 'lapsed', 'true'))).toEqual(other(seats, '01'));
    expect(await after('01', saying(left, 'lapsed', 'false'))).toEqual(other(seats, '01'));
    const [never] = entries.contest.judges;
    const elsewhere = await findingsAfter(entries, '01', saying(never, 'lapsed', 'true'));
    expect(elsewhere).toEqual(other(entries, '01'));
  });
  it('cannot be that it is of another round of entries than the log says', async () => {
    const [first] = entries.contest.judges;
    const after = (change: string) => findingsAfter(entries, '01', change);
    expect(await after(saying(first, 'opened', '4'))).toEqual(other(entries, '01'));
  });
  it('cannot be that it decides, nor that it does not, against the marks', async () => {
    const { chief, judges } = entries.contest;
    const after = (station: string, change: string) => findingsAfter(entries, station, change);
    expect(await after('02', silent(chief, 'decides'))).toEqual(other(entries, '02'));
    expect(await after('02', saying(judges[0], 'decides', 'true'))).toEqual(other(entries, '02'));
    expect(await after('01', saying(judges[1], 'decides', 'true'))).toEqual(other(entries, '01'));
    const moved = silent(chief, 'decides', saying(judges[1], 'decides', 'true'));
    expect(await after('02', moved)).toEqual(other(entries, '02'));
    const judged = saying(seats.contest.judges[0], 'decides', 'true');
    expect(await findingsAfter(seats, '02', judged)).toEqual(other(seats, '02'));
  });
});
