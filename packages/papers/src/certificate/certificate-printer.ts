import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import { openThread, type ThreadSettings } from '../printer-thread.ts';
import type { PrintedPaper } from '../typesetter.ts';
import type { CertificateRun } from './certificate-paper.ts';

/** Sets certificates into one PDF/A-3b, a page each in the order given; the same run gives the same bytes. */
export type PrintCertificates = (run: CertificateRun) => Promise<Result<PrintedPaper, Rejection>>;

/** A typesetter that has begun cannot be stopped, so a run is bounded beforehand. */
export const CERTIFICATES_MAX = 500;
const PICTURE_BYTES_MAX = 64 * 1024 * 1024;

const tooLong = (what: string, limit: number): Rejection => ({
  kind: 'too-large',
  code: 'paper.too-long',
  params: { what, limit },
});

const flawOf = ({ certificates }: CertificateRun): Rejection | undefined => {
  if (certificates.length > CERTIFICATES_MAX) return tooLong('certificates', CERTIFICATES_MAX);
  const bytes = certificates.reduce((sum, { photo }) => sum + (photo?.base64.length ?? 0), 0);
  return bytes > PICTURE_BYTES_MAX ? tooLong('photo bytes', PICTURE_BYTES_MAX) : undefined;
};

/** Prints certificates in a thread of their own, one run after the other. */
export const openCertificatePrinter = (settings: ThreadSettings) => {
  const worker = new URL('./certificate.worker.ts', import.meta.url);
  const { run, close } = openThread<CertificateRun, PrintedPaper>({ ...settings, worker, flawOf });
  return { printCertificates: run satisfies PrintCertificates, close };
};
