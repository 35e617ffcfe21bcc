import type { Verification } from '@jinbang/contracts/http/verify';
import { isObject, type Json, type JsonObject, listOf } from '@jinbang/credentials/json';

/** What stands on the paper, as far as a stranger may see it. */
export type Claims = {
  readonly number: string | null;
  readonly maskedName: string | null;
  /** Occupation and level as certified, in the words of the certificate. */
  readonly certified: string | null;
  readonly level: string | null;
  readonly issuer: string | null;
  readonly validFrom: string | null;
  readonly competition: string | null;
  readonly evidenceUrl: string | null;
};

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

const inside = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) ? value[key] : undefined;

export const claimsOfServer = (certificate: NonNullable<Verification['certificate']>): Claims => {
  const { number, maskedName, occupation, award, level, issuer, validFrom } = certificate;
  const { competition, evidenceUrl } = certificate;
  const certified = occupation ?? award;
  return { number, maskedName, certified, level, issuer, validFrom, competition, evidenceUrl };
};

/** From the credential itself, for the time the issuing system cannot be asked. */
export const claimsOfCredential = (credential: JsonObject): Claims => ({
  number: text(inside(credential.credentialSubject, 'licenseNumber')),
  maskedName: null,
  certified: text(inside(inside(credential.credentialSubject, 'achievement'), 'name')),
  level: null,
  issuer: text(inside(credential.issuer, 'name')),
  validFrom: text(credential.validFrom),
  competition: null,
  evidenceUrl: text(inside(listOf(credential.evidence)[0], 'id')),
});

const PAGE = /\/results\/([0-9a-f-]{36}\/\d+)$/;

/** The page for people that goes with the address of the result's bytes. */
export const resultPageOf = (url: string): string => {
  const found = PAGE.exec(url)?.[1];
  return found === undefined ? url : `/results/${found}`;
};
