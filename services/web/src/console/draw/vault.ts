const DATABASE = 'jinbang-draw';
const KEYS = 'key';
const SEEDS = 'seed';

/** A key that was made in this browser or loaded from its file. It never leaves but as such a file. */
export type KeptKey = {
  readonly recipient: string;
  readonly identity: string;
};

/** A secret that was committed to and not drawn yet. */
export type KeptSeed = {
  readonly place: string;
  readonly commitmentId: string;
  readonly commitment: string;
  readonly secret: string;
  readonly takers: readonly string[];
  readonly items: readonly string[];
};

const openVault = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(KEYS, { keyPath: 'recipient' });
      request.result.createObjectStore(SEEDS, { keyPath: 'place' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const work = async <Value>(
  store: string,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<Value> => {
  const vault = await openVault();
  try {
    return await new Promise<Value>((resolve, reject) => {
      const transaction = vault.transaction(store, mode);
      const request = act(transaction.objectStore(store));
      // Done is when it is on the disk, not when it was asked for.
      transaction.oncomplete = () => resolve(request.result as Value);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    vault.close();
  }
};

/** Asks the browser not to clear this place by itself when the disk is full. */
const persist = async (): Promise<void> => {
  await navigator.storage?.persist?.();
};

export const keepKey = async (key: KeptKey): Promise<void> => {
  await persist();
  await work(KEYS, 'readwrite', (store) => store.put(key));
};
export const findKey = (recipient: string): Promise<KeptKey | undefined> =>
  work(KEYS, 'readonly', (store) => store.get(recipient));

export const keepSeed = (seed: KeptSeed): Promise<void> =>
  work(SEEDS, 'readwrite', (store) => store.put(seed));
export const findSeed = (place: string): Promise<KeptSeed | undefined> =>
  work(SEEDS, 'readonly', (store) => store.get(place));
export const dropSeed = (place: string): Promise<void> =>
  work(SEEDS, 'readwrite', (store) => store.delete(place));
