import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PlainStop } from '../../plain-stop.ts';
import type { ViewerNews, ViewerOrder, WatchPlan, WatchReport } from './viewer-plan.ts';

const script = fileURLToPath(new URL('./viewer-process.ts', import.meta.url));
/** What a process has open beside its viewers. */
const OTHER_FILES = 200;
const AT_ONCE = 100;
const ANSWER_WITHIN_MS = 180_000;

export type Viewers = {
  /** Opens these streams beside those that are open; resolves when all are answered. */
  readonly watch: (streams: WatchPlan['streams']) => Promise<void>;
  /** What was read since the last time. @throws when a viewer was lost */
  readonly report: () => Promise<WatchReport>;
  readonly close: () => void;
};

type Limits = { userLimits?: { open_files?: { soft?: number | string } } };

/** How many files this process and its children may open; undefined where nothing bounds it. */
const openFilesMax = (): number | undefined => {
  // Safe: what Node promises of its report; a part that is missing bounds nothing.
  const { userLimits } = process.report.getReport() as Limits;
  const soft = Number(userLimits?.open_files?.soft);
  return Number.isFinite(soft) ? soft : undefined;
};

/** @throws PlainStop that says what to do where so many connections cannot be open at once */
export const mustAllowFiles = (connections: number): void => {
  const most = openFilesMax();
  if (most === undefined || most >= connections + OTHER_FILES) return;
  throw new PlainStop(
    `A process may open ${most} files here and ${connections} viewers need ${connections + OTHER_FILES}; raise it with: ulimit -n ${connections + OTHER_FILES}`,
  );
};

/** A process that holds viewers; it reads and counts, and makes nothing of what it read. */
export const openViewers = (): Viewers => {
  const child = fork(script, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the process of the viewers ended too early')));
    child.on('message', (news: ViewerNews) => {
      if (news.kind === 'failed') reject(new Error(news.reason));
    });
  });
  // Told by the order it happens in; without one nobody asks.
  failed.catch(() => {});
  const send = <Kind extends ViewerNews['kind']>(order: ViewerOrder, kind: Kind) => {
    const answered = new Promise<Extract<ViewerNews, { kind: Kind }>>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error('the viewers did not answer in time')),
        ANSWER_WITHIN_MS,
      );
      const hear = (news: ViewerNews): void => {
        if (news.kind !== kind) return;
        clearTimeout(late);
        child.off('message', hear);
        // Safe: the kind was compared just now.
        resolve(news as Extract<ViewerNews, { kind: Kind }>);
      };
      child.on('message', hear);
      child.send(order);
    });
    return Promise.race([answered, failed]);
  };
  return {
    watch: async (streams) => {
      mustAllowFiles(streams.reduce((sum, { viewers }) => sum + viewers, 0));
      await send({ kind: 'watch', streams, atOnce: AT_ONCE }, 'watching');
    },
    report: () => send({ kind: 'report' }, 'report'),
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
};
