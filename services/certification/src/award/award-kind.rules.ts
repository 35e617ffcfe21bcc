import type { AwardItem, AwardKind } from '@jinbang/contracts/http/award';
import type { Bilingual } from '@jinbang/contracts/primitive';

/** What a document of a kind is called and says unless the organiser words it otherwise. */
export const USUAL_ITEMS: Readonly<Record<AwardKind, Pick<AwardItem, 'title' | 'text'>>> = {
  prize: { title: '获奖证书', text: '在{竞赛}“{赛项}”赛项（{组别}）中荣获{奖项}。' },
  organisation: { title: '荣誉证书', text: '在{竞赛}中荣获优秀组织奖。' },
  coach: {
    title: '荣誉证书',
    text: '在{竞赛}“{赛项}”赛项中指导选手荣获{奖项}，被评为优秀指导教师。',
  },
  'judge-honour': { title: '荣誉证书', text: '在{竞赛}中被评为优秀裁判员。' },
  'staff-honour': { title: '荣誉证书', text: '在{竞赛}中被评为优秀工作者。' },
  judging: {
    title: '执裁证明',
    text: '在{竞赛}“{赛项}”赛项中担任{职务}，完成执裁工作。',
  },
  participation: { title: '参赛证明', text: '参加{竞赛}“{赛项}”赛项（{组别}）比赛。' },
};

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

/** Best first. S21: 优胜奖 (`merit`) and the Medallion for Excellence 卓越奖章 are two things. */
export const PRIZE_NAMES: Readonly<Record<string, Bilingual>> = {
  gold: { zh: '金牌', en: 'Gold' },
  silver: { zh: '银牌', en: 'Silver' },
  bronze: { zh: '铜牌', en: 'Bronze' },
  excellence: { zh: '卓越奖章', en: 'Medallion for Excellence' },
  'first-prize': { zh: '一等奖', en: 'First prize' },
  'second-prize': { zh: '二等奖', en: 'Second prize' },
  'third-prize': { zh: '三等奖', en: 'Third prize' },
  merit: { zh: '优胜奖', en: 'Merit' },
};

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
