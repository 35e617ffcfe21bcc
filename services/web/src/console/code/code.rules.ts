import type { OverviewHead } from '@jinbang/contracts/http/judging-overview';
import type { ResultCode } from '@jinbang/contracts/mark-subject';
import type { Bilingual } from '../../ui/language.ts';
import type { GivenCode, Subject } from './code.client.ts';

/** What the chief judge may record, in the order of the rule books; `OK` takes it back. */
export const GIVEN: readonly Exclude<ResultCode, 'OK'>[] = ['DNS', 'DNF', 'WD', 'DSQ'];

export type CodeDraft = {
  readonly subjectId: string;
  readonly code: ResultCode | '';
  readonly reason: string;
};
export const BLANK: CodeDraft = { subjectId: '', code: '', reason: '' };

export type CodeLack = 'subject' | 'code' | 'same' | 'reason' | 'locked';

/** Why it cannot be recorded yet; the service looks again. */
export const lackOf = (
  { subjectId, code, reason }: CodeDraft,
  subjects: readonly Subject[],
  lockedModules: ReadonlySet<string>,
): CodeLack | null => {
  const subject = subjects.find((one) => one.subjectId === subjectId);
  if (!subject) return 'subject';
  if (lockedModules.has(subject.moduleId)) return 'locked';
  if (code === '') return 'code';
  if (code === subject.code) return 'same';
  return reason.trim() === '' ? 'reason' : null;
};

/** What may be recorded of this subject: another code, and back to competing where one stands. */
export const choicesFor = (subject: Subject | undefined): readonly ResultCode[] => {
  const others = GIVEN.filter((code) => code !== subject?.code);
  return subject === undefined || subject.code === 'OK' ? others : ['OK', ...others];
};

export type Place = {
  readonly module: Bilingual | null;
  readonly session: Bilingual | null;
};

/** Where a subject stands: its module and, on the floor, its session. */
export const placeOf = (
  { modules, sessions }: Pick<OverviewHead, 'modules' | 'sessions'>,
  one: Pick<Subject, 'moduleId' | 'sessionId'>,
): Place => ({
  module: modules.find(({ moduleId }) => moduleId === one.moduleId)?.name ?? null,
  session: sessions.find(({ sessionId }) => sessionId === one.sessionId)?.name ?? null,
});

type Group = { readonly place: Place; readonly subjects: readonly Subject[] };

/** Everybody who is marked, by module and session, each in the order of their labels. */
export const groupsOf = (
  head: Pick<OverviewHead, 'modules' | 'sessions'>,
  subjects: readonly Subject[],
): readonly Group[] =>
  [...Map.groupBy(subjects, (one) => `${one.moduleId}/${one.sessionId ?? ''}`).values()].flatMap(
    (own) => {
      const [first] = own;
      if (!first) return [];
      const ordered = own.toSorted((left, right) =>
        left.label.localeCompare(right.label, 'en', { numeric: true }),
      );
      return [{ place: placeOf(head, first), subjects: ordered }];
    },
  );

/** How many stand coded now. */
export const standingCount = (items: readonly GivenCode[]): number =>
  items.filter(({ stands, code }) => stands && code !== 'OK').length;
