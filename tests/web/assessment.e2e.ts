import { type Desk as Body, openDesk as openBody } from '@jinbang/certification/assessment.fixture';
import {
  type Certification,
  openCertification,
} from '@jinbang/certification/certification.fixture';
import { newId } from '@jinbang/kernel/id';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { assessmentApi } from './fixture/assessment-front.ts';
import { openBrowser } from './fixture/browser.ts';
import { buildApps } from './fixture/built-apps.ts';
import { startFront } from './fixture/front.ts';
import { type Desk, sitDown } from './fixture/season-page.ts';

// One batch from its plan to the office, by hand on the screens, with certification itself behind
// them; each test goes on where the last one ended.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 });

let certification: Certification;
let body: Body;
let front: Awaited<ReturnType<typeof startFront>>;
let browser: Browser;
let first: Desk;
let second: Desk;
const flaws: string[] = [];

beforeAll(async () => {
  certification = await openCertification({ now: () => new Date('2026-11-20T04:00:00Z') });
  body = await openBody(certification);
  const { root } = await buildApps();
  front = await startFront(root, 'http://localhost', assessmentApi(certification, body));
  browser = await openBrowser();
  first = await at(body.first.personId);
  second = await at(body.second.personId);
});
afterAll(async () => {
  await browser?.close();
  await front?.stop();
  await certification?.close();
});

const at = async (personId: string): Promise<Desk> => {
  const desk = await sitDown(browser, front.url, personId);
  await desk.goTo('认定批次');
  return desk;
};
const look = async (desk: Desk, name: string): Promise<void> => {
  flaws.push(...(await desk.look(name)));
};
/** A step is asked once more before it is taken. */
const step = async (desk: Desk, name: string): Promise<void> => {
  await desk.press(name);
  await desk.press(name, desk.dialog());
  await desk.dialog().waitFor({ state: 'detached' });
};
const people = [newId(), newId()];

describe('a batch', () => {
  it('begins with an empty screen that says how, and is planned', async () => {
    await first.says('还没有认定批次');
    await look(first, 'empty');
    await first.press('拟定批次');
    const fields = {
      批次编号: '示例-2026-001',
      地点: '示例实训中心',
      职业编码: '6-18-02-04',
      职业名称: '焊工',
      职业标准: '焊工国家职业标准',
      版次: '2018',
      开始日期: '2026-11-01',
      结束日期: '2026-11-03',
      '每部分考评员至少（人）': '1',
    };
    for (const [label, value] of Object.entries(fields)) {
      await first.page.getByLabel(label, { exact: true }).fill(value);
    }
    await look(first, 'plan');
    await first.press('保存', first.dialog());
    await first.says('批次 示例-2026-001');
    await step(first, '开放登记');
  });

  it('gets its candidates, whose conditions a second person checks, and its seats', async () => {
    await first.press('登记考生');
    await first.page.getByLabel('人员编号（每行一个）').fill(people.join('\n'));
    await first.page.getByLabel('申报条件', { exact: true }).fill('四级满 4 年');
    await first.press('登记考生', first.dialog());
    await first.says('待第二人核对');
    const seat = async (personId: string, role: string) => {
      await first.press('安排人员');
      await first.page.getByLabel('人员编号（每行一个）').fill(personId);
      await first.page.getByLabel('职责').selectOption({ label: role });
      await look(first, `seat-${role}`);
      await first.press('保存', first.dialog());
      await first.dialog().waitFor({ state: 'detached' });
    };
    await seat(body.leader.personId, '考评组长');
    await seat(body.supervisor.personId, '质量督导员');
    await look(first, 'open');
    await second.page.reload();
    await second.page.getByRole('link', { name: '示例-2026-001' }).click();
    await step(second, '核对全部为符合');
    await step(first, '开始考核');
  });

  it('is signed in to by leader and supervisor, and typed by two with the keyboard', async () => {
    for (const who of [body.leader, body.supervisor]) {
      const desk = await at(who.personId);
      await desk.page.getByRole('link', { name: '示例-2026-001' }).click();
      await desk.press('签到');
      await desk.says(/已签到/);
      await desk.page.context().close();
    }
    for (const desk of [first, second]) {
      await desk.page.reload();
      await desk.press('录入成绩');
      const column = desk.page.locator('[data-part="theory"]');
      await column.first().focus();
      await desk.page.keyboard.type('72.5');
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.type('缺');
      await desk.page.locator('[data-part="practical"]').first().focus();
      await desk.page.keyboard.type('80');
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.type('61');
      await look(desk, desk === first ? 'typing' : 'typing-again');
      await desk.press('提交录入');
      await desk.says(/已提交/);
    }
    await second.says('各部分均合格');
    await look(second, 'typed');
    await first.page.reload();
    await step(first, '汇总成绩');
  });

  it('is signed by leader and supervisor, proposed, and waits for the office', async () => {
    for (const [who, name] of [
      [body.leader, '以考评组长签字'],
      [body.supervisor, '以质量督导员签字'],
    ] as const) {
      const desk = await at(who.personId);
      await desk.page.getByRole('link', { name: '示例-2026-001' }).click();
      await step(desk, name);
      await look(desk, name);
      await desk.page.context().close();
    }
    await first.page.reload();
    await step(first, '报请核准');
    await certification.sweep();
    await first.page.reload();
    await first.says('待核准');
    await first.says('理论知识缺考');
    await look(first, 'proposed');
    await first.page.setViewportSize({ width: 390, height: 844 });
    await look(first, 'proposed-phone');
    await first.press(/菜单/);
    await first.goTo('认定批次');
    await first.page.getByRole('progressbar').waitFor();
    await look(first, 'list-phone');
    await first.page.setViewportSize({ width: 1280, height: 900 });
    await look(first, 'list');
    await first.page.emulateMedia({ colorScheme: 'dark' });
    await look(first, 'list-dark');
    await first.page.getByRole('link', { name: '示例-2026-001' }).click();
    await first.says('待核准');
    await look(first, 'proposed-dark');
    const queue = await body.office.get<{ items: { source: string }[] }>('/approval-queue');
    expect(queue.body.items).toMatchObject([{ source: 'assessment' }]);
  });

  it('keeps nobody out: axe finds nothing on the way', () => {
    expect(flaws).toEqual([]);
  });
});
