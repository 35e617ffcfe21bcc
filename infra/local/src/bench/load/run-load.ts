import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Acknowledged, LoadMessage, LoadPlan, LoadReport } from './load-plan.ts';

const script = fileURLToPath(new URL('./load-process.ts', import.meta.url));

/**
 * Runs a load in a process of its own and waits for its report.
 * @throws with the service's answer when a mark was not stored
 */
export const runLoad = (
  plan: LoadPlan,
  onAcknowledged: (acknowledged: Acknowledged) => void = () => {},
): Promise<LoadReport> =>
  new Promise((resolve, reject) => {
    const child = fork(script, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const end = (settle: () => void) => {
      child.disconnect();
      settle();
    };
    child.on('message', (message: LoadMessage) => {
      if (message.kind === 'acknowledged') onAcknowledged(message);
      else if (message.kind === 'finished') end(() => resolve(message));
      else end(() => reject(new Error(message.reason)));
    });
    child.on('error', reject);
    child.on('exit', () => reject(new Error('the process that makes the load ended too early')));
    child.send(plan);
  });
