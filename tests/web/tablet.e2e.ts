import type { JudgingDay } from '@jinbang/contracts/http/judging-views';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { idOf } from './fixture/board-data.ts';
import { openBrowser, type ScreenWish, visitor } from './fixture/browser.ts';
import { type BuiltApps, buildApps } from './fixture/built-apps.ts';
import { holdFirst } from './fixture/hold-first.ts';
import { type House, openHouse } from './fixture/house.ts';
import {
  EVENT_ID,
  FIRST_JUDGE,
  FIRST_TOKEN,
  FLOOR_TOKEN,
  SECOND_JUDGE,
  SECOND_TOKEN,
} from './fixture/judging.ts';
import { pressIfThere } from './fixture/press-if-there.ts';

// A browser on a busy machine is slow; nothing here waits without a condition.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

let apps: BuiltApps;
let browser: Browser;
let house: House;

beforeAll(async () => {
  apps = await buildApps();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  house = await openHouse(apps.root);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await house.close();
});

const address = (): string => `${house.url}/tablet/?by=token&event=${EVENT_ID}`;
const signIn = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address());
  await page.getByLabel('登录口令').fill(FIRST_TOKEN);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '我的评分表' }).waitFor();
  return page;
};
const newTablet = (wish: ScreenWish = {}): Promise<BrowserContext> =>
  browser.newContext(visitor({ screen: 'tablet', ...wish }));
/** Without the worker that keeps the page: while it takes over, requests go by what a test holds up. */
const heldTablet = (): Promise<BrowserContext> =>
  browser.newContext({ ...visitor({ screen: 'tablet' }), serviceWorkers: 'block' });
const openSheet = async (page: Page, sheet = 0): Promise<void> => {
  await page.locator('.sheet-card button').nth(sheet).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
};
const aspect = (page: Page, code: string) =>
  page.locator('.aspect', { has: page.getByRole('heading', { name: new RegExp(`^${code} `) }) });
const markAt = (label: string, code: string, judge: string = FIRST_JUDGE) =>
  house.judging.cellOf(judge, label, code)?.value;

describe('signing in', () => {
  it('refuses a wrong token with a sentence, and keeps none in the address', async () => {
    const page = await (await newTablet()).newPage();
    await page.goto(address());
    await page.getByLabel('登录口令').fill('wrong-token');
    await page.getByRole('button', { name: '进入评分' }).click();
    await page.getByText('登录已失效').waitFor();
    expect(page.url()).not.toContain('wrong-token');
  });

  it('asks which event where the address names none', async () => {
    const page = await (await newTablet()).newPage();
    await page.goto(`${house.url}/tablet/?by=token`);
    await page.getByLabel('登录口令').fill(FIRST_TOKEN);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '网站设计与开发' }).click();
    await page.getByRole('heading', { name: '我的评分表' }).waitFor();
  });
});

