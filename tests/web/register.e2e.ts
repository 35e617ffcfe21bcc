import type { BatchPage } from '@jinbang/contracts/http/approval';
import type { RegisteredPage } from '@jinbang/contracts/http/register';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApprovalDesk, openApprovalDesk } from './fixture/approval-desk.ts';
import { openBrowser, type ScreenWish, visitor } from './fixture/browser.ts';
import { buildApps } from './fixture/built-apps.ts';
import { holdFirst } from './fixture/hold-first.ts';

// One register: each test goes on where the last ended.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 180_000 });

const SHOTS = process.env.REGISTER_SHOTS;

let desk: ApprovalDesk;
let browser: Browser;
beforeAll(async () => {
  const { root } = await buildApps();
  [desk, browser] = await Promise.all([openApprovalDesk(root), openBrowser()]);
  await approveAll();
});
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

/** The office approves what waits, and what follows is issued. */
const approveAll = async (): Promise<void> => {
  const { office } = desk.staff;
  const queue = await office.get<{ items: readonly { batchId: string }[] }>('/approval-queue');
  for (const { batchId } of queue.body.items) {
    const { body } = await office.get<BatchPage>(`/decision-batches/${batchId}`);
    const wish = { rowsHash: body.rowsHash, returned: [] };
    await office.post(`/decision-batches/${batchId}/approval`, wish, { version: body.version });
  }
  await desk.certification.sweep();
};

const all = async (): Promise<RegisteredPage['items']> =>
  (await desk.staff.body.post<RegisteredPage>('/certificate-searches', {})).body.items;

const enter = async (who: string, path: string, wish: ScreenWish = {}): Promise<Page> => {
  const context = await browser.newContext(visitor(wish));
  const page = await context.newPage();
  await page.goto(`${desk.url}/console/token`);
  await page.locator('#token').fill(who);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await page.goto(`${desk.url}/console/${path}`);
  return page;
};

/** By day and night, in both languages, wide and on a phone: for whoever looks at them. */
const picture = async (name: string, path: string, act?: (page: Page) => Promise<void>) => {
  if (SHOTS === undefined) return;
  for (const language of ['zh', 'en'] as const) {
    for (const screen of ['desktop', 'phone'] as const) {
      const dark = (language === 'en') === (screen === 'desktop');
      const page = await enter('second', path, { language, screen, dark, calm: true });
      await page
        .locator('.register-table tbody tr, .life-line li, .register-acts tr')
        .first()
        .waitFor();
      await act?.(page);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `${SHOTS}/${name}-${language}-${screen}.png`, fullPage: true });
      await page.context().close();
    }
  }
};

/** The next page that is found has another behind it. */
const paged = (page: Page): Promise<unknown> =>
  page.route(
    '**/certificate-searches',
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), next: 'made-up' } });
    },
    { times: 1 },
  );
const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

