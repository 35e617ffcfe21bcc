import type { Verification } from '@jinbang/contracts/http/verify';
import { type DocumentKind, kindOf } from '@jinbang/credentials/document-kind';
import { isObject, type Json, type JsonObject, listOf } from '@jinbang/credentials/json';

/** What stands on the paper, as far as a stranger may see it. */
export type Claims = {
  /** An award is no level certificate (M19); null where the document does not say which it is. */
  readonly kind: DocumentKind | null;
  readonly number: string | null;
  readonly maskedName: string | null;
  /** Occupation and level as certified, in the words of the certificate. */
  readonly certified: string | null;
  readonly level: string | null;
  readonly issuer: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Since when it has been suspended or revoked. */
  readonly endedAt: string | null;
  readonly competition: string | null;
  readonly evidenceUrl: string | null;
  /** What the national register was told; null where nothing is on record here (S11). */
  readonly upload: NonNullable<Verification['certificate']>['upload'] | 'not-asked';
};

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

const inside = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) ? value[key] : undefined;

export const claimsOfServer = (certificate: NonNullable<Verification['certificate']>): Claims => {
  const { number, maskedName, occupation, award, level, issuer, validFrom } = certificate;
  const { validUntil, endedAt, competition, evidenceUrl, upload } = certificate;
  const kind: DocumentKind = certificate.kind === 'award' ? 'other' : 'level';
  const certified = occupation ?? award;
  const said = { kind, number, maskedName, certified, level, issuer };
  return { ...said, validFrom, validUntil, endedAt, competition, evidenceUrl, upload };
};

/** From the credential itself, for the time the issuing system cannot be asked. */
export const claimsOfCredential = (credential: JsonObject): Claims => ({
  kind: kindOf(credential),
  number: text(inside(credential.credentialSubject, 'licenseNumber')),
  maskedName: null,
  certified: text(inside(inside(credential.credentialSubject, 'achievement'), 'name')),
  level: null,
  issuer: text(inside(credential.issuer, 'name')),
  validFrom: text(credential.validFrom),
  validUntil: text(credential.validUntil),
  endedAt: null,
  competition: null,
  evidenceUrl: text(inside(listOf(credential.evidence)[0], 'id')),
  upload: 'not-asked',
});

const PAGE = /\/results\/([0-9a-f-]{36}\/\d+)$/;

/** The page for people that goes with the address of the result's bytes. */
export const resultPageOf = (url: string): string => {
  const found = PAGE.exec(url)?.[1];
  return found === undefined ? url : `/results/${found}`;
};
