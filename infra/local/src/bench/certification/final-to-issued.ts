import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { madeUpIdNumber } from '../../demo/cast.ts';
import { registerOrganisations, registerPersons } from '../../demo/set-up-contest.ts';
import type { Bench, Finding } from '../measurement.ts';
import { inDatabase } from '../own-postgres.ts';
import { fillAdoption, fillContest } from '../promotion/fill-certification.ts';
import {
  approvedAtOnce,
  contestOfPeople,
  everybodyRises,
  type PlannedContest,
} from '../promotion/promotion-plan.ts';
import { tellResults } from '../promotion/tell-result.ts';
import type { Stage } from '../stage.ts';
import { rounded } from '../statistics.ts';
import { issuedFloorMs } from './issued-floor.ts';

const CONTESTANTS = 10_000;
const SECONDS_MAX = 15;
const PEOPLE_AT_ONCE = 200;
/** Often enough to be exact to a hundredth of what is allowed; looking takes time of the database. */
const LOOK_MS = 150;
const GIVE_UP_MS = 180_000;
const CERTIFICATION = '/api/certification/v1';

/** People registration knows with name and number: who is certified is asked of it. */
const registerPeople = async ({ staff }: Stage, organisationId: string) => {
  const personIds: string[] = [];
  for (let first = 0; first < CONTESTANTS; first += PEOPLE_AT_ONCE) {
    const people = Array.from({ length: PEOPLE_AT_ONCE }, (_, place) => ({
      name: `测试选手${first + place}`,
      nameEn: `Test Contestant ${first + place}`,
      idNumber: madeUpIdNumber(first + place + 1_000),
      organisationId,
    }));
    personIds.push(...(await registerPersons(staff, people)));
  }
  return personIds;
};

/** A body with its own key, and the document that approves for it in this contest (M17). */
const fileBody = async (
  { staff: { organiser } }: Stage,
  { bodyId, competitionId, occupationCode, seasonYear }: PlannedContest,
): Promise<void> => {
  await organiser.post(`${CERTIFICATION}/issuers`, {
    bodyId,
    name: '示例评价机构',
    evaluator: 'S',
    bodyCode: '9902',
    province: '12',
    site: '000001',
    filingNo: '示备〔2026〕9号',
    filed: [
      { occupationCode, levels: ['5', '4', '3', '2', '1'], from: `${seasonYear}-01-01`, to: null },
    ],
  });
  await organiser.post(`${CERTIFICATION}/issuers/${bodyId}/authorisations`, {
    documentNo: '示授〔2026〕9号',
    from: `${seasonYear}-01-01`,
    to: null,
    competitionId,
  });
};

type Seen = { readonly decided: boolean; readonly issued: number; readonly isTold: boolean };

/** Numbers have no gap, so the counters say how many are issued: counting certificates takes time of the database. */
const look = async (sql: postgres.Sql, eventId: string): Promise<Seen> => {
  const [seen] = await sql<Seen[]>`
    select exists (select from final_result where event_id = ${eventId} and decided_at is not null) as decided,
      (select coalesce(sum(last), 0)::int from serial_counter) as issued,
      not exists (select from outbox where sent_at is null) as "isTold"`;
  if (!seen) throw new Error('certification’s tables do not answer');
  return seen;
};

/** What a decision or the result waits for, as the tables say it. */
const whyWaiting = async (sql: postgres.Sql, eventId: string): Promise<string> => {
  const rows = await sql`
    select 'result' as what, waiting_for as why, count(*)::int from final_result
    where event_id = ${eventId} group by why
    union all
    select state, failure_code, count(*)::int from decision
    where event_id = ${eventId} group by state, failure_code`;
  return JSON.stringify(rows);
};

type Times = {
  readonly decidedMs: number;
  readonly issuedMs: number;
  readonly announcedMs: number;
};

