import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, visitor } from './fixture/browser.ts';
import { type BuiltApps, buildApps } from './fixture/built-apps.ts';
import { CHECK_IN_PATH } from './fixture/check-in-desk.ts';
import { type House, openHouse } from './fixture/house.ts';
import { FIRST_TOKEN } from './fixture/judging.ts';

// One morning at the entrance: each test goes on where the one before it ended.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let apps: BuiltApps;
let browser: Browser;
let house: House;
let desk: BrowserContext;
let page: Page;

const ACTS = '**/check-in-acts';

const openPage = async (): Promise<[BrowserContext, Page]> => {
  const context = await browser.newContext(visitor({ screen: 'tablet', calm: true }));
  await context.addInitScript(
    (token) => sessionStorage.setItem('jinbang.token', token),
    FIRST_TOKEN,
  );
  const opened = await context.newPage();
  await opened.goto(house.url + CHECK_IN_PATH);
  await opened.locator('.guest-line').first().waitFor();
  return [context, opened];
};

beforeAll(async () => {
  [apps, browser] = await Promise.all([buildApps(), openBrowser()]);
  house = await openHouse(apps.root);
  [desk, page] = await openPage();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const lineAt = (place: number) => {
  const line = house.checkIn.lines()[place];
  if (!line) throw new Error('the list is too short');
  return line;
};
/** A scanner types the code and presses Enter, wherever the focus is. */
const scan = async (at: Page, place: number): Promise<void> => {
  await at.keyboard.type(lineAt(place).badge);
  await at.keyboard.press('Enter');
  await at.getByRole('heading', { name: lineAt(place).name ?? '' }).waitFor();
};
const typeNumber = async (at: Page, place: number): Promise<void> => {
  await at.keyboard.type(lineAt(place).entryNo ?? '');
  await at.keyboard.press('Enter');
  await at.getByRole('heading', { name: lineAt(place).name ?? '' }).waitFor();
};
const checkIn = async (at: Page, place: number): Promise<void> => {
  await (place % 5 === 0 ? scan : typeNumber)(at, place);
  await at.getByRole('switch', { name: '证件相符' }).click();
  await at.getByRole('switch', { name: '本人相符' }).click();
  await at.getByRole('button', { name: '记为已到' }).click();
  await at.getByRole('button', { name: '撤销', exact: true }).waitFor();
};
const stored = (place: number) =>
  house.checkIn.rows
    .filter(({ personId }) => personId === lineAt(place).personId)
    .map(({ kind }) => kind);
const words = (at: Page, text: string): Promise<void> =>
  at.locator('.desk-standing').getByText(text).waitFor();

describe('the check-in desk', () => {
  it('checks 20 people in without network and keeps them over a reload in flight mode', async () => {
    await desk.setOffline(true);
    for (let place = 0; place < 20; place += 1) await checkIn(page, place);
    await words(page, '20 条未发送');
    await page
      .locator('.desk-standing')
      .getByText(/起断网/)
      .waitFor();
    await page.reload();
    await words(page, '20 条未发送');
    expect(await page.locator('.desk-number').first().textContent()).toBe('20 已到');
    expect(await page.getByRole('button', { name: '结束检录' }).isDisabled()).toBe(true);
    expect(house.checkIn.rows).toEqual([]);
  });

  it('sends each of them once when the network is back', async () => {
    await desk.setOffline(false);
    await words(page, '全部已在服务器');
    expect(Array.from({ length: 20 }, (_, place) => stored(place))).toEqual(
      Array.from({ length: 20 }, () => ['present']),
    );
    expect(house.checkIn.rows).toHaveLength(20);
    expect(house.checkIn.rows[0]).toMatchObject({ means: 'id-document-and-badge', seen: 0 });
  });

  it('stores an act once whose answer was lost on the way', async () => {
    let lost = 0;
    await page.route(
      ACTS,
      async (route) => {
        await route.fetch();
        lost += 1;
        await route.abort();
      },
      { times: 1 },
    );
    await checkIn(page, 20);
    await words(page, '全部已在服务器');
    expect([lost, stored(20)]).toEqual([1, ['present']]);
  });

  it('takes a press that comes twice for one, and asks nobody about it', async () => {
    await desk.setOffline(true);
    await typeNumber(page, 19);
    await page.getByRole('button', { name: '撤销', exact: true }).dblclick();
    await page.getByRole('switch', { name: '证件相符' }).waitFor();
    await desk.setOffline(false);
    await vi.waitFor(() => expect(stored(19)).toEqual(['present', 'undone']), { timeout: 30_000 });
    await words(page, '全部已在服务器');
    expect(await page.locator('.dispute').count()).toBe(0);
  });

  it('asks a person where another desk was quicker, and takes their word', async () => {
    const [, other] = await openPage();
    await desk.setOffline(true);
    await checkIn(page, 21);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await words(page, '2 条未发送');
    await checkIn(other, 21);
    await words(other, '全部已在服务器');
    await desk.setOffline(false);
    const dispute = page.locator('.dispute');
    await dispute.getByText('另一个检录台刚刚记录过这位选手').waitFor();
    expect(stored(21)).toEqual(['present']);
    await dispute.getByRole('button', { name: '以本台为准' }).click();
    await words(page, '全部已在服务器');
    expect(stored(21)).toEqual(['present', 'undone']);
  });

  it('sets down at one stroke who did not come, and takes it back', async () => {
    await page.getByText('2 人逾时未到').waitFor();
    await page.locator('.overdue').getByRole('button', { name: '记为未到' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '记为未到' }).click();
    await page.getByRole('button', { name: '全部撤销' }).click();
    await words(page, '全部已在服务器');
    await vi.waitFor(() => expect(stored(23)).toEqual(['absent', 'undone']), { timeout: 30_000 });
  });

  it('asks why somebody comes in late, and lets nobody in with a badge of another event', async () => {
    await scan(page, 22);
    await page.getByRole('switch', { name: '证件相符' }).click();
    await page.getByRole('switch', { name: '本人相符' }).click();
    await page.getByText('请注明准予入场的原因。').waitFor();
    await page.getByRole('radio', { name: '交通' }).check();
    await page.getByRole('button', { name: '记为已到' }).click();
    await words(page, '全部已在服务器');
    await vi.waitFor(
      () =>
        expect(house.checkIn.rows.at(-1)).toMatchObject({ kind: 'present', lateReason: 'traffic' }),
      { timeout: 30_000 },
    );
    await page.keyboard.type('JBE00000000000000000000000000-1-ZZ');
    await page.getByText('这不是本赛项的参赛证。').waitFor();
  });

  it('wipes the names when it is closed', async () => {
    await page.getByRole('button', { name: '结束检录' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束检录' }).click();
    await page.waitForURL('**/console/**');
    const left = await page.evaluate(async () => {
      const opening = indexedDB.open('jinbang.desk');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const asked = opening.result.transaction('kept').objectStore('kept').count();
      await new Promise((resolve) => {
        asked.onsuccess = resolve;
      });
      return asked.result;
    });
    expect(left).toBe(0);
  });
});
