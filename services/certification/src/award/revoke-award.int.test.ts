import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certification, openCertification } from '../certification.fixture.ts';
import { resultTold, rowsOf } from '../contest.fixture.ts';
import {
  type Hosts,
  hostsOf,
  linesOf,
  prizedRows,
  releasedPlan,
  withPrizes,
} from './award.fixture.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification?.close());

const askedOf = ({ first, path }: Hosts, awardId: string | null | undefined) =>
  first.post<{ revocationId: string; code?: string }>(`${path}/awards/${awardId}/revocations`, {
    ...{ reason: '姓名有误', makesAgain: false },
  });

/** The second of this organiser's documents, with a revocation asked for, and then its result amended. */
const supersededWhileAsked = async () => {
  const hosts = await hostsOf(certification);
  const { contest } = hosts;
  const planId = await releasedPlan(hosts);
  await certification.hear(resultTold(contest, { rows: prizedRows(contest) }));
  await certification.sweep();
  const [, award] = await linesOf(hosts, planId);
  const asked = await askedOf(hosts, award?.awardId);
  expect(asked.status).toBe(201);
  const [one, two, ...others] = contest.contestants;
  if (!one || !two) throw new Error('too few');
  const rows = withPrizes(rowsOf([one, ...others, two], { [two.entryId]: 'DSQ' }));
  await certification.hear(resultTold(contest, { rows, resultVersion: 2 }));
  await certification.sweep();
  return { hosts, planId, award, asked: asked.body };
};

describe('a revocation of an award document that was superseded meanwhile', () => {
  it('is refused with a sentence: what stands in its place is not what was asked about', async () => {
    const { hosts, planId, award, asked } = await supersededWhileAsked();
    const confirm = `${hosts.path}/award-revocations/${asked.revocationId}/confirmation`;
    for (const version of [1, 2]) {
      expect(await hosts.second.post(confirm, undefined, { version })).toMatchObject({
        status: 409,
        body: { code: 'award.not-live' },
      });
    }
    const lines = await linesOf(hosts, planId);
    expect(lines.find(({ awardId }) => awardId === award?.awardId)?.state).toBe('superseded');
    expect(lines.filter(({ state }) => state === 'revoked')).toEqual([]);
  });
  it('is closed, so that nobody is asked for a word about it', async () => {
    const { hosts, planId } = await supersededWhileAsked();
    const lines = await linesOf(hosts, planId);
    expect(lines.filter(({ revocationId }) => revocationId !== null)).toEqual([]);
  });
});
