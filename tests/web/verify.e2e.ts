import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { pngWith } from '../flows/carriers.ts';
import { openBrowser, type ScreenWish, visitor } from './fixture/browser.ts';
import { type BuiltApps, buildApps } from './fixture/built-apps.ts';
import { type Certificates, HOLDER_CODE, HOLDER_NAME } from './fixture/certificates.ts';
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
  const context = await browser.newContext(visitor(wish));
  const page = await context.newPage();
  await page.goto(house.url + path);
  return page;
};
const verdictOf = async (page: Page): Promise<string | null> =>
  page.locator('.verdict h2').textContent();
/** What both sides said of a check: the issuing system, then this browser. */
const outcomesOf = async (page: Page, check: string): Promise<readonly string[]> =>
  page
    .locator('.checks tr', { has: page.getByRole('rowheader', { name: check }) })
    .locator('td')
    .allTextContents();

describe('a certificate by its number', () => {
  it.each([
    ['live', '有效', 'Valid'],
    ['revoked', '已撤销', 'Revoked'],
    ['superseded', '已更换', 'Superseded'],
    ['expired', '已过期', 'Expired'],
    ['altered', '伪造或被改动', 'Forged or altered'],
  ] as const)('that is %s reads 「%s」 and "%s"', async (fate, zh, en) => {
    const path = `/v/${certificates.numberOf(fate)}`;
    expect(await verdictOf(await open(path))).toBe(zh);
    expect(await verdictOf(await open(path, { language: 'en' }))).toBe(en);
  });

  it('that nobody issued is told apart from one that is not valid', async () => {
    const page = await open('/v/Y0000');
    expect(await verdictOf(page)).toBe('查无此编号');
    expect(await page.locator('.checks').count()).toBe(0);
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
    const hash = await page.locator('.lines .hash').textContent();
    await evidence.click();
    expect(await page.locator('.evidence .code').textContent()).toBe(hash);
  });

  it('says nothing of what a forgery claims', async () => {
    const page = await open(`/v/${certificates.numberOf('altered')}`);
    expect(await verdictOf(page)).toBe('伪造或被改动');
    expect(await page.getByText('示例技能评价中心').count()).toBe(0);
    expect(await page.locator('.lines').count()).toBe(0);
    expect(await outcomesOf(page, '数字签名（JCS）')).toEqual(['不通过', '不通过']);
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

  it('is kept, and verified without asking anybody', async () => {
    const page = await open('/verify/');
    await paste(page, certificates.textOf(certificates.numberOf('live')));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存离线核验文件' }).click(),
    ]);
    const kept = await download.path();
    const offline = await open('/verify/');
    await offline.route(/\/(public|status|\.well-known|results)\//, (route) => route.abort());
    await offline.locator('input[type=file]').setInputFiles(kept);
    await offline.locator('.verdict').waitFor();
    expect(await verdictOf(offline)).toBe('有效');
    await offline.getByText('依据事先保存的离线核验文件').waitFor();
  });

  it('that is no certificate at all gets a sentence', async () => {
    const page = await open('/verify/');
    await paste(page, '{"a":1}');
    expect(await verdictOf(page)).toBe('不是本系统的证书');
  });
});

/** What phones of ten years ago lack: WebCrypto's Ed25519, streams that unpack, well-formed texts. */
const makeOld = () => {
  const own = crypto.subtle.importKey;
  Object.defineProperty(crypto.subtle, 'importKey', {
    value: (...args: Parameters<typeof own>) =>
      String(args[2]) === 'Ed25519'
        ? Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError'))
        : own.apply(crypto.subtle, args),
  });
  const gone = [
    [globalThis, 'DecompressionStream'],
    [String.prototype, 'isWellFormed'],
    [URL, 'canParse'],
    [Array.prototype, 'toSorted'],
    [Array.prototype, 'findLast'],
    [Object, 'groupBy'],
    [Promise, 'withResolvers'],
  ] as const;
  for (const [owner, name] of gone) Reflect.deleteProperty(owner, name);
};

describe('an old phone', () => {
  it('verifies the signature in script and comes to the same verdict', async () => {
    const context = await browser.newContext(visitor({ screen: 'phone' }));
    await context.addInitScript(makeOld);
    const page = await context.newPage();
    await page.goto(`${house.url}/v/${certificates.numberOf('live')}`);
    expect(await verdictOf(page)).toBe('有效');
    expect(await outcomesOf(page, '数字签名（JCS）')).toEqual(['通过', '通过']);
    expect(await outcomesOf(page, '撤销与暂停')).toEqual(['通过', '通过']);
  });

  it('that cannot fetch the arithmetic says nothing against the certificate', async () => {
    const context = await browser.newContext(visitor({ screen: 'phone' }));
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
