import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { NOTICE_ID } from './fixture/admission-desk.ts';
import { findProblems } from './fixture/axe.ts';
import { boardOf, idOf } from './fixture/board-data.ts';
import { openBrowser, SCREENS, visitor } from './fixture/browser.ts';
import { type BuiltApps, buildApps } from './fixture/built-apps.ts';
import { type Certificates, HOLDER_CODE } from './fixture/certificates.ts';
import { CHECK_IN_PATH } from './fixture/check-in-desk.ts';
import { CARRIED_FILE } from './fixture/console-desk.ts';
import { visitConsole } from './fixture/console-visits.ts';
import { DRAW_EVENT } from './fixture/draw-desk.ts';
import { type House, openHouse } from './fixture/house.ts';
import { LEVEL_PATH } from './fixture/issuing-desk.ts';
import { EVENT_ID, FIRST_JUDGE, FIRST_TOKEN, SECOND_JUDGE } from './fixture/judging.ts';
import { PRINTED_LOG_PATH } from './fixture/mark-log-desk.ts';
import { OWN_CODE, SLIPS, SLIPS_PATH } from './fixture/mine-desk.ts';
import { LIVED, WAITING_ACT } from './fixture/register-desk.ts';
import { OBJECTION_CODE_SHOWN, RESULT_NOTICE_PATH } from './fixture/result-notice.ts';
import { REVIEW_PLACE } from './fixture/review-desk.ts';
import { NO_SCHEME_PLACE, SCHEME_PLACE } from './fixture/scheme-desk.ts';
import { NATIONAL_STANDARD, OWN_STANDARD } from './fixture/standard-desk.ts';
import { FLAWED_TEMPLATE } from './fixture/template-desk.ts';
import { TYPING_PLACES } from './fixture/typing-desk.ts';
import { openWindows } from './fixture/windows.ts';

// A browser on a busy machine is slow; nothing here waits without a condition.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });

let apps: BuiltApps;
let browser: Browser;
let house: House;
let certificates: Certificates;
let windowFor: ReturnType<typeof openWindows>;
let consoleAt: ReturnType<typeof visitConsole>;

beforeAll(async () => {
  apps = await buildApps();
  browser = await openBrowser();
  house = await openHouse(apps.root, [
    boardOf({ serial: 1, state: 'live', rule: 'live' }),
    boardOf({ serial: 2, state: 'progress', rule: 'progress' }),
    boardOf({ serial: 3, state: 'final', rule: 'live' }),
  ]);
  certificates = await house.certificates();
  windowFor = openWindows(browser, house.url);
  consoleAt = visitConsole(house.url, windowFor);
  house.judging.giveElsewhere(FIRST_JUDGE, '01', 'A1.1', { kind: 'judgement', score: '0' });
  house.judging.giveElsewhere(SECOND_JUDGE, '01', 'A1.1', { kind: 'judgement', score: '3' });
});
// Whoever comes after a screen that failed has a window nobody was in.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

type Place = {
  readonly name: string;
  readonly path: () => string;
  /** What a visitor does to get there, and what shows that they are. */
  readonly reach: (page: Page) => Promise<void>;
};

const enter = async (page: Page): Promise<void> => {
  await page.locator('#token').fill(FIRST_TOKEN);
  await page.keyboard.press('Enter');
};
const openSheet = async (page: Page, place: number): Promise<void> => {
  await enter(page);
  await page.locator('.sheet-card button').nth(place).click();
  await page.locator('.aspect').first().waitFor();
};
const shows = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();
const verify = (fate: Parameters<Certificates['numberOf']>[0], fragment = '') => ({
  path: () => `/v/${certificates.numberOf(fate)}${fragment}`,
  reach: shows('.checks'),
});

