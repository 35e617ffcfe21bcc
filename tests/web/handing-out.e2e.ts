import { carriedOut } from '@jinbang/certification/register/register.fixture';
import type { PaperRow } from '@jinbang/contracts/http/handing-out';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser, type ScreenWish, visitor } from './fixture/browser.ts';
import { buildApps } from './fixture/built-apps.ts';
import { openPaperDesk, type PaperDesk } from './fixture/paper-desk.ts';

// One run on its way: each test goes on where the last ended.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 180_000 });

const SHOTS = process.env.PAPER_SHOTS;

let desk: PaperDesk;
let browser: Browser;
beforeAll(async () => {
  const { root } = await buildApps();
  [desk, browser] = await Promise.all([openPaperDesk(root), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await desk?.stop();
});

const enter = async (who: string, step: string, wish: ScreenWish = {}): Promise<Page> => {
  const context = await browser.newContext(visitor(wish));
  const page = await context.newPage();
  await page.goto(`${desk.url}/console/token`);
  await page.locator('#token').fill(who);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await page.goto(`${desk.url}/console/handing-out?of=${desk.contest.eventId}&step=${step}`);
  await page.locator('.paper-way').waitFor();
  return page;
};

/** The same page by day and night, in both languages, wide and on a phone: for whoever looks at them. */
const picture = async (who: string, step: string, name = step): Promise<void> => {
  if (SHOTS === undefined) return;
  for (const language of ['zh', 'en'] as const) {
    for (const screen of ['desktop', 'phone'] as const) {
      const page = await enter(who, step, {
        ...{ language, screen, calm: true },
        dark: (language === 'en') === (screen === 'desktop'),
      });
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `${SHOTS}/${name}-${language}-${screen}.png`, fullPage: true });
      await page.context().close();
    }
  }
};

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();
const confirm = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('dialog').getByRole('button', { name }).click();
const taken = async (page: Page): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download') as Promise<Download>,
    press(page, '下载 PDF'),
  ]);
  if (SHOTS) await file.saveAs(`${SHOTS}/${file.suggestedFilename().replace(/-[^-]*$/, '')}.pdf`);
  return file.suggestedFilename();
};
const papers = async (): Promise<readonly PaperRow[]> => {
  const { bodyId, body } = desk.staff;
  const answer = await body.get<{ items: PaperRow[] }>(`/issuers/${bodyId}/papers?limit=200`);
  return answer.body.items;
};

let count: number;

