import { madeUpIdNumber } from '@jinbang/local/demo/cast';
import { registerPersons } from '@jinbang/local/demo/set-up-contest';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import {
  markEverything,
  publishEverything,
  setUpCertifiedEvent,
} from '../flows/certified-event.ts';
import type { SmallEvent } from '../flows/small-event.ts';
import { openBrowser, SCREENS } from './fixture/browser.ts';
import { type Desk, lookAt, sitDown } from './fixture/season-page.ts';

// A made-up province's rules, from nothing to a published version by hand on the screens.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

let browser: Browser;
let event: SmallEvent;
let writer: Desk;
let second: Desk;
const flaws: string[] = [];

const OFFICE_SERIAL = 930;
/** Nobody of another contest of this house: what they won there would count here. */
const CONTESTANT_SERIAL = 840;
const RULES = '测试省竞赛晋升规则';
const spillOf = ({ page }: Desk): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** By day at a desk, by night on a phone. */
const see = async (desk: Desk, name: string): Promise<void> => {
  flaws.push(...(await desk.look(name)));
  await desk.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await desk.page.setViewportSize(SCREENS.phone);
  flaws.push(...(await lookAt(desk.page, `${name}-phone`)));
  if ((await spillOf(desk)) > 0) flaws.push(`${name}: wider than a phone`);
  await desk.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await desk.page.setViewportSize(SCREENS.desktop);
};

/** Two people of the approving office of one contest. */
const officePeople = async (small: SmallEvent): Promise<readonly string[]> => {
  const { organiser, organisationId, competitionId } = small;
  const people = ['测试起草', '测试发布'].map((name, place) => ({
    name,
    nameEn: `Test Office ${place + 1}`,
    idNumber: madeUpIdNumber(OFFICE_SERIAL + place),
    organisationId,
  }));
  const personIds = await registerPersons({ organiser }, people);
  const scope = { kind: 'competition', id: competitionId };
  await organiser.post('/api/registration/v1/appointments', {
    appointments: personIds.map((personId) => ({
      personId,
      office: 'approving-office',
      scope,
      from: new Date().toISOString(),
    })),
  });
  return Promise.all(personIds.map((personId) => small.tokenOf(personId)));
};

beforeAll(async () => {
  const system = inject('sharedSystem');
  browser = await openBrowser();
  event = await setUpCertifiedEvent(system, { bodyCode: '0941', firstSerial: CONTESTANT_SERIAL });
  await markEverything(event);
  await publishEverything(event);
  const [first = '', other = ''] = await officePeople(event);
  writer = await sitDown(browser, system.urls.gateway, first);
  second = await sitDown(browser, system.urls.gateway, other);
});
afterAll(async () => {
  await browser?.close();
});

const fill = (within: Locator, label: string, text: string) =>
  within.getByLabel(label, { exact: true }).fill(text);
const choose = (within: Locator, label: string, option: string) =>
  within.getByLabel(label, { exact: true }).selectOption({ label: option });
const tick = (within: Locator, label: string, isOn = true) =>
  within.getByLabel(label, { exact: true }).setChecked(isOn);
const ruleAt = ({ page }: Desk, place: number): Locator =>
  page.getByRole('region', { name: `第 ${place} 条`, exact: true });
const bandAt = (within: Locator, place: number): Locator =>
  within.getByRole('listitem', { name: `第 ${place} 档`, exact: true });
const addRule = async (desk: Desk, place: number): Promise<Locator> => {
  await desk.press('加一条');
  return ruleAt(desk, place);
};

const begin = async (desk: Desk, packId: string, from?: string): Promise<void> => {
  await desk.goTo('晋升规则');
  await desk.press('起草规则');
  if (from !== undefined) await desk.choose('以什么开始', from);
  await desk.page.getByLabel('规则编号', { exact: true }).fill(packId);
  await desk.press('开始起草');
  await desk.page.getByRole('region', { name: '名称与来源' }).waitFor();
};

