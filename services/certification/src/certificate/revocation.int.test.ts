import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certification, openCertification } from '../certification.fixture.ts';
import { carriedOut, type Held, held, lifeOf } from '../register/register.fixture.ts';

let certification: Certification;
let here: Held;
beforeAll(async () => {
  certification = await openCertification();
  here = await held(certification);
});
afterAll(() => certification?.close());

const certificateIds = async (): Promise<string[]> => {
  const { body } = await here.staff.body.get<{ items: { certificateId: string; state: string }[] }>(
    `/certificates?eventId=${here.contest.eventId}`,
  );
  return body.items.flatMap((one) => (one.state === 'live' ? one.certificateId : []));
};
const askedFor = async () => {
  const [certificateId = ''] = await certificateIds();
  const path = `/certificates/${certificateId}/revocations`;
  const { body } = await here.staff.body.post<{ revocationId: string }>(path, { reason: '冒名' });
  return { certificateId, path, revocation: `/revocations/${body.revocationId}` };
};

describe('a revocation of a certificate that was revoked another way meanwhile', () => {
  it('is refused with a sentence instead of a success that changed nothing', async () => {
    const { certificateId, revocation } = await askedFor();
    await carriedOut(certification, here.staff, 'revoke', { certificateIds: [certificateId] });
    for (const version of [1, 2]) {
      const confirm = `${revocation}/confirmation`;
      expect(await here.staff.second.post(confirm, undefined, { version })).toMatchObject({
        status: 409,
        body: { code: 'certificate.not-live' },
      });
    }
    const { moments } = await lifeOf(here.staff.body, certificateId);
    expect(moments.map(({ what, cause }) => [what, cause])).toEqual([
      ['issue', 'decision'],
      ['revoke', 'misconduct'],
    ]);
  });
});
