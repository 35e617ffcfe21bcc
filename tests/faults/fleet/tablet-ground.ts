/** What IndexedDB does for the unsent marks, in memory: all of a transaction, then the word that it is kept. */
const inMemory = () => {
  const stores = new Map<string, Map<string, unknown>>();
  const storeOf = (name: string): Map<string, unknown> => {
    const found = stores.get(name) ?? new Map<string, unknown>();
    stores.set(name, found);
    return found;
  };
  const answering = (result: unknown) => {
    const request = { result, onsuccess: () => {} };
    queueMicrotask(() => request.onsuccess());
    return request;
  };
  const transaction = () => {
    const work = {
      oncomplete: () => {},
      objectStore: (name: string) => ({
        getAll: () => answering([...storeOf(name).values()]),
        put: (row: unknown, key: string) => void storeOf(name).set(key, row),
        delete: (key: string) => void storeOf(name).delete(key),
      }),
    };
    setImmediate(() => work.oncomplete());
    return work;
  };
  return { open: () => answering({ transaction }) };
};

/**
 * The little of a browser the tablet's sending stands on, so that its own code runs here as it is:
 * addresses of the page's own server, an event when the network is back, and a disk.
 * @param origin where the page was loaded from
 */
export const standOn = (origin: string): (() => void) => {
  const { fetch } = globalThis;
  const events = { addEventListener: () => {}, removeEventListener: () => {} };
  const page = { ...events, visibilityState: 'visible', documentElement: { lang: 'zh-CN' } };
  const ground = {
    ...events,
    document: page,
    location: { origin },
    indexedDB: inMemory(),
    fetch: (url: string | URL | Request, asked?: RequestInit) =>
      fetch(typeof url === 'string' ? new URL(url, origin) : url, asked),
  };
  Object.assign(globalThis, ground);
  return () => {
    for (const name of Object.keys(ground)) Reflect.deleteProperty(globalThis, name);
    globalThis.fetch = fetch;
  };
};