const writeWinners = async (desk: Desk): Promise<void> => {
  const rule = await addRule(desk, 1);
  await choose(rule, '竞赛级别', '市级竞赛');
  await tick(rule, '一类');
  await choose(rule, '条件种类', '同时满足（且）');
  const [share, score] = [1, 2].map((place) =>
    rule.getByRole('listitem', { name: `条件 ${place}`, exact: true }),
  ) as [Locator, Locator];
  await choose(share, '条件种类', '前百分之几');
  await fill(share, '前百分之几', '40');
  await fill(score, '不低于（分）', '1');
  await choose(rule, '等级', '二级/技师');
  await choose(rule, '已有该等级的', '再晋升一级');
  await choose(rule, '最高到', '一级/高级技师');
  await choose(rule, '可申报', '一级/高级技师');
  await fill(rule, '每人终身几次', '1');
  await fill(rule, '条文', '前 40% 且总成绩合格，晋升二级，终身一次');
  await fill(rule, '条款编号', 'winners');
  await fill(rule, '核准部门', '测试省人社厅');
  await tick(rule, '可推荐称号（由主管部门授予）');
  await fill(rule, '称号', '测试省技术能手');
  await fill(rule, '称号编号', 'test-master');
  await tick(rule, '另有更严的条件');
  await fill(rule, '至第几名', '3');
  await tick(rule, '有名额');
  await fill(bandAt(rule, 1), '人数至', '20');
  await fill(bandAt(rule, 1), '取几名', '1');
  await rule.getByRole('button', { name: '加一档' }).click();
  await fill(bandAt(rule, 2), '取几名', '2');
};

const writeFollowers = async (desk: Desk): Promise<void> => {
  const rule = await addRule(desk, 2);
  await choose(rule, '条件种类', '按人数取名额');
  await fill(bandAt(rule, 1), '人数至', '30');
  await fill(bandAt(rule, 1), '取几名', '7');
  await rule.getByRole('button', { name: '加一档' }).click();
  await fill(bandAt(rule, 2), '取几名', '15');
  await choose(rule, '授予什么', '在原有等级上晋升一级');
  await choose(rule, '原无等级的', '五级/初级工');
  await choose(rule, '最低核发', '四级/中级工');
  await choose(rule, '最高到', '三级/高级工');
  await fill(rule, '每人每年几次', '1');
  await fill(rule, '条文', '按参赛人数取若干名，逐级晋升，不低于四级，不高于三级');
};

const writeStudents = async (desk: Desk): Promise<void> => {
  const rule = await addRule(desk, 3);
  await tick(rule, '职工组', false);
  await tick(rule, '学生组');
  await choose(rule, '条件种类', '获奖');
  await choose(rule, '至少获', '三等奖');
  await choose(rule, '最高到', '三级/高级工');
  await tick(rule, '不得越级');
  await fill(rule, '条文', '学生组获三等奖以上晋升三级，不得越级');
};

