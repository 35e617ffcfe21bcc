import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { type Client, clientOf } from '../../demo/http-client.ts';
import type { Bench, Finding } from '../measurement.ts';
import { inDatabase } from '../own-postgres.ts';
import type { Stage } from '../stage.ts';
import { percentile, rounded } from '../statistics.ts';
import { fillAdoption, fillContest, fillIssuer, fillOffice } from './fill-certification.ts';
import { bigContest, everybodyRises, type PlannedContest } from './promotion-plan.ts';
import { pureDecidingMs } from './pure-rules.ts';
import { tellResults } from './tell-result.ts';

const CONTESTANTS = 20_000;
const SECONDS_MAX = 10;
const LOOK_MS = 20;
const GIVE_UP_MS = 120_000;
const PAGE = 200;
const DECISIONS = '/api/certification/v1';

const decidedCount = async (sql: postgres.Sql, eventId: string): Promise<number> => {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from decision
    where event_id = ${eventId} and state = 'proposed' and batch_id is not null`;
  return row?.count ?? 0;
};

/** Until the decisions of an event can be seen by others; they come in one transaction. */
const waitForDecisions = async (sql: postgres.Sql, eventId: string): Promise<void> => {
  const begun = performance.now();
  for (;;) {
    const [row] = await sql<{ waiting: string | null; decided: boolean }[]>`
      select waiting_for as waiting, decided_at is not null as decided
      from final_result where event_id = ${eventId}`;
    if (row?.decided) return;
    if (performance.now() - begun > GIVE_UP_MS) {
      throw new Error(`nothing was decided within two minutes; it waits for ${row?.waiting}`);
    }
    await sleep(LOOK_MS);
  }
};

type Page = { readonly items: readonly unknown[]; readonly next: string | null };

/** Every page of the decisions, one after the other, as somebody turns them. */
const readPages = async (office: Client, eventId: string) => {
  const times: number[] = [];
  let count = 0;
  for (let after = ''; ; ) {
    const begun = performance.now();
    const from = after === '' ? '' : `&after=${after}`;
    const page = await office.get<Page>(
      `${DECISIONS}/decisions?eventId=${eventId}&limit=${PAGE}${from}`,
    );
    times.push(performance.now() - begun);
    count += page.items.length;
    if (page.next === null) return { times, count };
    after = page.next;
  }
};

type Batches = { readonly items: readonly { batchId: string; version: number }[] };

const approveAll = async (office: Client, eventId: string): Promise<number> => {
  const { items } = await office.get<Batches>(`${DECISIONS}/decision-batches?eventId=${eventId}`);
  const [batch] = items;
  if (!batch || items.length > 1) throw new Error(`${items.length} batches wait, not one`);
  const { batchId, version } = batch;
  const address = `${DECISIONS}/decision-batches/${batchId}`;
  const shown = await office.get<{ rowsHash: string }>(address);
  const begun = performance.now();
  const wish = { rowsHash: shown.rowsHash, documentNo: '示批〔2026〕1号' };
  await office.post(`${address}/approval`, wish, { version });
  return performance.now() - begun;
};

const measure = async (stage: Stage, contest: PlannedContest): Promise<readonly Finding[]> => {
  const eventId = contest.events[0]?.eventId ?? '';
  const [officer] = stage.judges;
  if (!officer) throw new Error('the stage has nobody to approve');
  stage.say(`filling certification's tables with an event of ${CONTESTANTS} contestants`);
  await inDatabase(stage.postgres, 'certification', async (sql) => {
    await fillContest(sql, contest);
    await fillIssuer(sql, contest);
    await fillAdoption(sql, contest, everybodyRises);
    await fillOffice(sql, contest, officer.personId);
  });
  const pureMs = pureDecidingMs(contest, everybodyRises);
  stage.say('telling its final result');
  const tookMs = await inDatabase(stage.postgres, 'certification', async (sql) => {
    const begun = performance.now();
    await inDatabase(stage.postgres, 'ranking', (ranking) => tellResults(ranking, contest));
    await waitForDecisions(sql, eventId);
    const elapsed = performance.now() - begun;
    const count = await decidedCount(sql, eventId);
    if (count !== CONTESTANTS) throw new Error(`${count} decisions were proposed, not all`);
    return elapsed;
  });
  const office = clientOf(stage.urls.gateway, officer.token);
  const { times, count } = await readPages(office, eventId);
  if (count !== CONTESTANTS) throw new Error(`${count} decisions are shown, not all`);
  const approvedMs = await approveAll(office, eventId);
  return [
    {
      name: 'decide-20k-s',
      value: rounded(tookMs / 1_000, 2),
      unit: 's',
      limit: SECONDS_MAX,
      limitName: 'the longest deciding 20,000 contestants may take',
      wanted: { ratioMax: 1 },
      notes: [
        `from ranking's outbox until ${CONTESTANTS} decisions of an event stand and are proposed in one batch: relay, NATS, parts, hash, rules, rows, facts (${rounded((tookMs * 1_000) / CONTESTANTS)} µs a contestant)`,
        `the rules alone with both sentences, in one process: ${rounded(pureMs / 1_000, 2)} s (${rounded((pureMs * 1_000) / CONTESTANTS)} µs a contestant)`,
        `shown in ${times.length} pages of ${PAGE} through the gateway: ${rounded(times.reduce((sum, one) => sum + one, 0) / 1_000, 1)} s in all, 99 of 100 within ${rounded(percentile(times, 0.99))} ms`,
        `approved by one signature in ${rounded(approvedMs / 1_000, 2)} s`,
      ],
    },
  ];
};

/**
 * How long certification takes from a final result in ranking's outbox to decisions that stand and are
 * proposed, for 20,000 contestants who are all promoted. How the entries are filled is not measured.
 */
export const decide20k: Bench = {
  name: 'decide-20k',
  title: '20,000 contestants of one final result, decided and proposed',
  run: (stage) => measure(stage, bigContest(stage.ownerId, CONTESTANTS)),
};
