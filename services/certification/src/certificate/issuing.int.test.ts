import { parseCertificateNumber } from '@jinbang/credentials/certificate-number';
import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
  resultTold,
  rowsOf,
} from '../contest.fixture.ts';
import { stepsOf } from '../start-certification.ts';

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification.close());

const begin = async (contest: Contest, told = resultTold(contest)): Promise<Staff> => {
  await certification.hear([
    competitionDeclared(contest),
    eventArranged(contest),
    ...entriesAdmitted(contest),
  ]);
  const staff = await staffOf(certification, contest);
  await adopt(staff, contest);
  await certification.hear(told);
  return staff;
};

type Row = { number: string; person_id: string; state: string; body_id: string };
const certificatesOf = ({ eventId }: Contest): Promise<Row[]> =>
  certification.feeder.execute<Row>(
    sql`select number, person_id, state, body_id from certificate where event_id = ${eventId}`,
  );

const serialsOf = (rows: readonly Row[]): number[] =>
  rows
    .map(({ number }) => parseCertificateNumber(number))
    .map((parsed) => (parsed.ok ? parsed.value.serial : 0))
    .toSorted((left, right) => left - right);
const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

/** One step of the sweep as another process would run it. */
const step = (name: string, change: Partial<Certification['options']> = {}) => {
  const options = { ...certification.options, ...change };
  const found = stepsOf(options, certification.tools).find((one) => one.name === name);
  if (!found) throw new Error(`no step ${name}`);
  return found.run();
};

describe('issuing', () => {
  it('by several processes at once gives one certificate each and serials without a gap', async () => {
    // Ten of each group reach a level; enough contests to keep four processes busy.
    const contests = upTo(6).map(() => contestOf({ workers: 10, students: 10 }));
    const [first] = contests as [Contest];
    const staff = await staffOf(certification, first);
    await certification.hear(
      contests.flatMap((contest) => [
        competitionDeclared(contest),
        eventArranged(contest),
        ...entriesAdmitted(contest),
      ]),
    );
    await adopt(staff, first);
    await certification.feeder.execute(sql`
      insert into adoption select ids.id::uuid, body_id, pack_id, pack_version, approval, pack,
        adopted_by, adopted_at, 1, consent, consent_by, consent_at
      from adoption, unnest(${sql.param(
        contests.slice(1).map(({ competitionId }) => competitionId),
      )}::text[]) as ids (id)
      where competition_id = ${first.competitionId}`);
    await certification.feeder.execute(
      sql`update standing_authorisation set competition_id = null where body_id = ${staff.bodyId}`,
    );
    await certification.hear(contests.flatMap((contest) => resultTold(contest)));
    const process = async () => {
      for (let idle = 0; idle < 3; ) {
        const done = (await step('decide')) + (await step('issue'));
        idle = done === 0 ? idle + 1 : 0;
      }
    };
    await Promise.all([process(), process(), process(), process()]);
    const rows = (await Promise.all(contests.map(certificatesOf))).flat();
    expect(rows).toHaveLength(120);
    expect(new Set(rows.map(({ person_id }) => person_id)).size).toBe(120);
    const byLevel = Map.groupBy(rows, ({ number }) => number.slice(13, 16));
    expect([...byLevel.values()].map(serialsOf)).toEqual([upTo(60), upTo(60)]);
  });

  it('broken off in the middle leaves nothing half done and goes on where it was', async () => {
    const contest = contestOf({ workers: 5 });
    await begin(contest);
    await step('decide');
    let calls = 0;
    const dying = () => {
      calls += 1;
      // The connection goes in the midst of the transaction, after numbers were drawn.
      if (calls === 7) throw Object.assign(new Error('gone'), { code: 'CONNECTION_CLOSED' });
      return newId();
    };
    await expect(step('issue', { newId: dying })).rejects.toThrow('gone');
    expect(await certificatesOf(contest)).toEqual([]);
    await certification.sweep();
    const rows = await certificatesOf(contest);
    expect(serialsOf(rows)).toEqual(upTo(5));
  });

  it('broken off between deciding and telling decides once', async () => {
    const contest = contestOf({ workers: 4 });
    await begin(contest);
    let calls = 0;
    const failing = () => {
      calls += 1;
      if (calls === 6) throw new Error('killed');
      return newId();
    };
    expect(await step('decide', { newId: failing })).toBe(0);
    const told = async () =>
      (await certification.told('certification.decision.made')).filter(
        ({ eventId }) => eventId === contest.eventId,
      );
    expect(await told()).toEqual([]);
    await certification.sweep();
    // Four levels, and the nomination of the first.
    expect(await told()).toHaveLength(5);
  });

  it('stops one row where one person is unknown, and says why', async () => {
    const contest = contestOf({ workers: 4 });
    const staff = await begin(contest);
    const lost = contest.contestants[1]?.personId ?? '';
    await certification.sweep({ askNames: namesOf(new Set([lost])) });
    const rows = await certificatesOf(contest);
    expect(rows.map(({ person_id }) => person_id)).not.toContain(lost);
    expect(serialsOf(rows)).toEqual(upTo(3));
    const path = `/decisions?eventId=${contest.eventId}&personId=${lost}&kind=level`;
    const { body } = await staff.body.get<{ items: object[] }>(path);
    expect(body.items).toMatchObject([
      { state: 'approved', failure: { code: 'certificate.name-missing' } },
    ]);
    const progress = `/events/${contest.eventId}/progress`;
    expect((await staff.body.get(progress)).body).toMatchObject({ state: 'decided', failed: 1 });

    expect(await staff.stranger.post(`/events/${contest.eventId}/issuing`)).toMatchObject({
      status: 403,
    });
    expect(await staff.body.post(`/events/${contest.eventId}/issuing`)).toMatchObject({
      status: 200,
      body: { retried: 1 },
    });
    await certification.sweep();
    expect(serialsOf(await certificatesOf(contest))).toEqual(upTo(4));
    expect((await staff.body.get(progress)).body).toMatchObject({ state: 'CERTIFIED', failed: 0 });
  });

  it('waits while registration does not answer for names', async () => {
    const contest = contestOf({ workers: 2 });
    await begin(contest);
    await step('decide');
    const silent = async () => {
      throw new Error('no answer');
    };
    await expect(step('issue', { askNames: silent })).rejects.toThrow('no answer');
    expect(await certificatesOf(contest)).toEqual([]);
    await certification.sweep();
    expect(await certificatesOf(contest)).toHaveLength(2);
  });

  it('is refused outside the filed occupation, with the document in the reason', async () => {
    const contest = contestOf({ workers: 1 });
    const staff = await begin(contest);
    await certification.feeder.execute(sql`
      update issuer set filed = jsonb_set(filed, '{0,levels}', '["5"]') where body_id = ${staff.bodyId}`);
    await certification.sweep();
    expect(await certificatesOf(contest)).toEqual([]);
    const { body } = await staff.body.get<{ items: object[] }>(
      `/decisions?eventId=${contest.eventId}&kind=level`,
    );
    expect(body.items).toMatchObject([
      { failure: { code: 'issuer.level-not-filed', params: { filingNo: '示备〔2026〕1号' } } },
    ]);
  });

  it('issues nothing on a result that a newer one has replaced, decided or not', async () => {
    const contest = contestOf({ workers: 3 });
    await begin(contest);
    await step('decide');
    const [first] = contest.contestants;
    const rows = rowsOf(contest.contestants, { [first?.entryId ?? '']: 'DSQ' });
    await certification.hear(resultTold(contest, { rows, resultVersion: 2 }));
    expect(await step('issue')).toBe(0);
    await certification.sweep();
    const found = await certificatesOf(contest);
    expect(found.map(({ person_id }) => person_id)).not.toContain(first?.personId);
    expect(serialsOf(found)).toEqual(upTo(2));
  });

  it('never issues for a refused decision or a 职业资格', async () => {
    const listed = contestOf({ workers: 2, route: 'qualification' });
    const refused = contestOf({ workers: 1 });
    const [only] = refused.contestants;
    await begin(listed);
    const told = rowsOf(refused.contestants, { [only?.entryId ?? '']: 'DNF' });
    await begin(refused, resultTold(refused, { rows: told }));
    await certification.sweep();
    expect(await certificatesOf(listed)).toEqual([]);
    expect(await certificatesOf(refused)).toEqual([]);
    const forced = certification.feeder.execute(
      sql`update decision set state = 'approved' where event_id = ${refused.eventId}`,
    );
    await expect(forced).rejects.toMatchObject({ cause: { code: '23514' } });
  });
});

