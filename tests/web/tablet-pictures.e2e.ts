import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, visitor } from './fixture/browser.ts';
import { buildApps } from './fixture/built-apps.ts';
import { FIRST_JUDGE, SECOND_JUDGE } from './fixture/judging.ts';
import { pictureFolder, pictures } from './fixture/picture.ts';
import { openTabletHouse, PIN, ROSTER, type TabletHouse } from './fixture/tablet-house.ts';

// One tablet through every screen: each test goes on where the one before it ended.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let browser: Browser;
let house: TabletHouse;
let tablet: BrowserContext;
let page: Page;
let take: Awaited<ReturnType<typeof pictures>>;
const flaws: string[] = [];
const folder = pictureFolder('tablet');

beforeAll(async () => {
  const [{ root }, opened] = await Promise.all([buildApps(), openBrowser()]);
  browser = opened;
  house = await openTabletHouse(root);
  tablet = await browser.newContext({
    ...visitor({ screen: 'upright', calm: true }),
    serviceWorkers: 'block',
  });
  page = await tablet.newPage();
  take = await pictures(page, folder);
});
// All of them at once: a picture that is amiss hides no other.
afterEach(() => expect(flaws.splice(0)).toEqual([]));
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const picture = async (...wanted: Parameters<typeof take>): Promise<void> => {
  flaws.push(...(await take(...wanted)));
};
/** The same parts as on another picture: no need for axe to look again. */
const more = (screen: string, at?: string): Promise<void> =>
  picture(screen, { skipsAxe: true, ...(at === undefined ? {} : { at }) });
const press = (name: string | RegExp, place = 0): Promise<void> =>
  page.getByRole('button', { name }).nth(place).click();