describe('marking', () => {
  it('shows session and station in the largest type, and targets of 48 px and more', async () => {
    const page = await signIn(await newTablet());
    await openSheet(page);
    const heading = page.getByRole('heading', { level: 1 });
    expect(await heading.textContent()).toContain('第一场工位01');
    const sizes = await page.evaluate(() => {
      const sizeOf = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
      const all = [...document.querySelectorAll('main *')].filter((one) => one.textContent !== '');
      const place = [...document.querySelectorAll('.session-name, .station')].map(sizeOf);
      const others = all.filter((one) => !one.closest('h1')).map(sizeOf);
      return { place: Math.min(...place), others: Math.max(...others) };
    });
    expect(sizes.place).toBeGreaterThan(sizes.others);
    const targets = await page.locator('.marking button:visible').all();
    const boxes = await Promise.all(targets.map((target) => target.boundingBox()));
    expect(
      Math.min(...boxes.map((box) => Math.min(box?.height ?? 0, box?.width ?? 0))),
    ).toBeGreaterThanOrEqual(48);
  });

  it('sends each kind of mark in its own form', async () => {
    const page = await signIn(await newTablet());
    await openSheet(page);
    await aspect(page, 'A1.1').getByRole('button', { name: /^2/ }).click();
    await aspect(page, 'A1.2').getByRole('button', { name: '不合格' }).click();
    await aspect(page, 'A1.3').getByRole('button', { name: '加一' }).click();
    await aspect(page, 'A1.3').getByRole('button', { name: '加一' }).click();
    await aspect(page, 'A1.4')
      .getByRole('button', { name: /多数缺失/ })
      .click();
    await page.getByText('4 个分数已在服务器').waitFor();
    expect(['A1.1', 'A1.2', 'A1.3', 'A1.4'].map((code) => markAt('01', code))).toEqual([
      { kind: 'judgement', score: '2' },
      { kind: 'pass-fail', passed: false },
      { kind: 'number-completed', done: 2 },
      { kind: 'choice', choice: 2 },
    ]);
  });

  it('takes typed numbers, and refuses what the server would refuse, in its words', async () => {
    const page = await signIn(await newTablet());
    await openSheet(page, 1);
    await aspect(page, 'A2.2').getByRole('button', { name: '录入' }).click();
    await page.keyboard.type('10.5');
    await page.keyboard.press('Enter');
    await page.getByText('评分点 A2.2 最多 10 分，请核对。').waitFor();
    expect(house.judging.commandCount()).toBe(0);
    await page.getByLabel('得分').fill('');
    for (const key of ['7', '.', '2', '5']) {
      await aspect(page, 'A2.2').getByRole('button', { name: key, exact: true }).click();
    }
    await aspect(page, 'A2.2').getByRole('button', { name: '确定' }).click();
    await page.getByText('1 个分数已在服务器').waitFor();
    expect(markAt('01', 'A2.2')).toEqual({ kind: 'points', points: '7.25' });
  });

  it('gives a deliberate 0, which is not an empty mark', async () => {
    const page = await signIn(await newTablet());
    await openSheet(page);
    await aspect(page, 'A1.1').getByRole('button', { name: /^0/ }).click();
    await aspect(page, 'A1.3').getByRole('button', { name: '一个也没有' }).click();
    await page.getByText('2 个分数已在服务器').waitFor();
    expect(markAt('01', 'A1.1')).toEqual({ kind: 'judgement', score: '0' });
    expect(markAt('01', 'A1.3')).toEqual({ kind: 'number-completed', done: 0 });
  });

  it('goes to the next contestant in one tap, and works by keyboard alone', async () => {
    const page = await signIn(await newTablet());
    await openSheet(page);
    await page.getByRole('button', { name: /^下一位/ }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('02');
    await aspect(page, 'A1.1').getByRole('button').first().focus();
    await page.keyboard.press('3');
    await page.getByText('1 个分数已在服务器').waitFor();
    expect(markAt('02', 'A1.1')).toEqual({ kind: 'judgement', score: '3' });
  });

  it('shows a disagreement of the panel and what the others gave', async () => {
    const page = await signIn(await newTablet());
    house.judging.giveElsewhere(SECOND_JUDGE, '01', 'A1.1', { kind: 'judgement', score: '3' });
    await openSheet(page);
    expect(await page.getByText('同组其他裁判').count()).toBe(0);
    await aspect(page, 'A1.1').getByRole('button', { name: /^0/ }).click();
    await page.getByText('同组其他裁判：3').waitFor();
  });

  it('shows a value a colleague has agreed on', async () => {
    house.judging.giveElsewhere(SECOND_JUDGE, '01', 'A1.2', { kind: 'pass-fail', passed: true });
    const page = await signIn(await newTablet());
    await openSheet(page);
    await page.getByText('同组裁判已录入：合格').waitFor();
  });

  it('takes no mark for somebody who did not start', async () => {
    const page = await signIn(await newTablet());
    await openSheet(page);
    await page.getByRole('button', { name: '06' }).click();
    await page.getByText('未参赛').waitFor();
    expect(await aspect(page, 'A1.1').getByRole('button').first().isDisabled()).toBe(true);
  });
});

/** Twenty stations with sixty judged aspects each, in place of the small sheet. */
const lengthenDay = (context: BrowserContext) =>
  context.route('**/day', async (route) => {
    // Safe: the house answers by the contract.
    const day = (await (await route.fetch()).json()) as JudgingDay;
    const [first] = day.modules[0]?.criteria[0]?.subCriteria ?? [];
    const [judged] = first?.aspects ?? [];
    const [station] = day.subjects;
    if (!first || !judged || !station) throw new Error('The made-up day has no sheet.');
    first.aspects = Array.from({ length: 60 }, (_, place) => ({
      ...{ ...judged, aspectId: idOf(5_000 + place), code: `A1.${place + 1}` },
    }));
    day.subjects = Array.from({ length: 20 }, (_, place) => ({
      ...{ ...station, subjectId: idOf(5_100 + place), label: String(place + 1).padStart(2, '0') },
    }));
    await route.fulfill({ json: day });
  });

type Taps = { readonly marks: number[]; readonly bare: number[] };
type WithTaps = Taps & { shown: Promise<void> };

/**
 * Measures each tap from the input's own time stamp to after the frame that shows it; and beside it a
 * button that does nothing but change its class, which is what this machine can do at all.
 */
const watchTaps = (): void => {
  const state: WithTaps = { marks: [], bare: [], shown: Promise.resolve() };
  Object.assign(globalThis, { state });
  const bare = document.createElement('button');
  bare.className = 'bare';
  bare.style.cssText = 'position:fixed;top:0;left:0;width:48px;height:48px;z-index:9';
  bare.addEventListener('click', () => bare.classList.toggle('on'));
  document.body.append(bare);
  const afterFrame = (): Promise<void> =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(null);
      });
    });
  const follow = async (begin: number, button: Element): Promise<void> => {
    const isBare = button === bare;
    do await afterFrame();
    while (!isBare && button.getAttribute('aria-pressed') !== 'true');
    (isBare ? state.bare : state.marks).push(performance.now() - begin);
  };
  const hear = ({ timeStamp, target }: Event): void => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.matches('.bare, .score')) state.shown = follow(timeStamp, button);
  };
  addEventListener('click', hear, true);
};