const PLACES: readonly Place[] = [
  { name: 'entry', path: () => '/', reach: shows('.ways') },
  { name: 'list of boards', path: () => '/board/', reach: shows('.event-card') },
  { name: 'live board', path: () => `/board/${idOf(1)}`, reach: shows('.standing') },
  {
    name: 'live board with a tie explained',
    path: () => `/board/${idOf(1)}`,
    reach: (page) => page.locator('.tie-button').first().click(),
  },
  { name: 'progress board', path: () => `/board/${idOf(2)}`, reach: shows('.module-card') },
  { name: 'final board', path: () => `/board/${idOf(3)}`, reach: shows('.standing') },
  { name: 'wall', path: () => `/board/${idOf(1)}?wall=1`, reach: shows('.wall-list') },
  { name: 'progress wall', path: () => `/board/${idOf(2)}?wall=1`, reach: shows('.module-card') },
  { name: 'published result', path: () => `/results/${idOf(3)}/1`, reach: shows('.evidence') },
  { name: 'unknown board', path: () => `/board/${idOf(999)}`, reach: shows('.empty') },
  { name: 'verify', path: () => '/verify/', reach: shows('#number') },
  { name: 'valid certificate', ...verify('live', `#${HOLDER_CODE}`) },
  { name: 'revoked certificate', ...verify('revoked') },
  { name: 'forged certificate', ...verify('altered') },
  { name: 'mark log beside a paper', path: () => PRINTED_LOG_PATH, reach: shows('.verdict') },
  { name: 'number nobody issued', path: () => '/v/Y0000', reach: shows('.verdict') },
  { name: 'the level of a certificate', path: () => LEVEL_PATH, reach: shows('.lines dd') },
  {
    name: 'notice of entrants',
    path: () => `/notices/${NOTICE_ID}`,
    reach: shows('.entrants'),
  },
  {
    name: 'notice of a result, with its days, an objection being written and one followed',
    path: () => RESULT_NOTICE_PATH,
    reach: async (page) => {
      await page.locator('summary').click();
      await page.getByRole('button', { name: '提出异议' }).click();
      await page.locator('#objection-code').fill(OBJECTION_CODE_SHOWN);
      await page.locator('#objection-code').press('Enter');
      await page.locator('.own-objection').waitFor();
    },
  },
  // The judging page as on a phone; upright and lying it is in tablet-pictures.
  { name: 'tablet sign-in', path: () => '/tablet/?by=token', reach: shows('#token') },
  {
    name: 'marking with the number pad',
    path: () => `/tablet/?by=token&event=${EVENT_ID}`,
    reach: async (page) => {
      await openSheet(page, 1);
      await page.locator('.number-given button').first().click();
      await page.keyboard.type('x');
      await page.keyboard.press('Enter');
      await page.locator('.flaw').waitFor();
    },
  },
  {
    name: 'own result, code refused',
    path: () => '/mine/#code=0000-0000-0000',
    reach: async (page) => {
      await page.locator('#code').press('Enter');
      await page.locator('.problem').waitFor();
    },
  },
  {
    name: 'own result with its reasons and a certificate',
    path: () => `/mine/#code=${OWN_CODE}`,
    reach: async (page) => {
      await page.locator('#code').press('Enter');
      await page.locator('.certificate .qr-code').waitFor();
    },
  },
  {
    name: 'console',
    path: () => '/console/token',
    reach: async (page) => {
      await enter(page);
      await page.locator('.counts').waitFor();
    },
  },
];

const spillOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The same screen at night, on a phone, in the other language where the screen has a switch. */
const turnOver = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize(SCREENS.phone);
  const language = page.locator('.switches button').first();
  if ((await language.count()) > 0) await language.click();
};

describe('every screen breaks no rule of WCAG 2.2 AA and fits its width', () => {
  it.each(PLACES)('$name', async ({ path, reach }) => {
    const page = await windowFor(visitor({ calm: true }));
    await page.goto(house.url + path());
    await reach(page);
    expect(await findProblems(page)).toEqual([]);
    expect(await spillOf(page)).toBe(0);
    await turnOver(page);
    expect(await findProblems(page)).toEqual([]);
    expect(await spillOf(page)).toBe(0);
  });
});

const makeSlips = async (page: Page): Promise<void> => {
  await page.locator('button[type=submit]').click();
  await page
    .locator('.code-slip')
    .nth(SLIPS - 1)
    .waitFor();
};

type ConsolePlace = {
  readonly name: string;
  readonly path: string;
  readonly dark: boolean;
  readonly act?: (page: Page) => Promise<void>;
};
const pressFirst = (page: Page): Promise<void> =>
  page.locator('main .button.first').first().click();

const choosePerson = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: '测试乙' }).check();
  await page.getByRole('heading', { name: '保全' }).waitFor();
};

