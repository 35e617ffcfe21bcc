import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Judge, type SmallEvent, setUpSmallEvent } from '../flows/small-event.ts';
import { smallScheme, text } from '../flows/small-event-plan.ts';
import { findProblems } from './fixture/axe.ts';
import {
  dropProfile,
  type HallBrowser,
  makeProfile,
  openHallBrowser,
} from './fixture/hall-browser.ts';
import type { Hall } from './fixture/hall-process.ts';
import { type HallWay, openWay } from './fixture/hall-way.ts';
import { pressIfThere } from './fixture/press-if-there.ts';
import { issueRoster, marksOf, pairingLink, type Roster } from './fixture/roster.ts';
import { engageFloorJudge, expectActsOnce, goOnAt, recordAndSign } from './floor-walk.ts';

const STATIONS = 10;
const PER_STATION = 20;
const ALL = STATIONS * PER_STATION;
const DAY_MS = 86_400_000;
/**
 * From tap to screen: 50 ms on a tablet. Measured on two busy cores: 16 to 24 ms in the middle, 40 at
 * the end of 20; the limits are for a machine that works on much else and are no figure of a tablet.
 */
const [MEDIAN_MS, P95_MS] = [300, 3_000];
type SavedFile = { readonly lists: readonly { readonly body: string; readonly slip: string }[] };
const byAmount = (one: number, other: number): number => one - other;

/** Twenty judged aspects at each of ten stations: two hundred marks of one judge, a tap each. */
const judged = (place: number) => ({
  kind: 'J' as const,
  description: text(`第 ${place + 1} 项`, `Point ${place + 1}`),
  max: '1',
  calculation: { kind: 'judgement' as const, maxSpread: 3 },
  descriptors: ['差', '一般', '良', '优'].map((zh) => text(zh, `level ${zh}`)),
});
const longScheme = {
  ...smallScheme,
  criteria: smallScheme.criteria.map((criterion, place) =>
    place > 0
      ? criterion
      : {
          ...criterion,
          subCriteria: criterion.subCriteria.map((sub) => ({
            ...sub,
            aspects: Array.from({ length: PER_STATION }, (_, at) => judged(at)),
          })),
        },
  ),
};

/** Shifts the page's clock, as somebody who sets the tablet's clock by hand. */
const shiftClock = (byMs: number): void => {
  const Real = Date;
  class Shifted extends Real {
    constructor(...given: readonly unknown[]) {
      // Safe: these are the arguments of the constructor it stands in for.
      super(...((given.length > 0 ? given : [Real.now() + byMs]) as [number]));
    }
    static override now = (): number => Real.now() + byMs;
  }
  globalThis.Date = Shifted as DateConstructor;
};

/** How long a tap took until it was on the screen, by the browser's own account. */
const watchTaps = (): void => {
  const taps: number[] = [];
  Object.assign(globalThis, { taps });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'click') taps.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
};

/**
 * A paired tablet in flight mode, in real Chromium over TLS by the hall's own name. One walk: each test
 * goes on where the one before it ended. Twenty marks are given by real taps; the rest by the page's
 * own buttons, pressed from within the page, which is the same way through its code.
 */