/** Where the next button stands, once the tap before it is on the screen. */
const pointOf = (page: Page, selector: string, place: number) =>
  page.evaluate(
    async ([wanted, at]) => {
      // Safe: set by `watchTaps`.
      await (globalThis as unknown as { state: WithTaps }).state.shown;
      const button = document.querySelectorAll(wanted)[at];
      button?.scrollIntoView({ block: 'center' });
      const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    },
    [selector, place] as const,
  );

/** The value that so many of a hundred stay under. */
const centile = (values: readonly number[], of100: number): number =>
  [...values].sort((one, other) => one - other)[Math.ceil((values.length * of100) / 100) - 1] ??
  Number.NaN;

/** What a tap may take, and how much longer than a button that does nothing where that is slow itself. */
const [TAP_MS, SLOWER] = [50, 3];
/** What else the machine does in a round makes it slower, never faster: a slow page is slow in each. */
const [ROUNDS, ROUND_TAPS] = [3, 100];

/** Taps a hundred marks on two contestants' sheets, and a bare button at every other. */
const tapRound = async (page: Page, round: number): Promise<Taps> => {
  const tap = async (selector: string, place: number): Promise<void> => {
    const { x, y } = await pointOf(page, selector, place);
    await page.mouse.click(x, y);
  };
  for (let place = 0; place < ROUND_TAPS; place += 1) {
    const isNext = place === 0 || place === 60;
    if (isNext)
      await page
        .locator('.strip-item')
        .nth(2 * round + Math.min(place, 1))
        .click();
    await tap('.score', (place % 60) * 4 + (place % 4));
    if (place % 2 === 0) await tap('.bare', 0);
  }
  return page.evaluate(async () => {
    // Safe: set by `watchTaps`.
    const { state } = globalThis as unknown as { state: WithTaps };
    await state.shown;
    return { marks: state.marks.splice(0), bare: state.bare.splice(0) };
  });
};

/** In what a round was slower than it may be; empty where it was not. */
const slownessOf = ({ marks, bare }: Taps): readonly string[] =>
  [50, 95].flatMap((of100) => {
    const [tapped, nothing] = [centile(marks, of100), centile(bare, of100)];
    const said = `${of100} of 100 within ${tapped.toFixed(1)} ms, a bare button ${nothing.toFixed(1)}`;
    console.info(`tap to screen: ${said}`);
    // A machine that is too busy to change a class in time is no slow page: then both are slow.
    return tapped <= Math.max(TAP_MS, SLOWER * nothing) ? [] : [said];
  });

describe('a tap', () => {
  it('is on the screen within 50 ms on a sheet of twenty by sixty, in flight mode', async () => {
    const tablet = await heldTablet();
    await lengthenDay(tablet);
    const page = await signIn(tablet);
    await openSheet(page);
    await tablet.setOffline(true);
    await page.evaluate(watchTaps);
    let slowness: readonly string[] = ['not tried'];
    for (let round = 0; round < ROUNDS && slowness.length > 0; round += 1) {
      const taps = await tapRound(page, round);
      expect(taps.marks).toHaveLength(ROUND_TAPS);
      await page.getByText(`${(round + 1) * ROUND_TAPS} 个分数还未到服务器`).waitFor();
      slowness = slownessOf(taps);
    }
    expect(slowness).toEqual([]);
  });
});

