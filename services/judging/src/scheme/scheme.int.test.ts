import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import { schemePartV1, schemePublishedV1 } from '@jinbang/contracts/judging/scheme';
import { setHash } from '@jinbang/contracts/set-hash';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aContest, type Contest } from '../contest.fixture.ts';
import { type Judging, markOf, openJudging, readyToMark, score } from '../judging.fixture.ts';
import { tokenFor } from '../signed-in.fixture.ts';
import { aspectBody, smallScheme } from '../small-scheme.fixture.ts';
import { HEAD, headerOf, labelRow, measurement, ROWS, workbookFile } from './workbook.fixture.ts';
import { writeSchemeFile } from './write-scheme-file.ts';

let judging: Judging;
let contest: Contest;
let path: string;
beforeAll(async () => {
  judging = await openJudging();
});
afterAll(() => judging?.close());
beforeEach(async () => {
  contest = aContest();
  path = `/events/${contest.eventId}/modules/${contest.moduleId}`;
  await judging.hear(contest.facts);
});

const put = (
  body: unknown = smallScheme(),
  { version = 0, person = contest.chief, commandId = newId() } = {},
) => judging.as(person).put(`${path}/scheme`, body, { version, commandId });

describe('PUT …/scheme', () => {
  it('stores a draft with its counts and warnings in words', async () => {
    expect(await put()).toMatchObject({
      status: 200,
      body: {
        version: 1,
        summary: { aspects: 4, total: '12' },
        warnings: [
          { code: 'scheme.aspect-large', at: 'criteria.0.subCriteria.1.aspects.0.max' },
          { code: 'scheme.total', detail: expect.stringContaining('instead of 100') },
        ],
      },
    });
  });
  it('stores nothing when a finding is fatal, and names each place', async () => {
    const body: SchemeBody = smallScheme();
    body.criteria[0]?.subCriteria[0]?.aspects.push(aspectBody('M', '0', { kind: 'pass-fail' }));
    expect(await put(body)).toMatchObject({
      status: 422,
      body: {
        code: 'scheme.refused',
        errors: expect.arrayContaining([
          expect.objectContaining({
            code: 'scheme.max-zero',
            at: 'criteria.0.subCriteria.0.aspects.3.max',
          }),
        ]),
      },
    });
    const { body: view } = await judging.as(contest.chief).get(`${path}/scheme`);
    expect(view).toMatchObject({ version: 0, draft: null });
  });
  it('is refused to judges and strangers', async () => {
    for (const person of [contest.judges[0] ?? '', newId()]) {
      expect(await put(smallScheme(), { person })).toMatchObject({
        status: 403,
        body: { code: 'access.forbidden' },
      });
    }
  });
  it('is refused when it is malformed, without a version and on an older one', async () => {
    expect(await put({ criteria: [] })).toMatchObject({
      status: 422,
      body: { code: 'request.malformed' },
    });
    expect(await judging.as(contest.chief).put(`${path}/scheme`, smallScheme())).toMatchObject({
      status: 428,
      body: { code: 'command.version-missing' },
    });
    await put();
    expect(await put()).toMatchObject({
      status: 412,
      body: { code: 'scheme.stale', present: { version: 1 } },
    });
  });
  it('answers a repeat as the first time', async () => {
    const commandId = newId();
    const first = await put(smallScheme(), { commandId });
    expect(await put(smallScheme(), { commandId })).toEqual(first);
  });
  it('is refused for an event or a module nobody told of', async () => {
    const chief = judging.as(contest.chief);
    const elsewhere = `/events/${contest.eventId}/modules/${newId()}/scheme`;
    expect(await chief.put(elsewhere, smallScheme(), { version: 0 })).toMatchObject({
      status: 404,
      body: { code: 'module.unknown' },
    });
    expect(await chief.get(`/events/${newId()}/modules/${contest.moduleId}/scheme`)).toMatchObject({
      status: 404,
      body: { code: 'event.unknown' },
    });
  });
});

describe('POST …/scheme/publication', () => {
  const publish = (version: number, person = contest.chief) =>
    judging.as(person).post(`${path}/scheme/publication`, {}, { version });

  it('freezes the draft and tells ranking all of it', async () => {
    await put();
    const { status, body } = await publish(1);
    expect({ status, body }).toMatchObject({ status: 200, body: { schemeVersion: 1, aspects: 4 } });
    const facts = (await judging.facts()).filter(
      ({ aggregateId }) => aggregateId === contest.moduleId,
    );
    const rows = facts.slice(0, -1).flatMap((fact) => schemePartV1.schema.parse(fact).data.rows);
    expect(schemePublishedV1.schema.parse(facts.at(-1)).data).toMatchObject({
      schemeVersion: 1,
      rows: 4,
      hash: setHash(rows),
      criteria: [{ criterion: 'A', max: '12' }],
    });
    expect(body.hash).toBe(setHash(rows));
  });
  it('leaves the published version as it was when another draft is put', async () => {
    await put();
    await publish(1);
    await put({ ...smallScheme(), title: { zh: '新稿' } }, { version: 1 });
    const { body } = await judging
      .as(contest.chief)
      .get<{ draft: SchemeBody; published: SchemeBody }>(`${path}/scheme`);
    expect([body.draft.title.zh, body.published.title.zh]).toEqual(['新稿', '测试评分标准']);
  });
  it('makes a version 2 while nobody has marked, and is refused afterwards', async () => {
    const ready = await readyToMark(judging, aContest());
    const chief = judging.as(ready.contest.chief);
    await chief.put(`${ready.path}/scheme`, smallScheme(), { version: 1 });
    expect(await chief.post(`${ready.path}/scheme/publication`, {}, { version: 2 })).toMatchObject({
      body: { schemeVersion: 2 },
    });
    const [unknown] = await ready.judge(0).commands([markOf(ready, '01', 'A1.1', score('1'))]);
    expect(unknown).toMatchObject({ problem: { code: 'aspect.unknown' } });

    const marked = await readyToMark(judging, aContest());
    await marked.judge(0).commands([markOf(marked, '01', 'A1.1', score('1'))]);
    expect(
      await judging
        .as(marked.contest.chief)
        .post(`${marked.path}/scheme/publication`, {}, { version: 1 }),
    ).toMatchObject({ status: 409, body: { code: 'scheme.in-use' } });
  });
  it('is refused without a draft, to strangers and on an older version', async () => {
    expect(await publish(0)).toMatchObject({ status: 409, body: { code: 'scheme.missing' } });
    await put();
    expect(await publish(0)).toMatchObject({ status: 412 });
    expect(await publish(1, newId())).toMatchObject({ status: 403 });
  });
});

