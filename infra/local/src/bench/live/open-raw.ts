import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { RawNews, RawOrder } from './raw-process.ts';

const script = fileURLToPath(new URL('./raw-process.ts', import.meta.url));

/** Raw node:http in a process of its own. */
export type Raw = {
  readonly origin: string;
  readonly order: (order: RawOrder) => void;
  readonly close: () => void;
};

export const openRaw = async (): Promise<Raw> => {
  const child = fork(script, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  // Safe: the process says nothing else.
  const [{ port }] = (await once(child, 'message')) as [RawNews];
  return {
    origin: `http://127.0.0.1:${port}`,
    order: (order) => void child.send(order),
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
};
