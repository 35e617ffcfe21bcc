import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findProblems } from './fixture/axe.ts';
import { openBrowser, type ScreenWish, visitor } from './fixture/browser.ts';
import { buildApps } from './fixture/built-apps.ts';
import { type IssuerDesk, openIssuerDesk, SCHOOL } from './fixture/issuer-desk.ts';

// One desk: each test goes on where the last ended.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 180_000 });

const SHOTS = process.env.ISSUER_SHOTS;

let desk: IssuerDesk;
let browser: Browser;
beforeAll(async () => {
  const { root } = await buildApps();
  [desk, browser] = await Promise.all([openIssuerDesk(root), openBrowser()]);
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
  await page.locator('.scope-table tbody tr').first().waitFor();
  return page;
};

const open = (bodyId: string): string => `issuers?body=${bodyId}`;
const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();
const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();

/** By day and night, in both languages, wide and on a phone: for whoever looks at them. */
const picture = async (
  name: string,
  [who, path]: readonly [string, string],
  act?: (page: Page) => Promise<void>,
) => {
  if (SHOTS === undefined) return;
  for (const language of ['zh', 'en'] as const) {
    for (const screen of ['desktop', 'phone'] as const) {
      const dark = (language === 'en') === (screen === 'desktop');
      const page = await enter(who, path, { language, screen, dark, calm: true });
      await page.locator('.stock-bar, .empty').first().waitFor();
      await act?.(page);
      await page.screenshot({ path: `${SHOTS}/${name}-${language}-${screen}.png`, fullPage: true });
      await page.context().close();
    }
  }
};

const csv = [
  '证书编号,等级',
  ...[7, 8, 9, 10, 10, 13].map((at) => `JSA2026${String(at).padStart(4, '0')},`),
];
const FILE = { name: '编号.csv', mimeType: 'text/csv', buffer: Buffer.from(csv.join('\n')) };
const chooseFile = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^(导入编号|Import numbers)$/ })
    .first()
    .click();
  await page.locator('#import-file').setInputFiles(FILE);
  await page.locator('.problem-rows').first().waitFor();
};

describe('issuing bodies and their numbers', () => {
  it('says who waits for numbers and goes on by itself after a list was looked at and imported', async () => {
    const { bodyId } = desk.staff;
    const page = await enter('body', open(bodyId));
    await says(page, '张证书在等待');
    await picture('committee', ['body', open(bodyId)]);
    await picture('import', ['body', open(bodyId)], chooseFile);
    await chooseFile(page);
    await says(page, '可导入 5 个');
    await says(page, '1 行不能导入');
    await says(page, 'JSA20260010 与 JSA20260013 之间缺 2 个');
    const take = page.getByRole('button', { name: '导入 5 个' });
    expect(await take.isDisabled()).toBe(true);
    await page.locator('#import-no').fill('测省赋〔2026〕2号');
    expect(await findProblems(page)).toEqual([]);
    await take.click();
    await says(page, '已导入 5 个编号');
    await desk.certification.sweep();
    await page.locator('.notice', { hasText: '张证书在等待' }).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('makes numbers void for a reason that stands in the register', async () => {
    const page = await enter('teacher', open(desk.schoolId));
    await press(page, '作废编号');
    await page.locator('#void-level').selectOption('3');
    await page.locator('#void-count').fill('2');
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: '作废编号' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.locator('#void-reason').fill('启用本系统前已手工使用');
    await confirm.click();
    await says(page, '已登记，随即作废。');
    await desk.certification.sweep();
    await page.locator('#register-state').waitFor();
    await says(page, '启用本系统前已手工使用');
    expect(await findProblems(page)).toEqual([]);
    await page.context().close();
  });

  it('stops a body at once, and lets it issue again when a second person agrees', async () => {
    const path = open(desk.schoolId);
    const first = await enter('operator', path);
    const change = async (state: string, reason: string) => {
      await press(first, '变更状态');
      await first.locator('#issuer-state').selectOption(state);
      await first.locator('#issuer-change-no').fill('测函〔2026〕3号');
      await first.locator('#issuer-reason').fill(reason);
      await press(first, '保存');
    };
    await change('suspended', '抽查发现考场录像缺失');
    await says(first, '状态已变为“已暂停”');
    await change('active', '整改完成，复查合格');
    await says(first, '已提出变更为“正常”，等待第二人确认。');
    expect(await first.getByRole('button', { name: '确认变更' }).count()).toBe(0);
    await picture('suspended', ['second', path]);
    const second = await enter('second', path);
    await press(second, '确认变更');
    await says(second, '状态已变为“正常”');
    expect(await findProblems(second)).toEqual([]);
    await picture('filing', ['operator', path], async (page) => {
      await page.getByRole('button', { name: /^(备案|Put on file)$/ }).click();
      await page.locator('#issuer-kind').selectOption('contest-committee');
    });
    await Promise.all([first, second].map((page) => page.context().close()));
  });

  it('puts a body on file with what its document says', async () => {
    const page = await enter('operator', open(desk.schoolId));
    await press(page, '备案');
    const fields = {
      name: '测试市评价中心',
      bodyId: desk.contest.ownerId,
      filingNo: '测备〔2026〕40号',
      bodyCode: '7001',
      province: '12',
      site: '000007',
      occupationCode: '6-18-02-04',
      validFrom: '2026-01-01',
    };
    for (const [name, value] of Object.entries(fields)) {
      await page.locator(`#issuer-${name}`).fill(value);
    }
    await page.getByRole('checkbox', { name: '三级/高级工' }).check();
    expect(await findProblems(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '备案' }).click();
    await says(page, '已备案：测试市评价中心');
    await page.locator('.issuer-name', { hasText: SCHOOL }).waitFor();
    await page.context().close();
  });
});
