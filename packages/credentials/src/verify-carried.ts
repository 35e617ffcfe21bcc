import { isJwtText } from './carried-credential.ts';
import type { Report, Verification } from './verification.ts';
import { verifyCredential } from './verify-credential.ts';
import { verifyJwt } from './verify-jwt.ts';

/** Every check there is, of a credential with its proof set or of one of its JWT renderings. */
export const verifyCarried = (verification: Verification): Promise<Report> =>
  isJwtText(verification.text) ? verifyJwt(verification) : verifyCredential(verification);
