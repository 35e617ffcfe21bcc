import { mkdirSync } from 'node:fs';
import { boardOf, idOf, massRows } from '/work/main/tests/web/fixture/board-data.ts';
import { openBrowser, visitor } from '/work/main/tests/web/fixture/browser.ts';
import { startFront } from '/work/main/tests/web/fixture/front.ts';
import { startLiveEdge } from '/work/main/tests/web/fixture/live-edge.ts';

mkdirSync('/tmp/shots', { recursive: true });
const edge = await startLiveEdge([
  boardOf({ serial: 1, state: 'live', rule: 'live' }),
  boardOf({ serial: 2, state: 'progress', rule: 'progress' }),
  boardOf({ serial: 3, state: 'final', rule: 'live' }),
  boardOf({ serial: 4, state: 'provisional', rule: 'afterSigning' }),
  boardOf({ serial: 5, state: 'live', rule: 'live', rows: massRows(620) }),
]);
const api = () => undefined;
const front = await startFront(edge.url, api);
const browser = await openBrowser();
const only = process.argv[2];
const shots: any[] = [
  ['list', '/board/', {}],
  ['list-phone', '/board/', { screen: 'phone', dark: true, language: 'en' }],
  ['live', `/board/${idOf(1)}`, {}],
  ['live-phone', `/board/${idOf(1)}`, { screen: 'phone' }],
  ['live-dark-en', `/board/${idOf(1)}`, { dark: true, language: 'en', screen: 'tablet' }],
  ['final', `/board/${idOf(3)}`, {}],
  ['final-phone-en', `/board/${idOf(3)}`, { screen: 'phone', language: 'en', dark: true }],
  ['progress', `/board/${idOf(2)}`, {}],
  ['progress-phone', `/board/${idOf(2)}`, { screen: 'phone', language: 'en' }],
  ['wall', `/board/${idOf(1)}?wall=1`, { screen: 'wall' }],
  [
    'wall-final-en-dark',
    `/board/${idOf(3)}?wall=1`,
    { screen: 'wall', language: 'en', dark: true },
  ],
  ['wall-progress', `/board/${idOf(2)}?wall=1`, { screen: 'wall' }],
  ['mass', `/board/${idOf(5)}`, {}],
  ['wall-mass', `/board/${idOf(5)}?wall=1`, { screen: 'wall' }],
  ['provisional', `/board/${idOf(4)}`, { screen: 'upright', language: 'en' }],
];
for (const [name, path, wish] of shots) {
  if (only && !name.includes(only)) continue;
  const context = await browser.newContext(visitor(wish));
  const page = await context.newPage();
  page.on('console', (m) => {
    if (m.type() === 'error') console.log(name, m.text());
  });
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  await page.goto(front.url + path);
  await page.waitForTimeout(700);
  await page.screenshot({
    path: `/tmp/shots/${name}.png`,
    fullPage: !name.includes('mass') && !name.includes('wall'),
  });
  await context.close();
}
await browser.close();
await front.stop();
await edge.stop();
