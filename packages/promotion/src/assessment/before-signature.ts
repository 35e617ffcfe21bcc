import type { AssessmentPart } from './assessment-plan.ts';
import type { Seat } from './evaluator.ts';
import type { AssessmentFindings } from './outcome.ts';

/** Something that is missing before a summary can be drawn up and signed. */
export type Lack =
  | { readonly code: 'nobody-enrolled' }
  | {
      readonly code: 'evaluators-missing';
      readonly part: string;
      readonly signedIn: number;
      readonly needed: number;
    }
  | { readonly code: 'leader-missing' }
  | { readonly code: 'supervisor-missing' }
  | { readonly code: 'eligibility-unchecked'; readonly count: number }
  | { readonly code: 'results-missing'; readonly part: string; readonly count: number }
  | { readonly code: 'second-entry-missing'; readonly count: number };

export type BatchState = {
  readonly evaluatorsAtLeast: number;
  readonly parts: readonly AssessmentPart[];
  readonly seats: readonly (Seat & { readonly isSignedIn: boolean })[];
  readonly candidates: readonly {
    readonly isChecked: boolean;
    readonly findings: AssessmentFindings;
  }[];
  /** Results typed by one person that nobody has typed a second time. */
  readonly waitingCount: number;
};

const lacksOfPanel = ({ parts, seats, evaluatorsAtLeast }: BatchState): readonly Lack[] => {
  const present = seats.filter(({ isSignedIn }) => isSignedIn);
  const short = parts.flatMap(({ key }): Lack[] => {
    const own = present.filter(({ role, parts: on }) => role === 'evaluator' && on.includes(key));
    const needed = evaluatorsAtLeast;
    return own.length >= needed
      ? []
      : [{ code: 'evaluators-missing', part: key, signedIn: own.length, needed }];
  });
  return [
    ...short,
    ...(present.some(({ isLeader }) => isLeader) ? [] : [{ code: 'leader-missing' } as const]),
    ...(present.some(({ role }) => role === 'supervisor')
      ? []
      : [{ code: 'supervisor-missing' } as const]),
  ];
};

const lacksOfResults = ({ parts, candidates, waitingCount }: BatchState): readonly Lack[] => {
  const unchecked = candidates.filter(({ isChecked }) => !isChecked).length;
  const missing = parts.flatMap(({ key }): Lack[] => {
    const count = candidates.filter(({ findings }) =>
      findings.parts.some(({ part, state }) => part === key && state === 'missing'),
    ).length;
    return count === 0 ? [] : [{ code: 'results-missing', part: key, count }];
  });
  return [
    ...(candidates.length === 0 ? [{ code: 'nobody-enrolled' } as const] : []),
    ...(unchecked > 0 ? [{ code: 'eligibility-unchecked', count: unchecked } as const] : []),
    ...missing,
    ...(waitingCount > 0 ? [{ code: 'second-entry-missing', count: waitingCount } as const] : []),
  ];
};

/** All that is missing before a batch can be summarised; empty where nothing is. */
export const lacksOf = (batch: BatchState): readonly Lack[] => [
  ...lacksOfPanel(batch),
  ...lacksOfResults(batch),
];