describe('one person', () => {
  let person: string;
  beforeEach(() => {
    person = newId();
  });

  it('who wins twice in a season is promoted once', async () => {
    const [one, two] = [contestOf({ people: [person] }), contestOf({ people: [person] })];
    await begin(one);
    await certification.sweep();
    const staff = await begin(two);
    await certification.sweep();
    expect(await certificatesOf(one)).toHaveLength(3);
    expect((await certificatesOf(two)).map(({ person_id }) => person_id)).not.toContain(person);
    const path = `/decisions?eventId=${two.eventId}&personId=${person}&kind=level`;
    const { body } = await staff.body.get<{ items: { sentence: { zh: string } }[] }>(path);
    expect(body.items).toMatchObject([{ outcome: 'refused', reason: 'year-limit' }]);
    expect(body.items[0]?.sentence.zh).toContain('2026 年度');
  });
  it('climbs from the certificate of an earlier season', async () => {
    const earlier = contestOf({ people: [person] });
    const later = contestOf({ people: [person] });
    await certification.hear([
      competitionDeclared(earlier, {
        seasonYear: 2025,
        plan: {
          documentNo: '示函〔2025〕1号',
          year: 2025,
          item: '焊接',
          tier: 'city',
          contestClass: '1',
        },
      }),
    ]);
    await begin(earlier);
    await certification.sweep();
    await begin(later);
    await certification.sweep();
    const levels = await certification.feeder.execute<{ level: string }>(
      sql`select level from certificate where person_id = ${person} order by certificate_id`,
    );
    expect(levels.map(({ level }) => level)).toEqual(['2', '1']);
  });
});
