import { tidyCertificateNumber } from '@jinbang/credentials/certificate-number';
import { readHolderCode } from '@jinbang/credentials/holder-code';

/** What an address asks for: a number from the path, a holder's code from the fragment. */
export type Place = { readonly number: string | null; readonly holderCode: string | null };

const NUMBER_MIN = 4;
const NUMBER_MAX = 60;

/** A number as it can be looked up; null when nobody would call this one. */
export const readNumber = (typed: string): string | null => {
  const number = tidyCertificateNumber(typed);
  return number.length >= NUMBER_MIN && number.length <= NUMBER_MAX ? number : null;
};

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

/**
 * `/v/<number>#<holder code>` from the QR code, `/verify/`, `/verify/<number>`. Browsers never send
 * the fragment anywhere.
 */
export const placeOf = (path: string, fragment: string): Place => {
  const [, number = ''] = path.split('/').filter((part) => part !== '');
  return {
    number: number === 'index.html' ? null : readNumber(decoded(number)),
    holderCode: readHolderCode(decoded(fragment.replace(/^#/, ''))) ?? null,
  };
};
