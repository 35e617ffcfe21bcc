import { readHolderCode } from './holder-code.ts';

/** What stands behind the `#` of the address on a holder's paper. Browsers send it nowhere. */
export type HolderFragment = {
  /** The secret code, 16 letters. */
  readonly holderCode: string | null;
  /** A pocket certificate (`pocket-certificate.ts`), as its compact JWS. */
  readonly pocket: string | null;
};

/** `<holder code>`, `<pocket certificate>`, or both with a dot between them. */
export const writeHolderFragment = ({ holderCode, pocket }: HolderFragment): string =>
  [holderCode, pocket].filter((part) => part !== null).join('.');

/** A compact JWS, whose header is always an object with a member: `{"…`. */
const POCKET = /(?:^|\.)(eyJ[\w-]*\.[\w-]+\.[\w-]+)$/;

/** Reads it back; what is neither is null, for people type addresses too. Nothing is verified yet. */
export const readHolderFragment = (fragment: string): HolderFragment => {
  const text = fragment.replace(/^#/, '');
  const pocket = POCKET.exec(text)?.[1] ?? null;
  const code = pocket === null ? text : text.slice(0, -pocket.length).replace(/\.$/, '');
  return { holderCode: readHolderCode(code) ?? null, pocket };
};
