import { Fault } from '@jinbang/kernel/fault';
import { contentKindOf, namesInZip } from '@jinbang/service-kit/content-kind.rules';
import type { Sealer, SealerOf } from './sealer.ts';

const TIMEOUT_MS = 30_000;
const FILE_BYTES_MAX = 20 * 1024 * 1024;

const away = (cause?: unknown): Fault =>
  new Fault('The seal service gives no sealed file.', { retryable: true, cause });

/** An OFD is a ZIP with its own root document. */
const kindOf = (bytes: Buffer): 'pdf' | 'ofd' | undefined => {
  if (contentKindOf(bytes) === 'pdf') return 'pdf';
  return namesInZip(bytes).includes('OFD.xml') ? 'ofd' : undefined;
};

export type SealService = { readonly url: string; readonly token?: string | undefined };

/** A seal service over HTTP: `POST` of the PDF, answered with the sealed file. */
export const sealerClient =
  ({ url, token }: SealService): Sealer =>
  async (pdf) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/pdf',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: new Uint8Array(pdf),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((cause: unknown) => {
      throw away(cause);
    });
    if (!response.ok) throw away();
    const bytes = Buffer.from(await response.arrayBuffer());
    const kind = bytes.length <= FILE_BYTES_MAX ? kindOf(bytes) : undefined;
    if (!kind) throw away();
    return { kind, bytes };
  };

/** Every body's own service, each of this body's papers alone. */
export const sealersOf = (
  services: readonly (SealService & { readonly bodyId: string })[],
): SealerOf => {
  const sealers = new Map(services.map((service) => [service.bodyId, sealerClient(service)]));
  return (bodyId) => sealers.get(bodyId);
};
