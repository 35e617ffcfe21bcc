import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { boardOf, frameTo, idOf, massRows, overtaking } from './fixture/board-data.ts';
import { openBrowser, type ScreenWish, visitor } from './fixture/browser.ts';
import { type BuiltApps, buildApps } from './fixture/built-apps.ts';
import { type House, openHouse } from './fixture/house.ts';

// A browser on a busy machine is slow; nothing here waits without a condition.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });
const WAIT = { timeout: 30_000 };

let apps: BuiltApps;
let browser: Browser;
let house: House;

const live = boardOf({ serial: 1, state: 'live', rule: 'live' });
const BOARDS = [
  live,
  boardOf({ serial: 2, state: 'progress', rule: 'progress' }),
  boardOf({ serial: 3, state: 'final', rule: 'live' }),
  boardOf({ serial: 5, state: 'live', rule: 'live', rows: massRows(620) }),
];

beforeAll(async () => {
  apps = await buildApps();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  house = await openHouse(apps.root, BOARDS);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await house.close();
});

const visit = async (path: string, wish: ScreenWish = {}): Promise<Page> => {
  const context = await browser.newContext(visitor(wish));
  const page = await context.newPage();
  await page.goto(house.url + path);
  return page;
};
const openBoard = async (wish: ScreenWish = {}): Promise<Page> => {
  const page = await visit(`/board/${idOf(1)}`, wish);
  await page.getByText('实时更新').waitFor();
  await vi.waitFor(() => expect(house.edge.viewerCount()).toBe(1), WAIT);
  return page;
};
const codesOf = async (page: Page, group = '职工组'): Promise<readonly string[]> =>
  page
    .getByRole('table', { name: group })
    .locator('tbody th .who-code, tbody th .who-name')
    .allTextContents();
const snapshotsAsked = (): number =>
  house.edge.asked.filter((url) => url.endsWith('/snapshot')).length;

describe('a live board', () => {
  it('shows ranks, totals with all their decimals, the state, and how old it is', async () => {
    const page = await openBoard();
    await page.getByRole('heading', { name: '网站设计与开发' }).waitFor();
    expect(await page.locator('.badge').first().textContent()).toBe('实时成绩');
    await page.getByText('数据截至 10:42:31').waitFor();
    const totals = await page.locator('.standing .total').allTextContents();
    expect(totals.filter((text) => /^\d+\.\d{2}/.test(text)).length).toBeGreaterThan(20);
    expect((await codesOf(page)).slice(0, 2)).toEqual(['W01', 'W02']);
    await page.getByText('类正式竞赛默认只公布评分进度').waitFor();
    await page.getByText('分数由程序生成。').waitFor();
  });

  it('moves a rank when a frame says so, and says how far it moved', async () => {
    const page = await openBoard();
    const before = snapshotsAsked();
    house.edge.tell(overtaking(live, 'worker', 2));
    await vi.waitFor(
      async () => expect((await codesOf(page)).slice(0, 2)).toEqual(['W02', 'W01']),
      WAIT,
    );
    expect(await page.getByText('升 1 位').count()).toBe(1);
    expect(snapshotsAsked()).toBe(before);
  });

  it('glides rows whose rank changed, and no row for those who asked for calm', async () => {
    for (const [calm, moving] of [
      [false, 2],
      [true, 0],
    ] as const) {
      await house.close();
      house = await openHouse(apps.root, BOARDS);
      const page = await openBoard({ calm });
      // Counted where it happens, since a glide is over in a moment.
      await page.evaluate(() => {
        const own = Element.prototype.animate;
        const counts = globalThis as unknown as { glides: number };
        counts.glides = 0;
        Element.prototype.animate = function (...args) {
          counts.glides += 1;
          return own.apply(this, args);
        };
      });
      house.edge.tell(overtaking(live, 'worker', 2));
      await page.getByText('升 1 位').waitFor({ state: 'attached' });
      const glides = await page.evaluate(
        () => (globalThis as unknown as { glides: number }).glides,
      );
      expect(glides).toBe(moving);
    }
  });

  it('notices a frame that got lost and fetches the whole board', async () => {
    const page = await openBoard();
    const lost = overtaking(live, 'worker', 2);
    house.edge.loseFrame(lost);
    const next = frameTo({ ...live, version: lost.version }, [], { state: 'frozen' });
    house.edge.tell(next);
    await page.getByText('已封榜').first().waitFor();
    expect((await codesOf(page)).slice(0, 2)).toEqual(['W02', 'W01']);
  });

  it('fetches the whole board when it is told to', async () => {
    const page = await openBoard();
    house.edge.replace({ ...live, version: live.version + 9, state: 'provisional' });
    await page.getByText('待公示成绩').first().waitFor();
  });

  it('catches up by itself after a short cut, with the version it held', async () => {
    const page = await openBoard();
    house.edge.breakStreams({ takesNew: true });
    house.edge.tell(overtaking(live, 'worker', 2));
    await vi.waitFor(async () => expect((await codesOf(page))[0]).toBe('W02'), WAIT);
  });

  it('asks every few seconds where no stream holds, and says so', async () => {
    const page = await openBoard();
    house.edge.breakStreams({ takesNew: false });
    await page.getByText('每 5 秒刷新一次').waitFor();
    house.edge.loseFrame(overtaking(live, 'worker', 2));
    await vi.waitFor(async () => expect((await codesOf(page))[0]).toBe('W02'), WAIT);
  });

  it('keeps the last board in sight and says that it is old when nobody answers', async () => {
    const page = await openBoard();
    house.edge.goAway(true);
    await page.getByText('连接不上，正在重试').waitFor({ timeout: 45_000 });
    await page.getByText('数据截至 10:42:31').waitFor();
    expect((await codesOf(page))[0]).toBe('W01');
  });

  it('says when the scoring system behind it does not answer', async () => {
    const page = await openBoard();
    house.edge.tellStale(idOf(1), '2026-11-21T02:42:31Z');
    await page.getByText('评分系统暂无响应').waitFor();
  });

  it('explains a tie on demand', async () => {
    const page = await openBoard();
    const tie = page.getByRole('table', { name: '职工组' }).getByRole('button', { name: '同分' });
    expect(await tie.getAttribute('aria-expanded')).toBe('false');
    await tie.click();
    await page
      .getByText('与上一名总分相同，按赛项规则以模块“模块三 后端开发”的得分分出先后')
      .waitFor();
  });

  it('lists result codes after the ranked and finds anybody by code', async () => {
    const page = await openBoard();
    const students = await codesOf(page, '学生组');
    expect(students.at(-1)).toBe('S12');
    await page.getByRole('table', { name: '学生组' }).getByText('未参赛').waitFor();
    await page.getByRole('searchbox').fill('w07');
    expect(await codesOf(page)).toEqual(['W07']);
  });
});