describe('the rules of a made-up province', () => {
  it('are begun with nothing, and the screen says what is missing', async () => {
    await writer.goTo('晋升规则');
    await writer.says('已有规则');
    await see(writer, 'rules-list');
    await begin(writer, 'test-province');
    await writer.says('还不能发布。');
    const head = writer.page.getByRole('region', { name: '名称与来源' });
    await fill(head, '名称', RULES);
    await fill(head, '适用地区或行业', '测试省');
    await fill(head, '自', `${new Date().getFullYear()}-01-01`);
    await fill(head, '文件名称', '测试省文件');
    await fill(head, '发布时间', `${new Date().getFullYear()}`);
    await head.getByRole('button', { name: '加一点' }).click();
    await fill(head, '第 1 点', '以完赛选手为基数，小数进一。');
  });

  it('say in a sentence what their slots hold; nobody guesses what a percentage is counted of', async () => {
    await writeWinners(writer);
    const rule = ruleAt(writer, 1);
    await rule.getByText('前 40%（基数未定，取整办法未定），且总成绩不低于 1 分').waitFor();
    const lint = writer.page.getByRole('region', { name: '检查' });
    await lint.getByText('winners 没有说明前 40% 的计算基数或取整办法。').click();
    await see(writer, 'rules-editor');
    const share = rule.getByRole('listitem', { name: '条件 1', exact: true });
    await choose(share, '以谁为基数', '完赛选手');
    await choose(share, '如何取整', '小数进一');
    await rule.getByText('前 40%（以完赛选手为基数，小数进一）').waitFor();
    await lint.getByText('没有说明').waitFor({ state: 'detached' });
    await writeFollowers(writer);
    await writeStudents(writer);
    await writer.says(/可以发布；|没有发现问题/);
  });

  it('are taken back step by step, and stand there after a reload', async () => {
    const clause = ruleAt(writer, 3).getByLabel('条文', { exact: true });
    const written = await clause.inputValue();
    await clause.fill('写错了');
    await writer.press('撤销');
    expect(await clause.inputValue()).toBe(written);
    await writer.says('已保存');
    await writer.page.reload();
    await writer.page.getByRole('heading', { name: RULES, level: 1 }).waitFor();
    await ruleAt(writer, 3)
      .getByText('市级一类竞赛，学生组，获三等奖及以上：晋升三级/高级工；已有该等级的不再晋升。')
      .waitFor();
  });

  it('show who would get what on a final result, with a sentence for everybody', async () => {
    await writer.press('试算');
    await writer.says('已在 1 个赛项的最终成绩上试算。');
    const people = writer.page.getByRole('table', { name: '每个人' });
    // Four of ten by the first rule, three more by the second, and a reason for who gets nothing.
    expect(await people.getByRole('row').count()).toBe(11);
    expect(await people.getByText('晋升 二级/技师').count()).toBe(4);
    expect(await people.getByText('晋升 四级/中级工').count()).toBe(3);
    await people.getByText('不予晋升').first().waitFor();
    await see(writer, 'rules-trial');
  });

  it('are published by nobody who wrote them', async () => {
    await writer.says('您参与了编写');
    expect(await writer.page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
    await second.goTo('晋升规则');
    await second.page.getByRole('link', { name: RULES }).click();
    await second.says('您没有参与编写');
    await second.press('试算');
    await second.says('已在 1 个赛项的最终成绩上试算。');
    await second.press('发布');
    await second.says('发布时在 1 个赛项的成绩上再试算一次');
    await second.press('发布', second.dialog());
    await second.says('已发布为 test-province 第 1 版。');
    await second.page.getByRole('link', { name: '查看这一版' }).click();
    await second.page.getByRole('heading', { name: RULES, level: 1 }).waitFor();
    await see(second, 'rules-pack');
  });

  it('are copied for next year; beside what they come from only the difference shows', async () => {
    await writer.goTo('晋升规则');
    await writer.page.getByRole('link', { name: RULES }).click();
    await writer.press('复制，起草下一版');
    await writer.press('开始起草', writer.dialog());
    const rule = ruleAt(writer, 2);
    await writer.press('填写第 2 条');
    await fill(bandAt(rule, 1), '取几名', '6');
    await writer.says('已保存');
    await writer.press('试算');
    const table = writer.page.getByRole('table', { name: '不同之处' });
    await table.getByText('晋升 四级/中级工').waitFor();
    expect(await table.getByRole('row').count()).toBe(2);
    await see(writer, 'rules-beside');
  });

  it('are not written over by the second of two people: both see both', async () => {
    await second.goTo('晋升规则');
    await second.page.locator('.lines').getByRole('link', { name: RULES }).click();
    await second.page.getByRole('region', { name: '名称与来源' }).waitFor();
    await fill(writer.page.locator('#pack-head'), '适用地区或行业', '测试省本级');
    await writer.says('已保存');
    await fill(second.page.locator('#pack-head'), '适用地区或行业', '测试省各市');
    await second.says('另一人已保存了这份草稿');
    await second.says('测试省本级');
    await see(second, 'rules-stale');
    await second.press('采用对方的');
    await second.says('已保存');
    const kept = second.page.locator('#pack-head').getByLabel('适用地区或行业', { exact: true });
    expect(await kept.inputValue()).toBe('测试省本级');
  });

  it('kept nobody out on the way', () => {
    expect(flaws).toEqual([]);
  });
});
