import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { applyBatch } from '@jinbang/messaging/apply-batch';
import { readFact } from '@jinbang/messaging/read-fact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest, type Contest } from '../contest.fixture.ts';
import { type Judging, openJudging, readyToMark } from '../judging.fixture.ts';
import { registrationReactions } from './reactions.ts';

describe('what registration tells', () => {
  let judging: Judging;
  beforeAll(async () => {
    judging = await openJudging();
  });
  afterAll(() => judging?.close());

  const progressOf = async ({ eventId, chief }: Contest) =>
    (await judging.as(chief).get<JudgingProgress>(`/events/${eventId}/progress`)).body;
  const labelsOf = async (contest: Contest) =>
    (await progressOf(contest)).subjects.map(({ label }) => label);

  it('makes the drawn stations subjects of marks', async () => {
    const contest = aContest({ stations: ['01', '02', '03'] });
    await judging.hear([...contest.facts, contest.session(['01', '03'], 2)]);
    expect(await labelsOf(contest)).toEqual(['01', '03']);
  });
  it('changes nothing when it is told again', async () => {
    const contest = aContest();
    await judging.hear(contest.facts);
    const before = await progressOf(contest);
    await judging.hear(contest.facts);
    expect(await progressOf(contest)).toEqual(before);
  });
  it('counts only when it is newer: an older version that comes late changes nothing', async () => {
    const contest = aContest({ stations: ['01', '02'] });
    await judging.hear([...contest.facts, contest.session(['02'], 3)]);
    await judging.hear([contest.session(['01'], 2)]);
    expect(await labelsOf(contest)).toEqual(['02']);
  });
  it('may come in any order: a session and entries before their event', async () => {
    const stations = aContest();
    await judging.hear(stations.facts.toReversed());
    expect(await labelsOf(stations)).toEqual(['01', '02']);
    const entries = aContest({ keyKind: 'entry' });
    await judging.hear([entries.entry('002'), entries.entry('001'), ...entries.facts]);
    expect(await labelsOf(entries)).toEqual(['001', '002']);
  });
  it('takes an entry that withdrew out again, and keeps its subject', async () => {
    const contest = aContest({ keyKind: 'entry' });
    const entryId = newId();
    await judging.hear([...contest.facts, contest.entry('001', { entryId }), contest.entry('002')]);
    const [before] = (await progressOf(contest)).subjects;
    await judging.hear([contest.entry('001', { entryId, version: 2, withdrawn: true })]);
    expect(await labelsOf(contest)).toEqual(['002']);
    await judging.hear([contest.entry('001', { entryId, version: 3 })]);
    expect((await progressOf(contest)).subjects[0]?.subjectId).toBe(before?.subjectId);
  });
  it('gives a session that comes after the scheme its score sheets', async () => {
    const contest = aContest({ keyKind: 'station' });
    const late = contest.facts.filter(({ type }) => type !== 'registration.session.planned');
    await readyToMark(judging, contest, { facts: late });
    expect((await progressOf(contest)).sheets).toEqual([]);
    await judging.hear([contest.session(['01', '02'])]);
    expect(
      (await progressOf(contest)).sheets.map(({ subCriterion, expected }) => [
        subCriterion,
        expected,
      ]),
    ).toEqual([
      ['A1', 6],
      ['A2', 2],
    ]);
  });
  it('ends what an appointment allowed when the appointment ends', async () => {
    const contest = aContest();
    const aggregateId = newId();
    const chief = newId();
    await judging.hear([
      ...contest.facts,
      contest.appointment(chief, 'chief-judge', { aggregateId }),
    ]);
    const ask = () => judging.as(chief).get(`/events/${contest.eventId}/progress`);
    expect((await ask()).status).toBe(200);
    await judging.hear([
      contest.appointment(chief, 'chief-judge', { aggregateId, version: 2, ended: true }),
    ]);
    expect((await ask()).status).toBe(403);
  });
  it('is set aside when it names no event, and the facts beside it are not touched', async () => {
    const contest = aContest();
    const poison = { ...contest.session(['01']), eventId: null };
    const handlers = registrationReactions(newId);
    const read = readFact(handlers, JSON.stringify(poison));
    if (!read.ok || !read.value) throw new Error('the form itself is right');
    const parsed = read.value;
    await expect(
      judging.feeder.transaction((tx) => applyBatch(tx, 'judging:registration', [parsed])),
    ).rejects.toThrow('names no event');
    await judging.hear(contest.facts);
    expect(await labelsOf(contest)).toEqual(['01', '02']);
  });
});
