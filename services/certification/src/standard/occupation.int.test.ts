import { standardOf } from '@jinbang/promotion/sample/standard';
import { CONDITIONS_OF } from '@jinbang/promotion/standard/generation';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  adopt,
  type Certification,
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
  OCCUPATION,
  resultTold,
} from '../contest.fixture.ts';

let certification: Certification;
let staff: Staff;
// A database for each: what one of them registers would hold the others back.
beforeEach(async () => {
  certification = await openCertification({ now: () => new Date('2026-11-20T06:00:00Z') });
});
afterEach(() => certification.close());

/** A national edition of the contest's occupation on this route, in force. */
const register = async (route: 'level' | 'qualification', edition: string, from: string) => {
  const second = certification.as(staff.second.personId);
  await certification.hear([appointed(second.personId, 'approving-office', { kind: 'platform' })]);
  const standard = standardOf(CONDITIONS_OF.second, {
    occupation: { code: OCCUPATION, name: { zh: '焊工', en: 'Welder' } },
    route,
    edition,
    valid: { from, to: null },
  });
  const { body } = await staff.operator.post<{ standardId: string }>('/standards', standard);
  return {
    standardId: body.standardId,
    publish: (supersedes: string | null = null) =>
      second.post(`/standards/${body.standardId}/publication`, { supersedes }, { version: 1 }),
  };
};

const begin = async (route: Contest['route']): Promise<Contest> => {
  const contest = contestOf({ workers: 2, route });
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  return contest;
};
const finish = async (contest: Contest) => {
  await certification.hear(resultTold(contest));
  await certification.sweep();
};

const issued = async ({ eventId }: Contest): Promise<number> => {
  const [row] = await certification.feeder.execute<{ count: number }>(
    sql`select count(*)::int as count from certificate where event_id = ${eventId}`,
  );
  return row?.count ?? 0;
};
const decided = async ({ eventId }: Contest): Promise<readonly { state: string; kind: string }[]> =>
  (
    await staff.body.get<{ items: { state: string; kind: string }[] }>(
      `/decisions?eventId=${eventId}`,
    )
  ).body.items;
const levelStates = async (contest: Contest): Promise<readonly string[]> =>
  (await decided(contest)).filter(({ kind }) => kind === 'level').map(({ state }) => state);
const progress = async ({ eventId }: Contest) =>
  (await staff.body.get(`/events/${eventId}/progress`)).body;

describe('an occupation on the register (M23)', () => {
  it('is listed for the office and gets no certificate where it is a 职业资格', async () => {
    const contest = await begin('qualification');
    const edition = await register('qualification', '2020', '2020-01-01');
    expect((await edition.publish()).status).toBe(200);
    await finish(contest);
    expect(await levelStates(contest)).toEqual(['proposed', 'proposed']);
    const rows = await certification.feeder.execute<{ issue: string }>(
      sql`select distinct v.issue from decision_version v join decision d using (decision_id)
          where d.event_id = ${contest.eventId} and d.kind = 'level'`,
    );
    expect(rows.map(({ issue }) => issue)).toEqual(['office-list']);
    expect(await issued(contest)).toBe(0);
  });
  it('holds a result back while the event says otherwise, and says so', async () => {
    const contest = await begin('level');
    const wrong = await register('qualification', '2020', '2020-01-01');
    await wrong.publish();
    await finish(contest);
    expect(await decided(contest)).toEqual([]);
    expect(await issued(contest)).toBe(0);
    expect(JSON.stringify(await progress(contest))).toContain('occupation.route-differs');

    // The office sets the register right by a newer edition, and the result goes its way.
    const right = await register('level', '2025', '2025-01-01');
    expect((await right.publish(wrong.standardId)).status).toBe(200);
    await certification.sweep();
    expect(await levelStates(contest)).toEqual(['issued', 'issued']);
    expect(await issued(contest)).toBe(2);
  });
  it('changes nothing while it is a draft, or of another day', async () => {
    const contest = await begin('level');
    await register('qualification', '2020', '2020-01-01');
    const later = await register('qualification', '2027', '2027-01-01');
    expect((await later.publish()).status).toBe(200);
    await finish(contest);
    expect(await issued(contest)).toBe(2);
  });
  it('shows its edition in force where certificates point to', async () => {
    const contest = await begin('level');
    const path = `/api/certification/v1/public/occupations/${OCCUPATION}`;
    const edition = await register('level', '2018', '2018-01-01');
    await edition.publish();
    await finish(contest);
    expect((await certification.send(path)).body).toMatchObject({
      code: OCCUPATION,
      name: { zh: '焊工' },
      trade: null,
      standard: { edition: '2018', ladder: [{ level: '4' }, { level: '3' }] },
    });
  });
});
