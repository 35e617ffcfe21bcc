import type { Bilingual } from './bilingual.ts';
import type { ResultCode } from './promotion-input.ts';
import type {
  ContestClass,
  ContestStage,
  CountBase,
  Group,
  Rounding,
  ScorePart,
  Tier,
} from './promotion-rule.ts';

type Labels<Key extends string> = Readonly<Record<Key, Bilingual & { readonly en: string }>>;

export const TIER_LABELS: Labels<Tier> = {
  enterprise: { zh: '企业级', en: 'an enterprise' },
  school: { zh: '院校级', en: 'a school' },
  district: { zh: '区级', en: 'a district' },
  city: { zh: '市级', en: 'a city' },
  province: { zh: '省级', en: 'a provincial' },
  nation: { zh: '国家级', en: 'a national' },
};

export const CLASS_LABELS: Labels<ContestClass> = {
  '1': { zh: '一类', en: 'class 1' },
  '2': { zh: '二类', en: 'class 2' },
  general: { zh: '综合', en: 'general' },
};

export const GROUP_LABELS: Labels<Group> = {
  worker: { zh: '职工组', en: 'worker group' },
  student: { zh: '学生组', en: 'student group' },
  teacher: { zh: '教师组', en: 'teacher group' },
  open: { zh: '公开组', en: 'open group' },
};

export const BASE_LABELS: Labels<CountBase> = {
  entered: { zh: '报名选手', en: 'entrants' },
  started: { zh: '实际参赛选手', en: 'starters' },
  finished: { zh: '完赛选手', en: 'finishers' },
};

export const ROUNDING_LABELS: Labels<Rounding> = {
  down: { zh: '舍去小数', en: 'rounded down' },
  'half-up': { zh: '四舍五入', en: 'rounded half up' },
  up: { zh: '小数进一', en: 'rounded up' },
};

export const PART_LABELS: Labels<ScorePart> = {
  theory: { zh: '理论成绩', en: 'theory mark' },
  practical: { zh: '实操成绩', en: 'practical mark' },
  total: { zh: '总成绩', en: 'total' },
};

export const STAGE_LABELS: Labels<ContestStage> = {
  heat: { zh: '预赛', en: 'the heat' },
  'semi-final': { zh: '复赛', en: 'the semi-final' },
  final: { zh: '决赛', en: 'the final' },
};

export const CODE_LABELS: Labels<Exclude<ResultCode, 'OK'>> = {
  DNS: { zh: '未参赛', en: 'did not start' },
  DNF: { zh: '未完赛', en: 'did not finish' },
  WD: { zh: '退赛', en: 'withdrew' },
  DSQ: { zh: '取消成绩', en: 'was disqualified' },
  FAIL: { zh: '未达合格线', en: 'did not reach the pass mark' },
};

/** A general class goes without saying below city tier, where contests have no class. */
export const isClassSpoken = (tier: Tier, contestClass: ContestClass): boolean =>
  contestClass !== 'general' || tier === 'city' || tier === 'province' || tier === 'nation';
