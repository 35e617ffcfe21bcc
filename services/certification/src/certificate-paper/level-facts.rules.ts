import { isObject, type JsonObject, listOf } from '@jinbang/credentials/json';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

/** ID types as they are printed (S13). */
export const ID_TYPE_WORDS: Readonly<Record<string, string>> = {
  'resident-id': '居民身份证',
  'hmt-residence-permit': '港澳台居民居住证',
  'hmt-travel-permit': '港澳/台湾居民往来大陆通行证',
  'foreign-permanent-residence': '外国人永久居留身份证',
  passport: '护照',
};

/** What the signed credential says; the paper prints this and nothing of its own. */
export type CertifiedFacts = {
  readonly issuer: string;
  readonly occupation: string;
  readonly trade: string | null;
};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const BRACKETS = /^（(.+)）$/u;

/** `焊工（电焊工）三级/高级工` is 焊工, 电焊工; `焊工 三级/高级工` has no 工种. */
const tradeIn = (certified: string, occupation: string, level: string): string | null => {
  const between = certified.slice(occupation.length, certified.length - level.length);
  return BRACKETS.exec(between)?.[1] ?? null;
};

/** @param level as printed: `三级/高级工` */
export const certifiedFacts = (
  credential: JsonObject,
  level: string,
): CertifiedFacts | undefined => {
  const { issuer, credentialSubject: subject } = credential;
  const achievement = isObject(subject) ? subject.achievement : undefined;
  if (!isObject(issuer) || !isObject(achievement)) return undefined;
  const [alignment] = listOf(achievement.alignment).filter(isObject);
  const issuerName = textOf(issuer.name);
  const occupation = textOf(alignment?.targetName);
  const certified = textOf(achievement.name);
  if (issuerName === undefined || occupation === undefined || certified === undefined) {
    return undefined;
  }
  const isWhole = certified.startsWith(occupation) && certified.endsWith(level);
  return isWhole
    ? { issuer: issuerName, occupation, trade: tradeIn(certified, occupation, level) }
    : undefined;
};

const STANDS = 'live';

/** Paper is printed of a certificate that stands; of nothing suspended, revoked or superseded. */
export const printable = (state: string): Result<true, Rejection> =>
  state === STANDS
    ? accept(true)
    : refuse({ kind: 'conflict', code: 'certificate.not-printable', params: { state } });

/** How a list lies on the table: by unit as it is handed out, by number, or as it was asked for. */
export type PaperOrder = 'unit' | 'number' | 'given';

type Sorted = {
  readonly number: string;
  readonly organisation: string | null;
  readonly place: number;
};

const collator = new Intl.Collator('zh-Hans-u-co-pinyin');
const byNumber = (one: Sorted, other: Sorted): number => (one.number < other.number ? -1 : 1);

/** Sorts a list; whoever has no unit comes last, and the number decides in the end. */
export const sortPapers = <Paper extends Sorted>(
  papers: readonly Paper[],
  order: PaperOrder,
): readonly Paper[] => {
  if (order === 'given') return papers.toSorted((one, other) => one.place - other.place);
  if (order === 'number') return papers.toSorted(byNumber);
  return papers.toSorted((one, other) => {
    if (one.organisation === other.organisation) return byNumber(one, other);
    if (one.organisation === null) return 1;
    if (other.organisation === null) return -1;
    return collator.compare(one.organisation, other.organisation) || byNumber(one, other);
  });
};
