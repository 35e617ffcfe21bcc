import type { SheetView } from '@jinbang/contracts/http/judging-views';
import { newId } from '@jinbang/kernel/id';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Judging, openJudging, type Ready, readyToMark } from '../judging.fixture.ts';

describe('an event that is void', () => {
  let judging: Judging;
  let ready: Ready;
  let sheet: SheetView;
  beforeAll(async () => {
    judging = await openJudging();
    ready = await readyToMark(judging);
    sheet = (await ready.sheet(ready.contest.chief, 'A1')).body;
    await judging.hear([ready.contest.event(2, { state: 'VOID' })]);
  });
  afterAll(() => judging?.close());

  const over = { status: 410, body: { code: 'event.over', params: { state: 'VOID' } } };
  const chief = () => judging.as(ready.contest.chief);
  const eventPath = () => `/events/${ready.contest.eventId}`;

  it('has no module and no day locked any more', async () => {
    expect(await chief().post(`${ready.path}/lock`, {}, { version: 1 })).toMatchObject(over);
    expect(await chief().post(`${eventPath()}/days/1/lock`, {}, { version: 0 })).toMatchObject(
      over,
    );
  });
  it('has no sheet signed, nor in place of somebody who left', async () => {
    const { sheetId, hash } = sheet;
    const signed = { commandId: newId(), type: 'sign-sheet', sheetId, hash };
    expect(await ready.judge(0).commands([signed])).toMatchObject([
      { problem: { status: 410, code: 'event.over' } },
    ]);
    const [judgeId] = ready.contest.judges;
    const inPlace = { judgeId, hash, reason: '测试' };
    expect(await chief().post(`/sheets/${sheetId}/signatures-in-place`, inPlace)).toMatchObject(
      over,
    );
  });
  it('has no panel named anew', async () => {
    const panels = [{ name: { zh: '一组' }, subCriteria: ['A1'], seats: ready.contest.judges }];
    expect(await chief().put(`${ready.path}/panels`, { panels }, { version: 1 })).toMatchObject(
      over,
    );
  });
  it('takes no file of a machine or an outside exam', async () => {
    const scorer = judging.as(ready.contest.scorer);
    const file = await judging.send(
      ready.contest.scorer,
      'PUT',
      `${eventPath()}/outside-mappings/${newId()}/file`,
      {
        body: new TextEncoder().encode('station,points\n01,7\n'),
        headers: { 'content-type': 'text/csv', 'idempotency-key': newId() },
      },
    );
    expect(file).toMatchObject(over);
    const confirmed = await scorer.post(`${eventPath()}/outside-imports/${newId()}/confirmations`, {
      hash: 'a'.repeat(64),
    });
    expect(confirmed).toMatchObject(over);
  });
});