export const flightTests = (hallOf: () => Hall): void => {
  let way: HallWay;
  let small: SmallEvent;
  let roster: Roster;
  let judge: Judge;
  let floorJudgeId: string;
  let browser: HallBrowser;
  let page: Page;
  const profile = makeProfile();

  const context = (): BrowserContext => browser.context;
  const open = async (shift = 0): Promise<void> => {
    const hall = hallOf();
    const trusts = {
      authority: new X509Certificate(hall.file('authority.pem')),
      leaf: new X509Certificate(hall.file('server.pem')),
    };
    const { hostname } = new URL(hall.origin);
    browser = await openHallBrowser(hostname, trusts, { profile, address: way.address });
    context().setDefaultTimeout(60_000);
    if (shift !== 0) await context().addInitScript(shiftClock, shift);
    page = context().pages()[0] ?? (await context().newPage());
  };
  const goAway = async (): Promise<void> => {
    way.turn('away');
    await context().setOffline(true);
  };
  const comeBack = async (): Promise<void> => {
    way.turn('clear');
    await context().setOffline(false);
  };
  const typePin = async (personId = judge.personId): Promise<void> => {
    await page.getByRole('group', { name: '输入 6 位 PIN' }).waitFor();
    await page.keyboard.type(roster(personId).pin);
  };
  const sheets = () => page.getByRole('heading', { name: '我的评分表' });
  /** Opens the page as it was left; a tablet that lay idle for long asks for the PIN. */
  const openPage = async (): Promise<void> => {
    await page.goto(`${hallOf().origin}/tablet/`);
    const pin = page.getByRole('group', { name: '输入 6 位 PIN' });
    await sheets().or(pin).waitFor();
    if (await pin.isVisible()) await typePin();
    await sheets().waitFor();
  };
  /** A browser that was killed has lost its cookie: with the PIN the server knows the judge again. */
  const connect = async (): Promise<void> => {
    // Whether a cookie outlives the kill is a matter of moments: here it never does.
    await context().clearCookies();
    await page.reload();
    await page.getByRole('button', { name: '输入 PIN 联网' }).click();
    await typePin();
    await page.getByRole('button', { name: '输入 PIN 联网' }).waitFor({ state: 'detached' });
    await sheets().waitFor();
  };
  const openSheet = async (): Promise<void> => {
    await page
      .locator('.sheet-card', { has: page.getByRole('heading', { name: 'A1' }) })
      .getByRole('button')
      .click();
    await page.locator('.strip').waitFor();
  };
  /** Gives `score` at every aspect of these stations, from the first on. */
  const giveAt = (stations: readonly number[], score: string): Promise<void> =>
    page.evaluate(
      async ({ stations, score }) => {
        const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
        for (const station of stations) {
          document.querySelectorAll<HTMLElement>('.strip button')[station]?.click();
          await painted();
          for (const group of document.querySelectorAll('.aspect')) {
            const buttons = [...group.querySelectorAll<HTMLElement>('button')];
            buttons.find((one) => one.textContent?.trim().startsWith(score))?.click();
          }
          await painted();
        }
      },
      { stations, score },
    );
  const allKept = (): Promise<void> =>
    page.locator('.place-saving').first().waitFor({ state: 'detached' });
  const unsent = (count: number) => page.getByText(`${count} 个分数还未到服务器`).first();
  const onServer = (count: number) => page.getByText(`${count} 个分数已在服务器`).first();
  const cells = async () => [...(await marksOf(judge.client, small)).values()];
  const scores = async (): Promise<Record<string, number>> => {
    const count: Record<string, number> = {};
    for (const { value, version } of await cells()) {
      const said = `${'score' in value ? value.score : '–'} v${version}`;
      count[said] = (count[said] ?? 0) + 1;
    }
    return count;
  };

  beforeAll(async () => {
    const hall = hallOf();
    way = await openWay(hall);
    const system = { urls: { gateway: way.plain }, tokens: { bootstrap: hall.token } };
    // Safe: of a system the small event is set up by these alone.
    small = await setUpSmallEvent(system as never, { scheme: longScheme });
    const [first] = small.judges;
    if (!first) throw new Error('The small event has no judge.');
    judge = first;
    floorJudgeId = await engageFloorJudge(small);
    roster = await issueRoster(small, [judge.personId, floorJudgeId]);
    await open();
  });
  afterAll(async () => {
    await browser?.close();
    way?.close();
    dropProfile(profile);
  });

  it('is installed under its own name, and keeps page and key over a reload in flight mode', async () => {
    await page.goto(await pairingLink(small));
    await page.getByLabel('平板名称').fill('A 馆 1 号');
    await page.getByRole('button', { name: '配对', exact: true }).click();
    await page.getByRole('group', { name: '输入 4 位名册号' }).waitFor();
    await page.keyboard.type(roster(judge.personId).rosterCode);
    await typePin();
    await sheets().waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready);
    const devtools = await context().newCDPSession(page);
    const { errors, url } = await devtools.send('Page.getAppManifest');
    expect([errors, new URL(url).pathname]).toEqual([[], '/tablet.zh.webmanifest']);
    await goAway();
    await openPage();
    const key = await page.evaluate(async () => {
      const opening = indexedDB.open('jinbang.tablet');
      await new Promise((resolve) => {
        opening.onsuccess = resolve;
      });
      const asked = opening.result.transaction('kept').objectStore('kept').get('pairing');
      await new Promise((resolve) => {
        asked.onsuccess = resolve;
      });
      return asked.result.keys.signing.extractable;
    });
    expect(key).toBe(false);
  });

  it('keeps 200 marks over two dead batteries, and the server gets each once', async () => {
    await page.evaluate(watchTaps);
    await openSheet();
    const taps = page.locator('.aspect').getByRole('button', { name: /^2/ });
    for (let place = 0; place < PER_STATION; place += 1) await taps.nth(place).click();
    await unsent(PER_STATION).waitFor();
    const took = await page.evaluate(() => (globalThis as unknown as { taps: number[] }).taps);
    // What took less than a frame or two is not told by the browser at all.
    const quick = Array<number>(PER_STATION).fill(0);
    const shown = [...took, ...quick].slice(0, PER_STATION).sort(byAmount);
    expect(shown[PER_STATION / 2], 'median from tap to screen, ms').toBeLessThanOrEqual(MEDIAN_MS);
    expect(shown[PER_STATION * 0.95], 'p95 from tap to screen, ms').toBeLessThanOrEqual(P95_MS);
    await giveAt([1, 2, 3, 4, 5, 6], '2');
    await unsent(7 * PER_STATION).waitFor();
    await allKept();
    await browser.kill();

    await open();
    await goAway();
    await openPage();
    await unsent(7 * PER_STATION).waitFor();
    await openSheet();
    await giveAt([7, 8, 9], '2');
    await unsent(ALL).waitFor();
    await allKept();
    await browser.kill();

    await open();
    await goAway();
    await openPage();
    await unsent(ALL).waitFor();
    expect(await cells()).toEqual([]);
    await comeBack();
    await onServer(ALL).waitFor();
    expect(await scores()).toEqual({ '2 v1': ALL });
  }, 240_000);

  it('sends again what was stored when only the answers were lost', async () => {
    await connect();
    await openSheet();
    way.turn('answers-lost');
    await giveAt([0, 1], '1');
    await vi.waitFor(async () => expect(await scores()).toMatchObject({ '1 v2': 40 }), 30_000);
    await unsent(40).waitFor();
    expect(way.lostCount()).toBeGreaterThan(0);
    way.turn('clear');
    // It may have tried again by itself already: then there is nothing left to press.
    await pressIfThere(page, '立即重试');
    await unsent(40).waitFor({ state: 'detached' });
    expect(await scores()).toEqual({ '1 v2': 40, '2 v1': ALL - 40 });
  });

  it('takes the sign-in page of a strange network for no answer, over a reload too', async () => {
    way.turn('strange');
    await giveAt([2], '1');
    await page.getByText('回答的不是本系统').waitFor();
    await openPage();
    await unsent(PER_STATION).waitFor();
    way.turn('clear');
    await page.reload();
    await onServer(ALL).waitFor();
    await unsent(PER_STATION).waitFor({ state: 'detached' });
    expect(await scores()).toEqual({ '1 v2': 60, '2 v1': ALL - 60 });
  });

  it('goes on in its day when its clock is set back a day without network', async () => {
    await browser.kill();
    await open(-DAY_MS);
    await goAway();
    await openPage();
    await onServer(ALL).waitFor();
    await openSheet();
    await giveAt([3], '3');
    await unsent(PER_STATION).waitFor();
    await allKept();
    await comeBack();
    await unsent(PER_STATION).waitFor({ state: 'detached' });
    expect(await scores()).toEqual({ '1 v2': 60, '3 v2': PER_STATION, '2 v1': 120 });
  });

  it('is worked on in one tab alone', async () => {
    const other = await context().newPage();
    await other.goto(`${hallOf().origin}/tablet/`);
    await other.getByText('另一个标签页正在使用这台平板').waitFor();
    await other.close();
    await page.bringToFront();
    await giveAt([4], '3');
    await vi.waitFor(
      async () => expect(await scores()).toMatchObject({ '3 v2': 2 * PER_STATION }),
      30_000,
    );
    expect(await cells()).toHaveLength(ALL);
  });

  it('gives its unsent marks along as a file, which another brings, and sends them itself once more', async () => {
    await goAway();
    await giveAt([5], '1');
    await allKept();
    await page.getByRole('button', { name: '检查平板' }).click();
    await page.getByText('断网可打开').waitFor();
    await page.locator('.check-item').first().waitFor();
    expect(await findProblems(page)).toEqual([]);
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存成文件' }).click(),
    ]);
    const buffer = readFileSync(await saved.path());
    const { lists } = JSON.parse(buffer.toString()) as SavedFile;
    expect(lists).toHaveLength(PER_STATION);
    const bring = ({ body, slip }: { readonly body: string; readonly slip: string }) =>
      fetch(`${way.plain}/api/judging/v1/commands`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${hallOf().token}`,
          'content-type': 'application/json',
          'carried-slip': slip,
        },
        body,
      });
    for (const list of [...lists, ...lists]) expect((await bring(list)).status).toBe(200);
    const [list] = lists;
    const changed = { body: list?.body.replaceAll('"1"', '"3"') ?? '', slip: list?.slip ?? '' };
    expect((await bring(changed)).status).toBe(403);
    const present = { '1 v2': 60 + PER_STATION, '3 v2': 2 * PER_STATION, '2 v1': 80 };
    expect(await scores()).toEqual(present);
    await page.getByRole('button', { name: '返回', exact: true }).click();
    await comeBack();
    await unsent(PER_STATION).waitFor({ state: 'detached' });
    expect(await scores()).toEqual(present);

    await connect();
    await page.getByRole('button', { name: '检查平板' }).click();
    const file = { name: 'unsent.json', mimeType: 'application/json', buffer };
    await page.getByLabel('选取文件').setInputFiles(file);
    await page.getByText(`${PER_STATION} 条此前已在服务器`).waitFor();
    await page.getByText('的 0 条已存入服务器').waitFor();
    await page.getByRole('button', { name: '返回', exact: true }).click();
  }, 240_000);

  it('is worked on by a floor judge, too: each act once and at its time, over a dead battery', async () => {
    await page.getByRole('button', { name: '交接平板' }).click();
    await page.getByRole('button', { name: '交给下一位' }).click();
    await page.getByRole('group', { name: '输入 4 位名册号' }).waitFor();
    await page.keyboard.type(roster(floorJudgeId).rosterCode);
    await typePin(floorJudgeId);
    const stations = () => page.getByRole('button', { name: /^工位 T-03/ });
    await stations().waitFor();
    await goAway();
    const stopped = { from: Date.now(), until: Number.POSITIVE_INFINITY };
    await recordAndSign(page, 'T-03');
    stopped.until = Date.now();
    await page.getByText('仅在本机').waitFor();
    await allKept();
    await browser.kill();

    // Its clock is a day behind, as before.
    await open(-DAY_MS);
    await goAway();
    await page.goto(`${hallOf().origin}/tablet/`);
    const pin = page.getByRole('group', { name: '输入 6 位 PIN' });
    await stations().or(pin).waitFor();
    if (await pin.isVisible()) await typePin(floorJudgeId);
    const restarted = { from: Date.now(), until: Number.POSITIVE_INFINITY };
    await goOnAt(page, 'T-03');
    restarted.until = Date.now();
    await comeBack();
    await expectActsOnce(small, stopped, restarted);
  }, 240_000);
};