/** Opens the small controls of the rules. */
const changeRules = async (page: Page): Promise<void> => {
  await page.locator('main .button.first').first().click();
  await page.locator('.rule').first().waitFor();
};

/** From the template to the sheet of events. */
const beginContest = async (page: Page): Promise<void> => {
  for (const _ of [1, 2]) await page.locator('.button.first').last().click();
  await page.locator('.sheet-table').waitFor();
};
const EVENT_SET_UP = idOf(1);
const CONTEST_SET_UP = `setup?competition=${idOf(800)}`;
const openPairs = async (page: Page): Promise<void> => {
  await page.locator('.feeder .button').last().click();
  await page.locator('dialog .sheet-table').waitFor();
};

/** Hands in a table, and waits for what is wrong with it. */
const dropTable = async (page: Page): Promise<void> => {
  await page
    .locator('.drop-zone input[accept*=".csv"]')
    .setInputFiles({ name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
  await page.locator('h3.flaw').waitFor();
};

/** Opens an aspect, whose marks can be tried. */
const seatPanels = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '安排裁判组' }).click();
  await page.getByRole('button', { name: '每个评分标准一个组' }).click();
  await page.locator('.panel-draft select').first().waitFor();
};
const tryAspect = async (page: Page): Promise<void> => {
  await page.locator('.aspect-open').first().click();
  await page.locator('.trial-outcome b').waitFor();
};

/** Hands in a file that is refused, and waits for where it is wrong. */
const dropScheme = async (page: Page): Promise<void> => {
  await page
    .locator('#scheme-file')
    .setInputFiles({ name: 'scheme.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
  await page.locator('.findings').first().waitFor();
};

/** Opens a file that was handed in, row by row. */
const openImport = async (page: Page): Promise<void> => {
  await page.locator('.outside-head button').first().click();
  await page.locator('.outside-list .table tbody tr').first().waitFor();
};

/** Types what cannot stand in the first cell, and waits to be told; then time and judge by the keys. */
const typeWrong = async (page: Page): Promise<void> => {
  await page.keyboard.type('7');
  await page.locator('.typing-flaw:not(:empty)').waitFor();
  const judge = page.locator('#typing-answers');
  expect(await judge.inputValue()).toBe('1');
  await page.locator('#typing-time').focus();
  await page.keyboard.type('9:40');
  await page.keyboard.press('Enter');
  await page.locator('#typing-answers:focus').waitFor();
  await page.keyboard.type('2');
  // Over the 1 that stood there, not behind it: judge 12 would hold the sheet up.
  expect(await judge.inputValue()).toBe('2');
};

/** Brings the file of a tablet that has no way to the server, and reads what became of each mark. */
const bringTablet = async (page: Page): Promise<void> => {
  await page.locator('.bring-tablet summary').click();
  const buffer = Buffer.from(JSON.stringify(CARRIED_FILE));
  await page
    .getByLabel('选取文件')
    .setInputFiles({ name: 'unsent.json', mimeType: 'application/json', buffer });
  await page.getByText('“平板 2”的 1 条已存入服务器').waitFor();
  await page.getByText('1 条此前已在服务器').waitFor();
  await page.getByText('2 条未被接受').waitFor();
  await page.getByText('模块已锁定（2 条）').waitFor();
};

/** Hands in a standard with flaws, and waits for where they are. */
const dropStandard = async (page: Page): Promise<void> => {
  const buffer = Buffer.from(JSON.stringify({ kind: 'national', edition: '', levels: [] }));
  await page
    .locator('#standard-file')
    .setInputFiles({ name: 'standard.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: '保存为草案' }).click();
  await page.locator('h3.flaw').waitFor();
};
/** Asks for somebody with ten years of work, and opens what each clause says. */
const checkEligibility = async (page: Page): Promise<void> => {
  await page.locator('#evidence-age').fill('30');
  await page.locator('#evidence-yearsInOccupation').fill('10');
  await page.locator('#evidence-heldLevel').selectOption('4');
  await page.locator('main button[type=submit]').click();
  await page.locator('.eligibility-levels summary').last().click();
};

const openLines = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '名单' }).first().click();
const seeRegister = (page: Page): Promise<void> =>
  page.locator('.issuer-wide tbody tr').first().waitFor();
const chooseMany = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '对这些证书成批办理…' }).click();
  await page.locator('.register-preview tbody tr').first().waitFor();
};
const openCheck = async (page: Page): Promise<void> => {
  await page.locator('main .table button[aria-expanded]').first().click();
  await page.locator('main .table select').first().waitFor();
};
/** Opens what was sent, and what the register refused. */
const openMachines = async (page: Page): Promise<void> => {
  await page.locator('main details summary').first().waitFor();
  for (const one of await page.locator('main details summary').all()) await one.click();
  await page.locator('details[open] .table tbody tr').first().waitFor();
};
const beginUploads = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '新建模板' }).click();
  await page.locator('#column-head-8').waitFor();
};
const TEMPLATE_PLACE = `certificate-templates?template=${FLAWED_TEMPLATE}`;
const seeSpecimen = (page: Page): Promise<void> => page.locator('.template-specimen').waitFor();
const replaceKey = async (page: Page): Promise<void> => {
  await page.locator('main .table button').first().click();
  await page.locator('dialog h2').waitFor();
};

