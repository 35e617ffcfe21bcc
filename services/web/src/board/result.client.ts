import { type Answer, answerOf, unreachable } from '../ui/ask.client.ts';
import type { ResultPage, ResultStanding } from './result-page.ts';

export type FetchedResult = {
  readonly page: ResultPage;
  readonly standing: ResultStanding;
  /** SHA-256 of the bytes as they came, in lower-case hex. */
  readonly sha256: string;
  readonly url: string;
};

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The page of a result, to the byte, with the hash that certificates name. */
export const fetchResult = async (
  eventId: string,
  version: string,
): Promise<Answer<FetchedResult>> => {
  const url = `/api/ranking/v1/public/results/${eventId}/${version}`;
  try {
    const response = await fetch(url, { headers: { accept: 'application/json' } });
    if (!response.ok) return answerOf(response);
    const bytes = await response.arrayBuffer();
    const sha256 = hexOf(await crypto.subtle.digest('SHA-256', bytes));
    // Our own ranking froze it in the form of result-page.ts.
    const page = JSON.parse(new TextDecoder().decode(bytes)) as ResultPage;
    const standing = (response.headers.get('jinbang-result-state') ?? '') as ResultStanding;
    return { ok: true, body: { page, standing, sha256, url } };
  } catch {
    return unreachable;
  }
};
