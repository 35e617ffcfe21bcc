import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, inject, it, vi } from 'vitest';
import type { SharedSystem } from '../shared-system.setup.ts';
import { openBrowser, visitor } from './fixture/browser.ts';
import { correct, give, openScreen, signAll, takeOver } from './fixture/marks-desk.ts';
import {
  FIRST,
  type Name,
  PRODUCT,
  SECOND,
  STATIONS,
  setUpWalkedEvent,
  THIRD,
  type WalkedEvent,
} from './fixture/marks-event.ts';
import { type Desk, screensOf, sitDown } from './fixture/season-page.ts';

// A day of judging with everything that goes wrong, on the console against the real service; each
// test goes on where the last one ended.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 });

let system: SharedSystem;
let event: WalkedEvent;
let browser: Browser;
let chief: Desk;
let supervisor: Desk;
let third: Desk | undefined;
/** The sheet in which the review finds an error, and the checkpoint as the daily page printed it. */
let wrong = '';
let printed: readonly string[] = [];
let begunOn = '';
const CHECKPOINT = /([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}) · (\d+) 条/;
const desks: Desk[] = [];

beforeAll(async () => {
  system = inject('sharedSystem');
  begunOn = minuteNow().slice(0, 10);
  [event, browser] = await Promise.all([setUpWalkedEvent(system), openBrowser()]);
  [chief, supervisor] = await Promise.all([sitAs('测试裁判长'), sitAs('测试监督')]);
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    console.error(await screensOf(desks));
  });
});

const sitAs = async (name: Name): Promise<Desk> => {
  const desk = await sitDown(browser, event.origin, event.who(name).token);
  desks.push(desk);
  return desk;
};
/** One more computer, at which everybody else sits in turn. */
const atThird = async (name: Name): Promise<Desk> => {
  if (third) await takeOver(third, event, name);
  else third = await sitAs(name);
  return third;
};
const open = (desk: Desk, screen: string): Promise<void> => openScreen(desk, event, screen);

const lockModule = async (): Promise<void> => {
  await open(chief, 'judging');
  await chief.press('锁定');
  await chief.press('锁定模块');
  await chief.says(`“${PRODUCT}”已锁定。`);
};
/** On the clock of the browsers, which stand in the contest's zone. */
const minuteNow = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16);
/** The code of the sheet that lies before the supervisor. */
const sheetBefore = async ({ page }: Desk): Promise<string> => {
  const text = await page.locator('.review-code .number').textContent();
  return text?.replace('编号 ', '') ?? '';
};
const findRight = async (): Promise<void> => {
  const code = await sheetBefore(supervisor);
  await supervisor.press('与原件一致');
  await supervisor.says(`${code} 与原件一致，已记录。`);
};

