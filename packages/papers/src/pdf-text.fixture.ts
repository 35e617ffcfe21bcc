import { extractText, getDocumentProxy } from 'unpdf';

/** What a reader finds on each page, for tests. */
export const textOfPdf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  // The reader takes the bytes for itself.
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false });
  // It reads the narrow gap between Chinese and Latin as a space.
  return text.map((page) => page.replaceAll(/(?<=\p{sc=Han}) (?=\d)/gu, ''));
};
