import type { PaperSheetPage, SheetsDrawn } from '@jinbang/contracts/http/judging-paper';
import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import { readSheetNumber } from '@jinbang/contracts/sheet-number';
import { newId } from '@jinbang/kernel/id';
import { textOfPdf } from '@jinbang/papers/pdf-text.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aContest } from '../contest.fixture.ts';
import { type Judging, openJudging, type Ready, readyToMark } from '../judging.fixture.ts';
import { tokenFor } from '../signed-in.fixture.ts';

const STATIONS = Array.from({ length: 8 }, (_, at) => String(at + 1).padStart(2, '0'));

let judging: Judging;
let ready: Ready;
beforeAll(async () => {
  judging = await openJudging();
  ready = await readyToMark(judging, aContest({ stations: STATIONS }));
});
afterAll(() => judging.close());

const path = () => `/events/${ready.contest.eventId}/paper-sheets`;
const scorer = () => judging.as(ready.contest.scorer);
const draw = (body: object = {}, commandId = newId()) =>
  scorer().post<SheetsDrawn>(
    path(),
    { form: 'many', moduleId: ready.contest.moduleId, ...body },
    { commandId },
  );
const sheets = async (query = '') =>
  (await scorer().get<PaperSheetPage>(`${path()}${query}`)).body.items;

describe('the numbers of paper sheets', () => {
  it('are drawn once for a command however often it is sent, and say what is to be marked', async () => {
    const commandId = newId();
    const first = await draw({}, commandId);
    expect(first.status).toBe(201);
    expect((await draw({}, commandId)).body).toEqual(first.body);

    const items = await sheets();
    // Three judges beside each other leave room for six: eight stations are four and four.
    expect(items.map((one) => [one.subCriterion, one.subjects.length])).toEqual([
      ['A1', 4],
      ['A1', 4],
      ['A2', 4],
      ['A2', 4],
    ]);
    expect(items.map(({ number }) => number)).toEqual(first.body.sheets.map((one) => one.number));
    for (const { number } of items) {
      expect(readSheetNumber(ready.contest.eventId, number)).toBe(number);
    }
    expect(items.flatMap((one) => one.subjects.map(({ label }) => label)).slice(0, 8)).toEqual(
      STATIONS,
    );
    expect(items[0]).toMatchObject({
      ...{ seats: ready.contest.judges, schemeVersion: 1, isOutdated: false, standing: 'out' },
      ...{ printedBy: ready.contest.scorer, version: 0, acts: [] },
    });
  });

  it('stand on the screen of the panel that writes on them', async () => {
    const [judge = ''] = ready.contest.judges;
    const { body } = await judging
      .as(judge)
      .get<JudgingDay>(`/events/${ready.contest.eventId}/day`);
    const drawn = await sheets();
    expect(body.sheets.map(({ subCriterion, papers }) => [subCriterion, papers])).toEqual(
      ['A1', 'A2'].map((code) => [
        code,
        drawn
          .filter(({ subCriterion }) => subCriterion === code)
          .map(({ number, subjects }) => ({
            number,
            subjectIds: subjects.map(({ subjectId }) => subjectId),
          })),
      ]),
    );
  });

  it('go on where they were left when two print at the same time', async () => {
    const before = (await sheets()).length;
    const subCriteria = { form: 'one', subCriteria: ['A2'] };
    const both = await Promise.all([draw(subCriteria), draw(subCriteria)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const numbers = (await sheets('?limit=200')).map(({ number }) => Number(number.split('-')[0]));
    expect(numbers).toEqual(Array.from({ length: before + 16 }, (_, at) => at + 1));
  });

  it('are for whoever prepares the hall or types: no judge draws them', async () => {
    const [judge = ''] = ready.contest.judges;
    const body = { form: 'one', moduleId: ready.contest.moduleId };
    expect(await judging.as(judge).post(path(), body)).toMatchObject({ status: 403 });
    expect(await judging.as(judge).get(path())).toMatchObject({ status: 403 });
  });

  it('say what became of each sheet, and another is printed for a spoilt one alone', async () => {
    const [sheet] = await sheets();
    const id = sheet?.paperSheetId;
    const act = (body: object, version: number) =>
      scorer().post(`${path()}/${id}/acts`, body, { version });
    expect(await draw({ replaces: id })).toMatchObject({
      status: 409,
      body: { code: 'paper-sheet.still-good' },
    });
    expect(await act({ kind: 'spoilt' }, 0)).toMatchObject({
      body: { code: 'paper-sheet.reason-missing' },
    });
    expect((await act({ kind: 'returned' }, 0)).body).toMatchObject({ standing: 'returned' });
    expect(await act({ kind: 'missing', reason: '测试' }, 0)).toMatchObject({ status: 412 });
    expect(await act({ kind: 'spoilt', reason: '测试：茶水' }, 1)).toMatchObject({ status: 200 });
    expect(await act({ kind: 'returned' }, 2)).toMatchObject({
      body: { code: 'paper-sheet.is-spoilt' },
    });

    const again = await draw({ form: 'one', replaces: id });
    const [replacing] = await sheets(`?printId=${again.body.printId}`);
    expect(replacing).toMatchObject({
      ...{ replaces: id, form: 'many', subCriterion: 'A1', subjects: sheet?.subjects },
    });
    expect((await sheets())[0]).toMatchObject({
      standing: 'spoilt',
      acts: [{ kind: 'returned' }, { kind: 'spoilt', reason: '测试：茶水' }],
    });
  });

  it('are printed as often as it is asked for, to the byte the same, with the log of that time', async () => {
    await judging.markLog.sequence();
    const { printId, sheets: drawn } = (await draw({ form: 'one', subCriteria: ['A1'] })).body;
    const printed = async (personId: string) => {
      const headers = { authorization: `Bearer ${tokenFor(personId)}` };
      const address = `/api/judging/v1${path()}/prints/${printId}`;
      return judging.app.request(address, { headers });
    };
    const bytes = new Uint8Array(await (await printed(ready.contest.scorer)).arrayBuffer());
    const pages = await textOfPdf(bytes);
    expect(pages).toHaveLength(STATIONS.length);
    pages.forEach((page, place) => {
      expect(page).toContain(`编号 No. ${drawn[place]?.number}`);
      expect(page).toContain('测试竞赛');
      expect(page).toContain('实操 · 上午场');
      expect(page).toMatch(new RegExp(`赛位号\\s+Station\\s+${STATIONS[place]}`));
      expect(page).toContain('Log checkpoint');
      expect(page).toContain('3 = 优秀');
    });
    // More is logged meanwhile: the paper names the log as it was when its numbers were drawn.
    await judging.markLog.sequence();
    const again = new Uint8Array(await (await printed(ready.contest.scorer)).arrayBuffer());
    expect(Buffer.compare(bytes, again)).toBe(0);
    expect((await printed(ready.contest.judges[0] ?? '')).status).toBe(403);
  });

  it('has nothing to print where nobody is to be marked', async () => {
    const body = { subjectIds: [newId()] };
    expect(await draw(body)).toMatchObject({ status: 409, body: { code: 'paper-sheet.nobody' } });
    expect(await draw({ moduleId: newId() })).toMatchObject({ status: 404 });
  });
});