describe('other boards', () => {
  it('shows no mark and no total where the rule is progress', async () => {
    const page = await visit(`/board/${idOf(2)}`);
    await page.getByText('按赛项规则，此时只公布评分进度').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await page.getByRole('progressbar').count()).toBeGreaterThan(2);
  });

  it('names people only once the server does', async () => {
    const page = await visit(`/board/${idOf(3)}`);
    await page.getByText('测试甲').waitFor();
    await page.getByRole('link', { name: '成绩公告' }).click();
    await page.getByText('本页数据的 SHA-256').waitFor();
    expect(page.url()).toContain(`/results/${idOf(3)}/1`);
    await page.getByRole('heading', { name: '名次是怎样得出的' }).waitFor();
    await page.getByText('依次比较：各模块得分（权重大的在前）').waitFor();
    // Certificates name this number; the page works it out from the bytes.
    expect(await page.locator('.evidence .code').textContent()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('pages a list of more than 500', async () => {
    const page = await visit(`/board/${idOf(5)}`);
    await page.getByText('第 1 / 4 页').waitFor();
    expect(await page.locator('.standing tbody tr').count()).toBe(200);
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('M00201').waitFor();
  });

  it('fills a wall without scrolling and can be stopped', async () => {
    const page = await visit(`/board/${idOf(1)}?wall=1`, { screen: 'wall' });
    await page.getByText('第 1 / 2 页').waitFor();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThanOrEqual(1080);
    const size = await page
      .locator('.wall-total')
      .first()
      .evaluate((total) => Number.parseFloat(getComputedStyle(total).fontSize));
    expect(size).toBeGreaterThanOrEqual(38);
    await page.getByRole('button', { name: '暂停翻页' }).click();
    await page.getByRole('button', { name: '继续翻页' }).waitFor();
  });

  it('lists public events and tells an unknown one apart', async () => {
    const page = await visit('/board/');
    await page.getByRole('link', { name: '焊接 评分进度' }).waitFor();
    await page.goto(`${house.url}/board/${idOf(999)}`);
    await page.getByText('没有这个赛项的榜单').waitFor();
  });

  it('changes language and theme and remembers both', async () => {
    const page = await visit(`/board/${idOf(1)}`);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByText('Marking goes on and ranks will move').waitFor();
    await page.getByRole('button', { name: /light or dark/ }).click();
    await page.getByRole('button', { name: /Light/ }).click();
    await page.reload();
    await page.getByText('Updates live').waitFor();
    const root = page.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('data-theme')]).toEqual([
      'en',
      'dark',
    ]);
  });
});
