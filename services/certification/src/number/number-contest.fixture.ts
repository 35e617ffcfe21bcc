import type { NumberStock } from '@jinbang/contracts/http/certificate-number';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { type Certification, type Person, type Staff, staffOf } from '../certification.fixture.ts';
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

export const AUTHORISATION = '测竞授〔2026〕5号';

/** A committee of this contest: its document speaks of so many people, and numbers come from outside. */
export const committeeBody = (bodyId: string, competitionId: string, change: object = {}) => ({
  bodyId,
  kind: 'contest-committee',
  name: '测试市职业技能大赛组委会',
  filingNo: AUTHORISATION,
  documentOn: '2026-03-01',
  peopleMax: 1_000,
  sealedBy: '测试市人事考试中心',
  competitionId,
  filed: [{ occupationCode: OCCUPATION, levels: ['3', '2', '1'], from: '2020-01-01', to: null }],
  ...change,
});

type Wish = { readonly workers: number; readonly committee?: object; readonly contest?: Contest };

/** A contest whose own committee issues, told up to its final result. */
export const beginCommittee = async (
  certification: Certification,
  { workers, committee = {}, contest = contestOf({ workers }) }: Wish,
): Promise<{ readonly contest: Contest; readonly staff: Staff }> => {
  const { competitionId } = contest;
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  const { bodyId, operator, body } = staff;
  await operator.post('/issuers', committeeBody(bodyId, competitionId, committee));
  await operator.post(`/issuers/${bodyId}/authorisations`, {
    ...{ documentNo: '测授〔2026〕1号', from: '2020-01-01', to: null, competitionId },
  });
  const wish = { packId: 'tianjin-2024', packVersion: 1, approval: 'standing-authorisation' };
  await body.put(`/competitions/${competitionId}/rule-pack`, { bodyId, ...wish }, { version: 0 });
  return { contest, staff };
};

export const finish = async (certification: Certification, contest: Contest): Promise<void> => {
  await certification.hear(resultTold(contest));
  await certification.sweep();
};

/** Another operator of the whole platform: the second pair of eyes. */
export const secondOperator = async (certification: Certification): Promise<Person> => {
  const person = certification.as(newId());
  await certification.hear([appointed(person.personId, 'platform-operator', { kind: 'platform' })]);
  return person;
};

export const certificatesIn = (certification: Certification, { eventId }: Contest) =>
  certification.feeder.execute<{ number: string; person_id: string }>(
    sql`select number, person_id from certificate where event_id = ${eventId} order by number`,
  );

export const waitingIn = (certification: Certification, { eventId }: Contest) =>
  certification.feeder.execute<{ code: string; params: Record<string, string> }>(sql`
    select failure_code as code, failure_params as params from decision
    where event_id = ${eventId} and state = 'approved' and failure_code is not null`);

/** What an import says of all its numbers. */
export const GIVEN = {
  documentNo: '测省赋〔2026〕1号',
  level: null,
  year: null,
  competitionId: null,
};
export const range = (first: string, last: string) => ({
  ...GIVEN,
  given: { source: 'range', first, last },
});

export const importing = ({ body, bodyId }: Staff, wish: object) =>
  body.post(`/issuers/${bodyId}/number-imports`, wish);
export const stockOf = async ({ body, bodyId }: Staff): Promise<NumberStock> =>
  (await body.get<NumberStock>(`/issuers/${bodyId}/number-stock`)).body;
