import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { NOTICE_ID } from './fixture/admission-desk.ts';
import { idOf } from './fixture/board-data.ts';
import { openBrowser, visitor } from './fixture/browser.ts';
import { type BuiltApps, buildApps } from './fixture/built-apps.ts';
import { drawnTwice, holdFirst } from './fixture/hold-first.ts';
import { type House, openHouse } from './fixture/house.ts';
import { FIRST_TOKEN } from './fixture/judging.ts';
import { OWN_CODE } from './fixture/mine-desk.ts';
import { OBJECTION_CODE_SHOWN, RESULT_NOTICE_PATH } from './fixture/result-notice.ts';

// A browser on a busy machine is slow; nothing here waits without a condition.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let apps: BuiltApps;
let browser: Browser;
let house: House;

beforeAll(async () => {
  [apps, browser] = await Promise.all([buildApps(), openBrowser()]);
  house = await openHouse(apps.root);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const visit = async (
  path: string,
  token?: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<Page> => {
  const context = await browser.newContext({ ...visitor({}), serviceWorkers: 'block' });
  if (token !== undefined)
    await context.addInitScript((one) => sessionStorage.setItem('jinbang.token', one), token);
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(house.url + path);
  return page;
};
/** Presses, and waits until the answer to it is here. */
const pressFor = async (page: Page, name: string, where: string): Promise<void> => {
  const answered = page.waitForResponse(where);
  await page.getByRole('button', { name, exact: true }).click();
  await (await answered).finished();
};

describe('an answer that comes late', () => {
  it('about other delegations leaves the table that was asked for since', async () => {
    const page = await visit(`/board/${idOf(3)}/delegations`);
    await page.locator('.delegations').waitFor();
    const early = await holdFirst(page, '**/delegations?of=organisation', (body) => ({
      ...body,
      of: 'organisation',
    }));
    await page.getByRole('button', { name: '按单位', exact: true }).click();
    await early.held;
    await pressFor(page, '按代表队', '**/delegations?of=region');
    await early.letGo();
    const pressed = page.locator('.choice [aria-pressed=true]').first();
    expect(await pressed.textContent()).toBe('按代表队');
  });

  it('about another objection to a result says nothing beside the one looked up since', async () => {
    const page = await visit(RESULT_NOTICE_PATH);
    const early = await holdFirst(page, '**/public/events/*/objections/*');
    const field = page.locator('#objection-code');
    await field.fill(idOf(404));
    await field.press('Enter');
    await early.held;
    await field.fill(OBJECTION_CODE_SHOWN);
    await field.press('Enter');
    await page.locator('.own-objection').waitFor();
    await early.letGo();
    expect(await page.getByText('没有查到').count()).toBe(0);
  });

  it('about another objection to who takes part says nothing beside the one looked up since', async () => {
    const page = await visit(`/notices/${NOTICE_ID}`);
    await page.route(`**/notice-objections/${idOf(200)}`, (route) =>
      route.fulfill({
        json: { outcome: null, receivedAt: '2026-09-30T02:10:00.000Z', answeredAt: null },
      }),
    );
    const early = await holdFirst(page, `**/notice-objections/${idOf(404)}`);
    const field = page.getByLabel('异议编号');
    await field.fill(idOf(404));
    await field.press('Enter');
    await early.held;
    await field.fill(idOf(200));
    await field.press('Enter');
    await page.getByText('正在处理').waitFor();
    await early.letGo();
    expect(await page.getByText('正在处理').count()).toBe(1);
  });

  it('opens no own page again that somebody has left', async () => {
    const page = await visit(`/mine/#code=${OWN_CODE}`);
    await page.route('**/v1/contestant-sessions', async (route) => {
      const response = await route.fetch();
      const { items } = await response.json();
      const other = { ...items[0], sessionId: idOf(799), isThis: false };
      await route.fulfill({ response, json: { items: [...items, other] } });
    });
    await page.locator('#code').press('Enter');
    await page.locator('.certificate .qr-code').waitFor();
    const ended = await holdFirst(page, `**/contestant-sessions/${idOf(799)}`);
    await page.getByRole('button', { name: '结束', exact: true }).first().click();
    await ended.held;
    await page.getByRole('button', { name: '退出', exact: true }).click();
    await page.locator('#code').waitFor();
    await ended.letGo();
    expect(await page.locator('#code').count()).toBe(1);
  });

  it('about somebody made up says nothing of the one put in their place', async () => {
    const page = await visit('/console/admission?view=rules', FIRST_TOKEN);
    const early = await holdFirst(page, '**/admission-trials');
    await page.getByRole('button', { name: '试一试' }).click();
    await early.held;
    await page.locator('#trial-kind').selectOption('worker');
    await early.letGo();
    await page.getByRole('button', { name: '试一试', disabled: false }).waitFor();
    expect(await page.getByText('这个人不能通过。').count()).toBe(0);
  });

  it('about cells that were changed since takes nothing over', async () => {
    const page = await visit('/console/setup?new=1', FIRST_TOKEN);
    for (const _ of [1, 2]) await page.locator('.button.first').last().click();
    await page.getByRole('button', { name: '从表格读入' }).click();
    const { promise, resolve } = Promise.withResolvers<void>();
    const read = page.waitForResponse('**/event-sheets/*');
    await page.route('**/event-sheets/*', async (route) => {
      await promise;
      await route.fulfill({ json: { events: [], problems: [] } });
    });
    const cells = page.locator('#sheet-cells');
    await cells.fill('made up cells');
    await page.getByRole('button', { name: '检查', exact: true }).click();
    await cells.fill('other cells');
    resolve();
    await (await read).finished();
    await drawnTwice(page);
    await page.getByRole('button', { name: '检查', exact: true, disabled: false }).waitFor();
  });

  it('brings no line of the trail twice where somebody pressed twice', async () => {
    const page = await visit('/console/trail', FIRST_TOKEN);
    const lines = page.locator('.trail-line');
    await lines.first().waitFor();
    const before = await lines.count();
    const asked: Request[] = [];
    page.on('request', (request) => {
      if (request.url().includes('access-trail')) asked.push(request);
    });
    const older = await holdFirst(page, '**/access-trail?*after=*');
    await page.getByRole('button', { name: '显示更早的' }).dblclick();
    await older.letGo();
    // Whichever answer came first: all that was asked is answered, and drawn.
    for (const request of asked) await (await request.response())?.finished();
    await drawnTwice(page);
    expect(await lines.count()).toBe(before * 2);
    expect(asked.length).toBeLessThanOrEqual(2);
  });
});

describe('what is on its way', () => {
  it('cannot be called off any more, and says in its window what became of it', async () => {
    const page = await visit('/console/keys', FIRST_TOKEN);
    const revoking = await holdFirst(page, '**/api-keys/*');
    await page.getByRole('button', { name: /^撤销 “证书登记上传”/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '撤销', exact: true }).click();
    await revoking.held;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await drawnTwice(page);
    expect(await dialog.getByRole('button').allTextContents()).toEqual(['撤销', '保留']);
    expect(await dialog.getByRole('button', { disabled: true }).count()).toBe(2);
    await revoking.letGo();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByRole('button', { name: '保留' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('what is not on its way', () => {
  /** Opens a question and leaves it as somebody does who opened it by mistake. */
  const leave = async (page: Page, opener: RegExp, ready: string): Promise<void> => {
    const dialog = page.getByRole('dialog');
    for (const leaving of [
      () => page.keyboard.press('Escape'),
      () => dialog.getByRole('button', { name: '取消', exact: true }).click(),
    ]) {
      await page.getByRole('button', { name: opener }).first().click();
      await dialog.getByText(ready).waitFor();
      expect(await dialog.locator('.button.first').isDisabled()).toBe(true);
      await leaving();
      await dialog.waitFor({ state: 'detached' });
    }
  };

  it('is left at once: nothing was said yet about a key to be removed', async () => {
    const page = await visit('/console/signing-keys', FIRST_TOKEN);
    await leave(page, /^申请移除/, '请先写理由。');
  });

  it('is left at once: the sheet that was to be signed is refused', async () => {
    const page = await visit('/console/judging?view=seats', FIRST_TOKEN);
    await page.route('**/api/judging/v1/sheets/*', (route) =>
      route.fulfill({
        ...{ status: 403, contentType: 'application/problem+json' },
        json: { status: 403, code: 'access.refused', title: '', detail: '测试：不可查看' },
      }),
    );
    await leave(page, /^代签/, '测试：不可查看');
  });

  it('is left at once: it broke down here before it was sent', async () => {
    const page = await visit('/console/keys', FIRST_TOKEN);
    await page.getByRole('button', { name: /^撤销 “证书登记上传”/ }).click();
    const dialog = page.getByRole('dialog');
    await page.evaluate(() => {
      JSON.stringify = () => {
        throw new Error('made up');
      };
    });
    const broken = page.waitForEvent('pageerror');
    await dialog.getByRole('button', { name: '撤销', exact: true }).click();
    expect((await broken).message).toBe('made up');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('somebody who goes back', () => {
  const pinsOf = (serial: number): string => `/console/pins?event=${idOf(serial)}`;

  it('finds PINs that were just made under the event they are for', async () => {
    const page = await visit(pinsOf(2), FIRST_TOKEN);
    await page.getByLabel('赛项').waitFor();
    await page.evaluate((path) => {
      history.pushState(null, '', path);
      dispatchEvent(new PopStateEvent('popstate'));
    }, pinsOf(1));
    await page.getByLabel('全选').check();
    await page.getByRole('button', { name: /人生成 PIN$/ }).click();
    await page.getByRole('button', { name: '生成', exact: true }).click();
    await page.locator('.slip').first().waitFor();
    const printed = await page.locator('main').textContent();
    await page.goBack();
    await drawnTwice(page);
    expect(page.url()).toContain(pinsOf(2));
    expect(await page.locator('main').textContent()).toBe(printed);
  });
});

describe('a window nobody sees', () => {
  /** No screen that watches something looks more seldom. */
  const MINUTE_MS = 60_000;
  const SOON = { timeout: 20_000 };
  /** As a browser tells its page that another tab or program lies over it. */
  const turnTo = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
    page.evaluate((told) => {
      Object.defineProperty(document, 'visibilityState', { value: told, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);

  it('asks nothing, and asks at once when it is seen again', async () => {
    const page = await visit('/console/signing-keys', FIRST_TOKEN, (opened) =>
      opened.clock.install(),
    );
    await page.getByRole('heading', { level: 1 }).waitFor();
    const asked: string[] = [];
    const open = new Set<Request>();
    page.on('request', (request) => {
      open.add(request);
      if (request.url().includes('/api/')) asked.push(request.url());
    });
    page.on('requestfinished', (request) => open.delete(request));
    page.on('requestfailed', (request) => open.delete(request));
    await page.clock.runFor(MINUTE_MS);
    await vi.waitFor(() => expect(asked).not.toEqual([]), SOON);
    await turnTo(page, 'hidden');
    // What was asked before goes on to its end, one question after the other.
    await vi.waitFor(async () => {
      const before = asked.length;
      await drawnTwice(page);
      expect([open.size, asked.length]).toEqual([0, before]);
    }, SOON);
    asked.splice(0);
    await page.clock.runFor(10 * MINUTE_MS);
    expect(asked).toEqual([]);
    await turnTo(page, 'visible');
    await vi.waitFor(() => expect(asked).not.toEqual([]), SOON);
  });
});
