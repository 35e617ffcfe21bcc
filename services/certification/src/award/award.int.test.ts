import type { SigningKey } from '@jinbang/contracts/http/signing-key';
import type { Verification } from '@jinbang/contracts/http/verify';
import { newId } from '@jinbang/kernel/id';
import { textOfPdf } from '@jinbang/papers/pdf-text.fixture';
import { until } from '@jinbang/testkit/until';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Certification, namesOf, openCertification } from '../certification.fixture.ts';
import { appointed, entriesAdmitted, factOf, resultTold, rowsOf } from '../contest.fixture.ts';
import {
  hostsOf,
  itemOf,
  linesOf,
  plansOf,
  prizedRows,
  releasedPlan,
  withPrizes,
} from './award.fixture.ts';
import { findAward } from './award-document.store.ts';

const SECOND_BEGINS_MS = 5_000;

let certification: Certification;
beforeAll(async () => {
  certification = await openCertification();
});
afterAll(() => certification?.close());

const overallOf = async (credential: string): Promise<string> =>
  (
    await certification.send<Verification>('/api/certification/v1/public/verifications', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: credential },
    })
  ).body.overall;

const statesOf = async (...asked: Parameters<typeof linesOf>) =>
  (await linesOf(...asked)).map(({ state, award, rank }) => [state, award, rank]);

