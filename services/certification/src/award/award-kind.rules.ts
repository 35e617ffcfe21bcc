import { PRIZE_NAMES } from '@jinbang/contracts/award-words';
import type { AwardKind } from '@jinbang/contracts/http/award';

/** The order of a ceremony: prizes first, proofs last. */
export const KIND_ORDER: readonly AwardKind[] = [
  'prize',
  'organisation',
  'coach',
  'judge-honour',
  'staff-honour',
  'judging',
  'participation',
];

/** Kinds that follow from one event's result; the others may stand on several. */
export const OF_ONE_EVENT: ReadonlySet<AwardKind> = new Set([
  'prize',
  'coach',
  'judging',
  'participation',
]);

const PRIZE_ORDER = Object.keys(PRIZE_NAMES);

/** Where a prize stands among prizes; one nobody knows comes after all that are known. */
export const prizePlace = (award: string | null): number => {
  const place = award === null ? -1 : PRIZE_ORDER.indexOf(award);
  return place < 0 ? PRIZE_ORDER.length : place;
};

/** Offices whose holders judged, and what their proof calls them (M12). */
export const JUDGING_OFFICES: Readonly<Record<string, string>> = {
  'chief-judge': '裁判长',
  judge: '裁判员',
  'measuring-judge': '测量裁判员',
  'floor-judge': '现场裁判员',
  'encryption-judge': '加密裁判员',
  scorer: '记分员',
  supervisor: '监督员',
  arbitration: '仲裁员',
};

export const GROUP_NAMES: Readonly<Record<string, string>> = {
  worker: '职工组',
  student: '学生组',
  teacher: '教师组',
  open: '公开组',
};

const HONOURS: Readonly<Partial<Record<AwardKind, string>>> = {
  organisation: '优秀组织奖',
  coach: '优秀指导教师',
  'judge-honour': '优秀裁判员',
  'staff-honour': '优秀工作者',
  participation: '参赛',
};

/** What was given, in few words, as lists and credentials name it. */
export const givenOf = ({
  kind,
  award,
  office,
}: {
  readonly kind: AwardKind;
  readonly award: string | null;
  readonly office: string | null;
}): string =>
  (kind === 'prize' && award !== null ? (PRIZE_NAMES[award]?.zh ?? award) : undefined) ??
  (kind === 'judging' && office !== null ? (JUDGING_OFFICES[office] ?? office) : undefined) ??
  HONOURS[kind] ??
  kind;
