import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { type Judge, type SmallEvent, setUpSmallEvent } from '../flows/small-event.ts';
import type { SharedSystem } from '../shared-system.setup.ts';
import { findProblems } from './fixture/axe.ts';
import { morningZone, openBrowser, visitor } from './fixture/browser.ts';
import { loggedMarks } from './fixture/logged-marks.ts';
import { pictureFolder } from './fixture/picture.ts';
import {
  endAppointment,
  issueRoster,
  marksOf,
  pairingLink,
  type Roster,
} from './fixture/roster.ts';

// One tablet through a day, on the real system: each test goes on where the one before it ended.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 180_000 });

let system: SharedSystem;
let small: SmallEvent;
let browser: Browser;
let tablet: BrowserContext;
let page: Page;
let roster: Roster;
let [first, second]: readonly Judge[] = [];

beforeAll(async () => {
  system = inject('sharedSystem');
  [small, browser] = await Promise.all([setUpSmallEvent(system), openBrowser()]);
  [first, second] = small.judges;
  const people = [...small.judges.map(({ personId }) => personId), small.supervisorId];
  roster = await issueRoster(small, people);
  const timezoneId = morningZone();
  tablet = await browser.newContext({ ...visitor({ screen: 'upright' }), timezoneId });
  page = await tablet.newPage();
});
afterAll(async () => {
  await browser?.close();
});

const needed = (judge: Judge | undefined): Judge => {
  if (!judge) throw new Error('The small event has too few judges.');
  return judge;
};
const type = async (label: string, digits: string): Promise<void> => {
  await page.getByRole('group', { name: label }).waitFor();
  await page.keyboard.type(digits);
};
const typePin = (pin: string): Promise<void> => type('输入 6 位 PIN', pin);
const wrongOf = (pin: string): string => (pin === '582914' ? '582915' : '582914');
const enter = async (personId: string, pin = roster(personId).pin): Promise<void> => {
  await type('输入 4 位名册号', roster(personId).rosterCode);
  await typePin(pin);
};
const sheets = (): Promise<void> => page.getByRole('heading', { name: '我的评分表' }).waitFor();
/** Gives A1.2 of one station and goes back to the list. */
const give = async (station: string, points: string): Promise<void> => {
  const card = page.locator('.sheet-card', { has: page.getByRole('heading', { name: 'A1' }) });
  await card.getByRole('button').click();
  await page.locator('.strip').getByRole('button', { name: station }).click();
  const size = page.locator('.aspect').nth(1);
  await size.getByRole('button', { name: '录入' }).click();
  await page.keyboard.type(points);
  await page.keyboard.press('Enter');
  await size.getByText(points).waitFor();
  await page.getByRole('button', { name: '返回评分表' }).click();
};
const valueAt = async ({ client }: Judge, place: string) =>
  (await marksOf(client, small)).get(place)?.value;
const handOver = async (): Promise<void> => {
  await page.getByRole('button', { name: '交接平板' }).click();
  await page.getByRole('button', { name: '交给下一位' }).click();
};

