import { readFile } from 'node:fs/promises';
import { OUTCOME_WORDS } from '@jinbang/credentials/outcome-words';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { pngWith } from '../flows/carriers.ts';
import { openBrowser, type ScreenWish, visitor } from './fixture/browser.ts';
import { type BuiltApps, buildApps } from './fixture/built-apps.ts';
import { type Certificates, type Fate, HOLDER_CODE, HOLDER_NAME } from './fixture/certificates.ts';
import { forgedBundle } from './fixture/forged-bundle.ts';
import { holdFirst } from './fixture/hold-first.ts';
import { type House, openHouse } from './fixture/house.ts';

// A browser on a busy machine is slow; nothing here waits without a condition.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

let apps: BuiltApps;
let browser: Browser;
let house: House;
let certificates: Certificates;

beforeAll(async () => {
  apps = await buildApps();
  browser = await openBrowser();
  house = await openHouse(apps.root);
  certificates = await house.certificates();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const open = async (path: string, wish: ScreenWish = {}): Promise<Page> => {
  // What a worker fetches no test could hold up; the one about papers lets it work.
  const context = await browser.newContext({ ...visitor(wish), serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(house.url + path);
  return page;
};
const verdictOf = async (page: Page): Promise<string | null> =>
  page.locator('.verdict h2').textContent();
/** Everything a verification asks a server for; the page and its files are not among it. */
const ASKED = /\/(public|status|\.well-known|results)\//;
/** What both sides said of a check: the issuing system, then this browser. */
const outcomesOf = async (page: Page, check: string): Promise<readonly string[]> =>
  page
    .locator('.checks tr', { has: page.getByRole('rowheader', { name: check }) })
    .locator('td')
    .allTextContents();

describe('a certificate by its number', () => {
  it.each([
    ['live', 'valid'],
    ['award', 'award-not-level'],
    ['suspended', 'suspended'],
    ['superseded', 'superseded'],
    ['revoked', 'revoked'],
    ['expired', 'expired'],
    ['not-yet-valid', 'not-yet-valid'],
    ['doubted', 'unknown'],
    ['altered', 'forged'],
  ] as const)(
    'that is %s is told as %s, with its meaning and the next step, in both languages',
    async (fate, outcome) => {
      const path = `/v/${certificates.numberOf(fate)}`;
      for (const language of ['zh', 'en'] as const) {
        const page = await open(path, { language });
        const words = OUTCOME_WORDS[outcome][language];
        expect(await verdictOf(page)).toBe(words.title);
        await page.locator('.verdict').getByText(words.meaning).waitFor();
        await page.locator('.verdict').getByText(words.next).waitFor();
      }
    },
  );

  it('that is an award says in large type that it is no level, and shows none', async () => {
    const page = await open(`/v/${certificates.numberOf('award')}`, { language: 'en' });
    await page.locator('.not-a-level').waitFor();
    const heading = page.locator('.not-a-level');
    expect(await heading.textContent()).toBe(
      '获奖证书，不是职业技能等级证书 · award, not a level certificate',
    );
    const size = await heading.evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
    expect(size).toBeGreaterThanOrEqual(24);
    expect(await page.getByText('三级/高级工').count()).toBe(0);
    const decision = page.locator('[data-step=decision]');
    await decision.getByText('given on the result below').waitFor();
    expect(await decision.getByRole('link').count()).toBe(0);
  });

  it('says whether and when the national register had it, and leads to the register itself', async () => {
    const page = await open(`/v/${certificates.numberOf('live')}`);
    await page.getByText('2025年12月5日').waitFor();
    const link = page.getByRole('link', { name: /jndj\.osta\.org\.cn/ });
    expect(await link.getAttribute('href')).toBe('http://jndj.osta.org.cn/');
    const other = await open(`/v/${certificates.numberOf('expired')}`);
    await other.getByText('本系统没有此证书上报').waitFor();
  });

  it('that nobody issued is told apart from one that is not valid', async () => {
    const page = await open('/v/Y0000');
    expect(await verdictOf(page)).toBe('查无此编号');
    expect(await page.locator('.checks').count()).toBe(0);
    await page.getByText('您输入了 5 位').waitFor();
    await page.getByRole('button', { name: '核验另一张' }).click();
    expect(await page.getByLabel('证书编号').inputValue()).toBe('Y0000');
  });

  it('is typed as people type it', async () => {
    const page = await open('/verify/');
    const number = certificates.numberOf('live');
    await page
      .getByLabel('证书编号')
      .fill(` ${number.slice(0, 4)} ${number.slice(4).toLowerCase()} `);
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await page.locator('.verdict').waitFor();
    expect(await verdictOf(page)).toBe('有效');
    expect(new URL(page.url()).pathname).toBe(`/v/${number}`);
  });

  it('shows every check of the system and of the browser itself', async () => {
    const page = await open(`/v/${certificates.numberOf('live')}`);
    await page.locator('.checks').waitFor();
    expect(await outcomesOf(page, '数字签名（JCS）')).toEqual(['通过', '通过']);
    expect(await outcomesOf(page, '数字签名（RDFC）')).toEqual(['通过', '未查']);
    expect(await outcomesOf(page, '撤销与暂停')).toEqual(['通过', '通过']);
    expect(await outcomesOf(page, '成绩依据')).toEqual(['通过', '通过']);
    await page.getByText('您的浏览器已自行核对数字签名').waitFor();
    await page.getByText('测**').waitFor();
    expect(await page.getByText(HOLDER_NAME).count()).toBe(0);
    expect(await page.getByText('获奖证书、荣誉证书只证明获奖，不是等级证书').isVisible()).toBe(
      true,
    );
    const evidence = page.getByRole('link', { name: '查看成绩公告' });
    expect(await evidence.getAttribute('href')).toMatch(/^\/results\/[0-9a-f-]+\/1$/);
    // What an official compares: the clause, and the number that also stands on the result page.
    await page.getByText('按职业标准和晋级规则认定。').waitFor();
    const hash = await page.locator('.way .hash').textContent();
    await evidence.click();
    expect(await page.locator('.evidence .code').textContent()).toBe(hash);
  });

  it('leads down to the marks, each step checked here where it can be', async () => {
    const page = await open(`/v/${certificates.numberOf('live')}`);
    expect(await stepsOn(page)).toEqual({
      certificate: 'checked',
      decision: 'stated',
      result: 'checked',
      row: 'checked',
      locks: 'checked',
      log: 'checked',
      marks: 'stated',
    });
    await page.getByText('3 个模块中 3 个已验算，共 576 个分数。').waitFor();
  });

  it('is not believed where the result it rests on is another one today', async () => {
    const page = await open('/verify/');
    await page.route('**/public/results/**', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('数控车', '数控铣');
      return route.fulfill({ response, body });
    });
    await page.goto(`${house.url}/v/${certificates.numberOf('live')}`);
    expect(await verdictOf(page)).toBe('伪造或被改动');
    expect(await outcomesOf(page, '成绩依据')).toEqual(['通过', '不通过']);
  });

  it('does not hide where the way is broken: a log, a lock that is another', async () => {
    const path = `/v/${certificates.numberOf('live')}`;
    const breaking = async (pattern: string, change: (body: string) => string) => {
      const page = await open('/verify/');
      await page.route(pattern, async (route) => {
        const response = await route.fetch();
        return route.fulfill({ response, body: change(await response.text()) });
      });
      await page.goto(house.url + path);
      return stepsOn(page);
    };
    const note = await breaking('**/public/log', (body) =>
      body.replaceAll('\\n100\\n', '\\n101\\n'),
    );
    expect([note.locks, note.log]).toEqual(['absent', 'failed']);
    const lock = await breaking('**/public/log/locks/**', (body) => body.replace('192', '193'));
    expect([lock.locks, lock.log]).toEqual(['absent', 'checked']);
    const away = await open('/verify/');
    await away.route('**/public/log**', (route) => route.abort());
    await away.goto(house.url + path);
    expect(await stepsOn(away)).toMatchObject({ result: 'checked', locks: 'away', log: 'away' });
  });

  it('says nothing of what a forgery claims', async () => {
    const page = await open(`/v/${certificates.numberOf('altered')}`);
    expect(await verdictOf(page)).toBe('伪造或被改动');
    expect(await page.getByText('示例技能评价中心').count()).toBe(0);
    expect(await page.locator('.lines').count()).toBe(0);
    expect(await outcomesOf(page, '数字签名（JCS）')).toEqual(['不通过', '不通过']);
  });
});

/** How far each step of the way down holds. */
const stepsOn = async (page: Page): Promise<Readonly<Record<string, string | undefined>>> => {
  await page.locator('.way').waitFor();
  const steps = await page
    .locator('.way > li')
    .evaluateAll((all) => all.map((one) => [one.dataset.step, one.dataset.state]));
  return Object.fromEntries(steps);
};

describe('an answer that comes late', () => {
  const askFor = async (page: Page, number: string): Promise<void> => {
    await page.getByLabel('证书编号').fill(number);
    await page.getByRole('button', { name: '核验', exact: true }).click();
  };

  it('puts no verdict under the number that was asked for since', async () => {
    const page = await open('/verify/');
    const early = await holdFirst(page, '**/public/certificates/Y0000');
    await askFor(page, 'Y0000');
    await early.held;
    await page.goBack();
    const number = certificates.numberOf('live');
    await askFor(page, number);
    await page.locator('.verdict').waitFor();
    await early.letGo();
    expect(await verdictOf(page)).toBe('有效');
    expect(new URL(page.url()).pathname).toBe(`/v/${number}`);
  });

  it('leaves whoever went back where they are', async () => {
    const page = await open('/verify/');
    const early = await holdFirst(page, '**/public/certificates/Y0000');
    await askFor(page, 'Y0000');
    await early.held;
    await page.goBack();
    await page.getByLabel('证书编号').waitFor();
    await early.letGo();
    expect(await page.locator('.verdict').count()).toBe(0);
  });

  it('of a file that is dropped stands under no number, and is compared by no code of another', async () => {
    const number = certificates.numberOf('revoked');
    const page = await open(`/v/${number}#${HOLDER_CODE}`);
    await page.locator('.verdict').waitFor();
    await page.evaluate(
      (text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'certificate.json', { type: 'application/json' }));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      },
      certificates.textOf(certificates.numberOf('live')),
    );
    await page.locator('.verdict', { hasText: OUTCOME_WORDS.valid.zh.title }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/verify/');
    expect(await page.getByLabel('持证人校验码').count()).toBe(1);
  });

  it('about one paper of the log says nothing beside another', async () => {
    const page = await open('/verify/log');
    await page.locator('.log-note').waitFor();
    const paper = (size: number): Promise<void> =>
      page.evaluate((hash) => location.assign(hash), `#${size}.${'A'.repeat(43)}`);
    const early = await holdFirst(page, '**/sizes/1/consistency*');
    await paper(1);
    await early.held;
    await paper(999_999);
    await page.locator('.verdict').waitFor();
    await early.letGo();
    expect(await page.locator('.problem').count()).toBe(0);
    expect(await page.locator('.verdict').count()).toBe(1);
  });
});

describe('a paper that is scanned', () => {
  const addressOf = async (fate: Fate, name?: string): Promise<string> =>
    `/v/${certificates.numberOf(fate)}#${HOLDER_CODE}.${await certificates.pocketOf(fate, name)}`;

  it('says what its QR code signs, and that the register has the same number', async () => {
    const page = await open(await addressOf('live'));
    expect(await verdictOf(page)).toBe('有效');
    await page.getByText('二维码里的签名有效，编号与登记一致。').waitFor();
    await page.getByText(HOLDER_NAME).waitFor();
  });

  it('with the signed words of another is forged, however good the number is', async () => {
    const own = await certificates.pocketOf('live');
    const [head, , signature] = own.split('.');
    const words = (await certificates.pocketOf('live', '测试乙')).split('.')[1];
    const swapped = `/v/${certificates.numberOf('live')}#${head}.${words}.${signature}`;
    expect(await verdictOf(await open(swapped))).toBe('伪造或被改动');
    const borrowed = `/v/${certificates.numberOf('live')}#${await certificates.pocketOf('expired')}`;
    expect(await verdictOf(await open(borrowed))).toBe('伪造或被改动');
  });

  it('is pasted where a number is asked for, by whoever scanned it elsewhere', async () => {
    for (const label of ['证书编号', '或把内容粘贴在这里']) {
      const page = await open('/verify/');
      await page.getByLabel(label).fill(`${house.url}${await addressOf('live')}`);
      const name = label === '证书编号' ? '核验' : '核验此文件';
      await page.getByRole('button', { name, exact: true }).click();
      await page.locator('.verdict').waitFor();
      expect([label, await verdictOf(page)]).toEqual([label, '有效']);
      await page.getByText('它只留在这台设备上').waitFor();
      expect(page.url()).not.toContain('#');
    }
  });

  it('opens without a network once the page was seen, and is checked by this device', async () => {
    const context = await browser.newContext(visitor({ screen: 'phone' }));
    const before = await context.newPage();
    await before.goto(`${house.url}/v/${certificates.numberOf('revoked')}`);
    await before.locator('.verdict').waitFor();
    await before.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await before.close();
    await context.setOffline(true);
    const page = await context.newPage();
    await page.goto(house.url + (await addressOf('live')));
    expect(await verdictOf(page)).toBe('暂时无法确认');
    await page.getByText('二维码里的签名有效，是否被撤销或暂停未知').waitFor();
    await page.getByText(HOLDER_NAME).waitFor();
    // Beside no name and no certificate: what the worker keeps is the page and its files.
    const kept = await page.evaluate(async () => {
      const cache = await caches.open('jinbang-verify');
      return (await cache.keys()).map(({ url }) => new URL(url).pathname);
    });
    expect(kept.filter((path) => !/^\/(assets\/|verify\/$|first-paint|mark)/.test(path))).toEqual(
      [],
    );
  });
});

describe('the holder', () => {
  it('is compared in the browser; code and name are sent nowhere', async () => {
    const context = await browser.newContext(visitor({ screen: 'phone' }));
    const page = await context.newPage();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(`${house.url}/v/${certificates.numberOf('live')}#${HOLDER_CODE}`);
    await page.getByText('它只留在这台设备上').waitFor();
    const name = page.getByLabel('姓名或证件号码');
    await name.fill('测试乙');
    await page.getByRole('button', { name: '比对' }).click();
    await page.getByText('不一致').waitFor();
    await name.fill(HOLDER_NAME);
    await page.getByRole('button', { name: '比对' }).click();
    await page.getByText('一致：').waitFor();
    const secrets = [HOLDER_CODE, HOLDER_NAME, encodeURIComponent(HOLDER_NAME)];
    // The browser itself puts no fragment on the wire; nobody else may either.
    expect(
      sent.filter((text) => secrets.some((secret) => text.split('#')[0]?.includes(secret))),
    ).toEqual([]);
    expect(sent.length).toBeGreaterThan(5);
  });
});

describe('a certificate as a file', () => {
  const paste = async (page: Page, text: string) => {
    await page.getByLabel('或把内容粘贴在这里').fill(text);
    await page.getByRole('button', { name: '核验此文件' }).click();
    await page.locator('.verdict, .problem').first().waitFor();
  };

  it('is chosen, and checked by both sides', async () => {
    const page = await open('/verify/');
    const buffer = Buffer.from(certificates.textOf(certificates.numberOf('live')));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'certificate.json', mimeType: 'application/json', buffer });
    await page.locator('.verdict').waitFor();
    expect(await verdictOf(page)).toBe('有效');
  });

  it('with one character changed is not valid', async () => {
    const text = certificates.textOf(certificates.numberOf('live'));
    const page = await open('/verify/');
    await paste(page, text.replace('"rank"', '"Rank"').replace('三级', '二级'));
    expect(await verdictOf(page)).toBe('伪造或被改动');
  });

  it('is never valid while the issuing system is away, but what was proven is shown', async () => {
    const page = await open('/verify/');
    await page.route('**/public/verifications', (route) => route.abort());
    await paste(page, certificates.textOf(certificates.numberOf('live')));
    expect(await verdictOf(page)).toBe('暂时无法确认');
    await page.getByText('签发系统暂时联系不上').waitFor();
    expect(await outcomesOf(page, '数字签名（JCS）')).toEqual(['未查', '通过']);
  });

  it('is unknown once the host itself is stopped, though it was valid a moment before', async () => {
    const host = await openHouse(apps.root);
    try {
      const issued = await host.certificates();
      const page = await (await browser.newContext(visitor({}))).newPage();
      await page.goto(`${host.url}/verify/`);
      const before = await page.context().newPage();
      await before.goto(`${host.url}/verify/`);
      const text = issued.textOf(issued.numberOf('live'));
      await paste(before, text);
      expect(await verdictOf(before)).toBe('有效');
      await host.front.stop();
      await paste(page, text);
      expect(await verdictOf(page)).toBe('暂时无法确认');
      expect(await outcomesOf(page, '撤销与暂停')).toEqual(['未查', '未知']);
      expect(await page.getByText('示例技能评价中心').count()).toBe(0);
    } finally {
      await host.edge.stop();
      await host.front.stop();
    }
  });

  it('that was revoked stays revoked when only the status list can be asked', async () => {
    const page = await open('/verify/');
    await page.route('**/public/verifications', (route) => route.abort());
    await paste(page, certificates.textOf(certificates.numberOf('revoked')));
    expect(await verdictOf(page)).toBe('已撤销');
  });

  it('whose status list cannot be had is not called valid by the browser', async () => {
    const page = await open('/verify/');
    await page.route('**/public/verifications', (route) => route.abort());
    await page.route('**/status/**', (route) => route.abort());
    await paste(page, certificates.textOf(certificates.numberOf('revoked')));
    expect(await verdictOf(page)).toBe('暂时无法确认');
    expect(await outcomesOf(page, '撤销与暂停')).toEqual(['未查', '未知']);
  });

  it('is found in a badge', async () => {
    const page = await open('/verify/');
    const buffer = Buffer.from(pngWith(certificates.textOf(certificates.numberOf('live'))));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'badge.png', mimeType: 'image/png', buffer });
    await page.locator('.verdict').waitFor();
    expect(await verdictOf(page)).toBe('有效');
    expect(await outcomesOf(page, '数字签名（JCS）')).toEqual(['通过', '通过']);
  });

  const choose = async (page: Page, name: string, text: string) => {
    const buffer = Buffer.from(text);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer });
    await page.locator('.verdict').waitFor();
  };
  const keepLive = async (page: Page): Promise<string> => {
    await paste(page, certificates.textOf(certificates.numberOf('live')));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存离线核验文件' }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };

  it('is kept, and verified without a network on a device that opened the page before', async () => {
    const context = await browser.newContext(visitor({}));
    const before = await context.newPage();
    await before.goto(`${house.url}/verify/`);
    await before.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    const kept = await keepLive(before);
    await before.close();
    await context.setOffline(true);
    const page = await context.newPage();
    await page.goto(`${house.url}/verify/`);
    await choose(page, 'kept.json', kept);
    expect(await verdictOf(page)).toBe('有效');
    await page.getByText('公钥是这台设备上次联网时取得的').waitFor();
  });

  it('is not believed for the keys in a kept file alone, and with a network asked about anew', async () => {
    const kept = await keepLive(await open('/verify/'));
    const context = await browser.newContext({ ...visitor({}), serviceWorkers: 'block' });
    const stranger = await context.newPage();
    await stranger.route(ASKED, (route) => route.abort());
    await stranger.goto(`${house.url}/verify/`);
    await choose(stranger, 'kept.json', kept);
    expect(await verdictOf(stranger)).toBe('暂时无法确认');
    await stranger.getByText('谁都可以做这样一份文件').waitFor();
    expect(await stranger.locator('.lines').count()).toBe(0);
    const online = await open('/verify/');
    await choose(online, 'kept.json', kept);
    expect(await verdictOf(online)).toBe('有效');
    expect(await outcomesOf(online, '数字签名（RDFC）')).toEqual(['通过', '未查']);
  });

  it('that somebody signed at home and packed with keys of their own is never valid', async () => {
    const forged = await forgedBundle(house.url, certificates);
    const online = await open('/verify/');
    await choose(online, 'certificate.json', forged);
    expect(await verdictOf(online)).toBe('伪造或被改动');
    const offline = await open('/verify/');
    await offline.waitForFunction(() => localStorage.getItem('jinbang.issuer-keys') !== null);
    await offline.route(ASKED, (route) => route.abort());
    await choose(offline, 'certificate.json', forged);
    expect(await verdictOf(offline)).toBe('暂时无法确认');
    await offline.getByText('谁都可以做这样一份文件').waitFor();
    expect(await offline.getByText('一级/高级技师').count()).toBe(0);
  });

  it('that is no certificate at all gets a sentence', async () => {
    const page = await open('/verify/');
    await paste(page, '{"a":1}');
    expect(await verdictOf(page)).toBe('不是本系统的证书');
  });

  it('that is refused makes room for another one, with nothing to try again', async () => {
    const page = await open('/verify/');
    const detail = '文件中没有凭证。';
    await page.route('**/public/verifications', (route) =>
      route.request().headers()['content-type'] === 'application/pdf'
        ? route.fulfill({
            status: 422,
            contentType: 'application/problem+json',
            body: JSON.stringify({ code: 'carrier.empty', detail, requestId: 'r-17' }),
          })
        : route.continue(),
    );
    const input = page.locator('input[type=file]');
    const buffer = Buffer.from('%PDF-1.7 of something else');
    await input.setInputFiles({ name: 'other.pdf', mimeType: 'application/pdf', buffer });
    const problem = page.locator('.problem');
    await problem.getByText(detail).waitFor();
    expect(await problem.getByText('r-17').count()).toBe(0);
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
    await page.getByText('选择另一个文件').waitFor();
    await choose(page, 'certificate.json', certificates.textOf(certificates.numberOf('live')));
    expect(await verdictOf(page)).toBe('有效');
  });
});