describe('without the server', () => {
  it('keeps marks over a reload, says how many are not there yet, and sends each once', async () => {
    const context = await heldTablet();
    const page = await signIn(context);
    await openSheet(page);
    await page.route('**/commands', (route) => route.abort());
    await aspect(page, 'A1.1').getByRole('button', { name: /^1/ }).click();
    await aspect(page, 'A1.2').getByRole('button', { name: '合格', exact: true }).click();
    await page.getByText('2 个分数还未到服务器').waitFor();
    await page.getByText('起连接不上').waitFor();
    await page.reload();
    await page.getByText('2 个分数还未到服务器').waitFor();
    await page.unroute('**/commands');
    // It may have tried again by itself already: then there is nothing left to press.
    await pressIfThere(page, '立即重试');
    await page.getByText('2 个分数已在服务器').waitFor();
    expect(markAt('01', 'A1.1')).toEqual({ kind: 'judgement', score: '1' });
    expect(house.judging.commandCount()).toBe(2);
  });

  it('tries again at once where that is asked for while a try is under way', async () => {
    const page = await (await heldTablet()).newPage();
    await page.clock.install();
    await page.goto(address());
    await page.getByLabel('登录口令').fill(FIRST_TOKEN);
    await page.keyboard.press('Enter');
    await openSheet(page);
    const { promise: isUnderWay, resolve: begin } = Promise.withResolvers<void>();
    const { promise: isPressed, resolve: press } = Promise.withResolvers<void>();
    let tries = 0;
    await page.route('**/commands', async (route) => {
      tries += 1;
      if (tries > 2) return route.continue();
      if (tries === 2) begin();
      if (tries === 2) await isPressed;
      await route.abort();
    });
    await aspect(page, 'A1.1').getByRole('button', { name: /^2/ }).click();
    await page.getByText('起连接不上').waitFor();
    await isUnderWay;
    // From here time goes by only as told: a pause of a second would never end.
    await page.clock.pauseAt(new Date(Date.now() + 3_000));
    await page.getByRole('button', { name: '立即重试' }).click();
    await page.clock.runFor(10);
    const failed = page.waitForEvent('requestfailed');
    press();
    await failed;
    await vi.waitFor(
      async () => {
        await page.clock.runFor(1);
        expect(tries).toBe(3);
      },
      { timeout: 10_000, interval: 25 },
    );
    // It has set out by then, and arrives.
    await vi.waitFor(() => expect(house.judging.commandCount()).toBe(1), { timeout: 10_000 });
  });

  it('repeats the same command when only the answer was lost', async () => {
    const page = await signIn(await heldTablet());
    await openSheet(page);
    let lost = 0;
    await page.route('**/commands', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      // The server carries it out; the tablet never hears of it.
      await route.fetch();
      await route.abort();
    });
    await aspect(page, 'A1.1').getByRole('button', { name: /^2/ }).click();
    await page.getByText('1 个分数已在服务器').waitFor();
    expect(house.judging.commandCount()).toBe(1);
    expect(house.judging.cellOf(FIRST_JUDGE, '01', 'A1.1')?.version).toBe(1);
  });

  it('shows both values when the mark was changed meanwhile, and lets the judge choose', async () => {
    const page = await signIn(await newTablet());
    const looked = page.waitForResponse((response) => response.url().includes('/sheets/'));
    await openSheet(page);
    await looked;
    house.judging.giveElsewhere(FIRST_JUDGE, '01', 'A1.1', { kind: 'judgement', score: '3' });
    await aspect(page, 'A1.1').getByRole('button', { name: /^1/ }).click();
    await page.getByText('1 个分数待您处理').waitFor();
    const card = aspect(page, 'A1.1');
    expect(await card.getByRole('button', { name: /服务器上: 3/ }).isVisible()).toBe(true);
    await card.getByRole('button', { name: /您给的: 1/ }).click();
    // The page counted one mark on the server before as well: the other one.
    await vi.waitFor(
      () =>
        expect(house.judging.cellOf(FIRST_JUDGE, '01', 'A1.1')).toMatchObject({
          version: 2,
          value: { kind: 'judgement', score: '1' },
        }),
      { timeout: 30_000 },
    );
    await page.getByText('1 个分数已在服务器').waitFor();
  });

  it('lets one tab alone hold the desk of a judge', async () => {
    const context = await newTablet();
    const first = await signIn(context);
    const second = await context.newPage();
    await second.goto(address());
    await second.getByLabel('登录口令').fill(FIRST_TOKEN);
    await second.keyboard.press('Enter');
    await second.getByText('另一个标签页正在用同一身份评分').waitFor();
    await first.close();
    await second.getByRole('heading', { name: '我的评分表' }).waitFor();
  });
});

