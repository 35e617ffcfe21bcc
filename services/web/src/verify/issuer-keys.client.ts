import { didOfOrigin } from '@jinbang/credentials/did-web';
import { remember } from '../ui/language.ts';

/** The issuer's document with its keys as it was last fetched, for the day there is no network. */
const KEPT = 'jinbang.issuer-keys';

const kept = (): string | undefined => {
  try {
    return localStorage.getItem(KEPT) ?? undefined;
  } catch {
    return undefined;
  }
};

const isOwn = (did: string): boolean => did === didOfOrigin(location.origin);

/** The issuer's document as it stands now, where the issuer is this very host; kept for later. */
export const fetchKeys = async (did: string): Promise<string | undefined> => {
  if (!isOwn(did)) return undefined;
  const response = await fetch('/.well-known/did.json');
  if (!response.ok) return undefined;
  const text = await response.text();
  remember(KEPT, text);
  return text;
};

/** The document as this host has it, or as this device kept it where nobody answers. */
export const knownKeys = async (did: string): Promise<string | undefined> => {
  const fetched = await fetchKeys(did).catch(() => undefined);
  return fetched ?? (isOwn(did) ? kept() : undefined);
};
