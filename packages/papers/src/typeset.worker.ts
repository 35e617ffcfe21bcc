import { parentPort } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import type { Typesetter } from './typesetter.ts';

/** Loaded here and not above, so that a platform without the typesetter gets an answer, not a crash. */
const open = async (): Promise<Typesetter | undefined> => {
  try {
    const { openTypesetter } = await import('./typesetter.ts');
    return openTypesetter();
  } catch {
    return undefined;
  }
};

const opened = open();

parentPort?.on('message', async (paper: Paper) => {
  const typesetter = await opened;
  if (!typesetter) {
    const platform = `${process.platform}-${process.arch}`;
    const params = { platform };
    parentPort?.postMessage({
      ok: false,
      refusal: { kind: 'conflict', code: 'paper.no-typesetter', params },
    });
    return;
  }
  const outcome = typesetter.set(paper);
  parentPort?.postMessage(outcome);
});
