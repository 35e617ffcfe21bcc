import type { NotePage } from '@jinbang/contracts/http/judging-notes';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import { type Judging, openJudging, type Ready, readyToMark } from '../judging.fixture.ts';
import { inOneView, verifyLog } from '../log/verify-log.ts';

const NOW = new Date('2026-05-12T02:00:00Z');
const span = { from: new Date('2026-05-12T01:10:00Z'), until: new Date('2026-05-12T09:00:00Z') };

describe('a note of a judge (S24)', () => {
  let judging: Judging;
  let ready: Ready;
  beforeAll(async () => {
    judging = await openJudging(() => NOW);
    ready = await readyToMark(judging, aContest({ stations: ['01', '02'] }));
  });
  afterAll(() => judging?.close());

  const person = (seat: number) => ready.contest.judges[seat] ?? '';
  const note = (text: string, rest: object = {}) => ({
    ...{ type: 'note-aspect', commandId: newId(), note: text, isUnsure: false },
    sheetId: ready.day.sheets.find(({ subCriterion }) => subCriterion === 'A1')?.sheetId,
    ...{ subjectId: ready.subjectId('01'), aspectId: ready.aspectId('A1.1') },
    ...rest,
  });
  const outcomeOf = async (by: string, command: object, captured?: typeof span) => {
    const [result] = await judging.as(by, captured).commands([command]);
    return result?.outcome === 'refused' ? result.problem.code : result?.state;
  };
  const notesOf = async (by: string) => {
    const path = `/events/${ready.contest.eventId}/day`;
    return (await judging.as(by).get<JudgingDay>(path)).body.notes;
  };

  it('comes in with the marks of a tablet, and stands in the day of that judge alone', async () => {
    const written = note('焊缝左侧再看', { decidedAt: '2026-05-12T01:39:00.000Z' });
    expect(await outcomeOf(person(0), written, span)).toBe('noted');
    expect(await outcomeOf(person(0), written, span)).toBe('noted');
    expect(await outcomeOf(person(1), note('', { isUnsure: true }))).toBe('noted');
    expect(await notesOf(person(0))).toMatchObject([{ note: '焊缝左侧再看', isUnsure: false }]);
    expect(await notesOf(person(1))).toMatchObject([{ note: '', isUnsure: true }]);
  });
  it('gives way to a newer one and is taken back by an empty one; nothing written is lost', async () => {
    expect(await outcomeOf(person(1), note('第二处'))).toBe('noted');
    expect(await outcomeOf(person(1), note(''))).toBe('taken-back');
    expect(await notesOf(person(1))).toEqual([]);
    const path = `/events/${ready.contest.eventId}/notes`;
    const { items } = (await judging.as(ready.contest.chief).get<NotePage>(path)).body;
    expect(items.map((one) => [one.note, one.isUnsure, one.isNewest])).toEqual([
      ['焊缝左侧再看', false, true],
      ['', true, false],
      ['第二处', false, false],
      ['', false, true],
    ]);
    expect(items[0]).toMatchObject({
      ...{ label: '01', subCriterion: 'A1', aspectCode: 'A1.1' },
      writtenAt: '2026-05-12T01:39:00.000Z',
    });
  });
  it('is read by nobody else, and written by the panel of the sheet alone', async () => {
    const path = `/events/${ready.contest.eventId}/notes`;
    for (const by of [person(0), ready.contest.supervisor, ready.contest.scorer]) {
      expect(await judging.as(by).get(path)).toMatchObject({ status: 403 });
    }
    expect(await outcomeOf(ready.contest.scorer, note('x'))).toBe('sheet.not-your-panel');
    expect(await outcomeOf(person(0), note('x', { aspectId: newId() }))).toBe('aspect.unknown');
    expect(await outcomeOf(person(0), note('x', { subjectId: newId() }))).toBe('subject.unknown');
  });
  it('is told to nobody, and is in the log of marks', async () => {
    expect(JSON.stringify(await judging.facts())).not.toMatch(/焊缝|第二处/);
    await judging.markLog.sequence();
    const verdict = await inOneView(judging.feeder, (tx) => verifyLog(tx, { keys: [], notes: [] }));
    expect(verdict.findings).toEqual([]);
    const [leaves] = await judging.feeder.execute(
      sql`select count(*)::int as count from log_leaf where kind = 'aspect-note'`,
    );
    expect(leaves).toEqual({ count: 4 });
  });
});
