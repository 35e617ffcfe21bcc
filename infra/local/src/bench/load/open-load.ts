import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Acknowledged, LoadMessage, LoadPlan, LoadReport } from './load-plan.ts';

const script = fileURLToPath(new URL('./load-process.ts', import.meta.url));

export type Load = {
  /**
   * Runs one load after the other and waits for its report.
   * @throws with the service's answer when a mark was not stored
   */
  readonly run: (
    plan: LoadPlan,
    onAcknowledged?: (acknowledged: Acknowledged) => void,
  ) => Promise<LoadReport>;
  readonly close: () => void;
};

/** A process that makes loads. It is kept between runs, since a cold one slows what it measures. */
export const openLoad = (): Load => {
  const child = fork(script, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the process that makes the load ended too early')));
  });
  // Told by the run it happens in; without one nobody asks.
  ended.catch(() => {});
  const report = (plan: LoadPlan, onAcknowledged: (acknowledged: Acknowledged) => void) =>
    new Promise<LoadReport>((resolve, reject) => {
      const hear = (message: LoadMessage): void => {
        if (message.kind === 'acknowledged') {
          onAcknowledged(message);
          return;
        }
        child.off('message', hear);
        if (message.kind === 'finished') resolve(message);
        else reject(new Error(message.reason));
      };
      child.on('message', hear);
      child.send(plan);
    });
  return {
    run: (plan, onAcknowledged = () => {}) => Promise.race([report(plan, onAcknowledged), ended]),
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
};
