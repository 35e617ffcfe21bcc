import { boardFrame } from '@jinbang/contracts/http/live-board';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { boardOf, frameTo, idOf, massRows, overtaking } from './fixture/board-data.ts';
import { boardPictures } from './fixture/board-picture.ts';
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
const mass = boardOf({ serial: 5, state: 'live', rule: 'live', rows: massRows(620) });
const BOARDS = [
  live,
  boardOf({ serial: 2, state: 'progress', rule: 'progress' }),
  boardOf({ serial: 3, state: 'final', rule: 'live' }),
  mass,
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

  it('turns the pages of a long board, fetches what a frame says has changed, and holds no more', async () => {
    const page = await visit(`/board/${idOf(5)}`);
    await page.getByText('第 1–100 行，共 620 行').waitFor();
    expect(await page.locator('.standing tbody tr').count()).toBe(100);
    expect(house.edge.asked.filter((url) => url.includes('/pages/'))).toEqual([]);
    await page.getByRole('textbox', { name: '到第几页' }).first().fill('3');
    await page.keyboard.press('Enter');
    await page.getByText('M00201').waitFor();
    expect(await page.locator('.standing tbody tr').count()).toBe(100);

    const rows = mass.rows.map((row) => (row.code === 'M00250' ? { ...row, total: '1.5' } : row));
    house.edge.changeLines(idOf(5), rows);
    const { rows: _, ...head } = { ...mass, rowCount: mass.rows.length };
    house.edge.tell(
      boardFrame.parse({
        ...{ ...head, from: mass.version, version: mass.version + 1, changed: [], removed: [] },
        beyond: { rows: [], pages: { from: 3, to: 3 }, isAnew: false },
      }),
    );
    await page.getByText('1.50').waitFor();
    await page.getByRole('button', { name: '上一页' }).first().click();
    await page.getByText('M00101').waitFor();
    expect(await page.getByText('M00250').count()).toBe(0);
    await page.getByRole('searchbox').fill('m00518');
    await page.getByText('M00518').waitFor();
    expect(await page.locator('.standing tbody tr').count()).toBe(1);
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
    expect(size).toBeGreaterThanOrEqual(47);
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

describe('a ceremony', () => {
  const stage = `/board/ceremony?events=${idOf(1)},${idOf(3)}`;

  it('reveals one place a press, returns to it after a reload, and asks for no later one', async () => {
    const page = await visit(stage, { screen: 'wall', calm: true });
    await page.getByRole('heading', { name: '网站设计与开发' }).waitFor();
    const press = async (key: string, shown: string) => {
      await page.keyboard.press(key);
      await page.getByText(shown, { exact: true }).first().waitFor();
    };
    await press('Space', '优胜奖');
    await press('PageDown', '测试庚');
    // Who withheld the name stands there by number.
    expect(await page.getByText('E-010').count()).toBe(1);
    await press('ArrowRight', '合影');
    await press('ArrowRight', '三等奖');
    await press('ArrowRight', '测试己');
    await press('ArrowRight', '测试戊');
    const html = await page.content();
    for (const later of ['测试丁', '测试丙', '测试乙', '测试甲']) expect(html).not.toContain(later);
    const steps = () =>
      house.ceremony.asked.map((asked) => Number(new URLSearchParams(asked).get('step')));
    expect(Math.max(...steps())).toBe(6);

    await page.reload();
    await page.getByText('测试戊', { exact: true }).waitFor();
    expect(Math.max(...steps())).toBe(6);
    await press('ArrowLeft', '测试己');
    expect(await page.getByText('测试戊').count()).toBe(0);

    await page.keyboard.press('b');
    await page.getByRole('button', { name: '恢复画面' }).waitFor();
    expect(await page.getByText('测试己').count()).toBe(0);
    await press('b', '测试己');
  });

  it('goes from the end of an event to the next one', async () => {
    const page = await visit(`${stage}#0.14.v1`, { screen: 'wall', calm: true });
    await page.getByText('测试甲', { exact: true }).waitFor();
    for (const shown of ['合影', '祝贺全体获奖选手', '数控车']) {
      await page.keyboard.press(' ');
      await page.getByText(shown, { exact: true }).first().waitFor();
    }
    expect(page.url()).toContain('#1.0.v1');
  });
});

describe('pictures', () => {
  type View = { readonly view: string; readonly path: string; readonly shows: string };
  const event = (serial: number, rest = '') => `/board/${idOf(serial)}${rest}`;
  /** A page that only goes on behind # would not be loaded anew. */
  const stageAt = (step: number) => `/board/ceremony?at=${step}&events=${idOf(1)}#0.${step}`;

  const PAGES: readonly View[] = [
    { view: 'live', path: event(1), shows: '.standing' },
    { view: 'progress', path: event(2), shows: '.module-card' },
    { view: 'final', path: event(3), shows: '.standing' },
    { view: 'long', path: event(5), shows: '.long-head' },
    { view: 'delegations', path: event(3, '/delegations'), shows: '.delegations' },
    { view: 'ceremony-set-up', path: '/board/ceremony', shows: '.ceremony-order' },
  ];
  const WALLS: readonly View[] = [
    { view: 'wall', path: event(3, '?wall=1'), shows: '.wall-list' },
    { view: 'wall-progress', path: event(2, '?wall=1'), shows: '.wall .module-card' },
    { view: 'ceremony-row', path: stageAt(2), shows: '.winners' },
    { view: 'ceremony-call', path: stageAt(6), shows: '.winner' },
    { view: 'ceremony-photograph', path: stageAt(8), shows: '.standing-line' },
  ];

  it.each([
    { what: 'pages', views: PAGES, sizes: ['phone', 'hd'] },
    { what: 'walls', views: WALLS, sizes: ['phone', 'hd', 'uhd'] },
  ] as const)(
    'of $what show nothing over the edge and pass axe',
    async ({ what, views, sizes }) => {
      const page = await visit('/board/', { calm: true });
      const shoot = await boardPictures(page, `board/${what}`, sizes);
      const found: string[] = [];
      for (const { view, path, shows } of views) {
        await page.goto(house.url + path);
        await page.locator(shows).first().waitFor();
        found.push(...(await shoot(view, shows)));
      }
      expect(found).toEqual([]);
    },
    300_000,
  );
});