/** When the decisions stood, when every certificate was stored, and when all were told on NATS. */
const waitForIssued = async (sql: postgres.Sql, eventId: string): Promise<Times> => {
  const begun = performance.now();
  const elapsed = () => performance.now() - begun;
  let decidedMs: number | undefined;
  let issuedMs: number | undefined;
  for (;;) {
    const { decided, issued, isTold } = await look(sql, eventId);
    if (decided) decidedMs ??= elapsed();
    if (issued === CONTESTANTS) issuedMs ??= elapsed();
    if (decidedMs !== undefined && issuedMs !== undefined && isTold) {
      return { decidedMs, issuedMs, announcedMs: elapsed() };
    }
    if (elapsed() > GIVE_UP_MS) {
      const why = await whyWaiting(sql, eventId);
      throw new Error(
        `in three minutes ${issued} were issued, facts ${isTold ? '' : 'not '}told; ${why}`,
      );
    }
    await sleep(LOOK_MS);
  }
};

/** Everybody has one, the numbers of each level have no gap, and each text bears both proofs. */
const checkIssued = async (sql: postgres.Sql, eventId: string): Promise<void> => {
  const [found] = await sql<{ people: number; gaps: number; proofs: number }[]>`
    select count(distinct c.entry_id)::int as people,
      (select coalesce(sum(last - drawn), 0)::int from (
        select max(n.serial) as last, count(*) as drawn from number_register n
        join certificate own on own.number = n.number where own.event_id = ${eventId}
        group by n.scope) as scopes) as gaps,
      sum(jsonb_array_length(k.body::jsonb -> 'proof'))::int as proofs
    from certificate c join credential k using (certificate_id) where c.event_id = ${eventId}`;
  if (found?.people !== CONTESTANTS || found.gaps !== 0 || found.proofs !== 2 * CONTESTANTS) {
    throw new Error(`not what was asked for: ${JSON.stringify(found)}`);
  }
};

const measure = async (stage: Stage): Promise<readonly Finding[]> => {
  stage.say(`registering ${CONTESTANTS} people`);
  const [bodyId = ''] = await registerOrganisations(stage.staff, [
    { zh: '示例评价机构', en: 'Sample Body' },
  ]);
  const people = await registerPeople(stage, bodyId);
  const contest = { ...contestOfPeople(stage.ownerId, people), bodyId };
  const eventId = contest.events[0]?.eventId ?? '';
  await inDatabase(stage.postgres, 'certification', async (sql) => {
    await fillContest(sql, contest, 'level');
    await fileBody(stage, contest);
    await fillAdoption(sql, contest, approvedAtOnce(everybodyRises), 'standing-authorisation');
  });
  stage.say('telling the final result');
  return inDatabase(stage.postgres, 'certification', async (sql) => {
    await inDatabase(stage.postgres, 'ranking', (ranking) => tellResults(ranking, contest));
    const times = await waitForIssued(sql, eventId);
    await checkIssued(sql, eventId);
    const floor = await issuedFloorMs(sql, CONTESTANTS);
    const seconds = (ms: number) => rounded(ms / 1_000, 2);
    return [
      {
        name: 'final-to-10k-issued-s',
        value: seconds(times.announcedMs),
        unit: 's',
        limit: SECONDS_MAX,
        limitName: `the longest a final result may take to ${CONTESTANTS} issued certificates`,
        wanted: { ratioMax: 1 },
        notes: [
          `from ranking's outbox until each is numbered, signed, stored and told: decided after ${seconds(times.decidedMs)} s, issued after ${seconds(times.issuedMs)} s`,
          `COPY of the same rows ${seconds(floor.copyMs)} s and ${2 * CONTESTANTS} raw Ed25519 signatures ${seconds(floor.signingMs)} s: ${rounded(times.announcedMs / (floor.copyMs + floor.signingMs), 1)} × of both`,
        ],
      },
    ];
  });
};

/**
 * How long after a final result 10,000 people are certified: decided, approved by the document on
 * file, named by registration, numbered, signed, stored and told. How people are registered is not
 * measured.
 */
export const finalToIssued: Bench = {
  name: 'final-to-10k-issued-s',
  title: 'from a final result to 10,000 issued certificates',
  run: measure,
};
