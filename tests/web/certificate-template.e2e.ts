import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApprovalDesk, openApprovalDesk } from './fixture/approval-desk.ts';
import { openBrowser, type ScreenWish, visitor } from './fixture/browser.ts';
import { buildApps } from './fixture/built-apps.ts';

// One template from its draft until it is in use: each test goes on where the last ended.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const SHOTS = process.env.TEMPLATE_SHOTS;

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
const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const specimen = (page: Page): Promise<void> => page.locator('.template-specimen').waitFor();

/** By day and night, in both languages, wide and on a phone: for whoever looks at them. */
const picture = async (name: string, path: string): Promise<void> => {
  if (SHOTS === undefined) return;
  for (const language of ['zh', 'en'] as const) {
    for (const screen of ['desktop', 'phone'] as const) {
      const dark = (language === 'en') === (screen === 'desktop');
      const page = await enter('second', path, { language, screen, dark, calm: true });
      await page.locator('h1').first().waitFor();
      if (path.includes('template=')) await specimen(page);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `${SHOTS}/${name}-${language}-${screen}.png`, fullPage: true });
      await page.context().close();
    }
  }
};

let address = '';

describe('a certificate template', () => {
  it('begins on a screen that says what will be here', async () => {
    const page = await enter('body', 'certificate-templates');
    await says(page, '还没有证书样式');
    await picture('empty', 'certificate-templates');
    await press(page, '拟定样式');
    await page.locator('#template-label').fill('等级证书 2026');
    await page.getByRole('dialog').getByRole('button', { name: '拟定样式' }).click();
    await page.getByRole('heading', { name: '等级证书 2026' }).waitFor();
    await specimen(page);
    address = `certificate-templates${new URL(page.url()).search}`;
  });

  it('shows what breaks a rule with its clause, and cannot be published', async () => {
    const page = await enter('body', address);
    await page.locator('[id="template-body.zh"]').fill('经国 家认可，由{机构}颁发，全国通用。');
    await says(page, '有修改尚未保存');
    await press(page, '保存草稿');
    await says(page, '证书不得使用国家级字样或国徽');
    await says(page, '人社部函〔2022〕25号');
    await says(page, '先改正合规检查中的问题。');
    expect(await page.getByRole('button', { name: '发布样式' }).isDisabled()).toBe(true);
    await picture('flawed', address);
    await page
      .locator('[id="template-body.zh"]')
      .fill('本证书由{机构}颁发，表明持证人通过本机构组织的职业技能等级认定。');
    await page.locator('#template-english').check();
    await press(page, '保存草稿');
    await says(page, '文字和图形没有违规之处');
    await says(page, '由另一人发布');
  });

  it('is published by a second person, and is in use', async () => {
    const page = await enter('second', address);
    await specimen(page);
    await picture('draft', address);
    await press(page, '发布样式');
    await page.getByRole('dialog').getByRole('button', { name: '发布样式' }).click();
    await says(page, '使用中');
    await says(page, '第 1 版');
    await page.goto(`${desk.url}/console/certificate-templates`);
    await page.getByRole('link', { name: '等级证书 2026' }).waitFor();
    await picture('list', 'certificate-templates');
  });
});
