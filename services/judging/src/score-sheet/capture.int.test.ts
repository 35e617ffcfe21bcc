import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest, told } from '../contest.fixture.ts';
import {
  type Judging,
  markOf,
  openJudging,
  type Ready,
  readyToMark,
  score,
} from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';
import { TABLET } from '../signed-in.fixture.ts';

// The contest's facts are told at 01:00; a judge is removed at 01:40, everything arrives at 02:00.
const NOW = new Date('2026-05-12T02:00:00Z');
const REMOVED = '2026-05-12T01:40:00.000Z';
const span = { from: new Date('2026-05-12T01:10:00Z'), until: new Date('2026-05-12T09:00:00Z') };
const at = (minute: string) => ({ decidedAt: `2026-05-12T01:${minute}:00.000Z` });

describe('marks a tablet captured and hands in later', () => {
  let judging: Judging;
  let ready: Ready;
  const removed = 0;
  beforeAll(async () => {
    judging = await openJudging(() => NOW);
    ready = await readyToMark(judging, aContest({ stations: ['01', '02', '03'] }));
    const judgeId = ready.contest.judges[removed] ?? '';
    const given = ready.contest.facts.find(
      ({ type, data }) =>
        type === 'registration.appointment.given' &&
        (data as { personId?: string }).personId === judgeId,
    );
    if (!given) throw new Error('the judge has no appointment');
    const { aggregateId } = given;
    // Safe: facts carry objects.
    const data = given.data as object;
    const ended = {
      type: 'registration.appointment.ended',
      aggregateId,
      data,
      version: 2,
    } as const;
    await judging.hear([{ ...told(ended), occurredAt: REMOVED }]);
  });
  afterAll(() => judging?.close());

  const tablet = (seat = removed) => judging.as(ready.contest.judges[seat] ?? '', span);
  const codeOf = async (command: object, seat?: 0) => {
    const [result] = await tablet(seat).commands([command]);
    return result?.outcome === 'refused' ? result.problem.code : result?.outcome;
  };
  const mark = (station: string, rest: object) => markOf(ready, station, 'A1.1', score('2'), rest);

  it('are taken from a removed judge as far as they were captured before', async () => {
    expect(await codeOf(mark('01', at('39')))).toBe('stored');
    expect(await codeOf(mark('02', at('40')))).toBe('mark.not-your-panel');
  });
  it('are refused for the same judge who signs in now', async () => {
    const [result] = await ready.judge(removed).commands([mark('02', at('39'))]);
    expect(result).toMatchObject({ outcome: 'refused', problem: { code: 'mark.not-your-panel' } });
  });
  it('are refused outside the session, and nothing but marks is taken', async () => {
    expect(await codeOf(mark('02', at('05')))).toBe('capture.outside-session');
    const { sheetId } = ready.day.sheets[0] ?? {};
    const signature = { type: 'sign-sheet', commandId: newId(), sheetId, hash: 'a'.repeat(64) };
    expect(await codeOf(signature)).toBe('capture.marks-only');
  });
  it('say in which session and on which tablet they were captured', async () => {
    const rows = await judging.feeder.execute(
      sql`select session_id, device_id, decided_at is not null as timed from mark`,
    );
    expect([...rows]).toEqual([{ session_id: 'session-1', device_id: TABLET, timed: true }]);
  });
  it('repeated under the same id get the same answer', async () => {
    const command = mark('03', at('30'));
    expect([await codeOf(command), await codeOf(command)]).toEqual(['stored', 'stored']);
  });
  it('brought by another stand there with who brought them first; what was there is said to be', async () => {
    const [first, second] = [newId(), newId()];
    const sent = mark('01', { ...at('38'), basedOn: 1 });
    const [own] = await tablet().commands([sent]);
    const carried = mark('02', at('30'));
    const bring = (broughtBy: string) => {
      const brought = { ...span, broughtBy };
      return judging.as(ready.contest.judges[removed] ?? '', brought).commands([sent, carried]);
    };
    expect([own]).toMatchObject([{ outcome: 'stored' }]);
    expect(own).not.toHaveProperty('wasThere');
    const [known, brought] = await bring(first);
    expect([known, brought]).toMatchObject([
      { outcome: 'stored', wasThere: true },
      { outcome: 'stored' },
    ]);
    expect(brought).not.toHaveProperty('wasThere');
    expect(await bring(second)).toMatchObject([{ wasThere: true }, { wasThere: true }]);
    const rows = await judging.feeder.execute(sql`
      select carried_command.brought_by, carried_command.owner_id = mark.owner_id as is_owned
      from carried_command join mark using (command_id)`);
    expect([...rows]).toEqual([{ brought_by: first, is_owned: true }]);
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
  });
});