const heading = (name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();
const says = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const aspect = (code: string) =>
  page.locator('.aspect', { has: page.getByRole('heading', { name: new RegExp(`^${code} `) }) });
const type = async (label: string, digits: string): Promise<void> => {
  await page.getByRole('group', { name: label }).waitFor();
  await page.keyboard.type(digits);
};
const enter = async (rosterCode: string): Promise<void> => {
  await type('输入 4 位名册号', rosterCode);
  await type('输入 6 位 PIN', PIN);
};
const openSheet = async (place: number): Promise<void> => {
  await page.locator('.sheet-card button').nth(place).click();
  await page.locator('.aspect').first().waitFor();
};
const toList = async (): Promise<void> => {
  await press('返回评分表');
  await heading('我的评分表');
};
/** Nothing is on its way any more. */
const quiet = (): Promise<void> => page.locator('.standing-line.safe').waitFor();
const unsent = (): Promise<void> => page.locator('.standing-line.unsafe').waitFor();

/** What a headless browser is not: put on the home screen, allowed to keep, and charged. */
const readyTablet = (): void => {
  const heard = new Set<(event: object) => void>();
  const shell = { data: { shell: 'here', next: null } };
  const isAsked = (): void => {
    for (const hear of heard) hear(shell);
  };
  const worker = {
    controller: { postMessage: () => setTimeout(isAsked) },
    addEventListener: (_: string, hear: (event: object) => void) => heard.add(hear),
    removeEventListener: (_: string, hear: (event: object) => void) => heard.delete(hear),
    startMessages: () => undefined,
  };
  const match = window.matchMedia.bind(window);
  const say = (on: object, name: string, value: unknown): void => {
    Object.defineProperty(on, name, { value, configurable: true });
  };
  say(navigator, 'serviceWorker', worker);
  say(navigator, 'getBattery', async () => ({ level: 0.86, charging: false }));
  say(navigator.storage, 'persisted', async () => true);
  say(window, 'matchMedia', (query: string) =>
    query.includes('standalone') ? { matches: true } : match(query),
  );
};

describe('the screens of a tablet in both orientations, languages and themes', () => {
  it('before anybody works', async () => {
    await page.goto(`${house.url}/tablet/`);
    await heading('配对这台平板');
    await picture('pairing');
    await press('配对');
    await more('pairing-flaws');
    await page.getByLabel('配对码').fill('ABCD-EFGH-JKMN-PQRS');
    await page.getByLabel('平板名称').fill('A 馆 3 号');
    await press('配对');
    await heading('裁判员登录');
    await picture('enter');
    await type('输入 4 位名册号', ROSTER.judge);
    await type('输入 6 位 PIN', '246');
    await picture('enter-pin');
    await page.keyboard.type('802');
    await page.locator('.flaw-line .sign').waitFor();
    await more('enter-wrong');
    await press('换一个号');
    await enter(ROSTER.locked);
    await heading('已锁定');
    await picture('pin-locked');
    await press('监督员在此解锁');
    await more('pin-supervisor');
    await press('返回');
    await press('换人登录');
    await press('检查平板');
    await page.locator('.check-sum').waitFor();
    await picture('check-red');
    await press('返回');
  });

  it('a sheet with every kind of mark', async () => {
    house.judging.giveElsewhere(SECOND_JUDGE, '01', 'A1.2', { kind: 'pass-fail', passed: true });
    house.judging.giveElsewhere(SECOND_JUDGE, '02', 'A1.1', { kind: 'judgement', score: '0' });
    house.judging.giveElsewhere(FIRST_JUDGE, '02', 'A1.1', { kind: 'judgement', score: '3' });
    await enter(ROSTER.judge);
    await heading('我的评分表');
    await picture('sheets');
    await openSheet(0);
    await press(/^2/);
    await quiet();
    await picture('sheet-judgement');
    await aspect('A1.3').getByRole('button', { name: '加一' }).click();
    await quiet();
    await more('sheet-stepper-and-choice', '.aspect:nth-child(4)');
    await press(/^下一位/);
    await says('裁判间有分歧');
    await picture('sheet-panel-differs');
    await aspect('A1.1').getByRole('button', { name: '拿不准' }).click();
    await aspect('A1.1').getByRole('button', { name: '写备注' }).click();
    await page.getByLabel('A1.1 的备注').fill('再看一遍：左侧导航在窄屏上被遮住。');
    await picture('note');
    await press('保存备注');
    await quiet();
    await more('note-kept');
    await page.locator('.strip').getByRole('button', { name: '06' }).click();
    await more('sheet-not-started');
    await toList();
    await openSheet(1);
    await aspect('A2.2').getByRole('button', { name: '录入' }).click();
    await picture('sheet-number-pad', { at: '.pad' });
    await page.keyboard.type('10.5');
    await page.keyboard.press('Enter');
    await page.locator('.flaw').waitFor();
    await more('sheet-number-refused', '.pad');
    await press('取消');
    await picture('sheet-measured');
    await more('sheet-bands-time-fatal', '.aspect:nth-child(5)');
    await toList();
  });

  it('marks that wait, and marks to decide on', async () => {
    await openSheet(0);
    await page.locator('.strip').getByRole('button', { name: '03' }).click();
    await tablet.setOffline(true);
    await aspect('A1.1').getByRole('button', { name: /^1/ }).click();
    await aspect('A1.2').getByRole('button', { name: '不合格' }).click();
    await says('起连接不上');
    await picture('offline-unsent');
    await press('交接平板');
    await picture('hand-over');
    await press('继续');
    await press('检查平板');
    await page.locator('.check-sum').waitFor();
    await picture('check-unsent', { at: '.notice > section' });
    await press('显示二维码');
    await page.locator('.code-row').waitFor();
    await picture('carry-codes', { at: '.code-row' });
    await press('返回');
    house.judging.giveElsewhere(FIRST_JUDGE, '03', 'A1.1', { kind: 'judgement', score: '3' });
    await tablet.setOffline(false);
    await page.locator('.differ').waitFor();
    await picture('two-values');
    house.answerLists('refused');
    await aspect('A1.3').getByRole('button', { name: '加一' }).click();
    await page.locator('.differ').nth(1).waitFor();
    await more('refused', '.aspect:nth-child(3)');
    house.answerLists('taken');
    await press('再试一次');
    await press(/服务器上: 3/);
    await quiet();
    await toList();
  });

  it('sheets that came back or are shut', async () => {
    house.showDay((day) => {
      const { sheetId } = day.sheets[0] ?? { sheetId: '' };
      const { subjectId } = day.subjects[3] ?? { subjectId: '' };
      const aspectId = day.modules[0]?.criteria[0]?.subCriteria[0]?.aspects[0]?.aspectId ?? '';
      const why = { by: 'chief-judge' as const, at: day.sessions[0]?.startsAt ?? null };
      const cell = { sheetId, subjectId, aspectId, ...why, reason: '纸质原件上写的是 3。' };
      const whole = { ...why, sheetId: day.sheets[1]?.sheetId ?? '', by: 'appeal' as const };
      return { ...day, openedAgain: [cell, { ...whole, number: 2, reason: null }] };
    });
    await press('重新读取');
    await page.locator('.sheet-card .badge').first().waitFor();
    await more('sheets-opened-again');
    await openSheet(0);
    await says('请重新评分');
    await picture('mark-opened-again');
    await toList();
    await openSheet(1);
    await says('本表已解锁更正');
    await more('sheet-opened-again');
    await toList();
    house.showDay((day) => ({
      ...day,
      modules: day.modules.map((one) => ({ ...one, locked: true })),
      openedAgain: [],
    }));
    await press('重新读取');
    await page.getByRole('button', { name: '查看' }).first().waitFor();
    await more('sheets-locked');
    await openSheet(0);
    await says('模块已锁定，不再评分');
    await picture('sheet-shut');
    await toList();
    house.showDay((day) => ({ ...day, sheets: [] }));
    await press('重新读取');
    await page.locator('.empty').waitFor();
    await more('no-sheets');
    house.showDay((day) => ({ ...day, showsSum: true }));
    await press('重新读取');
    await page.locator('.sheet-card').first().waitFor();
    await openSheet(0);
    await page.locator('.running-sum').waitFor();
    await more('sheet-own-sum');
    house.showDay((day) => day);
    await toList();
    await openSheet(0);
    await page.locator('.running-sum').waitFor({ state: 'detached' });
    await toList();
  });

  it('signing', async () => {
    const sign = async (): Promise<void> => {
      await openSheet(0);
      await press('核对并签字');
      await heading('核对并签字确认');
      await page.locator('.marks-table').waitFor();
    };
    await sign();
    await picture('sign-missing');
    await press('返回评分', 0);
    await toList();
    house.judging.fillSheet();
    house.judging.giveElsewhere(SECOND_JUDGE, '02', 'A1.1', { kind: 'judgement', score: '3' });
    await sign();
    await page.getByRole('button', { name: '签字确认' }).and(page.locator(':enabled')).waitFor();
    await picture('sign');
    await press('签字确认');
    await page.locator('.ask-pin').waitFor();
    await picture('sign-pin', { at: '.ask-pin' });
    await type('输入 6 位 PIN 签字', '246802');
    await page.locator('.ask-pin .flaw-line .sign').waitFor();
    await more('sign-pin-wrong', '.ask-pin');
    await page.locator('.pin-pad[aria-busy=false]').waitFor();
    await type('输入 6 位 PIN 签字', PIN);
    await says('您已对这些分数签字。');
    await more('signed', '.sign-act');
    await press('返回评分', 0);
    await toList();
    await more('sheets-signed');
  });

  it('the practice sheet', async () => {
    await press('练习评分表');
    await page.locator('.practice').waitFor();
    await press(/^2/);
    await picture('practice');
    await more('practice-lines', '.aspect:nth-child(7)');
    await page.locator('.steps .button').nth(1).click();
    await says('练习');
    await picture('practice-end');
    await press('返回评分表');
  });

  it('a tablet that is locked, or ready for the day', async () => {
    await press('检查平板');
    await page.locator('.check-sum').waitFor();
    await page.evaluate(readyTablet);
    await press('再查一次');
    await page.locator('.check-sum.tone-good').waitFor();
    await more('check-green');
    await press('返回');
    await press('锁定');
    await heading('平板已锁定');
    await picture('locked');
    await tablet.setOffline(true);
    await type('输入 6 位 PIN', PIN);
    await says('未联网解锁');
    await picture('offline-unlocked');
    await tablet.setOffline(false);
    await press('输入 PIN 联网');
    await type('输入 6 位 PIN', PIN);
    await page.locator('.offline-line').waitFor({ state: 'detached' });
    await press('退出');
    await more('sign-out');
    await press('退出登录');
  });

  it('the floor', async () => {
    await enter(ROSTER.floor);
    await page.locator('.station-grid').waitFor();
    await picture('floor');
    await press(/^工位 05/);
    await picture('station');
    await press('记录情况');
    await page.locator('.floor-form').waitFor();
    await picture('incident-form');
    await press('取消');
    await press('检查工位');
    await page.locator('.floor-form').waitFor();
    await picture('check-form');
    await press('取消');
    await page.locator('.floor-incident').getByRole('button', { name: '选手签名' }).click();
    const pad = page.locator('.draw-pad');
    await pad.scrollIntoViewIfNeeded();
    await pad.hover({ position: { x: 60, y: 60 } });
    await page.mouse.down();
    await pad.hover({ position: { x: 260, y: 120 } });
    await page.mouse.up();
    await picture('draw-pad', { at: '.draw-pad' });
    await tablet.setOffline(true);
    await press('保存签名');
    await unsent();
    await says('起连接不上');
    await more('station-signed-offline');
    await press('返回各工位');
    await more('floor-offline');
    await tablet.setOffline(false);
    await quiet();
    await press('交接平板');
    await press('交给下一位');
  });

  it('a tablet that is to be paired again, or was taken out', async () => {
    await page.goto('about:blank');
    await page.goto(`${house.url}/tablet/#pair=ABCDEFGHJKMNPQRS`);
    await heading('这台平板已配对');
    await more('pair-again');
    await press('保持现状');
    await enter(ROSTER.judge);
    await heading('我的评分表');
    const other = await tablet.newPage();
    await other.goto(`${house.url}/tablet/`);
    await other.locator('.empty').waitFor();
    flaws.push(...(await (await pictures(other, folder))('other-tab', { skipsAxe: true })));
    await other.close();
    await openSheet(2);
    await tablet.setOffline(true);
    await aspect('A1.1').getByRole('button', { name: /^1/ }).click();
    await aspect('A1.3').getByRole('button', { name: '加一' }).click();
    await unsent();
    house.revoke();
    await tablet.setOffline(false);
    await heading('此平板已停用');
    await picture('revoked');
  });
});