describe('the register of certificates', () => {
  it('finds one by a part of its number or by its holder, and neither stands in the address', async () => {
    const rows = await all();
    expect(rows.length).toBeGreaterThan(5);
    const page = await enter('body', 'certificates');
    await page.locator('.register-table tbody tr').first().waitFor();
    expect(await page.locator('.register-table tbody tr').count()).toBe(rows.length);
    await page.locator('#register-number').fill(rows[0]?.number.slice(-6).toLowerCase() ?? '');
    await page.locator('#register-name').fill(rows[0]?.name ?? '');
    await page.keyboard.press('Enter');
    await says(page, '已显示 1 张');
    expect(page.url()).not.toMatch(/name|number|%E6/);
    await page.locator('#register-name').fill('没有此人');
    await page.keyboard.press('Enter');
    await says(page, '没有符合条件的证书');
    await page.context().close();
  });

  it('suspends one when a second person agrees, and draws it into its life', async () => {
    const [row] = await all();
    const path = `certificates?certificate=${row?.certificateId}`;
    const body = await enter('body', path);
    await press(body, '暂停');
    const dialog = body.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '申请暂停' }).isDisabled()).toBe(true);
    await body.locator('#register-reason').fill('收到举报，正在核查');
    await dialog.getByRole('button', { name: '申请暂停' }).click();
    await says(body, '已提交申请，等待第二人确认。');
    await picture('waiting', path);
    const second = await enter('second', path);
    await second.getByRole('link', { name: '等您确认' }).click();
    await press(second, '确认暂停 1 张证书');
    await second.getByRole('dialog').getByRole('button', { name: '确认暂停 1 张证书' }).click();
    await says(second, '已确认，正在办理。');
    await desk.certification.sweep();
    await second.getByText('已办结').first().waitFor();
    await body.locator('.life-line li').nth(1).waitFor();
    expect(await body.locator('.life-line li').nth(1).textContent()).toContain('收到举报');
    await says(body, '核验页显示“暂停”');
    await picture('certificate', path);
    await Promise.all([body, second].map((page) => page.context().close()));
  });

  it('acts on what was looked for last, though an earlier search is answered later', async () => {
    const rows = await all();
    const body = await enter('body', 'certificates');
    await body.locator('.register-table tbody tr').first().waitFor();
    const early = await holdFirst(body, '**/certificate-searches');
    await body.locator('#register-number').fill(rows[0]?.number ?? '');
    await body.keyboard.press('Enter');
    await early.held;
    const found = body.waitForResponse('**/certificate-searches');
    await press(body, '清除条件');
    await (await found).finished();
    await press(body, '对这些证书成批办理…');
    await body.locator('#register-act').selectOption('revoke');
    await says(body, `将涉及 ${rows.length} 张证书`);
    await early.letGo();
    await says(body, `已显示 ${rows.length} 张`);
    expect(await body.getByText(`将涉及 ${rows.length} 张证书`).count()).toBe(1);
    await body.context().close();
  });

  it('asks again for just what was asked, where the first answer never came', async () => {
    const body = await enter('body', 'certificates?view=acts');
    await body.route('**/certificate-searches', (route) => route.abort(), { times: 1 });
    await body.goto(`${desk.url}/console/certificates?ends=2020-01-01`);
    await body.getByRole('alert').waitFor();
    const again = body.waitForRequest('**/certificate-searches');
    await press(body, '重试');
    const asked = { state: 'live', expired: false, endsTo: '2020-01-01' };
    expect((await again).postDataJSON()).toEqual(asked);
    await says(body, '没有符合条件的证书');
    await body.context().close();
  });

  it('has no further page and no act while another search is out, nor beside one that failed', async () => {
    const [row] = await all();
    const body = await enter('body', 'certificates');
    await body.locator('.register-table tbody tr').first().waitFor();
    await paged(body);
    await press(body, '清除条件');
    const more = body.getByRole('button', { name: '再显示 50 张' });
    const act = body.getByRole('button', { name: '对这些证书成批办理…' });
    await more.waitFor();
    const early = await holdFirst(body, '**/certificate-searches');
    await body.locator('#register-number').fill(row?.number ?? '');
    await body.keyboard.press('Enter');
    await early.held;
    expect([await more.isDisabled(), await act.isDisabled()]).toEqual([true, true]);
    await early.letGo();
    await says(body, '已显示 1 张');
    expect(await act.isDisabled()).toBe(false);
    await body.route('**/certificate-searches', (route) => route.abort(), { times: 1 });
    await press(body, '清除条件');
    await body.getByRole('alert').waitFor();
    expect(await act.count()).toBe(0);
    await body.context().close();
  });

  it('begins an act anew where a further page changes what it is about', async () => {
    const [first, second] = await all();
    const body = await enter('body', 'certificates');
    await body.locator('.register-table tbody tr').first().waitFor();
    await paged(body);
    await body.locator('#register-number').fill(first?.number ?? '');
    await body.keyboard.press('Enter');
    await says(body, '已显示 1 张');
    await press(body, '对这些证书成批办理…');
    await body.locator('#register-act').selectOption('revoke');
    await says(body, '将涉及 1 张证书');
    await body.locator('#register-reason').fill('测试：只为这一张');
    await body.route(
      '**/certificate-searches',
      (route) => route.fulfill({ json: { items: [second], next: null } }),
      { times: 1 },
    );
    await press(body, '再显示 50 张');
    await says(body, '已显示 2 张');
    await body.locator('#register-act').selectOption('revoke');
    await says(body, '将涉及 2 张证书');
    expect(await body.locator('#register-reason').inputValue()).toBe('');
    await body.context().close();
  });

  it('shows exactly which certificates a cohort touches, and its progress once it is confirmed', async () => {
    const rows = await all();
    const body = await enter('body', 'certificates');
    await press(body, '对这些证书成批办理…');
    await body.locator('#register-act').selectOption('revoke');
    await says(body, `将涉及 ${rows.length} 张证书`);
    await body.locator('#register-act').selectOption('suspend');
    await says(body, `将涉及 ${rows.length - 1} 张证书`);
    await says(body, '另有 1 张不在此列');
    await body.locator('#register-reason').fill('赛项成绩正在复核');
    await picture('register', 'certificates');
    await press(body, `申请暂停这 ${rows.length - 1} 张证书`);
    await says(body, '等待第二人确认');
    const actId = new URL(body.url()).searchParams.get('act');
    await picture('cohort', `certificates?act=${actId}`);
    const second = await enter('second', `certificates?act=${actId}`);
    const confirming = `确认暂停 ${rows.length - 1} 张证书`;
    await press(second, confirming);
    await second.getByRole('dialog').getByRole('button', { name: confirming }).click();
    await says(second, '已确认，正在办理。');
    await desk.certification.sweep();
    await says(second, `已办 ${rows.length - 1} / ${rows.length - 1}`);
    expect((await all()).every(({ state }) => state === 'suspended')).toBe(true);
    await picture('acts', 'certificates?view=acts');
    await picture('found', 'certificates', async (page) => {
      await page.locator('button[aria-expanded]').last().click();
      await page.locator('#register-act').selectOption('reinstate');
      await page.locator('.register-preview tbody tr').first().waitFor();
    });
    await Promise.all([body, second].map((page) => page.context().close()));
  });
});
