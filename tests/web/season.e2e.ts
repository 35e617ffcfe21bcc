import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import type { SharedSystem } from '../shared-system.setup.ts';
import { openBrowser } from './fixture/browser.ts';
import { join, linkFor, registerStaff, signInAgain } from './fixture/season-accounts.ts';
import {
  ACTORS,
  BENCH,
  CONTEST,
  EVENTS,
  entryWorkbook,
  eventCells,
  PANEL_SIZE,
  PER_EVENT,
  panelCells,
  registerCells,
} from './fixture/season-cast.ts';
import { checkInDelegations, scanIn, typeIn } from './fixture/season-desk.ts';
import { type Desk, lookAt, sitDown } from './fixture/season-page.ts';
import { badgesOf, eventsOnRecord, peopleOnRecord } from './fixture/season-records.ts';

// A city contest from the first invitation to the drawn and checked-in day, by hand on the screens;
// each test goes on where the last one ended.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 300_000 });

let system: SharedSystem;
let browser: Browser;
let operator: Desk;
let office: Desk;
let second: Desk;
let sealer: Desk;
let watcher: Desk;
let checkers: readonly Desk[];
const flaws: string[] = [];
const see = async (desk: Desk, name: string): Promise<void> => {
  flaws.push(...(await desk.look(name)));
};

beforeAll(async () => {
  system = inject('sharedSystem');
  browser = await openBrowser();
  operator = await sitDown(browser, system.urls.gateway, system.tokens.bootstrap);
});
afterAll(async () => {
  await browser?.close();
});

const ROOMS = EVENTS.map((_, place) => `实训室 ${String.fromCharCode(65 + place)}`);
/** The event in which the first session is drawn by hand. */
const DRAWN_BY_HAND = EVENTS[0][0];
/** How many go through a session at a time. */
const BATCH = PER_EVENT / 2;
const OFFICIALS = [
  ['测试加密', '加密裁判员'],
  ['测试监督', '监督员'],
  ['测试仲裁', '仲裁员'],
  ['测试检录', '检录员'],
] as const;

const day = (ahead: number): string =>
  new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

const handIn = async ({ page, press, says }: Desk, event: string): Promise<void> => {
  await page.getByLabel('赛项', { exact: true }).selectOption({ label: event });
  await press(/未提交/);
  await page.getByLabel('全选').check();
  await press(`提交审核 ${PER_EVENT} 个`);
  await says('没有未提交的报名');
};
const approve = async (
  { page, press, says, dialog, picture }: Desk,
  event: string,
): Promise<void> => {
  await page.getByLabel('赛项', { exact: true }).selectOption({ label: event });
  await page.getByLabel('全选').check();
  await press(`通过 ${PER_EVENT} 个`);
  await picture('approve');
  await press(`通过 ${PER_EVENT} 个`, dialog());
  await says('没有等待审核的报名');
};
/** One event at a desk: some by their badges, some by their numbers, the rest with their leaders. */
const checkIn = async (desk: Desk, event: string): Promise<void> => {
  await desk.goTo('检录');
  await desk.page.getByLabel('赛项', { exact: true }).selectOption({ label: event });
  const isFirst = event === DRAWN_BY_HAND;
  if (isFirst) await desk.picture('check-in');
  const [first = '', other = ''] = await badgesOf(desk.page, event);
  await desk.page.getByRole('link', { name: '打开检录台' }).click();
  await desk.page
    .locator('.guest-line')
    .nth(PER_EVENT - 1)
    .waitFor();
  await scanIn(desk, first);
  if (isFirst) await see(desk, 'desk-scanned');
  await scanIn(desk, other);
  await typeIn(desk, '003');
  await checkInDelegations(desk, 3, async () => {
    if (isFirst) await see(desk, 'desk-delegation');
  });
  await desk.says('全部已在服务器');
  if (isFirst) await see(desk, 'desk');
  await desk.page.goBack();
};
/** All sessions of an event that nobody drew for yet: commitments, dice, sealed. */
const drawAll = async ({ page, press, says }: Desk, sessions: number): Promise<void> => {
  await press(/抽工位/, page.getByRole('navigation', { name: '抽签的各步' }));
  await page.getByLabel(`${sessions} 个未抽场次一次抽`).check();
  await press(`公布 ${sessions} 个承诺值`);
  await page.getByLabel('公开值（当众掷出的骰子）').fill('3 6 1 4 2 5');
  await press(`抽签并封存 ${sessions} 个场次`);
  await says(`${sessions} 个场次、`);
};

