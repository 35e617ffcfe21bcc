import { generateLoad } from './generate-load.ts';
import type { LoadMessage, LoadPlan } from './load-plan.ts';

// The load in a process of its own, so that making it does not slow the one that watches and counts.
const tell = (message: LoadMessage): void => void process.send?.(message);

process.on('disconnect', () => process.exit());
process.on('message', (plan: LoadPlan) => {
  generateLoad(plan, tell).then(tell, (cause: unknown) => {
    tell({ kind: 'failed', reason: cause instanceof Error ? cause.message : String(cause) });
  });
});
