const STORE = 'kept';

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const settled = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });

/** What a page keeps over reloads; of each name there is one in a browser. */
export const openVault = async (name: string) => {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const db = await done(opening);
  const write = async (work: (store: IDBObjectStore) => void): Promise<void> => {
    // Strict: what is said to be kept survives a tablet that goes dark the moment after.
    const transaction = db.transaction(STORE, 'readwrite', { durability: 'strict' });
    work(transaction.objectStore(STORE));
    return settled(transaction);
  };
  return {
    /** The form is promised by whoever wrote it: one writer per key. */
    find: <Value>(key: string): Promise<Value | undefined> =>
      done(db.transaction(STORE).objectStore(STORE).get(key)) as Promise<Value | undefined>,
    list: <Value>(prefix: string): Promise<Value[]> =>
      done(
        db
          .transaction(STORE)
          .objectStore(STORE)
          .getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
      ) as Promise<Value[]>,
    keep: (key: string, value: unknown): Promise<void> => write((store) => store.put(value, key)),
    drop: (key: string): Promise<void> => write((store) => store.delete(key)),
    clear: (): Promise<void> => write((store) => store.clear()),
  };
};

export type Vault = Awaited<ReturnType<typeof openVault>>;
