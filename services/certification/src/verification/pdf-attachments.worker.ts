import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

/** Beyond it a paper carries something else than a certificate. */
const FILES_MAX = 20;

const read = async (bytes: Uint8Array): Promise<readonly { name: string; bytes: Uint8Array }[]> => {
  const pdf = await getDocumentProxy(bytes);
  const attached = [...((await pdf.getAttachments()) ?? [])].slice(0, FILES_MAX);
  const files = attached.map(async ([id, { filename }]) => ({
    name: filename,
    bytes: await pdf.getAttachmentContent(id),
  }));
  const read = await Promise.all(files);
  return read.flatMap(({ name, bytes: content }) =>
    content instanceof Uint8Array ? [{ name, bytes: content }] : [],
  );
};

// Safe: whoever starts this thread hands it the bytes of one file.
parentPort?.postMessage(await read(workerData as Uint8Array));
