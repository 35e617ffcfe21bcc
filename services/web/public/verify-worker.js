// Keeps the verify page so that the QR code of a paper opens it without a network. Only the page and
// its own scripts and styles: no certificate, no name and no address looked at comes into a cache.
const CACHE = 'jinbang-verify';
const PAGE = '/verify/';
/** On a line that hangs the kept page is better than none. */
const PATIENCE_MS = 4_000;

const filesOf = (html) => [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, file]) => file);

const keptText = async (cache) => (await cache.match(PAGE))?.text();

/** A new page brings its own files; what the old one fetched on the way goes with it. */
const keep = async (page) => {
  const cache = await caches.open(CACHE);
  const html = await page.clone().text();
  if ((await keptText(cache)) === html) return;
  const files = filesOf(html);
  await cache.addAll(files);
  await cache.put(PAGE, page);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname !== PAGE && !files.includes(pathname)) await cache.delete(request);
  }
};

// Always the same address is asked: which certificate somebody looks at is nobody's business here.
const fetchPage = async () => {
  // AbortSignal.timeout came with Chrome 103 and Safari 16: papers open offline in older ones, too.
  const patience = new AbortController();
  setTimeout(() => patience.abort(), PATIENCE_MS);
  const page = await fetch(PAGE, { cache: 'no-cache', signal: patience.signal });
  if (!page.ok) throw new Error(`status ${page.status}`);
  return page;
};

const answerPage = async (event) => {
  try {
    const page = await fetchPage();
    event.waitUntil(keep(page.clone()).catch(() => {}));
    return page;
  } catch {
    return (await caches.match(PAGE, { cacheName: CACHE })) ?? Response.error();
  }
};

/** What a page asks for later, such as the arithmetic of an old phone, is kept once it came. */
const answerFile = async (request) => {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const file = await fetch(request);
  if (file.ok && new URL(request.url).pathname.startsWith('/assets/')) {
    await cache.put(request, file.clone());
  }
  return file;
};

addEventListener('install', (event) => {
  event.waitUntil(
    fetchPage()
      .then(keep)
      .then(() => skipWaiting()),
  );
});
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event));
  // What the servers say, keys and status lists among it, is never answered from here.
  else if (/^\/(?:assets\/|first-paint\.js|mark\.svg)/.test(pathname)) {
    event.respondWith(answerFile(request));
  }
});
