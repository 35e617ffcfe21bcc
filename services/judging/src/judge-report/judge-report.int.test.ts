import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import { setHash } from '@jinbang/contracts/set-hash';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest, told } from '../contest.fixture.ts';
import { type Judging, openJudging, type Ready, readyToMark } from '../judging.fixture.ts';
import { tokenFor } from '../signed-in.fixture.ts';
import { finishEvent } from './finished-event.fixture.ts';

const NOW = new Date('2026-05-12T03:00:00.000Z');
const SCHOOL = newId();
const WORKS = newId();
const SIGNS = ['W-31', 'W-32', 'W-33'] as const;

describe('the report of a finished event’s judges', () => {
  let judging: Judging;
  let ready: Ready;
  let path: string;
  const auditor = newId();
  const arbiter = newId();
  const entries = SIGNS.map((sign, place) => ({
    ...{ sign, entryId: newId(), entryNo: `00${place + 1}` },
    organisationId: place === 0 ? SCHOOL : WORKS,
  }));
  beforeAll(async () => {
    judging = await openJudging(() => NOW);
    const contest = aContest({ stations: SIGNS });
    ready = await readyToMark(judging, contest, {
      facts: [
        ...contest.facts.map((fact) =>
          fact.type === 'registration.event.arranged'
            ? contest.event(1, { recusal: 'afterwards' })
            : fact,
        ),
        contest.appointment(auditor, 'auditor'),
        contest.appointment(arbiter, 'arbitration'),
        // The first judge is sent by a school that competes.
        contest.appointment(contest.judges[0] ?? '', 'judge', { organisationId: SCHOOL }),
        ...entries.map(({ entryNo, entryId, organisationId }) =>
          contest.entry(entryNo, { entryId, organisationId }),
        ),
      ],
    });
    path = `/events/${contest.eventId}/judge-report`;
  });
  afterAll(() => judging?.close());

  const read = (personId: string | null) => judging.as(personId).get<JudgeReport>(path);
  const opening = () => {
    const { competitionId, eventId, moduleId, sessionId } = ready.contest;
    const openingId = newId();
    const rows = entries.map(({ entryId, sign }) => ({
      ...{ entryId, subject: { kind: 'station', moduleId, sessionId, station: sign } },
    }));
    const fact = (type: 'part' | 'opened', data: object) =>
      told({
        ...{ type: `registration.mapping.${type}`, aggregateId: openingId, competitionId, eventId },
        data,
      });
    return [
      fact('part', { part: 1, rows: rows.slice(0, 2) }),
      fact('opened', { parts: 2, rows: 3, hash: setHash(rows) }),
      fact('part', { part: 2, rows: rows.slice(2) }),
    ] as const;
  };

  it('is not there before every module is locked', async () => {
    const answer = await read(ready.contest.chief);
    expect(answer).toMatchObject({ status: 409, body: { code: 'judge-report.not-finished' } });
  });

  it('says then how judges weigh and agree, of how many marks, and of nobody’s work', async () => {
    await finishEvent(judging, ready, SIGNS);
    const { status, body } = await read(ready.contest.chief);
    expect(status, JSON.stringify(body)).toBe(200);
    // Three aspects of three stations; the first judge gives one more than the others on A1.1.
    expect(body.judges.map(({ no, marks, judgeId }) => [no, marks, judgeId])).toEqual(
      ready.contest.judges.map((judgeId, place) => [place + 1, 9, judgeId]),
    );
    expect(body.judges[0]?.severity).toBeGreaterThan(0);
    expect(body.judges[0]?.agreement).toEqual({ pairs: 12, exact: 0.5, withinOne: 1 });
    expect(body.groups.map(({ subCriterion, items }) => [subCriterion, items])).toEqual([
      [null, 9],
      ['A1', 6],
      ['A2', 3],
    ]);
    expect(body.favour).toEqual({ state: 'sealed' });
    const text = JSON.stringify(body);
    for (const { sign, entryId, organisationId } of entries) {
      for (const hidden of [sign, ready.subjectId(sign), entryId, organisationId]) {
        expect(text).not.toContain(hidden);
      }
    }
  });

  it('is for those who led and watched, and for no judge, not even of the own line', async () => {
    const { organiser, chief, supervisor, scorer, judges } = ready.contest;
    for (const person of [organiser, chief, supervisor, auditor, arbiter]) {
      expect((await read(person)).status).toBe(200);
    }
    for (const person of [scorer, judges[0] ?? '', judges[1] ?? '', newId()]) {
      expect((await read(person)).status).toBe(403);
      expect((await judging.as(person).get(`${path}/paper`)).status).toBe(403);
    }
    expect((await read(null)).status).toBe(401);
  });

  it('shows favour for the own organisation once all of the opening is here', async () => {
    const [first, closing, last] = opening();
    await judging.hear([first, closing]);
    expect((await read(ready.contest.chief)).body.favour).toEqual({ state: 'arriving' });
    await judging.hear([last, last]);
    const { favour, ...rest } = (await read(ready.contest.chief)).body;
    expect(favour).toMatchObject({
      state: 'open',
      judges: [
        { isHomeKnown: true, contestants: 1, ownMarks: 3, othersMarks: 6 },
        { isHomeKnown: false, contestants: 0, ownMarks: 0, othersMarks: 9, favour: null },
        { isHomeKnown: false, contestants: 0, ownMarks: 0, othersMarks: 9, favour: null },
      ],
    });
    expect(JSON.stringify([favour, rest])).not.toContain(SCHOOL);
  });

  it('comes as a paper with the number of its form', async () => {
    const answer = await judging.app.request(`/api/judging/v1${path}/paper`, {
      headers: { authorization: `Bearer ${tokenFor(ready.contest.supervisor)}` },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-/);
  });
});
