import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { PaperText } from '@jinbang/papers/paper';
import { oneLine } from '@jinbang/papers/paper-head';

export type SchemeAspect =
  SchemeContent['criteria'][number]['subCriteria'][number]['aspects'][number];
type Calculation = SchemeAspect['calculation'];

const both = (zh: string, en: string): string => `${zh} · ${en}`;

const rangeText = (min: string, max: string, step: string | undefined): string =>
  step === undefined
    ? both(`${min} 至 ${max} 分`, `${min} to ${max}`)
    : both(`${min} 至 ${max} 分，每档 ${step}`, `${min} to ${max} in steps of ${step}`);

/** Options by the number somebody writes: 1 = …, 2 = …. */
const optionsText = (options: readonly string[]): readonly string[] => [
  both('填序号', 'Write the number'),
  ...options.map((one, place) => `${place + 1} = ${one}`),
];

const minusText = (percent: string): string =>
  percent === '0' ? both('不扣分', 'nothing off') : both(`扣 ${percent}%`, `${percent} % off`);

/** What somebody has to write, in words beside the aspect. */
const howTo = (calculation: Calculation): readonly string[] => {
  switch (calculation.kind) {
    case 'judgement':
      return [];
    case 'points':
      return [rangeText(calculation.min, calculation.max, calculation.step)];
    case 'form':
      return calculation.step === undefined
        ? []
        : [both(`每档 ${calculation.step}`, `in steps of ${calculation.step}`)];
    case 'pass-fail':
      return [both('合格写“是”，不合格写“否”', 'yes or no')];
    case 'number-completed':
      return [both(`完成数，0 至 ${calculation.possible}`, `how many of ${calculation.possible}`)];
    case 'choice':
      return optionsText(
        calculation.options.map(({ label, deduction }) =>
          label === undefined ? minusText(deduction) : `${label}（${minusText(deduction)}）`,
        ),
      );
    case 'banded':
      return optionsText(
        calculation.bands.map(({ label, points }) =>
          label === undefined
            ? both(`${points} 分`, `${points} points`)
            : `${label}（${both(`${points} 分`, `${points} points`)}）`,
        ),
      );
    case 'ranged':
      return [
        both(`测量值，目标 ${calculation.target}`, `as measured, target ${calculation.target}`),
      ];
    case 'value':
      return valueText(calculation);
    case 'deduction':
      return [both('扣分数', 'points to take off')];
    case 'faults':
      return [both('各项次数', 'how often each was found')];
    case 'time':
      return [both('用时（秒）', 'time in seconds')];
    case 'fatal':
      return [both('否决项：发现写“是”，未发现写“否”', 'fatal fault found: yes or no')];
  }
};

const valueText = ({ min, max, step }: Extract<Calculation, { kind: 'value' }>) => {
  if (max !== undefined) return [rangeText(min ?? '0', max, step)];
  return step === undefined
    ? [both('得分', 'points')]
    : [both(`得分，每档 ${step}`, `points in steps of ${step}`)];
};

/** The small lines under an aspect: what 0 to 3 mean, how it is written, what the scheme adds. */
export const notesOf = (aspect: SchemeAspect): readonly string[] => [
  ...(aspect.descriptors ?? []).map((text, score) => `${score} = ${oneLine(text)}`),
  ...(aspect.requirement ? [oneLine(aspect.requirement)] : []),
  ...(aspect.extra ? [oneLine(aspect.extra)] : []),
  ...howTo(aspect.calculation),
];

/** What an aspect is marked on line by line, where it is: each with the most it can come to. */
export const linesOf = ({
  calculation,
}: SchemeAspect): readonly { text: PaperText; max: string }[] => {
  if (calculation.kind === 'form') {
    return calculation.items.map(({ label, max }) => ({ text: { zh: label }, max }));
  }
  if (calculation.kind !== 'faults') return [];
  return calculation.faults.map(({ label, points, most }) => ({
    text: { zh: label },
    max: most === undefined ? `−${points}` : `−${points} ×${most}`,
  }));
};
