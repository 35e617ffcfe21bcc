// Keeps the page of the check-in desk so that it opens without network. Only the page and its own
// scripts and styles: names and acts never come into a cache. A newer page is fetched whenever
// there is a network, and replaces the old one only when all of its files are here.
const CACHE = 'jinbang-desk';
const PAGE = '/desk/';
/** On a line that hangs the kept page is better than none. */
const PATIENCE_MS = 4_000;

const filesOf = (html) =>
  [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)]
    .map(([, file]) => file)
    .filter((file) => file !== '/');

const keep = async (page) => {
  const cache = await caches.open(CACHE);
  const files = filesOf(await page.clone().text());
  await cache.addAll(files);
  await cache.put(PAGE, page);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    // The page before this one may still be open: its scripts are all loaded by then.
    if (pathname !== PAGE && !files.includes(pathname)) await cache.delete(request);
  }
};

const fetchPage = async () => {
  const page = await fetch(PAGE, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
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

const answerFile = async (request) => {
  const kept = await caches.match(request, { cacheName: CACHE });
  return kept ?? fetch(request);
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
  // What the servers say is never answered from here.
  else if (!pathname.startsWith('/api/')) event.respondWith(answerFile(request));
});
