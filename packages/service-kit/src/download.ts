import { type FileKind, fileNameOf, MEDIA_TYPE_OF } from './content-kind.rules.ts';
import { secureHeaders } from './secure-headers.ts';

const asFile = (body: BodyInit, kind: FileKind, title: string): Response => {
  const name = encodeURIComponent(fileNameOf(title, kind)).replaceAll("'", '%27');
  return new Response(body, {
    headers: {
      ...secureHeaders('same-origin'),
      'content-security-policy': "sandbox; default-src 'none'",
      'content-type': MEDIA_TYPE_OF[kind],
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    },
  });
};

/**
 * A stored file on its way out: saved and never shown, so that nothing in it runs beside our pages.
 * @param title what the file is called; dressed up as a name to save it under
 */
export const download = (
  { kind, bytes }: { readonly kind: FileKind; readonly bytes: Buffer },
  title: string,
): Response => asFile(new Uint8Array(bytes), kind, title);

/** The same for a file that is written while it goes out. */
export const downloadStream = (
  { kind, stream }: { readonly kind: FileKind; readonly stream: ReadableStream<Uint8Array> },
  title: string,
): Response => asFile(stream, kind, title);
