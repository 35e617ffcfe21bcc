import type { CellValue } from '../score-sheet/aspect-state.ts';

const yesNo = (is: boolean): string => (is ? '是' : '否');

/** A mark as it is written on paper: the way the form asks for it. */
export const valueOnPaper = (value: CellValue, line: number): string => {
  switch (value.kind) {
    case 'judgement':
      return value.score;
    case 'points':
    case 'value':
    case 'deduction':
      return value.points;
    case 'form':
      return value.points[line] ?? '';
    case 'faults':
      return String(value.counts[line] ?? '');
    case 'pass-fail':
      return yesNo(value.passed);
    case 'fatal':
      return yesNo(value.found);
    case 'number-completed':
      return String(value.done);
    case 'choice':
      return String(value.choice + 1);
    case 'banded':
      return String(value.band + 1);
    case 'ranged':
      return value.measured;
    case 'time':
      return value.seconds;
    case 'absent':
      return '缺';
  }
};