describe('a day of judging', () => {
  it('shows the chief judge what differs; a panel agrees, and of two entries one is decided', async () => {
    await Promise.all([
      give(event, '测试评判甲', [
        [FIRST, 'A1.1', '3'],
        [SECOND, 'A1.1', '2'],
        [FIRST, 'A1.2', '5'],
        [SECOND, 'A1.2', '6'],
      ]),
      give(event, '测试评判乙', [
        [FIRST, 'A1.1', '1'],
        [FIRST, 'A1.2', '6'],
      ]),
      give(event, '测试评判丙', [
        [FIRST, 'A1.1', '2'],
        [SECOND, 'A1.2', '6'],
      ]),
    ]);
    await open(chief, 'judging');
    await chief.says('相差 2，允许 1');
    await chief.says('两次录入不一致');
    await chief.picture('marks-board');
    // They talked it over; the screen hears of it by itself.
    await give(event, '测试评判甲', [[FIRST, 'A1.1', '2', 1]]);
    await chief.press('决定');
    await chief.dialog().getByRole('radio', { name: /^6/ }).check();
    await chief.picture('marks-decide');
    await chief.press('决定', chief.dialog());
    await chief.says('已决定。');
    await chief.page.getByRole('heading', { name: '分歧' }).waitFor({ state: 'detached' });
  });

  it('gives the seat of a judge who leaves to another, who gets a PIN and comes in with it', async () => {
    await open(chief, 'judging?view=seats');
    await chief.press('测试评判丙 离开');
    await chief.choose('由谁接替', '测试评判丁');
    await chief.page.getByLabel('理由').fill('测试：另有任务');
    await chief.picture('marks-leave');
    await chief.press('办理接替');
    await chief.says('席位已更替');
    await chief.says('测试评判丙 → 测试评判丁');

    const office = await atThird('测试主办');
    await open(office, 'pins');
    await office.page.getByRole('checkbox', { name: '选择: 测试评判丁' }).check();
    await office.press('为 1 人生成 PIN');
    await office.press('生成', office.dialog());
    const slip = office.page.locator('.slip', { hasText: '测试评判丁' });
    await slip.waitFor();
    const [code = '', pin = ''] = await slip.locator('dd').allInnerTexts();
    await office.picture('marks-slip');

    const tablet = await (await browser.newContext(visitor({ screen: 'upright' }))).newPage();
    tablet.setDefaultTimeout(45_000);
    const pairings = `/api/gateway/v1/events/${event.eventId}/pairings`;
    const { link } = await event.organiser.post<{ link: string }>(pairings, {});
    await tablet.goto(link);
    await tablet.getByLabel('平板名称').fill('走查 1 号');
    await tablet.getByRole('button', { name: '配对', exact: true }).click();
    for (const [label, digits] of [
      ['输入 4 位名册号', code],
      ['输入 6 位 PIN', pin.replaceAll(/\D/g, '')],
    ] as const) {
      await tablet.getByRole('group', { name: label }).waitFor();
      await tablet.keyboard.type(digits);
    }
    await tablet.getByRole('heading', { name: '我的评分表' }).waitFor();
    await tablet.getByRole('heading', { name: 'A1' }).waitFor();
    await tablet.context().close();
  });

  it('adds minutes after an incident, and takes points off for a breach', async () => {
    await open(chief, 'incidents');
    await chief.press('记录情况…');
    await chief.choose('工位', SECOND);
    await chief.choose('种类', '设备');
    await chief.press('记录');
    await chief.says(`工位 ${SECOND} 的情况已记录`);
    await chief.press('决定…');
    await chief.page.getByLabel('不在选手', { exact: true }).check();
    await chief.choose('处理', '补时');
    await chief.page.getByLabel(/分钟/).fill('10');
    await chief.page.getByLabel('理由').fill('测试：测量仪断电');
    await chief.picture('marks-incident');
    await chief.press('作出决定');
    await chief.says(`工位 ${SECOND} 已决定。`);
    await chief.says('补时 10 分钟');

    await open(chief, 'penalties');
    await chief.choose('工位、参赛编号或加密号', SECOND);
    await chief.choose('判罚种类', 'P1 · 未戴护目镜 · 1');
    await chief.page.getByLabel('原因').fill('测试：未戴护目镜');
    await chief.press('判罚…');
    await chief.picture('marks-penalty');
    await chief.press('判罚', chief.dialog());
    await chief.says(`${SECOND} 已扣 1 分。`);
  });

  it('takes a file of a machine in after two people', async () => {
    const scorer = await atThird('测试统分');
    await open(scorer, 'outside');
    await scorer.press('新列对应…');
    await scorer.page.getByLabel('设备或考试名称').fill('测试测量机');
    await scorer.page.getByLabel('编号列的表头').fill('工位');
    await scorer.choose('场次', '上午场');
    await scorer.page.getByLabel('A2.1 的表头').fill('圆度');
    await scorer.press('保存列对应');
    await scorer.says('已保存“测试测量机”的列对应。');
    const file = (rows: readonly string[]) => ({
      name: '圆度.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['工位,圆度', ...rows].join('\n')),
    });
    const input = scorer.page.locator('#outside-file');
    await input.setInputFiles(file(['T-9,1']));
    await scorer.says('本模块没有 T-9，请更正编号。');
    await input.setInputFiles(file(STATIONS.map((station, place) => `${station},${place + 6}`)));
    await scorer.press('数值与原件一致，确认');
    await scorer.says('待裁判员确认');

    const judge = await atThird('测试评判甲');
    await open(judge, 'outside');
    await judge.press('查看');
    await judge.picture('marks-outside');
    await judge.press('确认并计入分数');
    await judge.says('已计入 3 个分数。');
  });

  it('amends a defective aspect by two people', async () => {
    await open(chief, 'scheme');
    await chief.press('全部展开');
    await chief.press(/B1\.1/);
    await chief.press('提出更正', chief.dialog());
    await chief.page.getByRole('radio', { name: /作废，不计入总分/ }).check();
    await chief.page.getByLabel('理由').fill('测试：样板缺失');
    await chief.press('提出更正', chief.dialog());
    await chief.says('更正已提出');
    await open(supervisor, 'scheme');
    await supervisor.says('对各编号的影响');
    await supervisor.picture('marks-amend');
    await supervisor.press('核准');
    await supervisor.press('核准', supervisor.dialog());
    await supervisor.says('更正已核准，第 2 版生效');
  });

  it('has every sheet signed, in the place of whoever left by two people', async () => {
    await give(event, '测试评判甲', [
      [FIRST, 'A1.1', '2', 2],
      [SECOND, 'A1.1', '2', 1],
      [THIRD, 'A1.1', '2'],
      [THIRD, 'A1.2', '7'],
      ...STATIONS.map((station) => [station, 'B1.2', '8'] as const),
    ]);
    await give(event, '测试评判乙', [
      [FIRST, 'A1.1', '2', 1],
      [SECOND, 'A1.1', '2'],
      [THIRD, 'A1.1', '3'],
      [THIRD, 'A1.2', '7'],
    ]);
    await give(
      event,
      '测试评判丁',
      STATIONS.map((station) => [station, 'A1.1', '2'] as const),
    );
    await signAll(event);
    for (const [desk, said] of [
      [chief, '已代签，等另一人签字。'],
      [supervisor, '两人均已代签，该签字有效。'],
    ] as const) {
      await open(desk, 'judging?view=seats');
      await desk.press('代签…');
      await desk.page.getByLabel('理由').fill('测试：已离场');
      await desk.picture('marks-in-place');
      await desk.press('代签', desk.dialog());
      await desk.says(said);
    }
  });

  it('has its day and its module locked, opened again by two people, and locked anew', async () => {
    await open(chief, 'judging?view=daily');
    await chief.press('锁定 评分第 1 天');
    await chief.picture('marks-day-lock');
    await chief.press('锁定', chief.dialog());
    await chief.says('“评分第 1 天”已锁定。');
    await lockModule();
    await chief.press('申请解锁…');
    await chief.page.getByLabel('原因').fill('测试：先撤下锁定');
    await chief.press('提交监督员');
    await chief.says('已提交，等监督员决定。');
    await open(supervisor, 'judging');
    await supervisor.press('决定…');
    await supervisor.dialog().getByText('测试：先撤下锁定').waitFor();
    await supervisor.picture('marks-reopen');
    await supervisor.press('同意解锁');
    await supervisor.says('已决定。');
    await lockModule();
  });

  it('stands on the daily page, with the checkpoint of the mark log', async () => {
    await open(chief, 'judging?view=daily');
    const done = ['测试：样板缺失', '补时 10 分钟', '未戴护目镜', '经 2 轮取得一致'];
    // A walk over midnight stands on two pages.
    const wanted = minuteNow().startsWith(begunOn) ? done : [];
    for (const text of wanted) await chief.says(new RegExp(text));
    await chief.picture('marks-daily');
    const line = chief.page.getByText(CHECKPOINT).first();
    printed = CHECKPOINT.exec((await line.textContent()) ?? '') ?? [];
  });

  it('is reviewed: a sample is drawn, an error found, and its cell alone opened by two people', async () => {
    await open(supervisor, 'review');
    await supervisor.press('开始复核…');
    await supervisor.press('开始复核', supervisor.dialog());
    await supervisor.page.getByLabel('当众掷出的数').fill('3 5 1 6');
    await supervisor.press('抽样');
    wrong = await sheetBefore(supervisor);
    await supervisor.page.getByRole('checkbox', { name: 'B1.2 有误' }).check();
    await supervisor.choose('差错种类', '抄录错误');
    await supervisor.page.getByLabel('原件上是').fill('7');
    await supervisor.picture('marks-review');
    await supervisor.press('记录 1 处差错');
    await supervisor.says(`${wrong} 的差错已记录`);
    // One of two is more than the limit: all three are due.
    for (const _ of [1, 2]) await findRight();
    await open(chief, 'review');
    await chief.press('申请解锁这 1 处…');
    await chief.picture('marks-review-ask');
    await chief.press('申请解锁这 1 处', chief.dialog());
    await chief.says('已申请，等监督员同意。');
    await open(supervisor, 'review');
    await supervisor.press('审查申请…');
    await supervisor.press('同意解锁');
    await supervisor.says(/模块已解锁|已记录。/);
    await correct(event, '测试评判甲', [wrong, 'B1.2', '7']);
    await signAll(event);
  });

  it('has an appeal admitted, heard, upheld by two of three, and its mark given anew', async () => {
    const arbiter = await atThird('测试仲裁甲');
    const { page, press, choose, dialog, says, picture } = arbiter;
    await open(arbiter, 'appeals');
    await press('登记纸质申诉');
    await page.getByLabel('参赛编号').selectOption({ index: 1 });
    await choose('模块', PRODUCT);
    await choose('场次', '上午场');
    await choose('工位', FIRST);
    await choose('针对', 'B1 外观');
    await page.getByLabel('事实与请求').fill('测试：棱边被夹具划伤，请求重评');
    await page.getByLabel('纸上所写的接收时间').fill(minuteNow());
    await page.getByLabel('原件存放号').fill('测试-1');
    await choose('接收人', '测试统分 · 统分员');
    await choose('见证人', '测试监督 · 监督员');
    await picture('marks-appeal');
    await press('递交');
    await says('已递交，编号第 1 号。');
    await page.getByRole('link', { name: /第 1 号/ }).click();
    await press('受理');
    await press('受理', dialog());
    await press('安排听证');
    await page.getByLabel('听证时间').fill(minuteNow());
    await page.getByLabel('地点').fill('测试室');
    for (const name of ['测试仲裁甲', '测试仲裁乙', '测试仲裁丙']) {
      await dialog().getByRole('checkbox', { name }).check();
    }
    await picture('marks-hearing');
    await press('安排听证', dialog());
    await press('作出裁决');
    await page.getByLabel('理由').fill('测试：查验属实');
    await dialog().getByRole('checkbox', { name: 'B1.2' }).check();
    await picture('marks-ruling');
    await press('作出裁决', dialog());
    await says('等待其他成员签字。');
    const other = await atThird('测试仲裁乙');
    await open(other, 'appeals');
    await other.page.getByRole('link', { name: /第 1 号/ }).click();
    await other.press('签字同意');
    await other.press('签字同意', other.dialog());
    await other.says(/已为评分点 B1\.2 开启/);
    await other.picture('marks-appeal-closed');
    await correct(event, '测试评判甲', [FIRST, 'B1.2', '9']);
    await signAll(event);
    await lockModule();
  });

  it('ends its review by a second person once all that changed was compared again', async () => {
    await open(supervisor, 'review');
    for (const _ of new Set([wrong, FIRST])) await findRight();
    await supervisor.says('应核对的都已核对无误。');
    await open(chief, 'review');
    await chief.press('完成复核…');
    await chief.press('完成复核', chief.dialog());
    await chief.says('复核已经完成。');
    await chief.picture('marks-review-closed');
  });

  it('has its printed checkpoint found in the mark log of today, by anybody', async () => {
    const page = await (await browser.newContext(visitor({}))).newPage();
    page.setDefaultTimeout(45_000);
    await page.goto(`${event.origin}/verify/log`);
    const [, root = '', size = ''] = printed;
    await page.getByLabel('条数').fill(size);
    await page.getByLabel('校验码').fill(root);
    await page.getByRole('button', { name: '比对' }).click();
    await page.getByText('打印时的全部记录原样都在，之后只增加了新记录。').waitFor();
  });
});
