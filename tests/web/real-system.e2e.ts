import { sendMarks } from '@jinbang/local/demo/judge-day';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type Judge, type SmallEvent, setUpSmallEvent } from '../flows/small-event.ts';
import { STATIONS } from '../flows/small-event-plan.ts';
import type { SharedSystem } from '../shared-system.setup.ts';
import { openBrowser, visitor } from './fixture/browser.ts';
import { describeOpening } from './fixture/opening-walk.ts';

// The apps on a real system: a mark's way from a judge's finger to the public board.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 180_000 });

let system: SharedSystem;
let small: SmallEvent;
let browser: Browser;

beforeAll(async () => {
  system = inject('sharedSystem');
  small = await setUpSmallEvent(system);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const openTablet = async ({ token }: Judge): Promise<Page> => {
  const context = await browser.newContext(visitor({ screen: 'tablet' }));
  const page = await context.newPage();
  await page.goto(`${small.origin}/tablet/?by=token&event=${small.eventId}`);
  await page.getByLabel('登录口令').fill(token);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '我的评分表' }).waitFor();
  return page;
};
const openSheet = async (page: Page, code: string): Promise<void> => {
  const card = page.locator('.sheet-card', { has: page.getByRole('heading', { name: code }) });
  await card.getByRole('button').click();
  await page.locator('.aspect').first().waitFor();
};

/** What a judge gives on sheet B1, where its marks are all wanted. */
const giveRest = async ({ client }: Judge, isFirst: boolean): Promise<void> => {
  const marks = STATIONS.flatMap((subject) => [
    { subject, code: 'B1.2', value: { kind: 'judgement', score: '2' } as const },
    ...(isFirst
      ? [{ subject, code: 'B1.1', value: { kind: 'pass-fail', passed: true } as const }]
      : []),
  ]);
  const { refused } = await sendMarks(client, small.day, marks);
  expect(refused).toEqual([]);
};

describe('the apps on a real system', () => {
  it('bring a mark from the judge’s tablet to the public board', async () => {
    const board = await (await browser.newContext(visitor({}))).newPage();
    const failures: string[] = [];
    board.on('pageerror', (error) => failures.push(error.message));
    await board.goto(`${small.origin}/board/${small.eventId}`);
    await board.getByText('实时更新').waitFor();
    await board.getByText('0 / 50 个评分点').first().waitFor();

    const [judge] = small.judges;
    if (!judge) throw new Error('The small event has no judge.');
    const tablet = await openTablet(judge);
    await openSheet(tablet, 'A1');
    const size = tablet.locator('.aspect').nth(1);
    await size.getByRole('button', { name: '录入' }).click();
    await tablet.keyboard.type('1.75');
    await tablet.keyboard.press('Enter');
    await tablet.getByText('1 个分数已在服务器').waitFor();

    // The board heard of it without being asked, and shows how far, not what.
    await board.getByText('1 / 50 个评分点').first().waitFor();
    expect(await board.getByText('1.75').count()).toBe(0);
    expect(failures).toEqual([]);
  });

  it('sign exactly what the server holds: the tablet’s own hash is accepted', async () => {
    for (const [place, judge] of small.judges.entries()) await giveRest(judge, place === 0);
    const [, judge] = small.judges;
    if (!judge) throw new Error('The small event has no second judge.');
    const tablet = await openTablet(judge);
    await openSheet(tablet, 'B1');
    await tablet.getByRole('button', { name: '核对并签字' }).click();
    await tablet.getByText('已签字 0 / 3 人').waitFor();
    await tablet.getByRole('button', { name: '签字确认' }).click();
    await tablet.getByText('您已对这些分数签字。').waitFor();
    await tablet.getByText('已签字 1 / 3 人').waitFor();
  });

  it('show the organiser what is missing', async () => {
    const page = await (await browser.newContext(visitor({}))).newPage();
    await page.goto(`${small.origin}/console/token`);
    await page.getByLabel('登录口令').fill(system.tokens.bootstrap);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '小型赛项' }).first().waitFor();
    await page.getByRole('link', { name: '榜单' }).first().waitFor();
  });

  it('answer an unknown certificate number and an unknown event with sentences', async () => {
    const page = await (await browser.newContext(visitor({}))).newPage();
    await page.goto(`${small.origin}/v/Y0001`);
    await page.getByRole('heading', { name: '查无此编号' }).waitFor();
    await page.goto(`${small.origin}/board/01990000-0000-7000-8000-000000000000`);
    await page.getByText('没有这个赛项的榜单').waitFor();
  });
});

describeOpening(() => ({ system, browser }));