describe('a tablet of the hall', () => {
  it('is paired by the link of a QR code, and keeps its code out of the address', async () => {
    await page.goto(await pairingLink(small));
    await page.getByRole('heading', { name: '配对这台平板' }).waitFor();
    expect(page.url()).not.toContain('pair=');
    expect(await findProblems(page)).toEqual([]);
    await page.getByLabel('平板名称').fill('A 馆 3 号');
    await page.getByRole('button', { name: '配对', exact: true }).click();
    await page.getByRole('heading', { name: '裁判员登录' }).waitFor();
    const isReadable = await page.evaluate(async () => {
      const opening = indexedDB.open('jinbang.tablet');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const asked = opening.result.transaction('kept').objectStore('kept').get('pairing');
      await new Promise((resolve) => {
        asked.onsuccess = resolve;
      });
      return [asked.result.keys.signing.extractable, asked.result.keys.pepper.extractable];
    });
    expect(isReadable).toEqual([false, false]);
  });

  it('lets a judge in by roster code and PIN, and signs whatever it asks', async () => {
    const unsigned: string[] = [];
    page.on('request', (request) => {
      const isApi = request.url().includes('/api/');
      if (isApi && !request.headers()['device-proof']) unsigned.push(request.url());
    });
    expect(await findProblems(page)).toEqual([]);
    await enter(needed(first).personId);
    await sheets();
    await give('T-01', '1.75');
    await page.getByText('1 个分数已在服务器').waitFor();
    expect(await valueAt(needed(first), 'T-01 A1.2')).toEqual({ kind: 'value', points: '1.75' });
    expect(unsigned).toEqual([]);
  });

  it('is handed over without network: what waits arrives, each mark under its judge', async () => {
    await handOver();
    await enter(needed(second).personId);
    await sheets();
    await tablet.setOffline(true);
    await give('T-02', '1.25');
    await page.getByRole('button', { name: '交接平板' }).click();
    await page.getByText('1 个分数还未到服务器', { exact: true }).first().waitFor();
    expect(await page.locator('.unsent-count').textContent()).toContain('1');
    expect(await findProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '交给下一位' }).click();
    // Nobody who has not been here today gets in without network.
    await enter(small.supervisorId);
    await page.getByText('只有今天在这台平板上登录过的人可以进入').waitFor();
    await page.getByRole('button', { name: '换一个号' }).click();
    await page.getByRole('button', { name: roster(needed(first).personId).rosterCode }).click();
    await typePin(roster(needed(first).personId).pin);
    await page.getByText('未联网解锁').waitFor();
    await give('T-03', '0.75');
    await page.getByText('1 个分数还未到服务器').first().waitFor();

    await tablet.setOffline(false);
    await page.getByText('2 个分数已在服务器').waitFor();
    await vi.waitFor(
      async () => {
        expect(await valueAt(needed(second), 'T-02 A1.2')).toEqual({
          kind: 'value',
          points: '1.25',
        });
      },
      { timeout: 30_000, interval: 250 },
    );
    expect(await valueAt(needed(first), 'T-03 A1.2')).toEqual({ kind: 'value', points: '0.75' });
    await page.getByRole('button', { name: '输入 PIN 联网' }).click();
    await typePin(roster(needed(first).personId).pin);
    await sheets();
    await page.getByText('未联网解锁').waitFor({ state: 'detached' });
  });

  it('shows a calm page after five wrong PINs, and a supervisor unlocks at it', async () => {
    await handOver();
    const { personId } = needed(second);
    await type('输入 4 位名册号', roster(personId).rosterCode);
    for (let guess = 0; guess < 5; guess += 1) {
      await page
        .getByRole('group', { name: '输入 6 位 PIN' })
        .and(page.locator('[aria-busy=false]'))
        .waitFor();
      await typePin(wrongOf(roster(personId).pin));
    }
    await page.getByRole('heading', { name: '已锁定' }).waitFor();
    expect(await findProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '监督员在此解锁' }).click();
    await enter(small.supervisorId);
    await page.getByRole('heading', { name: '裁判员登录' }).waitFor();
    await enter(personId);
    await sheets();
  });

  it('keeps its judge over a reload, locks itself when it lies idle, and opens with the PIN', async () => {
    await page.close();
    page = await tablet.newPage();
    await page.clock.install();
    await page.goto(`${small.origin}/tablet/`);
    await sheets();
    await page.clock.fastForward('11:00');
    await page.getByRole('heading', { name: '平板已锁定' }).waitFor();
    expect(await page.getByText('1.25').count()).toBe(0);
    expect(await findProblems(page)).toEqual([]);
    // Its clock is eleven minutes ahead by now: the server tells it the time.
    await typePin(roster(needed(second).personId).pin);
    await sheets();
    await page.getByRole('button', { name: '锁定' }).click();
    await tablet.setOffline(true);
    await typePin(wrongOf(roster(needed(second).personId).pin));
    await page.getByText('PIN 不正确').waitFor();
    await typePin(roster(needed(second).personId).pin);
    await sheets();
  });

  it('hands in what a judge captured before the office ended, who then is a stranger', async () => {
    const judge = needed(second);
    await give('T-04', '1.5');
    await page.getByRole('button', { name: '锁定' }).click();
    await page.getByText('1 个分数还未到服务器，由平板自动上传').waitFor();
    await typePin(roster(judge.personId).pin);
    await sheets();
    await page.clock.runFor(1_000);
    await endAppointment(small, judge.personId);
    await tablet.setOffline(false);
    await page.getByText('2 个分数已在服务器').waitFor();
    await page.getByRole('button', { name: '输入 PIN 联网' }).click();
    await typePin(roster(judge.personId).pin);
    await page.getByText('您在本赛项没有可用平板的岗位').waitFor();
  });

  it('that is taken out shows one clear page and keeps what it could not send', async () => {
    await page.getByRole('button', { name: '换人登录' }).click();
    await enter(needed(first).personId);
    await sheets();
    await tablet.setOffline(true);
    await give('T-05', '0.5');
    const path = `/api/gateway/v1/events/${small.eventId}/devices`;
    const { items } = await small.organiser.get<{ items: { deviceId: string }[] }>(path);
    const answer = await fetch(`${small.origin}/api/gateway/v1/devices/${items[0]?.deviceId}`, {
      method: 'DELETE',
      headers: {
        authorization: `Bearer ${system.tokens.bootstrap}`,
        'idempotency-key': crypto.randomUUID(),
      },
    });
    expect(answer.status).toBe(200);
    await tablet.setOffline(false);
    await page.getByRole('heading', { name: '此平板已停用' }).waitFor();
    const row = page.getByRole('row', { name: 'T-05' });
    expect(await row.textContent()).toContain(
      `${roster(needed(first).personId).rosterCode}T-05A1.20.5`,
    );
    expect(await findProblems(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: '此平板已停用' }).waitFor();
    await page.getByRole('row', { name: 'T-05' }).waitFor();
  });
});