const backToList = async (page: Page): Promise<void> => {
  const loaded = page.waitForResponse('**/day');
  await page.getByRole('button', { name: '返回评分表' }).click();
  await (await loaded).finished();
  await page.getByRole('heading', { name: '我的评分表' }).waitFor();
};

describe('an answer that comes late', () => {
  it('of a sheet that was left keeps no mark from being sent', async () => {
    const page = await signIn(await heldTablet());
    const sheet = await holdFirst(page, '**/sheets/*');
    await openSheet(page);
    await sheet.held;
    await aspect(page, 'A1.1').getByRole('button', { name: /^2/ }).click();
    await page.getByText('1 个分数已在服务器').waitFor();
    await backToList(page);
    await sheet.letGo();
    await openSheet(page);
    await aspect(page, 'A1.2').getByRole('button', { name: '合格', exact: true }).click();
    await page.getByText('2 个分数已在服务器').waitFor();
    expect(house.judging.commandCount()).toBe(2);
  });

  it('of a day that was loaded anew since takes no mark off the screen', async () => {
    const page = await signIn(await heldTablet());
    const day = await holdFirst(page, '**/day');
    await page.getByRole('button', { name: '重新读取' }).click();
    await day.held;
    await openSheet(page);
    await aspect(page, 'A1.1').getByRole('button', { name: /^2/ }).click();
    await page.getByText('1 个分数已在服务器').waitFor();
    await backToList(page);
    await day.letGo();
    expect(await page.getByText('1 个分数已在服务器').count()).toBe(1);
  });

  it('of a sign-in hands in no mark of the judge before', async () => {
    const page = await signIn(await heldTablet());
    await openSheet(page);
    await page.route('**/commands', (route) => route.abort());
    await aspect(page, 'A1.1').getByRole('button', { name: /^2/ }).click();
    await page.getByText('1 个分数还未到服务器').waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.unroute('**/commands');
    const day = await holdFirst(page, '**/day');
    await page.getByLabel('登录口令').fill(SECOND_TOKEN);
    await page.keyboard.press('Enter');
    await day.held;
    await page.getByText('我的评分表').or(page.getByText('正在读取')).first().waitFor();
    await day.letGo();
    await page.getByText('0 个分数已在服务器').waitFor();
    expect(house.judging.commandCount()).toBe(0);
  });

  it('of a sign-in hands in nothing of the floor judge before, and shows none of their floor', async () => {
    const page = await (await heldTablet()).newPage();
    await page.goto(address());
    await page.getByLabel('登录口令').fill(FLOOR_TOKEN);
    await page.keyboard.press('Enter');
    await page.route('**/commands', (route) => route.abort());
    await page.getByRole('button', { name: /^工位 07/ }).click();
    await page.getByRole('button', { name: '记录情况' }).click();
    await page.getByRole('button', { name: '停电' }).click();
    await page.getByRole('button', { name: '记录', exact: true }).click();
    await page.getByText('1 条记录还未到服务器').waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.unroute('**/commands');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    const day = await holdFirst(page, '**/day');
    await page.getByLabel('登录口令').fill(FIRST_TOKEN);
    await page.keyboard.press('Enter');
    await day.held;
    await page.getByText('正在读取').waitFor();
    await day.letGo();
    await page.getByText('0 个分数已在服务器').waitFor();
    expect(await page.getByText('1 条记录还未到服务器').count()).toBe(0);
    expect(sent).toEqual([]);
    expect(house.judging.floor.acts()).toEqual([]);
  });
});