describe('a paper', () => {
  it('read by the issuing system leads on to its number, and from there down to the marks', async () => {
    const page = await open('/verify/');
    const number = certificates.numberOf('live');
    // The house reads no PDF: what is attached to this one comes to it as it is.
    await page.route('**/public/verifications', (route) =>
      route.continue({
        headers: { ...route.request().headers(), 'content-type': 'application/json' },
        postData: certificates.textOf(number),
      }),
    );
    const buffer = Buffer.from('%PDF-1.7 of a certificate');
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'certificate.pdf', mimeType: 'application/pdf', buffer });
    expect(await verdictOf(page)).toBe('有效');
    expect(await page.locator('[data-step]').count()).toBe(0);
    await page.getByRole('link', { name: '按证书编号核验，逐步查到分数' }).click();
    await page.waitForURL(`**/v/${number}`);
    expect(await verdictOf(page)).toBe('有效');
    await page.locator('[data-step]').first().waitFor();
  });
});

/** Everything after Chrome 87 and Safari 14 that anything here could ask for is taken away. */
const makeOld = () => {
  const own = crypto.subtle.importKey;
  Object.defineProperty(crypto.subtle, 'importKey', {
    value: (...args: Parameters<typeof own>) =>
      String(args[2]) === 'Ed25519'
        ? Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError'))
        : own.apply(crypto.subtle, args),
  });
  const lists = ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'];
  const bytes = ['toHex', 'toBase64', 'setFromHex', 'setFromBase64'];
  const sets = ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf'];
  const gone: readonly (readonly [owner: object, names: readonly string[]])[] = [
    [globalThis, ['DecompressionStream', 'CompressionStream', 'structuredClone', 'Iterator']],
    [globalThis, ['scheduler', 'BroadcastChannel', 'AggregateError']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Array.prototype, lists],
    [Object.getPrototypeOf(Uint8Array.prototype), lists],
    [Uint8Array.prototype, bytes],
    [Uint8Array, ['fromHex', 'fromBase64']],
    [Set.prototype, sets],
    [Array, ['fromAsync']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try', 'any']],
    [URL, ['canParse', 'parse']],
    [AbortSignal, ['timeout', 'any']],
    [Crypto.prototype, ['randomUUID']],
  ];
  for (const [owner, names] of gone) {
    for (const name of names) Reflect.deleteProperty(owner, name);
  }
};

describe('an old phone', () => {
  it('verifies the signature in script and comes to the same verdict', async () => {
    const context = await browser.newContext({
      ...visitor({ screen: 'phone' }),
      serviceWorkers: 'block',
    });
    await context.addInitScript(makeOld);
    const page = await context.newPage();
    await page.goto(`${house.url}/v/${certificates.numberOf('live')}`);
    expect(await verdictOf(page)).toBe('有效');
    expect(await outcomesOf(page, '数字签名（JCS）')).toEqual(['通过', '通过']);
    expect(await outcomesOf(page, '撤销与暂停')).toEqual(['通过', '通过']);
  });

  it('that cannot fetch the arithmetic says nothing against the certificate', async () => {
    const context = await browser.newContext({
      ...visitor({ screen: 'phone' }),
      serviceWorkers: 'block',
    });
    await context.addInitScript(makeOld);
    const page = await context.newPage();
    const address = `${house.url}/v/${certificates.numberOf('live')}`;
    // What the page itself is made of comes; the arithmetic is fetched only where it is needed.
    const own = await (await fetch(address)).text();
    const aborted: string[] = [];
    await page.route('**/assets/ed25519-*', (route) => {
      const file = new URL(route.request().url()).pathname;
      if (own.includes(file)) return route.continue();
      aborted.push(file);
      return route.abort();
    });
    await page.goto(address);
    expect(await verdictOf(page)).toBe('有效');
    expect(await outcomesOf(page, '数字签名（JCS）')).toEqual(['通过', '未查']);
    expect(aborted).not.toEqual([]);
  });
});
