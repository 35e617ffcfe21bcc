import type { JudgeValue } from '@jinbang/contracts/http/judging-commands';
import { seededRandom } from './random.ts';
import { calculationOf } from './scheme-body.ts';
import { type SchemeRow, schemeRows } from './scheme-numbers.ts';

/** A mark as generated: which station, which aspect, which seat of the panel (0 for an agreed value). */
export type GeneratedMark = {
  readonly subject: string;
  readonly code: string;
  readonly seat: number;
  readonly value: JudgeValue;
};

export const SEATS = 3;

/** Where the scenario wants something to happen. */
export const CONFLICT = { subject: 'W-04', code: 'A1.3' } as const;
export const DELIBERATE_ZERO = { subject: 'W-07', code: 'D9.3' } as const;

type Random = () => number;

const between = (random: Random, low: number, high: number): number =>
  low + random() * (high - low);
const whole = (random: Random, most: number): number => Math.floor(random() * (most + 1));

/** Judges see nearly the same: a common impression, and at times one step up or down. */
const judgements = (random: Random, ability: number): readonly string[] => {
  const seen = Math.min(3, Math.max(0, Math.round(ability * 3 + between(random, -0.6, 0.6))));
  const step = seen === 3 || (seen > 0 && random() < 0.5) ? -1 : 1;
  return Array.from({ length: SEATS }, () => String(random() < 0.3 ? seen + step : seen));
};

const measured = (random: Random, row: SchemeRow, ability: number): JudgeValue => {
  const calculation = calculationOf(row);
  switch (calculation.kind) {
    case 'number-completed':
      return {
        kind: 'number-completed',
        done: Math.min(
          calculation.possible,
          Math.round(ability * calculation.possible + between(random, -1, 1)),
        ),
      };
    case 'choice':
      return {
        kind: 'choice',
        choice: random() < ability ? 0 : whole(random, calculation.options.length - 1),
      };
    case 'ranged':
      return {
        kind: 'ranged',
        measured:
          calculation.target === '100' ? String(70 + whole(random, 30)) : String(whole(random, 18)),
      };
    default:
      return { kind: 'pass-fail', passed: random() < ability };
  }
};

const marksOf = (random: Random, subject: string, ability: number) => (row: SchemeRow) => {
  if (row.kind === 'M') {
    return [{ subject, code: row.code, seat: 0, value: measured(random, row, ability) }];
  }
  return judgements(random, ability).map((score, seat) => ({
    subject,
    code: row.code,
    seat,
    // Safe: `judgements` keeps to 0..3.
    value: { kind: 'judgement', score: score as '0' | '1' | '2' | '3' } as const,
  }));
};

const asTold = (mark: GeneratedMark): GeneratedMark => {
  const isAt = (place: { subject: string; code: string }) =>
    mark.subject === place.subject && mark.code === place.code;
  if (isAt(CONFLICT)) {
    return { ...mark, value: { kind: 'judgement', score: mark.seat === 0 ? '0' : '3' } };
  }
  if (isAt(DELIBERATE_ZERO)) return { ...mark, value: { kind: 'judgement', score: '0' } };
  return mark;
};

/** Every mark of the contest, from one seed; a station's ability is drawn first, then its marks. */
export const generateMarks = (
  seed: number,
  subjects: readonly string[],
): readonly GeneratedMark[] => {
  const random = seededRandom(seed);
  return subjects.flatMap((subject) => {
    const ability = between(random, 0.42, 0.96);
    return schemeRows.flatMap(marksOf(random, subject, ability)).map(asTold);
  });
};

/** What the panel agrees on after talking about the conflict: all three say 2. */
export const RESCORED: JudgeValue = { kind: 'judgement', score: '2' };
