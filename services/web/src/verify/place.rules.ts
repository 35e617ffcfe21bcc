import { plainCertificateNumber } from '@jinbang/credentials/certificate-number';
import { type HolderFragment, readHolderFragment } from '@jinbang/credentials/holder-fragment';

/** What an address asks for: a number from the path, code and pocket certificate from the fragment. */
export type Place = HolderFragment & { readonly number: string | null };

const NUMBER_MIN = 4;
const NUMBER_MAX = 60;

/** A number as it can be looked up; null when nobody would call this one. */
export const readNumber = (typed: string): string | null => {
  const number = plainCertificateNumber(typed);
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
    ...readHolderFragment(decoded(fragment)),
  };
};

const ADDRESS = /^(?:[a-z]+:\/\/)?[^/\s]*\/(?:v|verify)\/([^#?\s]+)[^#]*(#\S*)?$/i;

/** The address a QR code holds, as a scanner hands it over; null for any other text. */
export const readAddress = (typed: string): Place | null => {
  const [, path, fragment = ''] = ADDRESS.exec(typed.trim()) ?? [];
  const place = path === undefined ? null : placeOf(`/v/${path}`, fragment);
  return place?.number ? place : null;
};

/** What stands where a number is asked for: a number, or a whole address; null when it is neither. */
export const readAsked = (typed: string): (Place & { readonly number: string }) | null => {
  const place = readAddress(typed);
  const number = place?.number ?? readNumber(typed);
  return number === null ? null : { holderCode: null, pocket: null, ...place, number };
};
