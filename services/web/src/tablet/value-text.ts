import type { Language } from '../ui/language.ts';
import type { CellValue } from './cell-book.rules.ts';
import type { DayAspect } from './day-index.rules.ts';
import { inputWords } from './input-words.ts';

const choiceText = (aspect: DayAspect, place: number, language: Language): string => {
  const words = inputWords[language];
  const { calculation } = aspect;
  if (calculation.kind === 'choice') {
    const option = calculation.options[place];
    if (option) return option.label ?? deductionText(option.deduction, language);
  }
  if (calculation.kind === 'banded') {
    const band = calculation.bands[place];
    if (band) return band.label ?? words.points(band.points);
  }
  return words.option(place + 1);
};

export const deductionText = (percent: string, language: Language): string =>
  percent === '0' ? inputWords[language].full : inputWords[language].minus(percent);

/** A value as people read it, in the terms of its aspect. */
export const valueText = (aspect: DayAspect, value: CellValue, language: Language): string => {
  const words = inputWords[language];
  switch (value.kind) {
    case 'judgement':
      return value.score;
    case 'points':
    case 'value':
      return value.points;
    case 'form':
      return value.points.join(' + ');
    case 'faults':
      return words.faultsFound(value.counts.reduce((sum, count) => sum + count, 0));
    case 'deduction':
      return `−${value.points}`;
    case 'ranged':
      return value.measured;
    case 'time':
      return `${value.seconds} s`;
    case 'number-completed':
      return aspect.calculation.kind === 'number-completed'
        ? words.ofPossible(String(value.done), aspect.calculation.possible)
        : String(value.done);
    case 'choice':
      return choiceText(aspect, value.choice, language);
    case 'banded':
      return choiceText(aspect, value.band, language);
    case 'pass-fail':
      return value.passed ? words.passed : words.failed;
    case 'fatal':
      return value.found ? words.found : words.notFound;
    case 'absent':
      return words.absent;
  }
};