describe('beside the marks', () => {
  it('keeps a note and a flag, and tries everything out without keeping anything', async () => {
    const page = await signIn(await newTablet());
    await page.getByRole('button', { name: '练习评分表' }).click();
    await page.getByRole('button', { name: /^2/ }).first().click();
    await page.getByText('练习：未保存').first().waitFor();
    await page.getByRole('button', { name: '结束练习' }).click();
    await openSheet(page);
    const first = aspect(page, 'A1.1');
    await first.getByRole('button', { name: '拿不准' }).click();
    await first.getByRole('button', { name: '写备注' }).click();
    await page.getByLabel('A1.1 的备注').fill('再看一遍');
    await page.getByRole('button', { name: '保存备注' }).click();
    await vi.waitFor(
      () =>
        expect(house.judging.floor.notesOf(FIRST_JUDGE)).toMatchObject([
          { note: '再看一遍', isUnsure: true },
        ]),
      { timeout: 30_000 },
    );
    expect(house.judging.floor.acts().every(({ type }) => type === 'note-aspect')).toBe(true);
    expect(markAt('01', 'A1.1')).toBeUndefined();
    await page.reload();
    await openSheet(page);
    await page.getByText('再看一遍').waitFor();
  });

  it('records an incident and a drawn signature at a station', async () => {
    const tablet = await newTablet();
    const page = await tablet.newPage();
    await page.goto(address());
    await page.getByLabel('登录口令').fill(FLOOR_TOKEN);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^工位 07/ }).click();
    expect(await page.getByText('个分数已在服务器').count()).toBe(0);
    await tablet.setOffline(true);
    await page.getByText('起连接不上').waitFor();
    await tablet.setOffline(false);
    await page.getByText('起连接不上').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '记录情况' }).click();
    await page.getByRole('button', { name: '停电' }).click();
    await page.getByRole('button', { name: '记录', exact: true }).click();
    await page.getByText('仍停着').waitFor();
    await page.locator('.floor-incident').getByRole('button', { name: '选手签名' }).click();
    const pad = page.locator('.draw-pad');
    await pad.scrollIntoViewIfNeeded();
    await pad.hover({ position: { x: 60, y: 60 } });
    await page.mouse.down();
    await pad.hover({ position: { x: 260, y: 120 } });
    await page.mouse.up();
    await page.getByRole('button', { name: '保存签名' }).click();
    await page.getByText('选手已签').first().waitFor();
    const types = () => house.judging.floor.acts().map(({ type }) => type);
    await vi.waitFor(
      () => expect(types()).toEqual(['record-incident', 'take-signature', 'step-incident']),
      { timeout: 30_000 },
    );
  });
});

describe('signing', () => {
  const toSign = async (page: Page) => {
    await openSheet(page);
    await page.getByRole('button', { name: '核对并签字' }).click();
    await page.getByRole('heading', { name: '核对并签字确认' }).waitFor();
  };

  it('waits while marks are missing and says how many', async () => {
    const page = await signIn(await newTablet());
    await toSign(page);
    await page.getByText('还有 28 个分数缺失或有分歧').waitFor();
    expect(await page.getByRole('button', { name: '签字确认' }).isDisabled()).toBe(true);
  });

  it('signs exactly the marks shown', async () => {
    house.judging.fillSheet();
    const page = await signIn(await newTablet());
    await toSign(page);
    expect(await page.getByRole('cell', { name: '1.75', exact: true }).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '签字确认' }).click();
    await page.getByText('您已对这些分数签字。').waitFor();
    expect(house.judging.signatureCount()).toBe(1);
  });

  it('is refused when a mark changed behind the screen', async () => {
    house.judging.fillSheet();
    const page = await signIn(await newTablet());
    await toSign(page);
    await page.getByText('已签字 0 / 2 人').waitFor();
    house.judging.giveElsewhere(FIRST_JUDGE, '01', 'A1.1', { kind: 'judgement', score: '1' });
    await page.getByRole('button', { name: '签字确认' }).click();
    await page.getByText('评分表内的分数已有变化').waitFor();
    expect(house.judging.signatureCount()).toBe(0);
  });
});

describe('the console', () => {
  it('puts conflicts, missing marks and signatures of the day first', async () => {
    house.judging.giveElsewhere(FIRST_JUDGE, '01', 'A1.1', { kind: 'judgement', score: '0' });
    house.judging.giveElsewhere(SECOND_JUDGE, '01', 'A1.1', { kind: 'judgement', score: '3' });
    const page = await (await browser.newContext(visitor({}))).newPage();
    await page.goto(`${house.url}/console/token`);
    await page.getByLabel('登录口令').fill(FIRST_TOKEN);
    await page.keyboard.press('Enter');
    const list = page.getByRole('list', { name: '待办' });
    await list.waitFor();
    expect(await list.locator('li').first().textContent()).toContain('有分歧');
    await vi.waitFor(
      async () => expect(await list.locator('li').first().textContent()).toContain('第一场'),
      { timeout: 30_000 },
    );
    await page.getByText('1 处分歧').first().waitFor();
  });
});