/** Each once: the frame is the same, so day and night, desktop and phone take turns. */
const CONSOLE_PLACES: readonly ConsolePlace[] = [
  { name: 'sign-in', path: 'sign-in', dark: false },
  { name: 'first start', path: 'first', dark: true },
  { name: 'invitation', path: 'invitation#token=jbi_abcdefghijklmnopqrstuvwxyz', dark: true },
  { name: 'schedule', path: 'schedule', dark: false },
  { name: 'a plan to propose', path: 'schedule', dark: true, act: pressFirst },
  { name: 'documents and questions', path: 'documents', dark: true },
  { name: 'season', path: 'season', dark: false },
  { name: 'a contest to set up', path: 'setup?new=1', dark: true, act: beginContest },
  { name: 'a contest and what feeds it', path: CONTEST_SET_UP, dark: false, act: openPairs },
  { name: 'an event to set up', path: `setup?event=${EVENT_SET_UP}`, dark: false },
  { name: 'admission', path: 'admission', dark: false },
  { name: 'who may enter', path: 'admission?view=rules', dark: true, act: changeRules },
  { name: 'former winners', path: 'admission?view=winners', dark: false },
  { name: 'entries', path: 'entries', dark: false, act: dropTable },
  { name: 'an entry form', path: 'entries', dark: true, act: pressFirst },
  { name: 'officials', path: 'officials', dark: true },
  { name: 'a marking scheme', path: SCHEME_PLACE, dark: false, act: tryAspect },
  { name: 'a scheme to import', path: NO_SCHEME_PLACE, dark: true, act: dropScheme },
  { name: 'draw', path: `draw?event=${DRAW_EVENT}`, dark: true },
  { name: 'check-in', path: 'check-in', dark: true },
  { name: 'judging', path: 'judging', dark: true },
  { name: 'panels to seat', path: 'judging?view=seats', dark: false, act: seatPanels },
  { name: 'result codes', path: 'judging?view=codes', dark: true },
  { name: 'paper sheets', path: TYPING_PLACES.desk, dark: true },
  { name: 'a paper sheet to type', path: TYPING_PLACES.first, dark: false, act: typeWrong },
  { name: 'an incident to record', path: 'incidents', dark: false, act: pressFirst },
  { name: 'outside results', path: 'outside', dark: false, act: openImport },
  { name: 'penalties', path: 'penalties', dark: true },
  { name: 'a review', path: REVIEW_PLACE, dark: false },
  { name: 'an appeal to file', path: 'appeals', dark: false, act: pressFirst },
  { name: 'the report on the judges', path: 'judge-report', dark: false },
  { name: 'a result in its notice', path: 'results', dark: true },
  { name: 'promotion rules', path: 'rules', dark: false, act: pressFirst },
  { name: 'issuing requests', path: 'issuing', dark: true, act: pressFirst },
  { name: 'standards', path: 'standards', dark: false, act: dropStandard },
  { name: 'award documents with a list open', path: 'awards', dark: false, act: openLines },
  { name: 'award documents to plan', path: 'awards', dark: true, act: pressFirst },
  { name: 'issuing bodies and their numbers', path: 'issuers', dark: true, act: seeRegister },
  { name: 'a body to put on file', path: 'issuers', dark: false, act: pressFirst },
  { name: 'the register, with many to act on', path: 'certificates', dark: false, act: chooseMany },
  { name: 'the life of a certificate', path: `certificates?certificate=${LIVED}`, dark: true },
  { name: 'requests to the register', path: 'certificates?view=acts', dark: true },
  { name: 'a request to confirm', path: `certificates?act=${WAITING_ACT}`, dark: false },
  { name: 'certificates to check', path: 'handing-out?step=check', dark: false, act: openCheck },
  { name: 'certificates to print', path: 'handing-out?step=print', dark: true },
  { name: 'certificates to seal', path: 'handing-out?step=seal', dark: false },
  { name: 'certificates to list', path: 'handing-out?step=list', dark: true },
  { name: 'certificates to hand over', path: 'handing-out?step=hand', dark: false },
  { name: 'the register of sheets', path: 'handing-out?step=sheets', dark: true },
  { name: 'machines', path: 'machines', dark: true, act: openMachines },
  { name: 'a template of uploads', path: 'machines', dark: false, act: beginUploads },
  { name: 'certificate templates', path: 'certificate-templates', dark: true },
  { name: 'a template with a flaw', path: TEMPLATE_PLACE, dark: false, act: seeSpecimen },
  { name: 'signing keys', path: 'signing-keys', dark: true },
  { name: 'a signing key to replace', path: 'signing-keys', dark: false, act: replaceKey },
  { name: 'a ladder of levels', path: `standards?standard=${NATIONAL_STANDARD}`, dark: true },
  {
    name: 'a standard beside the national one',
    path: `standards?standard=${OWN_STANDARD}&view=compare`,
    dark: false,
  },
  {
    name: 'who may apply for which level',
    path: `standards?standard=${NATIONAL_STANDARD}&view=check`,
    dark: true,
    act: checkEligibility,
  },
  { name: 'people', path: 'people', dark: false },
  { name: 'giving an office', path: 'people', dark: true, act: pressFirst },
  { name: 'invitations', path: 'invitations', dark: true },
  { name: 'personal data', path: 'privacy', dark: false, act: choosePerson },
  { name: 'tablets', path: 'tablets', dark: false, act: bringTablet },
  { name: 'pairing', path: 'tablets', dark: true, act: pressFirst },
  { name: 'roster and PINs', path: 'pins', dark: false },
  { name: 'API keys', path: 'keys', dark: true },
  { name: 'a new key', path: 'keys', dark: false, act: pressFirst },
  { name: 'audit trail', path: 'trail', dark: false },
  { name: 'own account', path: 'account', dark: true },
];
describe('every screen of the console breaks no rule of WCAG 2.2 AA and fits its width', () => {
  it.each(CONSOLE_PLACES)('$name', async ({ path, dark, act }) => {
    const page = await consoleAt(path, dark);
    await act?.(page);
    if (act === pressFirst) await page.locator('dialog h2').waitFor();
    expect(await findProblems(page)).toEqual([]);
    await page.setViewportSize(SCREENS.phone);
    expect(await spillOf(page)).toBe(0);
  });
});

it('the check-in desk breaks no rule of WCAG 2.2 AA and fits its width', async () => {
  const wanted = visitor({ screen: 'upright', dark: true });
  const page = await windowFor({ ...wanted, token: FIRST_TOKEN });
  await page.goto(house.url + CHECK_IN_PATH);
  // The last one on the list is late: everything the desk can ask stands there.
  await page.locator('.guest-line').last().click();
  await page.locator('.late').waitFor();
  expect(await findProblems(page)).toEqual([]);
  await page.setViewportSize(SCREENS.phone);
  expect(await spillOf(page)).toBe(0);
});

describe('paper', () => {
  it('prints slips for contestants, 24 on one page of A4', async () => {
    const page = await (await browser.newContext(visitor({ calm: true }))).newPage();
    await page.goto(house.url + SLIPS_PATH);
    await makeSlips(page);
    expect(await findProblems(page)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('prints a result without the controls of the screen', async () => {
    const page = await (await browser.newContext(visitor({}))).newPage();
    await page.goto(`${house.url}/results/${idOf(3)}/1`);
    await page.locator('.evidence').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top-bar').isVisible()).toBe(false);
    await page.locator('.standing').waitFor();
  });
});