describe('certificates on their way to the hand', () => {
  it('are checked by two people, row by row', async () => {
    count = (await papers()).length;
    expect(count).toBeGreaterThan(2);
    await picture('body', 'check', 'empty');
    const page = await enter('body', 'check');
    await press(page, '制作审核确认表');
    await press(page, '核对');
    const choice = page.getByRole('combobox', { name: '行 1', exact: true });
    await choice.selectOption('name');
    await choice.selectOption('photo');
    for (const field of ['姓名', '照片']) {
      await press(page, `第 1 行：取消“${field}有误”`);
    }
    expect(await page.getByRole('button', { name: /有误”$/ }).count()).toBe(0);
    expect(await taken(page)).toMatch(/^check-sheet-/);
    await says(page, '谁在何时取走已记录');
    await press(page, `登记核对结果（${count} 行）`);
    await says(page, '您已核对，请由另一人核对');
    const second = await enter('second', 'check');
    await press(second, '核对');
    await picture('second', 'check', 'check');
    if (SHOTS !== undefined) {
      const one = second.getByRole('combobox', { name: '行 2', exact: true });
      await one.selectOption('name');
      await one.selectOption('photo');
      await second.screenshot({ path: `${SHOTS}/two-wrong.png`, fullPage: true });
      for (const field of ['姓名', '照片']) await press(second, `第 2 行：取消“${field}有误”`);
    }
    await press(second, `登记核对结果（${count} 行）`);
    await says(second, '两人已核对');
    expect((await papers()).map(({ place }) => place)).toEqual(Array(count).fill('checked'));
  });

  it('are printed on stock, a misprint once more', async () => {
    const page = await enter('body', 'print');
    await says(page, '还没有证书纸');
    await press(page, '登记新到证书纸');
    await page.getByLabel('起号').fill('TJ000101');
    await page.getByLabel('止号').fill('TJ000120');
    await confirm(page, '确定');
    await press(page, `绑定 ${count} 张并开始打印`);
    expect(await taken(page)).toMatch(/^certificates-TJ000101/);
    await press(page, '登记打印结果');
    await page.getByLabel('打印报废的行').fill('1');
    await page.getByLabel('原因').fill('卡纸');
    await confirm(page, '确定');
    await press(page, '绑定 1 张并开始打印');
    await press(page, '登记打印结果');
    await confirm(page, '确定');
    await page.getByText('已结束').nth(1).waitFor();
    await picture('body', 'print');
    await picture('body', 'sheets');
    expect((await papers()).map(({ place }) => place)).toEqual(Array(count).fill('printed'));
  });

  it('are sealed by the keeper of the seal, who counts', async () => {
    const page = await enter('keeper', 'seal');
    await picture('keeper', 'seal');
    const asks = page.getByRole('button', { name: '登记用印' });
    await asks.nth(1).waitFor();
    for (const sheets of [1, count - 1]) {
      await press(page, '登记用印');
      await page.getByLabel('清点张数').fill(String(sheets));
      await confirm(page, '登记用印');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await vi.waitFor(async () => expect(await asks.count()).toBe(sheets === 1 ? 1 : 0), 20_000);
    }
    await says(page, '用印记录');
    expect((await papers()).map(({ place }) => place)).toEqual(Array(count).fill('sealed'));
  });

  it('are listed, and handed over by scanning and by the envelope', async () => {
    const page = await enter('body', 'list');
    await press(page, '制作领取签收表');
    expect(await taken(page)).toMatch(/^hand-list-/);
    await picture('body', 'list');
    await picture('body', 'hand');
    const [first] = await papers();
    await page.goto(`${desk.url}/console/handing-out?of=${desk.contest.eventId}&step=hand`);
    const field = page.getByLabel('证书编号或二维码');
    await field.waitFor();
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type(`${desk.url}/v/${first?.number}#holder-code`);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await confirm(page, '发放');
    await says(page, '已发放 1 张。');
    const envelopes = page.getByRole('button', { name: /整单位领取/ });
    const issued = async () => (await papers()).filter(({ place }) => place === 'issued').length;
    for (let left = await issued(); left > 0; left = await issued()) {
      const shown = await envelopes.count();
      await envelopes.first().click();
      const dialog = page.getByRole('dialog');
      await dialog.locator('.button.first').waitFor();
      if (await dialog.getByRole('button', { name: /整单位领取/ }).count()) {
        await page.getByLabel('代领人或经办人').fill('测试经办');
      }
      await dialog.locator('.button.first').click();
      await dialog.waitFor({ state: 'detached' });
      // The list comes anew a moment later: until then the one just handed over still stands there.
      await vi.waitFor(async () => expect(await envelopes.count()).toBeLessThan(shown), 20_000);
    }
    expect((await papers()).map(({ place }) => place)).toEqual(Array(count).fill('handed-over'));
    await says(page, '这一步没有等待的证书。');
  });

  it('are printed once more only where two people entered a reissue', async () => {
    const [first] = await papers();
    const page = await enter('body', 'hand');
    const scan = async () => {
      await page.getByLabel('证书编号或二维码').fill(first?.number ?? '');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
    };
    await scan();
    await confirm(page, '补发一张');
    await page.getByRole('dialog').getByText('没有未用的补发记录').waitFor();
    if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/reissue.png` });
    await confirm(page, '取消');
    const filter = { certificateIds: [first?.certificateId ?? ''] };
    await carriedOut(desk.certification, desk.staff, 'reissue', filter);
    await scan();
    await confirm(page, '补发一张');
    await says(page, '已列入待打印');
    expect((await papers())[0]).toMatchObject({ place: 'checked', copy: 1, serial: null });
  });
});
