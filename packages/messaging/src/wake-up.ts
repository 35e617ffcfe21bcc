/** A wait that ends early when somebody knows there is work: a signal inside the process beside the poll. */
export const wakeUp = () => {
  let stopped = false;
  let pending = false;
  let release: (() => void) | undefined;
  const wake = () => {
    pending = true;
    release?.();
  };
  return {
    get stopped() {
      return stopped;
    },
    wake,
    stop: () => {
      stopped = true;
      wake();
    },
    wait: (timeoutMs: number): Promise<void> =>
      new Promise((resolve) => {
        if (pending) {
          pending = false;
          resolve();
          return;
        }
        const done = () => {
          clearTimeout(timer);
          release = undefined;
          pending = false;
          resolve();
        };
        const timer = setTimeout(done, timeoutMs);
        release = done;
      }),
  };
};
