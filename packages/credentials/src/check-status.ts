import { bitAt, decodeBits } from './bitstring.ts';
import { type Check, fail, pass, unknown } from './check.ts';
import { periodOf } from './check-dates.ts';
import {
  checkProofs,
  fetched,
  findKey,
  issuerOf,
  type Source,
  type SuiteCheck,
} from './check-proofs.ts';
import { hasOnlyContexts, STATUS_LIST_CONTEXTS } from './contexts.ts';
import { hexOf, sha256OfText } from './ed25519.ts';
import { isObject, type JsonObject, listOf, readJsonObject } from './json.ts';
import { recentOf } from './recent.ts';
import { type ReadStatusEntry, readStatusEntries } from './status-entry.ts';

export type StatusSources = {
  readonly didDocument: Source<string>;
  readonly statusList: Source<string>;
};

type Mismatch = 'list-mismatch' | 'list-other-issuer' | 'list-stale';
type Doubt = `status.${Mismatch | 'unreachable' | 'list-altered' | 'out-of-list'}`;
type Answer = { readonly bit: boolean } | { readonly doubt: Doubt };
const doubt = (code: Doubt): Answer => ({ doubt: code });

/** Is this document the list the entry means, of the same issuer, and still fresh? */
const findMismatch = (
  list: JsonObject,
  entry: ReadStatusEntry,
  issuer: string | undefined,
  now: Date,
): Mismatch | undefined => {
  const subject = list.credentialSubject;
  const isTheList =
    list.id === entry.list &&
    hasOnlyContexts(list, STATUS_LIST_CONTEXTS) &&
    listOf(list.type).includes('BitstringStatusListCredential') &&
    isObject(subject) &&
    subject.type === 'BitstringStatusList' &&
    subject.statusPurpose === entry.purpose;
  if (!isTheList) return 'list-mismatch';
  if (issuer === undefined || issuerOf(list) !== issuer) return 'list-other-issuer';
  return periodOf(list, now) === 'current' ? undefined : 'list-stale';
};

type ReadList = { readonly read: ReturnType<typeof readJsonObject>; readonly hash: string };

/** Many certificates name one list: so many read lists, and so many proven ones, are kept. */
const LISTS_MAX = 32;
const readLists = recentOf<ReadList>(LISTS_MAX);
const provenBits = recentOf<Uint8Array>(LISTS_MAX);

type Read = {
  readonly list: JsonObject;
  /** SHA-256 of the signed text, hex: another text is another list. */
  readonly hash: string;
};

/**
 * The bits of a list whose proofs hold under the key that its issuer lists now. What was proven of
 * this very text with this very key stays proven; what was not is tried anew each time.
 */
const proveList = async (
  { list, hash }: Read,
  { didDocument }: StatusSources,
  suites: readonly SuiteCheck[],
): Promise<Uint8Array | Extract<Doubt, 'status.list-altered' | 'status.out-of-list'>> => {
  const key = await findKey(list, didDocument);
  if (key.found !== true) return 'status.list-altered';
  const proof = [hash, key.keyId, hexOf(key.key), ...suites.map(({ name }) => name)].join(' ');
  const known = provenBits.find(proof);
  if (known) return known;
  const checks = await checkProofs(list, key, suites);
  if (checks.some(({ outcome }) => outcome !== 'pass')) return 'status.list-altered';
  const subject = list.credentialSubject;
  const encoded = isObject(subject) ? subject.encodedList : undefined;
  const bits = typeof encoded === 'string' ? await decodeBits(encoded) : undefined;
  return bits ? provenBits.keep(proof, bits) : 'status.out-of-list';
};

/** Known by the text itself: what was read once is neither read nor hashed again. */
const readList = async (text: string): Promise<ReadList> =>
  readLists.find(text) ??
  readLists.keep(text, { read: readJsonObject(text), hash: hexOf(await sha256OfText(text)) });

const askList = async (
  entry: ReadStatusEntry,
  issuer: string | undefined,
  now: Date,
  sources: StatusSources,
  suites: readonly SuiteCheck[],
): Promise<Answer> => {
  const text = await fetched(sources.statusList, entry.list);
  if (text === undefined) return doubt('status.unreachable');
  const { read, hash } = await readList(text);
  if (!read.ok) return doubt('status.list-mismatch');
  const list = read.value;
  // Asked each time, of a list that was proven, too: what was fresh then may be stale now.
  const mismatch = findMismatch(list, entry, issuer, now);
  if (mismatch) return doubt(`status.${mismatch}`);
  const bits = await proveList({ list, hash }, sources, suites);
  if (typeof bits === 'string') return doubt(bits);
  const bit = bitAt(bits, entry.index);
  return bit === undefined ? doubt('status.out-of-list') : { bit };
};

/**
 * Asks every list the credential names. Revoked counts before suspended, both before doubt; a list
 * that cannot be had or believed leaves the status unknown, never good.
 */
export const checkStatus = async (
  credential: JsonObject,
  now: Date,
  sources: StatusSources,
  suites: readonly SuiteCheck[],
): Promise<Check> => {
  const entries = readStatusEntries(credential);
  if (!entries) return fail('status', 'status.unreadable');
  const issuer = issuerOf(credential);
  const answers = await Promise.all(
    entries.map(async (entry) => ({
      purpose: entry.purpose,
      answer: await askList(entry, issuer, now, sources, suites),
    })),
  );
  for (const [purpose, code] of [
    ['revocation', 'status.revoked'],
    ['suspension', 'status.suspended'],
  ] as const) {
    const isSet = answers.some(
      (asked) => asked.purpose === purpose && 'bit' in asked.answer && asked.answer.bit,
    );
    if (isSet) return fail('status', code);
  }
  for (const { answer } of answers) if ('doubt' in answer) return unknown('status', answer.doubt);
  return pass('status', 'status.good');
};
