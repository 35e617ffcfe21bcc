import { newId } from '@jinbang/kernel/id';
import { textOfPdf } from '@jinbang/papers/pdf-text.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aDisputedContest, type Disputed } from '../appeal/appeal.fixture.ts';
import { type Judging, markOf, openJudging, score } from '../judging.fixture.ts';
import { tokenFor } from '../signed-in.fixture.ts';
import type { PaperChoices } from './paper.body.ts';
import { FORM_NAMES, type FormName } from './paper-form.ts';

// An hour after the session began; the day of the contest.
const NOW = '2026-05-12T02:30:00.000Z';

describe('papers of the judging', () => {
  let judging: Judging;
  let disputed: Disputed;
  beforeAll(async () => {
    judging = await openJudging(() => new Date(NOW));
    disputed = await aDisputedContest(judging);
    await happen();
    await judging.markLog.sequence();
  });
  afterAll(() => judging?.close());

  const as = (office: 'chief' | 'supervisor' | 'scorer') => disputed.contest[office];

  /** An incident, a penalty, an appeal; one judge has second thoughts, and one mark is awaited. */
  const happen = async () => {
    const { contest, ready, path, filing, people } = disputed;
    const chief = judging.as(contest.chief);
    const made = await chief.post<{ incidentId: string }>(`${path}/incidents`, {
      ...{ sessionId: contest.sessionId, station: '02', kind: 'equipment' },
      ...{ stoppedAt: '2026-05-12T01:40:00.000Z', note: '车床主轴停转' },
    });
    await chief.post(
      `${path}/incidents/${made.body.incidentId}/decision`,
      {
        ...{ kind: 'decided', cause: 'not', ruling: { as: 'minutes', minutes: 23 } },
        reason: '设备故障',
      },
      { version: 1 },
    );
    await chief.post(
      `${ready.path}/penalties`,
      { subjectId: ready.subjectId('02'), points: '0.5', reason: '未清理工位' },
      { version: 0 },
    );
    const filed = await judging
      .as(people.leader)
      .post<{ appealId: string }>(`${path}/appeals`, filing());
    await judging
      .as(people.arbiters[0] ?? '')
      .post(
        `${path}/appeals/${filed.body.appealId}/admission`,
        { outcome: 'admitted', proof: 'slip' },
        { version: 1 },
      );
    // Two points from the other judge: the panel has to talk, and nothing of it is settled.
    const again = markOf(ready, '02', 'A1.2', score('0'), { basedOn: 1 });
    await ready.judge(0).commands([again]);
  };

  const ask = (personId: string, form: string, query = '') =>
    judging.app.request(`/api/judging/v1${disputed.path}/papers/${form}${query}`, {
      headers: { authorization: `Bearer ${tokenFor(personId)}` },
    });
  const bytesOf = async (personId: string, form: string, query = '') => {
    const answer = await ask(personId, form, query);
    if (answer.status !== 200) throw new Error(`${form}: ${await answer.text()}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const pagesOf = async (personId: string, form: FormName, query = '') =>
    textOfPdf(await bytesOf(personId, form, query));

  it('has on every page what a signed original is found and checked by', async () => {
    for (const form of FORM_NAMES.filter((one) => !['review', 'appeal-ruling'].includes(one))) {
      const pages = await pagesOf(as('chief'), form);
      expect(pages.length).toBeGreaterThan(0);
      for (const page of pages) {
        expect(page).toContain('测试竞赛');
        expect(page).toMatch(/表号 Form (5|6A|6B|6C|7|8|9|11A|11B) · 版本 v2026\.1/);
        expect(page).toMatch(/Page \d+ of \d+/);
        expect(page).toContain('Log checkpoint');
        expect(page).toContain('打印 Printed 2026-05-12 10:30');
        expect(page).toMatch(/签名 Signature|Page \d+ of [2-9]/);
      }
    }
  });

  it('shows every mark of a code, a judge’s own once all are in, and no name', async () => {
    const [first = '', second = '', ...more] = await pagesOf(as('scorer'), 'filled');
    expect(more).toEqual([]);
    expect(first).toContain('评分方案 Scheme 1');
    // Two judges with 2 of 3 points each, and 0.5 · 4/6: the decimals go on, and none is rounded up.
    expect(first).toMatch(/A1\.1 J[\s\S]*?2\s+2\s+0\.3333…/);
    expect(first).toMatch(/是\s*0\.5/);
    expect(first).toMatch(/7\s+7\s+7/);
    expect(second).not.toContain('缺项 —');
  });

  it('adds up a module by code and nothing over modules, and no sum where a mark is missing', async () => {
    const [module = ''] = await pagesOf(as('supervisor'), 'summary-module');
    // 0.3333… + 0.6666… + 0.5 + 7 = 8.5 exactly.
    expect(module).toMatch(/01\s+1\.5\s+7\s+8\.5/);
    expect(module).toMatch(/02\s+8\s+−0\.5\s+缺 missing 1/);
    const [day = ''] = await pagesOf(as('supervisor'), 'summary-day', '?markingDay=1');
    expect(day).toContain('C1');
    expect(await ask(as('supervisor'), 'summary-day', '?markingDay=2')).toMatchObject({
      status: 409,
    });
    const sub = (await pagesOf(as('chief'), 'summary-sub-criterion')).join('');
    expect(sub).toMatch(/A1\.1 J[\s\S]*0\.3333…\s+0\.3333…/);
    // Whoever types sees sheets, never what they add up to.
    expect(await ask(as('scorer'), 'summary-module')).toMatchObject({ status: 403 });
  });

  it('tells the meeting what the day was, and prints incident, penalty and appeal for signing', async () => {
    const daily = (await pagesOf(disputed.contest.organiser, 'daily', '?day=2026-05-12')).join('');
    expect(daily).toMatch(/分歧与复评[\s\S]*02\s+A1\.2[\s\S]*尚未解决/);
    expect(daily).toMatch(/赛场情况[\s\S]*设备故障[\s\S]*23/);
    expect(daily).toContain('解锁更正：无');
    const incidents = await pagesOf(as('chief'), 'incident', '?day=2026-05-12');
    expect(incidents).toHaveLength(2);
    expect(incidents[0]).toMatch(/车床主轴停转[\s\S]*补时 Minutes added: 23 min[\s\S]*现场裁判/);
    // The last one is to be filled in by hand.
    expect(incidents[1]).toMatch(/种类（圈选）/);
    expect(await pagesOf(as('chief'), 'incident', '?day=2026-05-11')).toHaveLength(1);
    expect((await pagesOf(as('chief'), 'penalty'))[0]).toMatch(/扣0\.5 分[\s\S]*未清理工位/);
    expect((await pagesOf(as('chief'), 'appeal-admitted'))[0]).toMatch(/予以受理[\s\S]*抽签凭条/);
  });

  it('says whose appeal it is to those who hear it, and to nobody who leads the judging', async () => {
    const arbiter = disputed.people.arbiters[0] ?? '';
    const [heard = ''] = await pagesOf(arbiter, 'appeal-filed');
    expect(heard).toMatch(/参赛编号\s+Entry no\.\s+001[\s\S]*设备停机未补时/);
    const [led = ''] = await pagesOf(as('chief'), 'appeal-filed');
    expect(led).toContain('开封前不列');
    expect(led).not.toContain('设备停机未补时');
    expect(led).not.toContain('001');
  });

  it('is printed by whom the form is for; who marks prints none', async () => {
    const formsOf = async (personId: string) => {
      const path = `${disputed.path}/papers`;
      const { body } = await judging.as(personId).get<PaperChoices>(path);
      expect(body.sessions).toHaveLength(body.items.length > 0 ? 1 : 0);
      return body.items.map(({ form }) => form);
    };
    expect(await formsOf(as('chief'))).toEqual(FORM_NAMES);
    expect(await formsOf(as('scorer'))).toEqual(['filled']);
    expect(await formsOf(disputed.contest.judges[0] ?? '')).toEqual([]);
    for (const form of FORM_NAMES) {
      expect(await ask(disputed.contest.judges[0] ?? '', form)).toMatchObject({ status: 403 });
    }
    expect(await ask(as('chief'), 'review')).toMatchObject({ status: 409 });
    expect(await ask(newId(), 'daily')).toMatchObject({ status: 403 });
  });

  it('is the same to the byte for the same moment, and says when it is practice', async () => {
    const [one, other] = [
      await bytesOf(as('chief'), 'filled'),
      await bytesOf(as('chief'), 'filled'),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
    for (const page of await pagesOf(as('chief'), 'daily', '?rehearsal=yes')) {
      expect(page).toContain('REHEARSAL');
    }
  });
});