describe('a city contest', () => {
  it('is prepared: organisations, people, and accounts by the links of their invitations', async () => {
    flaws.push(...(await registerStaff(operator)));
    await operator.goTo('邀请');
    const links = new Map<string, string>();
    for (const name of ACTORS) links.set(name, await linkFor(operator, name));
    const joinAs = (name: (typeof ACTORS)[number], by: 'passkey' | 'password') =>
      join(browser, links.get(name) ?? '', name, by);
    await operator.picture('invitations');
    [office, second] = await Promise.all([
      joinAs('测试主任', 'password'),
      joinAs('测试审核', 'passkey'),
    ]);
    [sealer, watcher] = await Promise.all([
      joinAs('测试加密', 'passkey'),
      joinAs('测试监督', 'passkey'),
    ]);
    checkers = [await joinAs('测试检录', 'password')];
  });

  it('is set up from the template with ten events out of a sheet', async () => {
    const { page, goTo, press } = office;
    await goTo('竞赛设置');
    await press('设立竞赛');
    await press('下一步');
    await page.getByLabel('竞赛名称').fill(CONTEST);
    await press('加一个单位');
    await page.getByLabel('单位名称').fill('测试市人力资源和社会保障局');
    await see(office, 'wizard-contest');
    await press('下一步');
    await press('从表格读入');
    await page.getByLabel('从电子表格复制，粘贴到这里').fill(eventCells(day(30), day(33)));
    await press('检查');
    await press(`加入 ${EVENTS.length} 个赛项`);
    await office.picture('wizard-events');
    await press('下一步');
    await office.picture('wizard-check');
    await press(`设立竞赛和 ${EVENTS.length} 个赛项`);
    await page.getByRole('link', { name: EVENTS[9][0], exact: true }).waitFor();
    await see(office, 'contest');
  });

  it('takes ten events through the publication of their rules to open registration', async () => {
    const { press, dialog, says, goTo, page } = office;
    await goTo('竞赛设置');
    await page.getByRole('link', { name: CONTEST, exact: true }).click();
    for (const [step, state] of [
      ['发布规程', '规程已发布'],
      ['开放报名', '报名'],
    ] as const) {
      await press(`${step}（${EVENTS.length} 个赛项）`);
      await office.picture(`move-${step}`);
      await press(step, dialog());
      await says(state);
    }
  });

  it('has rooms, and sessions as proposed', async () => {
    const { press, page, goTo, dialog, says } = office;
    await goTo('赛程与场地');
    await office.picture('schedule-empty');
    await press('场地与工位');
    await page.getByLabel('场馆名称').fill('测试市会展中心');
    await page.getByLabel('场地，每行一个').fill(ROOMS.map((room) => `${room}，30，2`).join('\n'));
    await office.picture('rooms');
    await press('登记');
    await says(`已登记 ${ROOMS.length} 个场地`);
    await press('自动编排');
    await page.getByLabel('第一天').fill(day(30));
    await page.getByLabel('天数').fill('2');
    await office.picture('propose');
    await page.getByLabel('各赛项人数').fill(`${PER_EVENT}`);
    await press('用于全部赛项');
    await press('每个赛项一间，依次分配');
    await press('看方案');
    await see(office, 'proposal');
    await press(/^采用全部/);
    await says(/已编排 \d+ 个场次/);
    await page.locator('.day-tabs').waitFor();
    await see(office, 'schedule');
    expect(await dialog().count()).toBe(0);
  });

  it('has the officials of the whole contest', async () => {
    const { press, page, goTo, says } = office;
    await goTo('人员与任职');
    await page.getByLabel('范围').selectOption({ label: CONTEST });
    for (const [name, duty] of OFFICIALS) {
      await press('任命');
      await page.getByLabel('查找人员').fill(name);
      await page.getByRole('radio', { name: `${name} ${BENCH}` }).check();
      await page.getByLabel('岗位', { exact: true }).selectOption({ label: duty });
      await press('确认任命');
      await says(`已任命${name}为${duty}`);
    }
    await see(office, 'people');
  });

  it('has its register, and asks all panels at once with their signed papers', async () => {
    const { press, page, goTo, dialog, says } = office;
    await goTo('裁判与考评人员');
    await press('从名单加入');
    await page.getByRole('textbox', { name: '名单' }).fill(registerCells(day(-30), day(700)));
    await press(`加入 ${PANEL_SIZE} 人`);
    await says(`已加入名册 ${PANEL_SIZE} 人`);
    await press('从名单邀请');
    await page.getByRole('textbox', { name: '名单' }).fill(panelCells());
    await page.getByLabel('名单上的人都已书面接受').check();
    await page.getByLabel('承诺书也已签字').check();
    await page.getByLabel('签字日期', { exact: true }).fill(day(0));
    await see(office, 'panel-list');
    await press(`邀请并录入 ${PANEL_SIZE} 份接受`);
    await dialog().waitFor({ state: 'detached' });
    await says(`已邀请并录入 ${PANEL_SIZE} 份接受`);
    // Who serves the whole contest signs for each event.
    await press('一次录入承诺书');
    await page.getByLabel('签字日期', { exact: true }).fill(day(0));
    await office.picture('pledges');
    await press(`录入 ${OFFICIALS.length} 份承诺书`);
    await says('各项均已具备');
    await see(office, 'officials');
  });

  it('takes three hundred contestants out of one workbook', async () => {
    const { press, page, goTo, says } = office;
    await goTo('报名');
    await office.picture('entries-empty');
    await page.locator('input[type=file]').setInputFiles({
      name: '报名表.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: entryWorkbook(),
    });
    await press(`导入 ${EVENTS.length * PER_EVENT} 份报名`);
    await says(`已导入 ${EVENTS.length * PER_EVENT} 份报名`);
    await see(office, 'entries');
    await press('填写一份报名表');
    // Escape pressed before the window is there would close nothing, and it would stand over the menu.
    await office.dialog().waitFor();
    await office.picture('entry-form');
    await office.page.keyboard.press('Escape');
    await office.dialog().waitFor({ state: 'detached' });
    await goTo('文件与答疑');
    await office.picture('documents');
  });

  it('closes the lists of all events', async () => {
    await office.goTo('竞赛设置');
    await office.page.getByRole('link', { name: CONTEST, exact: true }).click();
    await office.press(`截止报名，进入资格审查（${EVENTS.length} 个赛项）`);
    await office.press('截止报名，进入资格审查', office.dialog());
    await office.dialog().waitFor({ state: 'detached' });
  });

  it('hands entries in, and lets another person approve them', async () => {
    await office.goTo('报名审核');
    await handIn(office, EVENTS[0][0]);
    await second.page.reload();
    await second.goTo('报名审核');
    for (const [place, [event]] of EVENTS.entries()) {
      const [next] = EVENTS[place + 1] ?? [];
      // Two people at two computers: one hands the next event in while the other decides.
      await Promise.all([approve(second, event), next && handIn(office, next)]);
    }
    await see(second, 'admission');
  });

  it('numbers everybody, and takes ten events to the draw', async () => {
    const { goTo, press, page, dialog } = office;
    await goTo('抽签');
    for (const [event] of EVENTS) {
      await page.getByLabel('赛项', { exact: true }).selectOption({ label: event });
      await press(/抽参赛编号/);
      await press('按报名顺序编号');
      await page.getByRole('button', { name: /完成.*抽参赛编号/ }).waitFor();
    }
    await office.picture('numbers');
    await goTo('竞赛设置');
    await page.getByRole('link', { name: CONTEST, exact: true }).click();
    await press(`确认抽签完成（${EVENTS.length} 个赛项）`);
    await press('确认抽签完成', dialog());
    await dialog().waitFor({ state: 'detached' });
    await office.picture('drawn');
  });

  it('makes keys on the encryption judge’s device, tried before the supervisor', async () => {
    await sealer.page.reload();
    await watcher.page.reload();
    await sealer.goTo('抽签');
    await sealer.page.getByLabel('赛项', { exact: true }).selectOption({ label: DRAWN_BY_HAND });
    await sealer.press('制作密钥');
    await sealer.page.getByLabel(`同时用于本竞赛其余 ${EVENTS.length - 1} 个赛项`).check();
    for (const no of [1, 2, 3]) {
      await sealer.press(`打印第 ${no} 份`);
      await sealer.page.getByLabel(`第 ${no} 份已打印`).check();
    }
    await see(sealer, 'keys');
    await sealer.press('登记公钥，请监督员确认');
    await sealer.press(/制作密钥/, sealer.page.getByRole('navigation', { name: '抽签的各步' }));
    await sealer.press('用私钥打开');
    const [first = '', second = ''] = await sealer.printed();
    await sealer.page.getByLabel('一份恢复纸', { exact: true }).fill(first);
    await sealer.page.getByLabel('另一份恢复纸', { exact: true }).fill(second);
    await sealer.press('用两份恢复纸打开');
    const codes = sealer.page.locator('.trial-codes dd');
    await codes
      .nth(1)
      .filter({ hasText: /^\d{6}$/ })
      .waitFor();
    const [judge = '', recovery = ''] = await codes.allInnerTexts();
    await watcher.goTo('抽签');
    await watcher.page.getByLabel('赛项', { exact: true }).selectOption({ label: DRAWN_BY_HAND });
    await watcher.press(/监督确认/);
    await watcher.page.getByLabel('私钥打开的六位数').fill(judge);
    await watcher.page.getByLabel('恢复纸打开的六位数').fill(recovery);
    await see(watcher, 'confirm');
    await watcher.press('确认密钥可用');
    await watcher.says('密钥已确认');
  });

  it('draws one session by hand and the rest of the event in one act, before a projector', async () => {
    const { page, press, says } = sealer;
    await page.reload();
    await page.getByLabel('赛项', { exact: true }).selectOption({ label: DRAWN_BY_HAND });
    const opening = page.waitForEvent('popup');
    await press('打开投影窗口');
    const wall = await opening;
    await press(/抽工位/);
    const lot = page.locator('.lot-input');
    for (let place = 1; place <= BATCH; place += 1) {
      for (const text of [`${place}`, `${PER_EVENT - place}`]) {
        await lot.fill(text);
        await lot.press('Enter');
      }
    }
    await see(sealer, 'draw-by-hand');
    await press(`加密封存 ${BATCH} 个签`);
    await says(`${BATCH} 个签已加密封存`);
    await page.getByLabel('3 个未抽场次一次抽').check();
    await see(sealer, 'draw-all-plan');
    await press('公布 3 个承诺值');
    await wall.getByText('承诺值').first().waitFor();
    await see(sealer, 'draw-all-committed');
    flaws.push(...(await lookAt(wall, 'projector')));
    await page.getByLabel('公开值（当众掷出的骰子）').fill('3 6 1 4 2 5');
    await press('抽签并封存 3 个场次');
    await says('3 个场次、');
    await page.getByLabel('参赛编号').fill('1');
    await page.keyboard.press('Enter');
    await see(sealer, 'draw-all-done');
    await wall.getByText('全部加密封存').waitFor();
    await wall.close();
  });

  it('draws all sessions of the other nine events', async () => {
    for (const [event] of EVENTS.slice(1)) {
      await sealer.page.getByLabel('赛项', { exact: true }).selectOption({ label: event });
      await drawAll(sealer, 4);
    }
  });

  it('checks everybody in: by badges, by numbers, and delegations with their leaders', async () => {
    const [first] = checkers;
    if (!first) throw new Error('nobody is at the desk');
    await first.page.reload();
    checkers = [first, await signInAgain(browser, system.urls.gateway, '测试检录')];
    const names = EVENTS.map(([event]) => event);
    await Promise.all(
      checkers.map(async (desk, place) => {
        for (const event of names.filter((_, at) => at % 2 === place)) await checkIn(desk, event);
      }),
    );
  });

  it('stands in the records as it was done on the screens', async () => {
    const events = await eventsOnRecord(office.page);
    expect(events.map(({ state }) => state)).toEqual(EVENTS.map(() => 'DRAWN'));
    for (const event of events) {
      const found = await peopleOnRecord(office.page, event);
      expect(found).toMatchObject({ admitted: PER_EVENT, present: PER_EVENT });
      expect(new Set(found.numbers).size).toBe(PER_EVENT);
      // Everybody has a station in each of the two modules that are judged by station.
      expect(found.inUse).toBe(2 * PER_EVENT);
      expect(found.drew).toEqual([
        [PER_EVENT, PER_EVENT],
        [PER_EVENT, PER_EVENT],
      ]);
    }
  });

  it('kept nobody out on the way', () => {
    expect(flaws).toEqual([]);
  });
});