describe('award documents of an event', () => {
  it('are not made before the result is final, and then once, in order, without a gap', async () => {
    const hosts = await hostsOf(certification);
    const { contest } = hosts;
    const planId = await releasedPlan(hosts);
    await certification.sweep();
    expect(await linesOf(hosts, planId)).toEqual([]);

    const told = resultTold(contest, { rows: prizedRows(contest) });
    // The parts alone are no result: the fact that closes them comes after the public notice.
    await certification.hear(told.slice(0, -1));
    await certification.sweep();
    expect(await linesOf(hosts, planId)).toEqual([]);

    await certification.hear(told.slice(-1));
    await certification.sweep();
    const lines = await linesOf(hosts, planId);
    expect(lines.map(({ state, award, rank, name }) => [state, award, rank, name])).toEqual([
      ['live', 'first-prize', 1, '测试甲'],
      ['live', 'second-prize', 2, '测试甲'],
      ['live', 'second-prize', 3, '测试甲'],
    ]);
    const serials = lines.map(({ number }) => number?.slice(-6));
    expect(serials).toEqual(['000001', '000002', '000003']);

    await certification.hear(told);
    await certification.sweep();
    expect(await linesOf(hosts, planId)).toEqual(lines);
  });

  it('wait where the result is heard before who is in it, and then are made for all', async () => {
    const hosts = await hostsOf(certification, { isHeard: false });
    const { contest } = hosts;
    const entries = entriesAdmitted(contest);
    const planId = await releasedPlan(hosts);
    await certification.hear(resultTold(contest, { rows: prizedRows(contest) }));
    await certification.hear(entries.slice(0, 2));
    await certification.sweep();
    expect(await linesOf(hosts, planId)).toEqual([]);
    expect((await plansOf(hosts))[0]?.waitingFor).toBe('award.entries-missing');

    await certification.hear(entries.slice(2));
    await certification.sweep();
    expect((await linesOf(hosts, planId)).map(({ state, rank }) => [state, rank])).toEqual([
      ['live', 1],
      ['live', 2],
      ['live', 3],
    ]);
  });

  it('are made for whoever comes to be wanted while the names of the others are asked', async () => {
    const hosts = await hostsOf(certification);
    const { contest } = hosts;
    const planId = await releasedPlan(hosts);
    await certification.hear(resultTold(contest, { rows: prizedRows(contest) }));
    const turned = withPrizes(rowsOf(contest.contestants.toReversed()));
    const askedOf: number[] = [];
    await certification.sweep({
      askNames: async (personIds) => {
        if (askedOf.push(personIds.length) === 1) {
          await certification.hear(resultTold(contest, { rows: turned, resultVersion: 2 }));
        }
        return namesOf()(personIds);
      },
    });
    // The third of five is wanted by both; the two who came late are asked about on their own.
    expect(askedOf).toEqual([3, 2]);
    expect((await statesOf(hosts, planId)).map(([state]) => state)).toEqual(Array(3).fill('live'));
  });

  it('are found by their number and verify as an award of the organiser', async () => {
    const hosts = await hostsOf(certification);
    const planId = await releasedPlan(hosts);
    await certification.hear(resultTold(hosts.contest, { rows: prizedRows(hosts.contest) }));
    await certification.sweep();
    const [line] = await linesOf(hosts, planId);
    const found = await findAward(certification.db, line?.number?.replaceAll('-', '') ?? '');
    expect(found?.organiser.name).toBe('示例市总工会');
    expect(found?.award).toMatchObject({ awardId: line?.awardId, title: '获奖证书' });
    expect(found?.credential.body).toContain('"achievementType":"Award"');
    // Neither the name nor any identity number stands in what anybody may read.
    expect(found?.credential.body).not.toContain('测试甲');
    expect(await findAward(certification.db, 'JB-NOBODY-2026-000001')).toBeUndefined();
  });

  it('signed by a key that is removed stand signed again under the same number and id', async () => {
    const hosts = await hostsOf(certification);
    const planId = await releasedPlan(hosts);
    await certification.hear(resultTold(hosts.contest, { rows: prizedRows(hosts.contest) }));
    await certification.sweep();
    const lines = await linesOf(hosts, planId);
    const foundOf = async (number: string | null | undefined) => {
      const found = await findAward(certification.db, number ?? '');
      if (!found) throw new Error('no such award');
      return found;
    };
    const before = await Promise.all(lines.map(({ number }) => foundOf(number)));
    const { bodyId } = before[0]?.organiser ?? { bodyId: '' };
    const old = before[0]?.credential.keyName ?? '';
    const [asking, confirming] = [certification.as(newId()), certification.as(newId())];
    for (const { personId } of [asking, confirming]) {
      await certification.hear([
        appointed(personId, 'certification-body', { kind: 'organisation', id: bodyId }),
      ]);
    }
    const keys = `/issuers/${bodyId}/signing-keys`;
    const removalOf = async () => {
      const { items } = (await asking.get<{ items: SigningKey[] }>(keys)).body;
      return items.find(({ keyName }) => keyName === old)?.removal;
    };
    const asked = await asking.post<{ removalId: string }>(`${keys}/${old}/removals`, {
      reason: '私钥所在服务器被入侵',
    });
    const confirmed = await confirming.post(
      `/key-removals/${asked.body.removalId}/confirmation`,
      undefined,
      { version: 1 },
    );
    expect(confirmed.status).toBe(200);
    expect(await removalOf()).toMatchObject({
      ...{ state: 'signing-again', waitingCount: before.length, renewedCount: 0 },
    });
    await Promise.all([1, 2, 3].map(() => certification.sweep()));
    expect(await removalOf()).toMatchObject({
      ...{ state: 'done', waitingCount: 0, renewedCount: before.length },
    });
    for (const { award, credential } of before) {
      const after = await foundOf(award.number);
      const { proof: _, validFrom: was, ...words } = JSON.parse(credential.body);
      const { proof, validFrom: is, ...wordsAfter } = JSON.parse(after.credential.body);
      expect(wordsAfter).toEqual(words);
      expect(Date.parse(is)).toBeGreaterThan(Date.parse(was));
      expect(after.credential).toMatchObject({ credentialVersion: 2 });
      expect(after.credential.keyName).not.toBe(old);
      expect(JSON.stringify(proof)).not.toContain(old);
      // Newer by a second than what it replaces, it may begin within the present one.
      await until(
        async () => expect(await overallOf(after.credential.body)).toBe('valid'),
        SECOND_BEGINS_MS,
      );
      expect(await overallOf(credential.body)).toBe('invalid');
    }
    const late = certification.feeder.execute(sql`
      insert into award_credential (award_id, credential_version, body_id, credential_id, key_name,
        valid_from, body)
      select award_id, 3, body_id, credential_id, key_name, valid_from, body
      from award_credential where key_name = ${old}`);
    await expect(late).rejects.toMatchObject({ cause: { code: '23514' } });
  });

  it('of an amended result are superseded where they no longer say the truth, and made anew', async () => {
    const hosts = await hostsOf(certification);
    const { contest } = hosts;
    const planId = await releasedPlan(hosts);
    await certification.hear(resultTold(contest, { rows: prizedRows(contest) }));
    await certification.sweep();
    const before = await linesOf(hosts, planId);
    const [one, two, three, four, five] = contest.contestants;
    if (!one || !two || !three || !four || !five) throw new Error('too few');
    // The second is disqualified: the third moves up, the fourth wins a prize.
    const rows = withPrizes(rowsOf([one, three, four, five, two], { [two.entryId]: 'DSQ' }));
    const amended = resultTold(contest, { rows, resultVersion: 2 });
    await certification.hear(amended);
    const open = await findAward(certification.db, before[0]?.number ?? '');
    expect(open?.isUnderReview).toBe(true);
    await certification.sweep();
    expect(await statesOf(hosts, planId)).toEqual([
      ['live', 'first-prize', 1],
      ['live', 'second-prize', 2],
      ['live', 'second-prize', 3],
      ['superseded', 'second-prize', 2],
      ['superseded', 'second-prize', 3],
    ]);
    const kept = await findAward(certification.db, before[0]?.number ?? '');
    expect(kept).toMatchObject({ isUnderReview: false, award: { confirmedResultVersion: 2 } });
    const list = await certification.tools.publishList(kept?.award.listId ?? '');
    expect(list).toBeDefined();
    // Whoever moved up has one document in place of another, and the list says of which.
    const places = (await linesOf(hosts, planId)).map((line) => [
      ...[line.state, line.rank, line.replaces?.slice(-6) ?? null],
    ]);
    expect(places).toEqual([
      ['live', 1, null],
      ['live', 2, '000003'],
      ['live', 3, null],
      ['superseded', 2, null],
      ['superseded', 3, null],
    ]);
  });

  it('are revoked by two people, and made again only where they said so', async () => {
    const hosts = await hostsOf(certification);
    const { first, second, path } = hosts;
    const planId = await releasedPlan(hosts);
    await certification.hear(resultTold(hosts.contest, { rows: prizedRows(hosts.contest) }));
    await certification.sweep();
    const [misspelt, given] = await linesOf(hosts, planId);
    const revoke = async (awardId: string | null | undefined, makesAgain: boolean) => {
      const asked = await first.post<{ revocationId: string }>(
        `${path}/awards/${awardId}/revocations`,
        { reason: '姓名有误', makesAgain },
      );
      const confirm = `${path}/award-revocations/${asked.body.revocationId}/confirmation`;
      const alone = await first.post(confirm, undefined, { version: 1 });
      expect([alone.status, alone.body.code]).toEqual([403, 'revocation.four-eyes']);
      expect((await second.post(confirm, undefined, { version: 1 })).status).toBe(200);
    };
    await revoke(misspelt?.awardId, true);
    await revoke(given?.awardId, false);
    await certification.sweep();
    expect(await statesOf(hosts, planId)).toEqual([
      ['live', 'first-prize', 1],
      ['live', 'second-prize', 3],
      ['revoked', 'first-prize', 1],
      ['revoked', 'second-prize', 2],
    ]);
  });

  it('wait for whoever lacks a name, without a number, and stop nobody else', async () => {
    const hosts = await hostsOf(certification);
    const planId = await releasedPlan(hosts);
    const lacking = hosts.contest.contestants[1]?.personId;
    await certification.hear(resultTold(hosts.contest, { rows: prizedRows(hosts.contest) }));
    const { askNames } = certification.options;
    const without: typeof askNames = async (ids) => askNames(ids.filter((one) => one !== lacking));
    await certification.sweep({ askNames: without });
    const lines = await linesOf(hosts, planId);
    expect(
      lines.map(({ state, code, number }) => [state, code, number?.slice(-6) ?? null]),
    ).toEqual([
      ['live', null, '000001'],
      ['lacks', 'award.name-missing', null],
      ['live', null, '000002'],
    ]);
    const later = new Date(Date.now() + 600_000);
    await certification.sweep({ now: () => later });
    const numbers = (await linesOf(hosts, planId)).map(({ number }) => number?.slice(-6));
    expect(numbers).toEqual(['000001', '000003', '000002']);
  });

  it('name judges by their office and coaches by whom they brought', async () => {
    const hosts = await hostsOf(certification, { workers: 2 });
    const { contest } = hosts;
    const { eventId } = contest;
    const [admitted] = entriesAdmitted(contest);
    // Safe: the fixture has just made it.
    const { organisationId } = (admitted?.data ?? {}) as { organisationId: string };
    const [judge, coach] = [certification.as(contest.ownerId), hosts.stranger];
    const scope = { kind: 'event', id: eventId };
    const given = appointed(coach.personId, 'coach', scope);
    await certification.hear([
      ...(admitted ? [factOf({ ...admitted, aggregateVersion: 2, data: admitted.data })] : []),
      appointed(judge.personId, 'chief-judge', scope),
      { ...given, data: { ...(given.data as object), organisationId } },
    ]);
    const planId = await releasedPlan(hosts, ['coach', 'judging']);
    await certification.hear(resultTold(contest, { rows: prizedRows(contest) }));
    await certification.sweep();
    const texts = (await linesOf(hosts, planId)).map(({ state, text }) => [state, text]);
    expect(texts).toEqual([
      ['live', '在示例市技能竞赛“焊接”赛项中指导选手荣获一等奖，被评为优秀指导教师。'],
      ['live', '在示例市技能竞赛“焊接”赛项中担任裁判长，完成执裁工作。'],
    ]);
  });

  it('come as one PDF for the ceremony: by prize and rank, each with its credential, and to nobody else', async () => {
    const hosts = await hostsOf(certification);
    const { first, stranger, path } = hosts;
    const planId = await releasedPlan(hosts, ['prize', 'participation']);
    const paper = `${path}/award-plans/${planId}/paper`;
    const early = await first.get(paper);
    expect([early.status, early.body.code]).toEqual([409, 'award.nothing-made']);
    await certification.hear(resultTold(hosts.contest, { rows: prizedRows(hosts.contest) }));
    await certification.sweep();
    expect((await stranger.get(paper)).status).toBe(403);
    const { status, type, bytes } = await first.getFile(paper);
    expect([status, type]).toEqual([200, 'application/pdf']);
    const pages = await textOfPdf(new Uint8Array(bytes));
    expect(pages).toHaveLength(8);
    const numbers = (await linesOf(hosts, planId)).map(({ number }) => number);
    expect(pages.map((page) => /JB-[A-Z0-9]+-\d{4}-\d{6}/.exec(page)?.[0])).toEqual(numbers);
    expect(pages[0]).toContain('一等奖');
    expect(pages[1]).toContain('二等奖');
    expect(pages[7]).toContain('参 赛 证 明');
    expect(pages.every((page) => page.includes('测试甲：'))).toBe(true);
    // No identity number of anybody, and the same bytes again.
    expect(pages.join('')).not.toMatch(/\d{17}/);
    expect((await first.getFile(paper)).bytes.equals(bytes)).toBe(true);
    const kind = await first.getFile(`${paper}?kind=participation`);
    expect(await textOfPdf(new Uint8Array(kind.bytes))).toHaveLength(5);
  });
});

