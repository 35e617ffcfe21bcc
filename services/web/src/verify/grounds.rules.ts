import { isObject, type Json, type JsonObject, listOf } from '@jinbang/credentials/json';

/** Why there is a certificate at all: the rule, the place in the contest, the frozen result. */
export type Grounds = {
  /** The clause of the promotion rule, in the words of whoever made it. */
  readonly clause: string | null;
  readonly clauseUrl: string | null;
  readonly rank: string | null;
  /** SHA-256 of the result page, lower-case hex as the page itself shows it. */
  readonly evidenceSha256: string | null;
};

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
const inside = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) ? value[key] : undefined;

const WEB = /^https?:\/\//;
const SRI = /^sha256-([A-Za-z0-9+/]{43}=)$/;

/** `sha256-…` in base64 (Subresource Integrity) as hex; null for anything else. */
export const hexOfSri = (sri: string | null): string | null => {
  const encoded = SRI.exec(sri ?? '')?.[1];
  if (encoded === undefined) return null;
  return Array.from(atob(encoded), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(
    '',
  );
};

const rankOf = (subject: Json | undefined, achievement: Json | undefined): string | null => {
  const described = listOf(inside(achievement, 'resultDescription')).find(
    (one) => inside(one, 'resultType') === 'ext:Rank',
  );
  const id = inside(described, 'id');
  if (id === undefined) return null;
  const result = listOf(inside(subject, 'result')).find(
    (one) => inside(one, 'resultDescription') === id,
  );
  return text(inside(result, 'value'));
};

/** What a credential says of its own grounds. Show it only where its signature was seen to hold. */
export const groundsOf = (credential: JsonObject): Grounds => {
  const subject = credential.credentialSubject;
  const achievement = inside(subject, 'achievement');
  const criteria = inside(achievement, 'criteria');
  const clauseUrl = text(inside(criteria, 'id'));
  const evidenceUrl = inside(listOf(credential.evidence)[0], 'id');
  const related = listOf(credential.relatedResource).find(
    (one) => evidenceUrl !== undefined && inside(one, 'id') === evidenceUrl,
  );
  return {
    clause: text(inside(criteria, 'narrative')),
    // An address from a document becomes a link only where a browser would open a page.
    clauseUrl: clauseUrl !== null && WEB.test(clauseUrl) ? clauseUrl : null,
    rank: rankOf(subject, achievement),
    evidenceSha256: hexOfSri(text(inside(related, 'digestSRI'))),
  };
};
