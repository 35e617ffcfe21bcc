import type { AnyFact } from '@jinbang/contracts/fact';
import { markSettledV1, markUnsettledV1 } from '@jinbang/contracts/judging/mark';
import { eventAdvancedV1 } from '@jinbang/contracts/judging/module';
import type { MarkSubject } from '@jinbang/contracts/mark-subject';
import type { AspectState, MarkNews } from './aspect-state.ts';
import type { MarkSubjectRow } from './mark-context.ts';

/** A subject as facts name it: a station in a session, an entry number or a review code. */
export const markSubjectOf = (
  subject: Pick<MarkSubjectRow, 'kind' | 'moduleId' | 'sessionId' | 'label'>,
): MarkSubject => {
  const { kind, moduleId, sessionId, label } = subject;
  if (kind === 'entry') return { kind, moduleId, entryNo: label };
  if (kind === 'review') return { kind, moduleId, reviewCode: label };
  // A CHECK in the database ties stations to sessions.
  return { kind, moduleId, sessionId: sessionId ?? '', station: label };
};

type Told = {
  readonly factId: string;
  readonly occurredAt: string;
  readonly competitionId: string | null;
  readonly causedBy: string;
};

/** judging.mark.settled or .unsettled; the aggregate is the subject's aspect. */
export const markFact = (
  news: MarkNews,
  state: AspectState,
  subject: MarkSubjectRow,
  schemeVersion: number,
  told: Told,
): AnyFact => {
  const frame = {
    ...told,
    eventId: subject.eventId,
    aggregateId: state.aspectStateId,
    aggregateVersion: state.version,
    traceparent: null,
  };
  const about = { subject: markSubjectOf(subject), aspectId: state.aspectId, schemeVersion };
  return news.kind === 'settled'
    ? { ...frame, ...label(markSettledV1), data: { ...about, value: news.value } }
    : { ...frame, ...label(markUnsettledV1), data: { ...about, reason: news.reason } };
};

const label = <Type extends string>({ type, version }: { type: Type; version: number }) => ({
  type,
  version,
});

/** judging.event.advanced: RUNNING at the first mark, REVIEW when the last module is locked. */
export const eventAdvancedFact = (
  event: { readonly eventId: string; readonly version: number },
  state: 'RUNNING' | 'REVIEW',
  told: Told,
): AnyFact => ({
  ...told,
  ...label(eventAdvancedV1),
  eventId: event.eventId,
  aggregateId: event.eventId,
  aggregateVersion: event.version,
  traceparent: null,
  data: { state },
});
