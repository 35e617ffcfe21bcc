import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import type { PaperText } from '@jinbang/papers/paper';
import type { FavourWord, ReliabilityWord, Weight } from '@jinbang/scoring/judge-reading';
import { label } from '../paper/paper-words.ts';

/** Form 19: after the eighteen papers of a contest. */
export const JUDGE_REPORT_FORM = {
  no: '19',
  version: '2026.1',
  name: label('裁判评分分析报告', 'Report on the judges of an event'),
} as const;

export const WEIGHT: Readonly<Record<Weight, PaperText>> = {
  'too-few': label('样本太小', 'too few'),
  even: label('适中', 'even'),
  mild: label('偏宽', 'mild'),
  strict: label('偏严', 'strict'),
};

export const FAVOUR: Readonly<Record<FavourWord, PaperText>> = {
  none: label('未评本单位', 'none marked'),
  'too-few': label('样本太小', 'too few'),
  even: label('无明显差别', 'no difference'),
  more: label('本单位偏高', 'higher'),
  less: label('本单位偏低', 'lower'),
};

const RELIABLE: Readonly<Record<ReliabilityWord, PaperText>> = {
  poor: label('单个裁判的给分不宜单独作准', 'one judge alone is not to be relied on'),
  moderate: label('单个裁判的给分尚可参考', 'one judge alone can be relied on in part'),
  good: label('单个裁判的给分可信', 'one judge alone can be relied on'),
  excellent: label('单个裁判的给分很可信', 'one judge alone can well be relied on'),
};

/** ICC(2,1) in one plain sentence. */
export const iccSentence = (word: ReliabilityWord, percent: number): PaperText =>
  label(
    `分数差异中约 ${percent}% 出自作品本身，其余出自裁判与偶然；${RELIABLE[word].zh}。`,
    `About ${percent} % of the differences between marks lie in the work itself, the rest in judges and chance: ${RELIABLE[word].en}.`,
  );

export const NOTES = {
  purpose: label(
    '本报告供总结与培训参考，不改变任何分数。',
    'This report is for review and training. It never changes a mark.',
  ),
  deviation: label(
    '偏差：本人给分减去裁判组均分，按该评分点满分的百分比；点为平均，横线为平均的两倍标准误，虚线为 ±3%。',
    'Deviation: own mark less the mean of the panel, in percent of the scale. Dot: mean; line: two standard errors of it; dotted: ±3 %.',
  ),
  agreement: label(
    '一致：同一评分点上与每位同组裁判 0–3 分的比较；深色为完全相同，浅色为相差不超过 1 分。',
    'Agreement: scores 0 to 3 beside those of each other judge of the panel. Dark: the same; light: within one.',
  ),
  panels: label(
    'W：名次排列的一致程度，0 为无，1 为完全一致；只用全组都评过的评分点，少于 10 个不计算。',
    'W: how far the order is the same, from 0 to 1. Only what all judges of the panel marked counts; below 10 it is not worked out.',
  ),
  outliers: label(
    '同组其余裁判彼此接近，而本人相差超过允许范围的给分；不列是谁的作品。',
    'Marks farther from the others than allowed while the others agree. Whose work it was is not said.',
  ),
  favour: label(
    '实点为给本单位选手的平均偏差，空点为给其他选手的；一名选手的各项分数彼此相关，请连同人数一起看。',
    'Full dot: mean deviation on contestants of the own organisation; ring: on all others. Marks on one contestant go together: read them with the number of contestants.',
  ),
  none: label(
    '本赛项没有由每位裁判各自给分的评分点，无可比较。',
    'No aspect of this event is marked by each judge alone: there is nothing to compare.',
  ),
} as const;

/** Why there is no favour yet, and when there will be. */
export const FAVOUR_WAITS: Readonly<
  Record<Exclude<JudgeReport['favour']['state'], 'open'>, PaperText>
> = {
  sealed: label(
    '抽签尚未开封，谁的作品无人知晓，因此现在不列；各层开封（解密）后再印即有。',
    'The draws are still sealed and nobody knows whose work it was, so it is not shown. Printed again after the opening, it stands here.',
  ),
  arriving: label(
    '开封结果正在送达，请稍后再印。',
    'The opening is on its way here. Print again in a moment.',
  ),
};
