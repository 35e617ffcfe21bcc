import type { UploadRowView } from '@jinbang/contracts/http/upload';
import { readTable } from '@jinbang/service-kit/table/read-table';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
  namesOf,
  openCertification,
  type Staff,
  staffOf,
} from '../certification.fixture.ts';
import {
  appointed,
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  resultTold,
} from '../contest.fixture.ts';
import { openArchive } from '../office-file/open-archive.fixture.ts';
import type { AskNames } from '../person/names.client.ts';
import { carriedOut } from '../register/register.fixture.ts';
import { PASSWORD, type UploadDesk, uploadDesk } from './upload.fixture.ts';

/** Who was renamed at registration since. */
const renamed = new Map<string, string>();
const askNames: AskNames = async (ids) =>
  (await namesOf()(ids)).map((person) => ({
    ...person,
    name: renamed.get(person.personId) ?? person.name,
  }));

let certification: Certification;
let staff: Staff;
let desk: UploadDesk;
let templateId: string;
const [ended, corrected] = [contestOf({ workers: 3 }), contestOf({ workers: 3 })];
const issued = async (contest: Contest): Promise<void> => {
  const scope = { kind: 'competition', id: contest.competitionId };
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
    appointed(staff.body.personId, 'certification-body', scope),
    appointed(staff.office.personId, 'approving-office', scope),
  ]);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
  await certification.sweep();
};
beforeAll(async () => {
  certification = await openCertification({ askNames });
  staff = await staffOf(certification, ended);
  desk = uploadDesk(certification, staff);
  await issued(ended);
  await issued(corrected);
  const saved = await desk.save();
  templateId = (saved.body as { templateId: string }).templateId;
});
afterAll(() => certification.close());

const makeRun = ({ eventId }: Contest) => desk.makeRun(templateId, eventId);
/** The numbers in the file of an upload. */
const fileRows = async (runId: string): Promise<readonly unknown[]> => {
  const answer = await desk.takeFile(runId);
  const [member] = openArchive(Buffer.from(await answer.arrayBuffer()), PASSWORD);
  const tables = await readTable(Buffer.from(member?.bytes ?? []));
  return tables.ok ? (tables.value[0]?.rows ?? []).slice(1).map((row) => row[2]) : [];
};

describe('an upload', () => {
  it('leaves out what was suspended or revoked in between, and says how many', async () => {
    const { runId } = (await makeRun(ended)).body;
    const [first, second, third] = (await desk.rowsOf(runId)).items;
    const only = (row: UploadRowView | undefined) => ({
      certificateIds: [row?.certificateId ?? ''],
    });
    await carriedOut(certification, staff, 'revoke', only(first));
    expect(await fileRows(runId)).toEqual([second, third].map((row) => row?.number));
    expect(await desk.runOf(runId)).toMatchObject({ rows: 3, withdrawn: 1 });
    // Between the file and the word that it was handed in: the register may have it, and it is not said.
    await carriedOut(certification, staff, 'suspend', only(second));
    expect((await desk.handIn(runId)).status).toBe(200);
    expect((await desk.rowsOf(runId)).items.map(({ state }) => state)).toEqual([
      ...['withdrawn', 'withdrawn', 'uploaded'],
    ]);
    expect(await desk.stateOf(second?.certificateId ?? '')).toBeNull();
    const read = await desk.preview(runId, [
      [second?.number ?? '', '成功', ''],
      [third?.number ?? '', '成功', ''],
    ]);
    expect(read.body).toMatchObject({
      ...{ isReady: true, accepted: 1, missingCount: 0 },
      problems: [{ code: 'upload-receipt.row-withdrawn', isFatal: false }],
    });
    expect((await desk.take(read.body, runId, 2)).body).toMatchObject({ missing: 0 });
    expect(await desk.runOf(runId)).toMatchObject({ rows: 3, withdrawn: 2, accepted: 1 });
    // Reinstated, it goes with the next upload; revoked again, nothing is left to go.
    await carriedOut(certification, staff, 'reinstate', only(second));
    const next = (await makeRun(ended)).body;
    expect(next.rows).toBe(1);
    await carriedOut(certification, staff, 'revoke', only(second));
    for (const answer of [await desk.takeFile(next.runId), await desk.handIn(next.runId)]) {
      expect(answer.status).toBe(409);
    }
    expect((await desk.handIn(next.runId)).body.code).toBe('upload-run.nothing-left');
    expect((await desk.withdraw(next.runId)).status).toBe(200);
  });
  it('is made anew of what was corrected since, and until then nobody is told it went', async () => {
    const before = (await makeRun(corrected)).body.runId;
    expect((await desk.handIn(before)).status).toBe(200);
    const [first, second] = (await desk.rowsOf(before)).items;
    expect(await desk.stateOf(first?.certificateId ?? '')).toMatchObject({ state: 'uploaded' });
    for (const { personId } of corrected.contestants) renamed.set(personId, '测试改');
    await carriedOut(certification, staff, 'correct', {
      certificateIds: [first?.certificateId ?? ''],
    });
    expect(await desk.stateOf(first?.certificateId ?? '')).toBeNull();
    expect(await desk.stateOf(second?.certificateId ?? '')).not.toBeNull();
    const { runId, rows } = (await makeRun(corrected)).body;
    expect(rows).toBe(1);
    expect(await fileRows(runId)).toEqual([first?.number]);
    expect((await makeRun(corrected)).body.code).toBe('upload-run.nobody');
    expect((await desk.handIn(runId)).status).toBe(200);
    expect(await desk.stateOf(first?.certificateId ?? '')).toMatchObject({ state: 'uploaded' });
    expect((await makeRun(corrected)).body.code).toBe('upload-run.nobody');
  });
});
