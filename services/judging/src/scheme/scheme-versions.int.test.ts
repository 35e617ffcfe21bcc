import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { newId } from '@jinbang/kernel/id';
import { createLog } from '@jinbang/service-kit/log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contest } from '../contest.fixture.ts';
import { type Judging, markOf, openJudging, readyToMark, score } from '../judging.fixture.ts';
import { tokenFor } from '../signed-in.fixture.ts';
import { smallScheme } from '../small-scheme.fixture.ts';
import { readWorkbook } from './read-workbook.ts';
import { readSchemeFile } from './scheme-file.rules.ts';
import { schemeTemplate } from './scheme-template.ts';

let judging: Judging;
let contest: Contest;
let path: string;

/** A scheme that was published, amended once, and has another draft. */
beforeAll(async () => {
  judging = await openJudging();
  const ready = await readyToMark(judging);
  ({ contest, path } = ready);
  await ready.judge(0).commands([markOf(ready, '01', 'A1.1', score('2'))]);
  const chief = judging.as(contest.chief);
  const { body } = await chief.post(
    `${path}/scheme/amendments`,
    {
      changes: [{ kind: 'void', aspectId: ready.aspectId('A1.3'), as: 'full' }],
      reason: '测试：图错',
    },
    { version: 1 },
  );
  const decided = await judging
    .as(contest.supervisor)
    .post(`${path}/scheme/amendments/${String(body.amendmentId)}/decision`, {
      outcome: 'approved',
      effectHash: body.effectHash,
    });
  if (decided.status !== 200) throw new Error(JSON.stringify(decided.body));
  const other = smallScheme();
  other.title = { zh: '测试评分标准二' };
  await chief.put(`${path}/scheme`, other, { version: 1 });
});
afterAll(() => judging?.close());

const get = (rest: string, person = contest.judges[0] ?? '') => judging.as(person).get(path + rest);

describe('the versions of a scheme', () => {
  it('are listed newest first, with the amendment that made one', async () => {
    const { status, body } = await get('/scheme/versions');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        items: [
          { version: 2, total: '12', aspects: 4, amendment: { reason: '测试：图错' } },
          { version: 1, publishedBy: contest.chief, amendment: null },
        ],
        next: null,
      },
    });
  });
  it('come page by page', async () => {
    const { body: first } = await get('/scheme/versions?limit=1');
    expect(first).toMatchObject({ items: [{ version: 2 }], next: '2' });
    const { body: second } = await get('/scheme/versions?limit=1&after=2');
    expect(second).toMatchObject({ items: [{ version: 1 }], next: null });
  });
  it('stand as they were, each with its sums and warnings in words', async () => {
    const { body } = await get('/scheme/versions/1');
    expect(body).toMatchObject({
      version: 1,
      summary: { total: '12', days: { 1: '12' } },
      warnings: [
        { code: 'scheme.aspect-large' },
        { code: 'scheme.total', detail: expect.stringContaining('instead of 100') },
      ],
    });
    const { criteria } = body.content as SchemeContent;
    expect(criteria[0]?.subCriteria[0]?.aspects[2]).not.toHaveProperty('void');
    expect(await get('/scheme/versions/9')).toMatchObject({
      status: 404,
      body: { code: 'scheme.version-unknown' },
    });
  });
  it('are compared with each other, and with the draft', async () => {
    expect((await get('/scheme/differences?from=1&to=2')).body).toMatchObject({
      count: 1,
      items: [
        {
          code: 'A1.3',
          change: 'changed',
          fields: [{ field: 'void', before: null, after: 'full' }],
        },
      ],
    });
    expect((await get('/scheme/differences?from=1&limit=1')).body).toMatchObject({
      to: null,
      items: [{ what: 'scheme', fields: [{ field: 'title' }] }],
    });
    expect(await get('/scheme/differences?from=1&to=7')).toMatchObject({ status: 404 });
  });
  it('are for the offices of the event alone', async () => {
    const paths = ['/scheme/versions', '/scheme/versions/1', '/scheme/differences?from=1'];
    for (const rest of paths) expect((await get(rest, newId())).status).toBe(403);
  });
});

describe('the schemes of an event', () => {
  it('say of each module what stands, and whether marks were given by it', async () => {
    const { body } = await judging.as(contest.chief).get(`/events/${contest.eventId}/schemes`);
    expect(body.items).toContainEqual(
      expect.objectContaining({
        moduleId: contest.moduleId,
        draftVersion: 2,
        publishedVersion: 2,
        isLocked: false,
        isMarked: true,
        isAmended: true,
      }),
    );
  });
  it('begin with a template that imports without a fault', async () => {
    const answer = await judging.app.request(
      `/api/judging/v1/events/${contest.eventId}/scheme-template`,
      { headers: { authorization: `Bearer ${tokenFor(contest.chief)}` } },
    );
    expect(answer.status).toBe(200);
    const sheets = await readWorkbook(
      new Uint8Array(await answer.arrayBuffer()),
      createLog('judging', 'silent'),
    );
    const read = readSchemeFile(sheets.ok ? sheets.value : []);
    expect(read.findings.map(({ code }) => code)).toEqual(['scheme.total']);
    expect(read.body).toEqual(schemeTemplate);
  });
});

describe('GET …/scheme', () => {
  it('says with the draft what a check finds in it', async () => {
    const { body } = await get('/scheme');
    expect(body).toMatchObject({
      version: 2,
      publishedVersion: 2,
      draftWarnings: [{ severity: 'warning' }, { code: 'scheme.total' }],
    });
  });
});
