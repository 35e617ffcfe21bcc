import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toProblemDocument } from '@jinbang/contracts/problem';
import type { System } from '@jinbang/local/system';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type SmallEvent, setUpSmallEvent } from '../flows/small-event.ts';
import { startSystem } from '../started-system.ts';
import { addAuthenticator } from './fixture/authenticator.ts';
import { openBrowser, visitor } from './fixture/browser.ts';
import { readQrCode } from './fixture/read-qr-code.ts';

// The console from the first start on, on the real system: each test goes on where the last ended.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 180_000 });

const state = mkdtempSync(join(tmpdir(), 'jinbang-console-e2e-'));
const EMAIL = 'operator@example.org';
const OTHER_EMAIL = 'jia@example.test';
let system: System;
let small: SmallEvent;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  system = await startSystem({ state, ports: { gateway: 0 } });
  [small, browser] = await Promise.all([setUpSmallEvent(system), openBrowser()]);
  context = await browser.newContext(visitor({}));
  page = await context.newPage();
  await addAuthenticator(page);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
  rmSync(state, { recursive: true, force: true });
});

const goTo = (screen: string): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name: screen, exact: true }).click();
const heading = (name: string): Promise<void> =>
  page.getByRole('heading', { name, exact: true }).waitFor();
const press = (name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const signInByPasskey = async (): Promise<void> => {
  await press('用通行密钥登录');
  await page.getByRole('navigation', { name: '控制台各页' }).waitFor();
};

/** What the gateway answers whoever asks faster than an account may. */
const tooMany = (seconds: number) => {
  const kind = 'too-many' as const;
  const { status, ...rest } = toProblemDocument(
    { kind, code: 'request.too-many', params: { seconds } },
    'zh',
  );
  return {
    status,
    headers: { 'retry-after': `${seconds}`, 'content-type': 'application/problem+json' },
    body: JSON.stringify({ status, ...rest }),
  };
};

describe('the console', () => {
  it('puts nobody out by an answer from before they came in', async () => {
    const tab = await context.newPage();
    let letGo = () => {};
    const held = new Promise<void>((go) => {
      letGo = go;
    });
    const hold = async (route: Route): Promise<void> => {
      await held;
      await route.continue();
    };
    await tab.route('**/sessions/present', hold, { times: 1 });
    await tab.goto(`${system.urls.gateway}/console/token`);
    await tab.locator('#token').fill(system.tokens.bootstrap);
    await tab.keyboard.press('Enter');
    const navigation = tab.getByRole('navigation', { name: '控制台各页' });
    await navigation.waitFor();
    const late = tab.waitForResponse((one) => one.url().endsWith('/sessions/present'));
    letGo();
    expect((await late).status()).toBe(401);
    await navigation.getByRole('link', { name: '操作记录', exact: true }).click();
    await tab.getByRole('heading', { name: '操作记录', exact: true }).waitFor();
    expect(await navigation.isVisible()).toBe(true);
    await tab.close();
  });

  it('lets the first person in with the printed token, who then needs a passkey alone', async () => {
    await page.goto(`${system.urls.gateway}/console/`);
    await page.getByRole('link', { name: '首次启用' }).click();
    await page.getByLabel('启动口令').fill(system.tokens.bootstrap);
    await page.getByLabel('您的邮箱').fill(EMAIL);
    await press('继续');
    await page.getByText(`为 ${EMAIL} 建立账号`).waitFor();
    expect(page.url()).not.toContain('token');
    await press('创建通行密钥并进入');
    await heading('今日工作');
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);

    await press('退出登录');
    await heading('登录控制台');
    await signInByPasskey();
    await goTo('我的账号');
    await page.getByText('平台管理员').waitFor();
    await page.getByText('只有本机登录着').waitFor();
  });

  it('shows a stolen cookie in another browser, and ends it for both', async () => {
    const thief = await browser.newContext({
      ...visitor({}),
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
      storageState: await context.storageState(),
    });
    const loot = await thief.newPage();
    await loot.goto(`${system.urls.gateway}/console/account`);
    await loot.getByText(EMAIL).first().waitFor();

    await page.reload();
    await page.getByText('这次登录也在 Firefox（Linux） 出现过').waitFor();
    await press('结束并重新登录');
    await heading('登录控制台');
    await loot.getByRole('link', { name: '操作记录' }).click();
    await loot.getByRole('heading', { name: '登录控制台' }).waitFor();
    await loot.getByText('登录已失效').waitFor();
    await thief.close();
    await signInByPasskey();
    await heading('我的账号');
  });

  it('lists a second sign-in of one’s own and ends it from here', async () => {
    const other = await browser.newContext(visitor({}));
    const second = await other.newPage();
    // Chromium's authenticator is one page's; the other browser gets the same passkey.
    await addAuthenticator(second, page);
    await second.goto(`${system.urls.gateway}/console/sign-in`);
    await second.getByRole('button', { name: '用通行密钥登录' }).click();
    await second.getByRole('heading', { name: '今日工作' }).waitFor();

    await page.reload();
    await press('结束其他 1 处登录');
    await press('全部结束');
    await page.getByText('只有本机登录着').waitFor();
    await second.getByRole('link', { name: '操作记录' }).click();
    await second.getByRole('heading', { name: '登录控制台' }).waitFor();
    await other.close();
  });

  it('registers a person, gives an office, and says why two offices are apart', async () => {
    await goTo('人员与任职');
    await press('登记人员');
    await page.getByLabel('姓名', { exact: true }).fill('测试甲');
    await page.getByLabel('性别').selectOption({ label: '女' });
    await page.getByLabel('证件类型').selectOption({ label: '护照' });
    await page.getByLabel('证件号码').fill('E99999999');
    await page.getByLabel('出生日期').fill('1990-01-01');
    await press('登记');
    await page.getByText('已登记 测试甲').waitFor();

    await page.getByLabel('范围').selectOption(`event:${small.eventId}`);
    const give = async (office: string): Promise<void> => {
      await press('任命');
      await page.getByLabel('查找人员').fill('测试甲');
      await page.getByRole('radio', { name: /测试甲/ }).check();
      await page.getByLabel('岗位').selectOption({ label: office });
      await press('确认任命');
    };
    await give('裁判员');
    await page.getByText('已任命测试甲为裁判员').waitFor();
    await page.getByRole('row', { name: /测试甲.*裁判员.*在任/ }).waitFor();
    await give('监督员');
    await page.getByText('不得由一人兼任').waitFor();
    await press('取消');
  });

  it('pairs a tablet by the QR code on the screen', async () => {
    await goTo('平板');
    await page.getByLabel('赛项').selectOption(small.eventId);
    await press('配对平板');
    const link = await readQrCode(page.getByRole('img', { name: '配对二维码' }));
    const tablet = await browser.newContext(visitor({ screen: 'upright' }));
    const hand = await tablet.newPage();
    await hand.goto(link);
    await hand.getByLabel('平板名称').fill('A 区 3 号');
    await hand.getByRole('button', { name: '配对', exact: true }).click();
    await hand.getByRole('heading', { name: '裁判员登录' }).waitFor();
    await page.getByText('已配对：A 区 3 号').waitFor();
    await press('关闭');
    await page.getByRole('row', { name: /A 区 3 号.*空闲/ }).waitFor();
    await tablet.close();
  });

  it('makes PINs to print, shown this once', async () => {
    await goTo('名册号与 PIN');
    await page.getByLabel('赛项').selectOption(small.eventId);
    await page.getByLabel('选择: 测试甲').check();
    await press('为 1 人生成 PIN');
    await press('生成');
    await page.getByText('PIN 单').waitFor();
    const slip = page.locator('.slip');
    expect(await slip.textContent()).toMatch(/测试甲[\s\S]*\d{4}[\s\S]*\d{3} \d{3}/);
    await press('已交付，收起');
    await press('收起');
    await page.getByRole('row', { name: /测试甲.*可用/ }).waitFor();
  });

  it('shows an API key once, and takes it back', async () => {
    await goTo('接口密钥');
    await press('新建密钥');
    await page.getByLabel('用途').fill('测试登记上传');
    await page.getByLabel('读取排名和成绩').check();
    await press('生成密钥');
    expect(await page.getByLabel('密钥', { exact: true }).inputValue()).toMatch(/^jbk_/);
    await press('我已保存');
    await press('撤销 “测试登记上传”？');
    await press('撤销');
    await page.getByText('“测试登记上传” 已撤销。').waitFor();
    expect(await page.content()).not.toMatch(/jbk_[\w-]{43}/);
  });

  it('waits when the server asks for it, says so, and reads on by itself', async () => {
    const seconds = 1;
    await page.route('**/access-trail*', (route) => route.fulfill(tooMany(seconds)), { times: 1 });
    await goTo('操作记录');
    await page.getByText('请求较多，稍候自动继续读取。').waitFor();
    await page.locator('.trail-line').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByText('请求较多').waitFor({ state: 'detached' });
  });

  it('tells all of it in sentences, without ids or codes', async () => {
    await goTo('操作记录');
    const lines = page.locator('.trail-line');
    for (const sentence of [
      `${EMAIL}撤销了一个接口密钥。`,
      `${EMAIL}为测试甲生成了 PIN。`,
      `${EMAIL}的登录出现在另一个网络或浏览器。`,
      `${EMAIL}接受邀请，建立了账号。`,
    ]) {
      await lines.filter({ hasText: sentence }).first().waitFor();
    }
    await page.getByText(/平板 \w{6}与小型赛项配对。/).waitFor();
    const said = (await lines.allInnerTexts()).join('\n');
    expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|session-|signed-/);
  });

  it('shows nobody’s page any more where somebody else signed in in another window', async () => {
    await goTo('邀请');
    await press('邀请人员');
    await page.getByLabel('查找人员').fill('测试甲');
    await page.getByRole('radio', { name: /测试甲/ }).check();
    await page.getByLabel('邮箱').fill(OTHER_EMAIL);
    await press('发送邀请');
    await press(`查看链接: ${OTHER_EMAIL}`);
    const link = await page.getByRole('dialog').locator('.copy input').inputValue();
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    const other = await context.newPage();
    await other.goto(link);
    await other.getByLabel('新密码', { exact: true }).fill('made up words of somebody');
    await other.getByRole('button', { name: '设置密码并进入' }).click();
    await other.locator('.signed-in-as', { hasText: OTHER_EMAIL }).waitFor();
    await page.locator('.signed-in-as', { hasText: OTHER_EMAIL }).waitFor();
    await other.close();
  });
});