describe('a plan of award documents', () => {
  it('is released by another person than who planned it, and then stands', async () => {
    const { contest, first, second, path } = await hostsOf(certification);
    const wish = { eventIds: [contest.eventId], items: [itemOf('prize')] };
    const early = await first.post(`${path}/award-plans`, wish);
    expect([early.status, early.body.code]).toEqual([409, 'award.organiser-unnamed']);
    const name = { name: '示例市总工会', code: 'PLAN' };
    await first.put(`${path}/award-organiser`, name, { version: 0 });
    const planned = await first.post<{ planId: string }>(`${path}/award-plans`, wish);
    expect(planned.status).toBe(201);
    const plan = `${path}/award-plans/${planned.body.planId}`;
    const alone = await first.post(`${plan}/release`, undefined, { version: 1 });
    expect([alone.status, alone.body.code]).toEqual([403, 'award.four-eyes']);
    // Whoever changes it is the one somebody else must agree with.
    expect((await second.put(plan, wish, { version: 1 })).status).toBe(200);
    const own = await second.post(`${plan}/release`, undefined, { version: 2 });
    expect([own.status, own.body.code]).toEqual([403, 'award.four-eyes']);
    const stale = await first.post(`${plan}/release`, undefined, { version: 1 });
    expect(stale.status).toBe(412);
    expect((await first.post(`${plan}/release`, undefined, { version: 2 })).status).toBe(200);
    const late = await second.put(plan, wish, { version: 3 });
    expect([late.status, late.body.code]).toEqual([409, 'award.plan-released']);
  });

  it('is refused with words of a level certificate, and says which and by which clause', async () => {
    const { contest, first, path } = await hostsOf(certification);
    await first.put(`${path}/award-organiser`, { name: '示例协会', code: 'WORD' }, { version: 0 });
    const items = [
      itemOf('prize', { title: '职业技能等级证书' }),
      itemOf('participation', { text: '参加全国大赛，特此证明。' }),
    ];
    const refused = await first.post<{ code: string; errors: { code: string; detail: string }[] }>(
      `${path}/award-plans`,
      { eventIds: [contest.eventId], items },
    );
    expect([refused.status, refused.body.code]).toEqual([422, 'award.plan-flawed']);
    expect(refused.body.errors.map(({ code }) => code)).toEqual([
      'award.word-forbidden',
      'award.word-forbidden',
    ]);
  });

  it('is nobody else’s: another organiser neither sees nor makes it', async () => {
    const hosts = await hostsOf(certification);
    const { stranger, path, contest } = hosts;
    const planId = await releasedPlan(hosts);
    const wish = { eventIds: [contest.eventId], items: [itemOf('participation')] };
    const answers = [
      await stranger.get(`${path}/awards`),
      await stranger.get(`${path}/award-plans/${planId}/lines`),
      await stranger.post(`${path}/award-plans`, wish),
      await stranger.post(`${path}/award-plans/${planId}/release`, undefined, { version: 1 }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('gives each kind of an event in one plan alone, and only events of its competition', async () => {
    const hosts = await hostsOf(certification);
    const { first, path, contest } = hosts;
    await releasedPlan(hosts);
    const again = { eventIds: [contest.eventId], items: [itemOf('prize')] };
    const twice = await first.post<{ errors: { code: string }[] }>(`${path}/award-plans`, again);
    expect(twice.body.errors.map(({ code }) => code)).toEqual(['award.kind-planned']);
    const elsewhere = { eventIds: [contest.ownerId], items: [itemOf('coach')] };
    const other = await first.post<{ errors: { code: string }[] }>(
      `${path}/award-plans`,
      elsewhere,
    );
    expect(other.body.errors.map(({ code }) => code)).toEqual(['event.unknown']);
  });

  it('gives 优秀组织奖 from a sheet two people typed', async () => {
    const hosts = await hostsOf(certification);
    const { first, second, path, contest } = hosts;
    await first.put(`${path}/award-organiser`, { name: '示例协会', code: 'UNIT' }, { version: 0 });
    const sheet = { criteria: [{ name: '组织', weight: '1' }], places: 1, least: '60' };
    const items = [itemOf('organisation')];
    const wish = { eventIds: [contest.eventId], items, sheet };
    const { body } = await first.post<{ planId: string }>(`${path}/award-plans`, wish);
    const plan = `${path}/award-plans/${body.planId}`;
    const school = { organisationId: contest.ownerId, name: '示例学校', points: ['90'] };
    const works = { organisationId: contest.competitionId, name: '示例企业', points: ['80.5'] };
    const units = [school, works];
    await first.post(`${plan}/unit-marks`, { units });
    const slip = await second.post(`${plan}/unit-marks`, { units: [{ ...school, points: ['9'] }] });
    expect([slip.status, slip.body.code]).toEqual([409, 'award.unit-differs']);
    const again = await second.post(`${plan}/unit-marks`, { units });
    expect(again.body).toEqual({ typed: 0, checked: 2 });
    await second.post(`${plan}/release`, undefined, { version: 1 });
    await certification.hear(resultTold(contest, { rows: prizedRows(contest) }));
    await certification.sweep();
    const lines = await linesOf(hosts, body.planId);
    expect(lines.map(({ state, name }) => [state, name])).toEqual([['live', '示例学校']]);
    const [there] = await plansOf(hosts);
    expect(there?.units.map(({ total, state }) => [total, state]).toSorted()).toEqual([
      ['80.50', 'checked'],
      ['90.00', 'checked'],
    ]);
  });
});
