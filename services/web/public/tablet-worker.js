// Keeps the shell of the judging page, so that it opens without network: the page and its own
// scripts, styles and pictures, never an answer of a server. A newer shell is laid beside the kept
// one when it is here whole, and takes its place at a start of the page that nobody works on.
const BOOK = 'jinbang-tablet';
const SHELL = 'jinbang-tablet.';
const PAGE = '/tablet/';
const CHOICE = '/tablet/kept-shell';
const PATIENCE_MS = 20_000;

/** Which shell opens now, and which one next: one entry, so that it is never half written. */
const readChoice = async () => {
  const kept = await caches.match(CHOICE, { cacheName: BOOK });
  return kept ? kept.json() : { now: null, next: null };
};
const writeChoice = async (choice) => {
  const book = await caches.open(BOOK);
  await book.put(CHOICE, new Response(JSON.stringify(choice)));
};

/** One after the other: two starts of the page must not lay the same shell at once. */
let last = Promise.resolve();
const inTurn = (work) => {
  last = last.then(work, work);
  return last;
};

const get = (path) => fetch(path, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
const typeOf = (answer) => answer.headers.get('content-type') ?? '';

/** A hotel's sign-in page answers 200 to everything: it is told by what it is not. */
const isOurPage = (answer, text) =>
  answer.ok &&
  !answer.redirected &&
  typeOf(answer).startsWith('text/html') &&
  text.includes('<meta name="jinbang-app" content="tablet"');
const isOurFile = (answer) =>
  answer.ok && !answer.redirected && !typeOf(answer).startsWith('text/html');

const filesOf = (text) => [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file);

const tagOf = async (text) => {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...sum.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Lays the present shell beside the kept one; throws, and leaves nothing chosen, if a file is away. */
const fetchShell = async () => {
  const page = await get(PAGE);
  const text = await page.clone().text();
  if (!isOurPage(page, text)) throw new Error('not our page');
  const tag = await tagOf(text);
  const { now, next } = await readChoice();
  if (tag === now) return next === null ? undefined : writeChoice({ now, next: null });
  if (tag === next) return undefined;
  const shell = await caches.open(SHELL + tag);
  await Promise.all(
    [...new Set(filesOf(text))].map(async (file) => {
      const answer = await get(file);
      if (!isOurFile(answer)) throw new Error(`not our file: ${file}`);
      await shell.put(file, answer);
    }),
  );
  await shell.put(PAGE, page);
  return writeChoice(now === null ? { now: tag, next: null } : { now, next: tag });
};

/** Nobody is at work: the next start of the page opens the newer shell. */
const takeNext = async () => {
  const { now, next } = await readChoice();
  if (next === null) return;
  await writeChoice({ now: next, next: null });
  // The page that is open may still ask for a file of its own shell: that one goes the next time.
  for (const name of await caches.keys()) {
    const isOld = name.startsWith(SHELL) && name !== SHELL + now && name !== SHELL + next;
    if (isOld) await caches.delete(name);
  }
};

const kept = async (path) => {
  const { now } = await readChoice();
  if (now === null) return undefined;
  const found = await caches.match(path, { cacheName: SHELL + now, ignoreVary: true });
  return (
    found ?? (path.startsWith('/assets/') ? caches.match(path, { ignoreVary: true }) : undefined)
  );
};

addEventListener('install', (event) => {
  event.waitUntil(inTurn(fetchShell).then(() => skipWaiting()));
});
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', ({ data, source }) => {
  if (data === 'nobody-at-work') void inTurn(takeNext);
  if (data === 'which-shell') {
    void readChoice().then(({ now, next }) => source?.postMessage({ shell: now, next }));
  }
});
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (pathname.startsWith('/api/') || pathname === '/config.json') return;
  if (request.mode !== 'navigate') {
    event.respondWith(kept(pathname).then((file) => file ?? fetch(request)));
    return;
  }
  event.respondWith(kept(PAGE).then((page) => page ?? fetch(request)));
  event.waitUntil(inTurn(fetchShell).catch(() => {}));
});