describe('two tablets on one sheet, one of them out of reach for an hour', () => {
  type Other = { readonly context: BrowserContext; readonly page: Page };
  const HOUR_MS = 3_600_000;

  const pairAnother = async (name: string): Promise<Other> => {
    const wish = visitor({ screen: 'upright', calm: true });
    const context = await browser.newContext({ ...wish, timezoneId: morningZone() });
    const own = await context.newPage();
    await own.clock.install();
    await own.goto(await pairingLink(small));
    await own.getByLabel('平板名称').fill(name);
    await own.getByRole('button', { name: '配对', exact: true }).click();
    await own.getByRole('heading', { name: '裁判员登录' }).waitFor();
    return { context, page: own };
  };
  /** Works on another tablet with the hands of the tests above. */
  const at = async (other: Other, work: () => Promise<void>): Promise<void> => {
    page = other.page;
    await page.bringToFront();
    await work();
  };
  const openSize = async (station: string): Promise<void> => {
    const card = page.locator('.sheet-card', { has: page.getByRole('heading', { name: 'A1' }) });
    await card.getByRole('button').click();
    await page.locator('.strip').getByRole('button', { name: station }).click();
  };

  it('shows both values when it is back, and a person decides', async () => {
    const third = needed(small.judges[2]);
    const { personId } = third;
    const [away, near] = [await pairAnother('A 馆 4 号'), await pairAnother('A 馆 5 号')];
    await at(away, async () => {
      await enter(personId);
      await sheets();
      await away.context.setOffline(true);
      await give('T-06', '0.25');
      await page.getByText('1 个分数还未到服务器').first().waitFor();
    });
    await at(near, async () => {
      await enter(personId);
      await sheets();
      await give('T-06', '1.75');
      await page.getByText('1 个分数已在服务器').waitFor();
    });
    await at(away, async () => {
      // It lies there for an hour, and locks itself.
      await page.clock.fastForward(HOUR_MS);
      await page.getByRole('heading', { name: '平板已锁定' }).waitFor();
      await typePin(roster(personId).pin);
      await page.getByText('未联网解锁').waitFor();
      await away.context.setOffline(false);
      await page.getByText('1 个分数待您处理').waitFor();
      await openSize('T-06');
      const differ = page.locator('.differ');
      await differ.getByRole('button', { name: /服务器上: 1.75/ }).waitFor();
      const mine = differ.getByRole('button', { name: /您给的: 0.25/ });
      await page.screenshot({ path: join(pictureFolder('two-tablets'), 'both-values.png') });
      // Nobody chose yet: nothing has changed on the server.
      expect(await valueAt(third, 'T-06 A1.2')).toEqual({ kind: 'value', points: '1.75' });
      await mine.click();
      await differ.waitFor({ state: 'detached' });
      await page.getByText('1 个分数还未到服务器').first().waitFor({ state: 'detached' });
    });
    const cell = (await marksOf(third.client, small)).get('T-06 A1.2');
    if (!cell) throw new Error('The judge has no mark there.');
    expect(cell.value).toEqual({ kind: 'value', points: '0.25' });
    const rows = (): ReturnType<typeof loggedMarks> =>
      loggedMarks(system.state, { judgeId: personId, ...cell });
    await vi.waitFor(
      async () => expect((await rows()).map(({ isLogged }) => isLogged)).toEqual([true, true]),
      { timeout: 30_000, interval: 250 },
    );
    const [first, then] = await rows();
    expect([first?.points, then?.points]).toEqual(['1.75', '0.25']);
    expect(first?.deviceId).not.toBe(then?.deviceId);
    await Promise.all([away.context.close(), near.context.close()]);
  });
});

describe('a tablet whose disk refuses to keep the time', () => {
  it('opens all the same, and works by what the server says', async () => {
    const context = await browser.newContext(visitor({ screen: 'upright' }));
    await context.addInitScript(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function refuse(value, key) {
        const request = put.call(this, value, key);
        // As a full disk does: it is taken, and then the whole of it is not.
        if (key === 'clock') this.transaction.abort();
        return request;
      };
    });
    page = await context.newPage();
    await page.goto(await pairingLink(small));
    await page.getByLabel('平板名称').fill('A 馆 6 号');
    await page.getByRole('button', { name: '配对', exact: true }).click();
    await page.getByRole('heading', { name: '裁判员登录' }).waitFor();
    await page.reload();
    await enter(needed(small.judges[2]).personId);
    await sheets();
    await give('T-07', '1.5');
    await page.getByText('2 个分数已在服务器').waitFor();
    await context.close();
  });
});
