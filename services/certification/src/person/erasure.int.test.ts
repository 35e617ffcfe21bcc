import type { AnyFact } from '@jinbang/contracts/fact';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
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
  type Contest,
  competitionDeclared,
  contestOf,
  entriesAdmitted,
  eventArranged,
  factOf,
  resultTold,
} from '../contest.fixture.ts';
import { fetchNames } from './fetch-names.ts';

let certification: Certification;
let contest: Contest;
let staff: Staff;
beforeAll(async () => {
  certification = await openCertification();
  contest = contestOf({ workers: 8 });
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  await certification.hear(resultTold(contest));
  await certification.sweep();
});
afterAll(() => certification.close());

const erased = (personId: string, cause: 'request' | 'retention', aggregateVersion = 2): AnyFact =>
  factOf({
    type: 'registration.person.erased',
    aggregateId: personId,
    aggregateVersion,
    competitionId: null,
    eventId: null,
    data: { cause },
  });
type Row = { person_id: string; body_id: string; number: string; certificate_id: string };
const certificates = () =>
  certification.feeder.execute<Row>(
    sql`select person_id, body_id, number, certificate_id from certificate order by number`,
  );
const namesKept = (personId: string) =>
  certification.feeder.execute(sql`select 1 from person_name where person_id = ${personId}`);
const bodyOf = (certificateId: string) =>
  certification.feeder.execute<{ body: string }>(
    sql`select body from credential where certificate_id = ${certificateId}`,
  );
const holderCodes = (personId: string) =>
  certification.feeder.execute(
    sql`select 1 from certificate where person_id = ${personId} and sealed_holder_code is not null`,
  );

describe('an erased holder', () => {
  it('is kept in the register when only registration’s own time is over', async () => {
    const [row] = await certificates();
    if (!row) throw new Error('no certificate');
    await certification.hear([erased(row.person_id, 'retention')]);
    expect(await namesKept(row.person_id)).toHaveLength(1);
    expect(await holderCodes(row.person_id)).toHaveLength(1);
  });
  it('leaves a certificate that still verifies, without a name, to the byte as it was signed', async () => {
    const [row] = await certificates();
    if (!row) throw new Error('no certificate');
    const show = () =>
      certification.send<{ verification: { overall: string }; credential: string }>(
        `/api/certification/v1/public/certificates/${row.number}`,
      );
    const [before, body] = [await show(), await bodyOf(row.certificate_id)];
    expect(JSON.stringify(before.body)).toContain('测**');
    await certification.hear([erased(row.person_id, 'request', 3)]);
    expect(await namesKept(row.person_id)).toHaveLength(0);
    expect(await holderCodes(row.person_id)).toHaveLength(0);
    const after = await show();
    expect(JSON.stringify(after.body)).not.toContain('测**');
    expect(after.body.credential).toBe(before.body.credential);
    expect(after.body.verification.overall).toBe(before.body.verification.overall);
    expect(await bodyOf(row.certificate_id)).toEqual(body);
    expect(await staff.body.get(`/certificates/${row.certificate_id}/holder-copy`)).toMatchObject({
      status: 410,
      body: { code: 'certificate.holder-erased' },
    });
  });
  it('stays nameless when a name was on its way, or is told of before it was ever asked', async () => {
    const { options, tools } = certification;
    const fetch = fetchNames({
      db: options.feeder,
      ask: namesOf(),
      vault: tools.vault,
      now: options.now,
    });
    const [personId, bodyId] = [newId(), contest.ownerId];
    await certification.hear([erased(personId, 'request')]);
    await fetch([{ bodyId, personId }]);
    expect(await namesKept(personId)).toHaveLength(0);
  });
});
