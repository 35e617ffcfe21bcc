import { isJwtText } from './carried-credential.ts';
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

const CODE_AND_POCKET = /^([^.]+)\.([^.]+\.[^.]+\.[^.]+)$/;

/** Reads it back; what is neither is null, for people type addresses too. Nothing is verified yet. */
export const readHolderFragment = (fragment: string): HolderFragment => {
  const text = fragment.replace(/^#/, '');
  if (isJwtText(text)) return { holderCode: null, pocket: text };
  const [, code = text, pocket = null] = CODE_AND_POCKET.exec(text) ?? [];
  const isPocket = pocket !== null && isJwtText(pocket);
  return { holderCode: readHolderCode(code) ?? null, pocket: isPocket ? pocket : null };
};
