import { describeCause } from '@jinbang/service-kit/describe-cause';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';

/** Runs a sweep at start and from then on at a fixed distance, one at a time, until stopped. */
export const startSweep = ({
  everyMs,
  work,
  onMended,
  log,
}: {
  everyMs: number;
  work: () => Promise<number>;
  onMended: () => void;
  log: Log;
}): Part => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const run = async (): Promise<void> => {
    try {
      const mended = await work();
      if (mended > 0) {
        log.warn({ mended }, 'the sweep told marks that readers had not been told');
        onMended();
      }
    } catch (cause) {
      log.warn(describeCause(cause), 'the sweep tries again later');
    }
    if (!stopped) timer = setTimeout(() => void run(), everyMs);
  };
  const current = run();
  return {
    name: 'sweep',
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await current;
    },
  };
};
