import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { base64UrlBytes, base64UrlText } from './base64url.ts';
import { type Check, unknown, verdictOf } from './check.ts';
import { instantMs } from './check-dates.ts';
import type { Source } from './check-proofs.ts';
import type { CheckCode } from './check-sentences.ts';
import { isObject, type Json, type JsonObject, readJsonObject } from './json.ts';
import type { Report, Sources, Verification } from './verification.ts';

const KIND = 'jinbang-offline-bundle';

/**
 * What it takes to verify a credential where there is no network: everything its issuer publishes
 * about it, as it stood at `madeAt`. Anybody can write one: the keys in it prove nothing by themselves.
 */
export type OfflineBundle = {
  readonly madeAt: string;
  /** The credential as text, byte for byte. */
  readonly credential: string;
  readonly didDocuments: Readonly<Record<string, string>>;
  readonly statusLists: Readonly<Record<string, string>>;
  /** Result pages, base64url. */
  readonly evidence: Readonly<Record<string, string>>;
};

export type Verifier = (verification: Verification) => Promise<Report>;

const recorded = <Content>(
  source: ((address: string) => Promise<Content | undefined>) | undefined,
  keep: (address: string, content: Content) => void,
): ((address: string) => Promise<Content | undefined>) => {
  return async (address) => {
    const content = await source?.(address);
    if (content !== undefined) keep(address, content);
    return content;
  };
};

/** Verifies and keeps all that was asked for on the way. The register's newest version is not kept. */
export const gatherBundle = async (
  { text, now, sources }: Verification,
  verify: Verifier,
): Promise<{ readonly bundle: OfflineBundle; readonly report: Report }> => {
  const didDocuments: Record<string, string> = {};
  const statusLists: Record<string, string> = {};
  const evidence: Record<string, string> = {};
  const report = await verify({
    text,
    now,
    sources: {
      ...sources,
      didDocument: recorded(sources.didDocument, (did, document) => {
        didDocuments[did] = document;
      }),
      statusList: recorded(sources.statusList, (url, list) => {
        statusLists[url] = list;
      }),
      evidence: recorded(sources.evidence, (url, page) => {
        evidence[url] = base64UrlText(page);
      }),
    },
  });
  const madeAt = now.toISOString();
  return { bundle: { madeAt, credential: text, didDocuments, statusLists, evidence }, report };
};

export const writeBundle = (bundle: OfflineBundle): string =>
  `${JSON.stringify({ kind: KIND, version: 1, ...bundle }, null, 1)}\n`;

const textsOf = (value: Json | undefined): Readonly<Record<string, string>> | undefined => {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return entries.length === Object.keys(value).length ? Object.fromEntries(entries) : undefined;
};

/** Is this JSON a bundle at all, rather than a credential? */
export const isBundle = (value: JsonObject): boolean => value.kind === KIND;

export const readBundle = (text: string): Result<OfflineBundle, 'bundle.unreadable'> => {
  const read = readJsonObject(text);
  if (!read.ok || !isBundle(read.value) || read.value.version !== 1) {
    return refuse('bundle.unreadable');
  }
  const { madeAt, credential } = read.value;
  const didDocuments = textsOf(read.value.didDocuments);
  const statusLists = textsOf(read.value.statusLists);
  const evidence = textsOf(read.value.evidence);
  const isDated = typeof madeAt === 'string' && instantMs(madeAt) !== undefined;
  if (!isDated || typeof credential !== 'string' || !didDocuments || !statusLists || !evidence) {
    return refuse('bundle.unreadable');
  }
  return accept({ madeAt, credential, didDocuments, statusLists, evidence });
};

/** A bundle in the place of the network, but for the keys: those come from whom the reader trusts. */
const sourcesOfBundle = (bundle: OfflineBundle, vouchedKeys: Source<string>): Sources => ({
  didDocument: vouchedKeys,
  statusList: async (url) => bundle.statusLists[url],
  evidence: async (url) => {
    const page = bundle.evidence[url];
    return page === undefined ? undefined : base64UrlBytes(page);
  },
});

const UNVOUCHED: ReadonlySet<CheckCode> = new Set(['key.unreachable', 'key.not-listed']);

/**
 * Keys kept beforehand may be older than the certificate: one that is not among them is nobody's
 * forgery, but nothing that only the file itself vouches for can be believed either.
 */
const withoutVouch = (report: Report): Report => {
  const checks = report.checks.map(
    (check): Check => (UNVOUCHED.has(check.code) ? unknown('key', 'key.unvouched') : check),
  );
  return { ...report, checks, verdict: verdictOf(checks) };
};

/** Does nobody but the bundle itself vouch for the key the credential was signed with? */
export const isUnvouched = ({ checks }: Report): boolean =>
  checks.some(({ code }) => code === 'key.unvouched');

/** From when its oldest status list is, as the list itself says under its signature. */
const statusFrom = ({ statusLists }: OfflineBundle): Date | undefined => {
  const moments = Object.values(statusLists).map((text) => {
    const list = readJsonObject(text);
    return list.ok ? instantMs(list.value.validFrom) : undefined;
  });
  const known = moments.filter((ms) => ms !== undefined);
  return known.length === 0 ? undefined : new Date(Math.min(...known));
};

export type BundleReport = {
  readonly report: Report;
  /** Since when nothing is known of a revocation; undefined where the bundle has no status list. */
  readonly statusFrom: Date | undefined;
  /** What held at `statusFrom`, where the status of today cannot be told any more. */
  readonly back: Report | undefined;
};

export type ByBundle = {
  readonly now: Date;
  /**
   * Text of an issuer's `did.json` by DID, from the issuer's host or kept from an earlier visit:
   * never from a bundle that somebody else handed over.
   */
  readonly vouchedKeys: Source<string>;
  /** The credential somebody shows; without it the one the bundle was made of. */
  readonly text?: string;
};

/**
 * Verifies a credential by a bundle and by keys the reader has from elsewhere. Past the end of the
 * status list's own period the status of today is unknown and the certificate never reads as valid;
 * what it was then is told beside it.
 */
export const verifyByBundle = async (
  bundle: OfflineBundle,
  { now, vouchedKeys, text = bundle.credential }: ByBundle,
  verify: Verifier,
): Promise<BundleReport> => {
  const sources = sourcesOfBundle(bundle, vouchedKeys);
  const report = withoutVouch(await verify({ text, now, sources }));
  const from = statusFrom(bundle);
  const isStale = report.checks.some(({ code }) => code === 'status.list-stale');
  if (!from || !isStale) return { report, statusFrom: from, back: undefined };
  const back = withoutVouch(await verify({ text, now: from, sources }));
  return { report, statusFrom: from, back };
};
