import type { AspectStanding, CellValue } from '../cell-book.rules.ts';
import type { Pending } from '../queue.rules.ts';

/** A mark as the tablet signed it when it was given: the bytes another would bring, and the slip. */
export type Seal = { readonly body: string; readonly slip: string };

/** One unsent mark as it is kept: `place` is its order on this tablet, whatever its clock says. */
export type UnsentRow = {
  readonly judgeId: string;
  readonly place: number;
  readonly mark: Pending;
  /** None where there is no paired tablet, or of before marks were signed one by one. */
  readonly seal?: Seal | undefined;
};

/** What the server has answered for one cell since the day was loaded. */
export type AnsweredRow = {
  readonly judgeId: string;
  readonly key: string;
  readonly own: {
    readonly value: CellValue;
    readonly version: number;
    readonly recordedAt: string;
  };
  readonly state: AspectStanding;
};

export type UnsentChange = {
  readonly put: readonly UnsentRow[];
  readonly drop: readonly UnsentRow[];
  readonly answered: readonly AnsweredRow[];
  /** Cells a newer day brought: what was answered for them stands there. */
  readonly outdated: readonly AnsweredRow[];
};

const NAME = 'jinbang.unsent';
const [MARKS, ANSWERED] = ['marks', 'answered'] as const;

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const markKey = ({ judgeId, mark }: UnsentRow): string => `${judgeId}/${mark.commandId}`;
const cellKey = ({ judgeId, key }: AnsweredRow): string => `${judgeId}/${key}`;

/** The unsent marks of a browser. Rejects where it keeps nothing. */
export const openUnsentDb = async () => {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(MARKS);
    opening.result.createObjectStore(ANSWERED);
  };
  const db = await done(opening);
  return {
    read: async () => {
      const transaction = db.transaction([MARKS, ANSWERED]);
      // Safe: only `write` below puts anything there.
      const [rows, answered] = await Promise.all([
        done(transaction.objectStore(MARKS).getAll()) as Promise<UnsentRow[]>,
        done(transaction.objectStore(ANSWERED).getAll()) as Promise<AnsweredRow[]>,
      ]);
      return { rows, answered };
    },
    /**
     * All of it or nothing, and on the disk before it resolves: a tablet may go dark the moment a
     * mark is shown as kept.
     */
    write: (change: UnsentChange): Promise<void> => {
      const transaction = db.transaction([MARKS, ANSWERED], 'readwrite', { durability: 'strict' });
      const marks = transaction.objectStore(MARKS);
      const answered = transaction.objectStore(ANSWERED);
      for (const row of change.put) marks.put(row, markKey(row));
      for (const row of change.drop) marks.delete(markKey(row));
      for (const row of change.answered) answered.put(row, cellKey(row));
      for (const row of change.outdated) answered.delete(cellKey(row));
      return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
        transaction.onerror = () => reject(transaction.error);
      });
    },
  };
};

export type UnsentDb = Awaited<ReturnType<typeof openUnsentDb>>;