describe('PUT …/scheme-workbook', () => {
  const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const upload = (
    file: Uint8Array,
    person: string | null = contest.organiser,
    commandId = newId(),
  ) =>
    judging.send<Record<string, unknown>>(person, 'PUT', `${path}/scheme-workbook`, {
      body: new Uint8Array(file),
      headers: { 'content-type': XLSX, 'idempotency-key': commandId, 'if-match': '"0"' },
    });

  it('imports a workbook as the draft and warns with sheet, row and column', async () => {
    expect(await upload(workbookFile())).toMatchObject({
      status: 200,
      body: {
        version: 1,
        summary: { aspects: 4, measurement: 3, judgement: 1, total: '2.75', variation: '0.5' },
        warnings: expect.arrayContaining([
          expect.objectContaining({
            code: 'scheme.variation',
            sheet: 'CIS Marking Scheme Import',
            row: 3,
          }),
        ]),
      },
    });
  });
  it('imports a plain CSV, and what it hands out imports again to the same scheme', async () => {
    const send = (file: Uint8Array, type: string, version: number) =>
      judging.send<Record<string, unknown>>(contest.chief, 'PUT', `${path}/scheme-workbook`, {
        body: new Uint8Array(file),
        headers: { 'content-type': type, 'idempotency-key': newId(), 'if-match': `"${version}"` },
      });
    const draft = async () => {
      const { body } = await judging.as(contest.chief).get<{ draft: object }>(`${path}/scheme`);
      return JSON.stringify(body.draft, (name, held) => (name === 'aspectId' ? undefined : held));
    };
    const fetchFile = async (format: string) => {
      const answer = await judging.app.request(
        `/api/judging/v1${path}/scheme-workbook?format=${format}`,
        {
          headers: { authorization: `Bearer ${tokenFor(contest.chief)}` },
        },
      );
      return new Uint8Array(await answer.arrayBuffer());
    };
    await send(writeSchemeFile(smallScheme(), 'csv'), 'text/csv', 0);
    const before = await draft();
    expect(await send(await fetchFile('xlsx'), XLSX, 1)).toMatchObject({ status: 200 });
    expect(await draft()).toBe(before);
    expect(await send(await fetchFile('csv'), 'text/csv', 2)).toMatchObject({
      body: { version: 3 },
    });
    expect(await draft()).toBe(before);
    expect(await send(Buffer.from('row,code\naspect,"'), 'text/csv', 3)).toMatchObject({
      status: 422,
      body: { code: 'import.quote-open' },
    });
  });
  it('imports nothing when a finding is fatal, and names every cell', async () => {
    const rows = [...HEAD, headerOf('A'), labelRow('A1', '导航', 1), measurement('', 9, 'x')];
    const { status, body } = await upload(workbookFile(rows));
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'scheme.refused' } });
    expect((body.errors as { at: string }[]).map(({ at }) => at)).toEqual(
      expect.arrayContaining(
        ['E', 'J', 'K'].map((column) => `CIS Marking Scheme Import!${column}13`),
      ),
    );
    expect((await judging.as(contest.chief).get(`${path}/scheme`)).body).toMatchObject({
      version: 0,
    });
  });
  it('refuses what is no workbook, a broken one and one that is too large', async () => {
    expect(
      await upload(Buffer.from('not a workbook at all, whatever the header says')),
    ).toMatchObject({
      status: 415,
      body: { code: 'request.media-type' },
    });
    expect(await upload(workbookFile().subarray(0, 3_000))).toMatchObject({
      status: 422,
      body: { code: 'scheme.workbook-unreadable' },
    });
    expect(await upload(Buffer.alloc(5 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      body: { code: 'request.too-large' },
    });
  });
  it('is refused to judges and to nobody in particular', async () => {
    expect(await upload(workbookFile(), contest.judges[0] ?? '')).toMatchObject({ status: 403 });
    expect(await upload(workbookFile(), null)).toMatchObject({ status: 401 });
  });
  it('answers a repeat as the first time, and refuses another file under the same id', async () => {
    const commandId = newId();
    const first = await upload(workbookFile(), contest.organiser, commandId);
    expect(await upload(workbookFile(), contest.organiser, commandId)).toEqual(first);
    const other = workbookFile(ROWS.slice(0, -2));
    expect(await upload(other, contest.organiser, commandId)).toMatchObject({
      status: 422,
      body: { code: 'command.key-reused' },
    });
  });
});
