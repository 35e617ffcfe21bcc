import type { SchemeCalculation } from '@jinbang/contracts/http/judging-scheme';
import type { Language, Words } from '../../ui/language.ts';

type Of<Kind extends SchemeCalculation['kind']> = Extract<SchemeCalculation, { kind: Kind }>;
type Panel = Of<'points'> | Of<'form'>;
type Sentences = {
  readonly [Kind in SchemeCalculation['kind']]: (calculation: Of<Kind>) => string;
};
type Keys = Sentences & { readonly panel: (rule: Panel) => string };

const zhPanel = ({ combination, maxSpread, roundPanel, factor, roundResult }: Panel): string =>
  [
    combination.rule === 'mean' ? '取各裁判员的平均分' : '',
    combination.rule === 'trimmed'
      ? `${combination.minimumJudges ?? 5} 人以上时去掉 ${combination.dropHigh} 个最高分、${combination.dropLow} 个最低分后取平均`
      : '',
    combination.rule === 'middle-gap'
      ? `其余分数相差不超过 ${combination.tolerance} 时去掉高低分，否则${combination.otherwise === 'conflict' ? '须讨论重评' : '取全部平均'}`
      : '',
    maxSpread === undefined ? '' : `相差超过 ${maxSpread} 须讨论重评`,
    roundPanel === undefined ? '' : `平均分保留 ${roundPanel} 位小数`,
    factor === undefined ? '' : `乘以 ${factor}`,
    roundResult === undefined ? '' : `得分保留 ${roundResult} 位小数（四舍五入）`,
  ]
    .filter((part) => part !== '')
    .join('，');

const enPanel = ({ combination, maxSpread, roundPanel, factor, roundResult }: Panel): string =>
  [
    combination.rule === 'mean' ? 'the mean of the judges counts' : '',
    combination.rule === 'trimmed'
      ? `of ${combination.minimumJudges ?? 5} or more, ${combination.dropHigh} highest and ${combination.dropLow} lowest are dropped, then the mean`
      : '',
    combination.rule === 'middle-gap'
      ? `high and low are dropped if the rest differ by at most ${combination.tolerance}, else ${combination.otherwise === 'conflict' ? 'the panel meets' : 'the mean of all'}`
      : '',
    maxSpread === undefined ? '' : `more than ${maxSpread} apart: the panel meets`,
    roundPanel === undefined ? '' : `mean to ${roundPanel} decimals`,
    factor === undefined ? '' : `times ${factor}`,
    roundResult === undefined ? '' : `mark to ${roundResult} decimals, half up`,
  ]
    .filter((part) => part !== '')
    .join('; ');

const sentences: Words<Keys> = {
  zh: {
    panel: zhPanel,
    judgement: ({ maxSpread = 1 }) =>
      `每位裁判员给 0–3 分，按总和占满分的比例计；相差超过 ${maxSpread} 须讨论重评`,
    points: (rule) => `每位裁判员给 ${rule.min}–${rule.max} 分，${zhPanel(rule)}`,
    form: (rule) => `每位裁判员按 ${rule.items.length} 项填评审表，${zhPanel(rule)}`,
    'pass-fail': () => '合格得满分，不合格得 0 分',
    'number-completed': ({ possible }) => `共 ${possible} 项，按完成项数的比例给分`,
    choice: ({ options }) =>
      `选一档：扣 ${options.map(({ deduction }) => `${deduction}%`).join(' / ')}`,
    ranged: ({ target, ranges }) =>
      `目标值 ${target}，${ranges
        .map(({ lower, upper, deduction }) => `−${lower} 至 +${upper} 扣 ${deduction}%`)
        .join('，')}，其余不得分`,
    value: ({ factor }) => (factor === undefined ? '直接录入得分' : `录入值乘以 ${factor}`),
    deduction: ({ from, cap, floor }) =>
      [
        from === 'full' ? '从满分扣起' : '从总分中扣除',
        cap === undefined ? '' : `最多扣 ${cap} 分`,
        floor === undefined ? '' : `最低 ${floor} 分`,
      ]
        .filter((part) => part !== '')
        .join('，'),
    faults: ({ faults, floor = '0' }) => `扣分表 ${faults.length} 项，逐项扣分，最低 ${floor} 分`,
    banded: ({ bands, factor }) =>
      `选一档得分：${bands.map(({ points }) => points).join(' / ')}${factor === undefined ? '' : `，乘以 ${factor}`}`,
    time: ({ limit, unit, points, count }) =>
      `${limit} 秒内满分，超时每${count === 'completed' ? '满' : ''} ${unit} 秒扣 ${points} 分`,
    fatal: ({ zeroes }) =>
      `否决项：一经发现，${{ 'sub-criterion': '本子项', criterion: '本标准', module: '本模块' }[zeroes]}计 0 分`,
  },
  en: {
    panel: enPanel,
    judgement: ({ maxSpread = 1 }) =>
      `Each judge gives 0 to 3; the sum as a share of the most possible. More than ${maxSpread} apart: the panel meets`,
    points: (rule) => `Each judge gives ${rule.min} to ${rule.max}; ${enPanel(rule)}`,
    form: (rule) => `Each judge fills in ${rule.items.length} lines; ${enPanel(rule)}`,
    'pass-fail': () => 'Passed: full marks, else 0',
    'number-completed': ({ possible }) => `In proportion to how many of ${possible} are done`,
    choice: ({ options }) =>
      `One is chosen: ${options.map(({ deduction }) => `${deduction}%`).join(' / ')} off`,
    ranged: ({ target, ranges }) =>
      `Target ${target}; ${ranges
        .map(({ lower, upper, deduction }) => `−${lower} to +${upper}: ${deduction}% off`)
        .join('; ')}; else 0`,
    value: ({ factor }) =>
      factor === undefined ? 'The value is the mark' : `The value times ${factor}`,
    deduction: ({ from, cap, floor }) =>
      [
        from === 'full' ? 'Taken from full marks' : 'Taken from the total',
        cap === undefined ? '' : `at most ${cap}`,
        floor === undefined ? '' : `never below ${floor}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    faults: ({ faults, floor = '0' }) =>
      `A sheet of ${faults.length} faults, each taken off; never below ${floor}`,
    banded: ({ bands, factor }) =>
      `One band is chosen: ${bands.map(({ points }) => points).join(' / ')} points${factor === undefined ? '' : `, times ${factor}`}`,
    time: ({ limit, unit, points, count }) =>
      `Full marks within ${limit} s; ${points} off for each ${unit} s ${count === 'completed' ? 'completed' : 'begun'} above`,
    fatal: ({ zeroes }) =>
      `Fatal: once found, the ${{ 'sub-criterion': 'sub-criterion', criterion: 'criterion', module: 'module' }[zeroes]} gets 0`,
  },
};

/** How an aspect's mark is calculated, in one sentence. */
export const calculationInWords = (calculation: SchemeCalculation, language: Language): string =>
  // Safe: the sentence of a kind is asked with a calculation of that kind.
  (sentences[language][calculation.kind] as (given: SchemeCalculation) => string)(calculation);
