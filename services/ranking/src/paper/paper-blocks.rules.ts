import type { RankingRule } from '@jinbang/contracts/ranking-rule';
import { markText } from '@jinbang/kernel/mark-text';
import type { PaperBlock, PaperText } from '@jinbang/papers/paper';
import { oneLine } from '@jinbang/papers/paper-head';
import { SIGNERS } from '@jinbang/papers/paper-label';
import { awardText, groupText } from '../export/award-words.ts';
import { type GroundGroup, label, NONE, type ResultGround } from './result-ground.ts';

/** Season.md, Terms: 监督长 in a contest. */
const HEAD_SUPERVISOR = label('监督长', 'Head supervisor');

export const signatures = (...lines: readonly PaperText[]): PaperBlock => ({
  kind: 'signatures',
  lines,
});
export const OFFICIALS = [SIGNERS.chief, HEAD_SUPERVISOR] as const;
export const COMMITTEE = label('组委会办公室（盖章）', 'Organising committee (seal)');

export const said = (zh: string, en: string): PaperBlock => ({ kind: 'text', text: label(zh, en) });

export const heading = (text: PaperText): PaperBlock => ({ kind: 'text', strong: true, text });

/** A group's name above its list; nothing where the event has one group alone. */
export const groupHeading = (ground: ResultGround, group: string): readonly PaperBlock[] =>
  ground.groups.length > 1 ? [heading(groupText(group))] : [];

const BASE = {
  entered: label('报名人数', 'entered'),
  started: label('参赛人数', 'started'),
  finished: label('完赛人数', 'finished'),
} as const;
const ROUNDING = {
  down: label('向下取整', 'rounded down'),
  up: label('向上取整', 'rounded up'),
  'half-up': label('四舍五入', 'rounded half up'),
} as const;

const limitText = ({ award, places, downTo }: GroundGroup['prizes'][number]): PaperText => {
  const { zh, en } = awardText(award);
  return label(
    `${zh} ${places} 名（至第 ${downTo} 名）`,
    `${en ?? zh} ${places}, to place ${downTo}`,
  );
};

const join = (texts: readonly PaperText[], between: readonly [string, string]): PaperText =>
  label(
    texts.map(({ zh }) => zh).join(between[0]),
    texts.map(({ zh, en }) => en ?? zh).join(between[1]),
  );

/** How many there were, and what prizes came of it: rules never say base and rounding, so it is said. */
const prizesText = (
  { prizes: rule }: RankingRule,
  { entered, started, finished, prizes }: GroundGroup,
): PaperText => {
  const counts = label(
    `报名 ${entered}，参赛 ${started}，完赛 ${finished}。`,
    `Entered ${entered}, started ${started}, finished ${finished}.`,
  );
  if (!rule || prizes.length === 0) return counts;
  const [base, rounding] = [BASE[rule.base], ROUNDING[rule.rounding]];
  const limits = join(prizes.map(limitText), ['；', '; ']);
  const shares = rule.percents.map((percent) => `${markText(percent)} %`).join(' / ');
  return label(
    `${counts.zh}按${base.zh}的 ${shares} 设奖，${rounding.zh}：${limits.zh}。`,
    `${counts.en} Prizes ${shares} of those who ${base.en}, ${rounding.en}: ${limits.en}.`,
  );
};

export const prizesOf = (rule: RankingRule, group: GroundGroup): PaperBlock => ({
  kind: 'text',
  text: prizesText(rule, group),
});

const passText = ({ ranking, modules }: ResultGround): readonly PaperText[] => {
  const { passMark, passMarks = [] } = ranking;
  const nameOf = (part: (typeof passMarks)[number]): PaperText => {
    if (part.of === 'practical') return label('实操', 'practical');
    if (part.of === 'theory') return label('理论', 'theory');
    return modules.find(({ moduleId }) => moduleId === part.moduleId)?.name ?? { zh: NONE };
  };
  const marks = [
    ...(passMark === null ? [] : [label(`总分 ${passMark}`, `total ${passMark}`)]),
    ...passMarks.map((part) => {
      const { zh, en } = nameOf(part);
      return label(`${zh} ${part.atLeast}`, `${en ?? zh} ${part.atLeast}`);
    }),
  ];
  if (marks.length === 0) return [];
  const { zh, en } = join(marks, ['，', ', ']);
  return [label(`合格线：${zh}。`, `Pass mark: ${en}.`)];
};

const EXCELLENCE_FROM = 700;

/** The Medallion for Excellence, where medals are given by a scale. */
const excellenceText = ({ medals, scale, medalRule }: RankingRule): readonly PaperText[] => {
  const from = medalRule?.excellenceFrom === undefined ? EXCELLENCE_FROM : medalRule.excellenceFrom;
  if (!medals || !scale || from === null) return [];
  const { zh, en } = awardText('excellence');
  return [
    label(`未获奖牌而标准分达 ${from} 的，获${zh}。`, `${en}: scale score ${from}, and no medal.`),
  ];
};

const HASH_LETTERS = 12;

/** What had to be reached and what awards follow from, as the event's rules say; which rules, which page. */
export const rulesOf = (ground: ResultGround, group?: GroundGroup): PaperBlock => {
  const { ranking, result, ruleVersion } = ground;
  const least = ranking.prizes?.minimumScore ?? null;
  const page = result.pageHash.slice(0, HASH_LETTERS);
  const all = [
    ...(group ? [prizesText(ranking, group)] : []),
    label(
      `总分满分 ${markText(result.totalMax)}。`,
      `Highest total: ${markText(result.totalMax)}.`,
    ),
    ...passText(ground),
    ...(least === null ? [] : [label(`低于 ${least} 分不获奖。`, `No prize below ${least}.`)]),
    ...excellenceText(ranking),
    label(
      `规则版本 ${ruleVersion}，成绩页 ${page}。`,
      `Rule version ${ruleVersion}, page ${page}.`,
    ),
  ];
  return { kind: 'text', text: join(all, ['', ' ']) };
};

const TIE: Readonly<Record<string, PaperText>> = {
  practical: label('实操', 'practical'),
  theory: label('理论', 'theory'),
  time: label('用时', 'time'),
  'better-ranks': label('单项名次', 'better ranks'),
  decision: label('裁判长裁定', 'chief judge'),
};

/** Which step of the tie chain decided a place, in a word. */
export const tieText = (by: string, modules: ResultGround['modules']): string => {
  const [step = '', what = ''] = by.split(':', 2);
  if (step === 'criterion') return `评分标准 criterion ${what}`;
  const module = modules.find(({ moduleId }) => step === 'module' && moduleId === what);
  if (module) return oneLine(module.name);
  const known = TIE[step];
  return known ? oneLine(known) : step;
};
