import type { OutcomeName } from '@jinbang/contracts/verdict';
import { plainCertificateNumber } from '@jinbang/credentials/certificate-number';
import type { PocketCertificate } from '@jinbang/credentials/pocket-certificate';

/** What the signed words in a QR code came to, by the keys this device has. */
export type Pocket =
  | { readonly state: 'holds'; readonly words: PocketCertificate }
  /** A known key did not sign this, or signed it for another number: the paper is somebody else's. */
  | { readonly state: 'broken' }
  /** Nobody here has the key it names: nothing can be said. */
  | { readonly state: 'no-key' };

/** What signed words are worth on a paper of that number, however it is typed; undefined where the signature fails. */
export const pocketOf = (words: PocketCertificate | undefined, number: string): Pocket =>
  words && plainCertificateNumber(words.number) === plainCertificateNumber(number)
    ? { state: 'holds', words }
    : { state: 'broken' };

/** The calendar day at home, where papers have their days from, wherever the reader is. */
export const dayAtHome = (now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);

/**
 * What a QR code alone can be said to be, without a network: never valid, for it knows nothing of
 * a revocation. `today` is a calendar day as the words have them.
 */
export const outcomeOfPocket = (pocket: Pocket, today: string): OutcomeName => {
  if (pocket.state === 'broken') return 'forged';
  if (pocket.state === 'no-key') return 'unknown';
  const { awarded, until } = pocket.words;
  if (until !== undefined && until < today) return 'expired';
  return awarded > today ? 'not-yet-valid' : 'unknown';
};
