import { setHash } from '@jinbang/contracts/set-hash';
import { newId } from '@jinbang/kernel/id';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import type postgres from 'postgres';
import { copyIn, rowText } from '../copy-in.ts';
import { groupsOf, type PlannedContest } from './promotion-plan.ts';

const PLANNED = { tier: 'city', contestClass: '1' } as const;

/** 职业资格 is listed and never printed, so that nothing goes on behind a measurement of deciding. */
type Route = 'qualification' | 'level';

function* eventRows(
  { competitionId, occupationCode, events }: PlannedContest,
  route: Route,
): Generator<string> {
  const name = JSON.stringify({ zh: '测量赛项', en: 'Bench Event' });
  const occupation = JSON.stringify({
    code: occupationCode,
    name: { zh: '测量职业' },
    trade: null,
    route,
  });
  for (const { eventId } of events) {
    yield rowText([eventId, competitionId, name, occupation, '3', 1, 2, 1]);
  }
}

function* entryRows({ events }: PlannedContest): Generator<string> {
  for (const { eventId, members } of events) {
    for (const { entryId, personId } of members) {
      const who = JSON.stringify([{ personId, heldLevel: null }]);
      yield rowText([entryId, eventId, who, false, 1]);
    }
  }
}

function* partRows({ events }: PlannedContest): Generator<string> {
  for (const { resultId, rows } of events) yield rowText([resultId, 1, 1, JSON.stringify(rows)]);
}

function* resultRows({ competitionId, events }: PlannedContest): Generator<string> {
  for (const event of events) {
    const { eventId, resultId, rows, finalisedAt } = event;
    const at = finalisedAt.toISOString();
    const hash = setHash(rows);
    const said = [eventId, 1, resultId, competitionId, 'FINAL', 1, rows.length, hash] as const;
    yield rowText([...said, '/', hash, JSON.stringify(groupsOf(event)), at, newId(), at]);
  }
}

/** What registration told of a contest: the competition, its events, who entered. */
export const fillContest = async (
  sql: postgres.Sql,
  contest: PlannedContest,
  route: Route = 'qualification',
): Promise<void> => {
  const { competitionId, ownerId, seasonYear } = contest;
  const plan = { documentNo: '示函〔2026〕1号', year: seasonYear, item: '测量', ...PLANNED };
  await sql`insert into competition
    (competition_id, owner_id, name, tier, contest_class, jurisdiction, season_year, zone, plan, version)
    values (${competitionId}, ${ownerId}, ${sql.json({ zh: '测量竞赛' })}, ${PLANNED.tier},
      ${PLANNED.contestClass}, 'CN-12', ${seasonYear}, 'Asia/Shanghai', ${sql.json(plan)}, 1)`;
  await copyIn(
    sql,
    'event (event_id, competition_id, name, occupation, task_level, team_size, total_decimals, version)',
    eventRows(contest, route),
  );
  await copyIn(sql, 'entry (entry_id, event_id, members, withdrawn, version)', entryRows(contest));
};

/** Final results that were decided already, so that nobody decides them again. */
export const fillResults = async (sql: postgres.Sql, contest: PlannedContest): Promise<void> => {
  await copyIn(sql, 'result_part (result_id, result_version, part, rows)', partRows(contest));
  await copyIn(
    sql,
    `final_result (event_id, result_version, result_id, competition_id, state, part_count, row_count,
      hash, page_url, page_hash, groups, finalised_at, fact_id, decided_at)`,
    resultRows(contest),
  );
};

/** The contest's rules, to which the body agreed. */
export const fillAdoption = async (
  sql: postgres.Sql,
  { competitionId, bodyId }: PlannedContest,
  pack: RulePack,
  approval: 'office' | 'standing-authorisation' = 'office',
): Promise<void> => {
  const by = newId();
  await sql`insert into adoption (competition_id, body_id, pack_id, pack_version, approval, pack,
      adopted_by, adopted_at, consent, consent_by, consent_at, version)
    values (${competitionId}, ${bodyId}, ${pack.id}, ${pack.version}, ${approval},
      ${sql.json(pack as never)}, ${by}, now(), 'accepted', ${by}, now(), 1)`;
};

/** A filed body that may issue nothing. */
export const fillIssuer = async (sql: postgres.Sql, { bodyId }: PlannedContest): Promise<void> => {
  await sql`insert into issuer (body_id, name, evaluator, body_code, province, site, did, url,
      number_source, filing_no, filed, state, recorded_by, recorded_at, version)
    values (${bodyId}, '示例评价机构', 'S', '9901', '12', '000001', 'did:web:bench.example',
      'https://bench.example', 'own', '示备〔2026〕9号', '[]', 'active', ${newId()}, now(), 1)`;
};

/** As registration would have told it: somebody approves in this contest. */
export const fillOffice = async (
  sql: postgres.Sql,
  { competitionId }: PlannedContest,
  personId: string,
): Promise<void> => {
  await sql`insert into held_office
      (appointment_id, person_id, office, scope_kind, scope_id, organisation_id, from_at, version)
    values (${newId()}, ${personId}, 'approving-office', 'competition', ${competitionId}, null,
      now() - interval '1 day', 1)`;
};
