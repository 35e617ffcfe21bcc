import { createHash } from 'node:crypto';
import { textOfPdf } from '@jinbang/papers/pdf-text.fixture';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certification, namesOf, openCertification } from '../certification.fixture.ts';
import { resultTold } from '../contest.fixture.ts';
import type { AskNames } from '../person/names.client.ts';
import { type Hosts, hostsOf, itemOf, linesOf, prizedRows, releasedPlan } from './award.fixture.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification?.close());

/** An organiser whose prizes are made. */
const made = async () => {
  const hosts = await hostsOf(certification);
  const planId = await releasedPlan(hosts);
  await certification.hear(resultTold(hosts.contest, { rows: prizedRows(hosts.contest) }));
  await certification.sweep();
  return { hosts, planId, paper: `${hosts.path}/award-plans/${planId}/paper` };
};

const askRenamed: AskNames = async (ids) =>
  (await namesOf()(ids)).map((person) => ({ ...person, name: '测试甲更' }));

/** Everybody of the event has another name by now, and a second plan of the organiser heard of it. */
const renamedSince = async ({ contest, first, second, path }: Hosts): Promise<void> => {
  const planned = await first.post<{ planId: string }>(`${path}/award-plans`, {
    eventIds: [contest.eventId],
    items: [itemOf('participation')],
  });
  const release = `${path}/award-plans/${planned.body.planId}/release`;
  await second.post(release, undefined, { version: 1 });
  await certification.sweep({ askNames: askRenamed });
};

/** Two people revoke a document so that another takes its place. */
const spoilt = async ({ first, second, path }: Hosts, awardId: string | null): Promise<void> => {
  const wish = { reason: '姓名有误', makesAgain: true };
  const asked = await first.post<{ revocationId: string }>(
    `${path}/awards/${awardId}/revocations`,
    wish,
  );
  const confirm = `${path}/award-revocations/${asked.body.revocationId}/confirmation`;
  expect((await second.post(confirm, undefined, { version: 1 })).status).toBe(200);
};

describe('the paper of an award document', () => {
  it('is refused where the name was set right since: it would not be what was signed', async () => {
    const { hosts, planId, paper } = await made();
    const lines = await linesOf(hosts, planId);
    await renamedSince(hosts);
    expect(await hosts.first.get(paper)).toMatchObject({
      status: 409,
      body: {
        code: 'award.holder-differs',
        detail: expect.stringContaining(lines[0]?.number ?? '?'),
      },
    });
    for (const { awardId } of lines) await spoilt(hosts, awardId);
    await certification.sweep({ askNames: askRenamed });
    const pages = await textOfPdf(new Uint8Array((await hosts.first.getFile(paper)).bytes));
    expect(pages.map((page) => page.includes('测试甲更：'))).toEqual([true, true, true]);
  });
  it('names the issuer as its credential does, whatever it is called by now', async () => {
    const { hosts, paper } = await made();
    const { organiser } = (
      await hosts.first.get<{ organiser: { code: string } }>(`${hosts.path}/awards`)
    ).body;
    const name = { name: '示例市总工会更名后', code: organiser.code };
    const put = await hosts.first.put(`${hosts.path}/award-organiser`, name, { version: 1 });
    expect(put.status).toBe(200);
    const [page] = await textOfPdf(new Uint8Array((await hosts.first.getFile(paper)).bytes));
    expect(page).toContain('示例市总工会');
    expect(page).not.toContain('更名后');
  });
  it('leaves a trace: who took which documents out, and the hash of the file', async () => {
    const { hosts, planId, paper } = await made();
    const takes = () =>
      certification.feeder.execute<{ by: string; awards: number; sha256: string }>(sql`
        select taken_by as by, cardinality(award_ids) as awards, sha256
        from award_taken_paper where plan_id = ${planId} order by taken_at, taken_id`);
    expect((await hosts.stranger.get(paper)).status).toBe(403);
    expect((await hosts.first.get(`${paper}?kind=coach`)).status).toBe(409);
    expect([...(await takes())]).toEqual([]);
    const { bytes } = await hosts.first.getFile(paper);
    await hosts.second.getFile(paper);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect([...(await takes())]).toEqual([
      { by: hosts.first.personId, awards: 3, sha256 },
      { by: hosts.second.personId, awards: 3, sha256 },
    ]);
  });
});
