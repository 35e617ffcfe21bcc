import { parentPort } from 'node:worker_threads';
import type { CertificateRun } from './certificate-paper.ts';
import type { CertificateTypesetter } from './certificate-typesetter.ts';

/** Loaded here and not above, so that a platform without the typesetter gets an answer, not a crash. */
const open = async (): Promise<CertificateTypesetter | undefined> => {
  try {
    const { openCertificateTypesetter } = await import('./certificate-typesetter.ts');
    return openCertificateTypesetter();
  } catch {
    return undefined;
  }
};

const opened = open();

parentPort?.on('message', async (run: CertificateRun) => {
  const typesetter = await opened;
  const params = { platform: `${process.platform}-${process.arch}` };
  parentPort?.postMessage(
    typesetter?.set(run) ?? {
      ok: false,
      refusal: { kind: 'conflict', code: 'paper.no-typesetter', params },
    },
  );
});
