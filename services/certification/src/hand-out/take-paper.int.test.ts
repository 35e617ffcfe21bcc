import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certification, namesOf, openCertification } from '../certification.fixture.ts';
import type { EntryFile } from '../office-file/entry-file.client.ts';
import { beginDesk, type Desk, type PaperStaff } from './hand-out.fixture.ts';

/** One point, as a photo of whoever it is. */
const POINT: EntryFile = {
  type: 'png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
let photo: EntryFile | undefined;
let certification: Certification;
let staff: PaperStaff;
let desk: Desk;
let checkSheetId: string;
beforeAll(async () => {
  certification = await openCertification({
    askForms: { people: namesOf(), file: async () => photo },
  });
  ({ staff, desk } = await beginDesk(certification, 8));
});
afterAll(() => certification.close());

const take = async (path: string, commandId = newId()) => {
  const answer = await certification.app.request(`/api/certification/v1${path}`, {
    method: 'POST',
    headers: { authorization: staff.body.authorization(), 'idempotency-key': commandId },
  });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const codeOf = ({ bytes }: { bytes: Buffer }): string => JSON.parse(bytes.toString()).code;
const recorded = async (ofId: string) => {
  const [row] = await certification.feeder.execute(sql`
    select (select count(*)::int from paper_take where of_id = ${ofId}) as takes,
      (select count(*)::int from taken_paper) as papers`);
  return row;
};

describe('a paper that leaves the system', () => {
  it('is the very same where its command comes twice, and is written down once', async () => {
    checkSheetId = await desk.check();
    const stockId = await desk.stock('TK000001', 'TK000099');
    const { body } = await desk.start({ certificateIds: await desk.idsAt('checked'), stockId });
    const path = `/print-runs/${body.runId}/prints`;
    const commandId = newId();
    const first = await take(path, commandId);
    expect(first.status).toBe(200);
    expect((await take(path, commandId)).bytes.equals(first.bytes)).toBe(true);
    expect(await recorded(body.runId)).toEqual({ takes: 1, papers: 1 });

    // A photo was handed in since: what would leave now is not what is on record.
    photo = POINT;
    const changed = await take(path, commandId);
    expect([changed.status, codeOf(changed)]).toEqual([409, 'paper-take.changed']);
    expect(await recorded(body.runId)).toEqual({ takes: 1, papers: 1 });
    const anew = await take(path);
    expect([anew.status, anew.bytes.equals(first.bytes)]).toEqual([200, false]);
    expect(await recorded(body.runId)).toEqual({ takes: 2, papers: 2 });
  });
  it('is not given again under its old command once a name was mended', async () => {
    const path = `/check-sheets/${checkSheetId}/prints`;
    const commandId = newId();
    const first = await take(path, commandId);
    expect(first.status).toBe(200);
    expect((await take(path, commandId)).bytes.equals(first.bytes)).toBe(true);
    await certification.feeder.execute(sql`update person_name set name = '测试乙'`);
    expect(codeOf(await take(path, commandId))).toBe('paper-take.changed');
    expect((await take(path)).status).toBe(200);
  });
  it('is written down nowhere where it was refused', async () => {
    const before = await recorded(newId());
    const [certificateId] = await desk.idsAt();
    const paper = await staff.body.getFile(`/certificates/${certificateId}/paper`);
    expect(codeOf(paper)).toBe('certificate.holder-differs');
    expect(await recorded(newId())).toEqual(before);
  });
});
