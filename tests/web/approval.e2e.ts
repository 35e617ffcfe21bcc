import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApprovalDesk, openApprovalDesk } from './fixture/approval-desk.ts';
import { findProblems } from './fixture/axe.ts';
import { openBrowser, type ScreenWish, visitor } from './fixture/browser.ts';
import { buildApps } from './fixture/built-apps.ts';

// One batch on its way: each test goes on where the last ended.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 180_000 });

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n');
const SHOTS = process.env.APPROVAL_SHOTS;

let desk: ApprovalDesk;
let browser: Browser;
beforeAll(async () => {
  const { root } = await buildApps();
  [desk, browser] = await Promise.all([openApprovalDesk(root), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const enter = async (who: string, wish: ScreenWish = {}, screen = 'approvals'): Promise<Page> => {
  const context = await browser.newContext(visitor(wish));
  const page = await context.newPage();
  await page.goto(`${desk.url}/console/token`);
  await page.locator('#token').fill(who);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await page.goto(`${desk.url}/console/${screen}`);
  return page;
};

/** The same page by day and night, in both languages, wide and on a phone: for whoever looks at them. */
const picture = async (who: string, name: string): Promise<void> => {
  if (SHOTS === undefined) return;
  for (const language of ['zh', 'en'] as const) {
    for (const screen of ['desktop', 'phone'] as const) {
      const page = await enter(who, { language, screen, dark: language === 'en', calm: true });
      const link = page.locator('table a.button').first();
      if (name !== 'queue') await link.click();
      await page.locator('table tbody tr').first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `${SHOTS}/${name}-${language}-${screen}.png`, fullPage: true });
      await page.context().close();
    }
  }
};

const issued = async (): Promise<number> => {
  await desk.certification.sweep();
  const { body } = await desk.staff.body.get<{ items: readonly object[] }>(
    `/certificates?eventId=${desk.contest.eventId}&limit=200`,
  );
  return body.items.length;
};

const open = (page: Page, name: string): Promise<void> =>
  page.getByRole('link', { name, exact: true }).first().click();
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const sendBack = async (page: Page, name: string, reason: string): Promise<void> => {
  await page.getByRole('checkbox', { name: `退回 ${name}`, exact: true }).check();
  await page.getByRole('combobox', { name: `退回 ${name} 的理由` }).fill(reason);
};
const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();

let people: number;

/** What a line of today's work says of whose turn it is; undefined where nothing of it waits. */
const turnOf = async (who: string, what: string): Promise<string | undefined> => {
  const page = await enter(who, {}, '');
  const line = page.locator('.body-work > .line', { hasText: what });
  await line.waitFor();
  const turn = await line.locator('.badge').textContent();
  await page.context().close();
  return turn?.trim();
};

describe('today’s work of a body', () => {
  it('names the batch first, whose turn it is, and leads to it', async () => {
    expect(await turnOf('body', '1 批晋升待核准签署')).toBe('由您提出，等另一人');
    expect(await turnOf('second', '1 批晋升待核准签署')).toBe('等核准部门');
    const page = await enter('office', {}, '');
    const line = page.locator('.body-work > .line', { hasText: '1 批晋升待核准签署' });
    await line.getByText('轮到您').waitFor();
    expect(await findProblems(page)).toEqual([]);
    await line.getByRole('link', { name: '去处理' }).click();
    await page.locator('.approval-rows tbody tr').first().waitFor();
    await page.context().close();
  });
});

describe('a batch that waits for its office', () => {
  it('is approved by the official with two sent back, under one signature', async () => {
    await picture('office', 'queue');
    await picture('office', 'batch');
    const page = await enter('office');
    await open(page, '查看并核准');
    await page.locator('.approval-rows tbody tr').first().waitFor();
    people = await page.locator('.approval-rows tbody tr').count();
    expect(people).toBeGreaterThan(3);
    await sendBack(page, '测试甲', '材料不全，请补交');
    const act = page.locator('.approval-act .button.first');
    await page.getByRole('checkbox', { name: '退回 测试乙', exact: true }).check();
    // Without a reason nobody is sent back.
    expect(await act.isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: '退回 测试乙 的理由' }).fill('身份证件信息不符');
    expect(await act.textContent()).toBe(`核准 ${people - 2} 人 · 退回 2 人`);
    await act.click();
    await says(page, `${people - 2} 人将获核准`);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/sign-zh.png` });
    await page.getByRole('dialog').getByRole('button', { name: /^核准/ }).click();
    await says(page, `已核准 ${people - 2} 人，退回 2 人。`);
    expect(await issued()).toBe(people - 2);
    await page.context().close();
  });

  it('comes again with what the body mended, and the office sees what it said', async () => {
    const body = await enter('body');
    await open(body, '有退回');
    await open(body, '查看');
    await body.getByRole('checkbox', { name: '选择 测试甲', exact: true }).check();
    await body.getByRole('textbox', { name: '对 测试甲 的说明' }).fill('已补交毕业证书');
    await body.getByRole('checkbox', { name: '选择 测试乙', exact: true }).check();
    await press(body, '重新提出 2 人');
    await says(body, '已重新提出 2 人。');
    await body.context().close();
    const office = await enter('office');
    await open(office, '查看并核准');
    await says(office, '机构说明：已补交毕业证书');
    await says(office, '曾退回 1 次，上次理由：材料不全，请补交');
    await press(office, '经过');
    await says(office, '测试甲 的经过');
    await office.context().close();
  });

  it('is answered on paper: one person records the letter, another confirms it', async () => {
    const body = await enter('body');
    await open(body, '查看或录入批复');
    await sendBack(body, '测试乙', '证件过期');
    await body.locator('#letter-no').fill('示批〔2026〕3号');
    await body.locator('#letter-day').fill('2026-11-20');
    await body
      .locator('#letter-scan')
      .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: PDF });
    await press(body, '录入，交另一人确认');
    await says(body, '已录入，等待另一人确认。');
    await says(body, '由您录入，须由本机构另一人确认。');
    expect(await body.getByRole('button', { name: '确认批复' }).count()).toBe(0);
    expect(await issued()).toBe(people - 2);
    await body.context().close();
    await picture('second', 'letter');
    expect(await turnOf('second', '1 份纸质批复待第二人确认')).toBe('轮到您');
    expect(await turnOf('body', '1 份纸质批复待第二人确认')).toBe('由您提出，等另一人');
    const second = await enter('second');
    await open(second, '确认批复');
    await press(second, '确认批复');
    const dialog = second.getByRole('dialog');
    await dialog.getByText('示批〔2026〕3号').waitFor();
    await dialog.getByRole('button', { name: '确认批复' }).click();
    await says(second, '已核准 1 人，退回 1 人。');
    expect(await issued()).toBe(people - 1);
    await second.context().close();
  });

  it('is nothing to do any more for the office; the body mends what was sent back', async () => {
    expect(await turnOf('second', '1 人被退回')).toBe('轮到您');
    const office = await enter('office', {}, '');
    await says(office, '1 人被退回');
    expect(await office.getByText('待核准签署').count()).toBe(0);
    await office.context().close();
  });
});
