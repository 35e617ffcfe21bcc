import type { FactOf } from '@jinbang/contracts/fact';
import { markSettledV1, markUnsettledV1 } from '@jinbang/contracts/judging/mark';
import { subjectCodedV1 } from '@jinbang/contracts/judging/subject';
import { subjectKey } from '@jinbang/contracts/mark-subject';
import { on } from '@jinbang/messaging/handler';
import type { Transaction } from '@jinbang/service-kit/database';
import type { Touched } from '../book/touched.ts';
import { eventIdOf, keepEventIds } from '../event/event.store.ts';
import { keepCodes, keepMarks } from './mark.store.ts';

type MarkFact = FactOf<typeof markSettledV1> | FactOf<typeof markUnsettledV1>;

const markOf = (fact: MarkFact) => ({
  eventId: eventIdOf(fact),
  subject: fact.data.subject,
  subjectKey: subjectKey(fact.data.subject),
  aspectId: fact.data.aspectId,
  schemeVersion: fact.data.schemeVersion,
  value: 'value' in fact.data ? fact.data.value : null,
  version: fact.aggregateVersion,
});

const keep =
  (touched: Touched) =>
  async (facts: readonly MarkFact[], tx: Transaction): Promise<void> => {
    const told = facts.map(markOf);
    await keepEventIds(
      tx,
      told.map((mark) => mark.eventId),
    );
    const marks = await keepMarks(tx, told);
    await touched.note(tx, { kind: 'marks', marks });
  };

/** The mark of one aspect for one subject: the sum of its subject changes, nothing else. */
export const onMarkSettled = (touched: Touched) => on(markSettledV1, keep(touched));

/** The mark stands no longer; the row stays, without a value, so that an older mark cannot return. */
export const onMarkUnsettled = (touched: Touched) => on(markUnsettledV1, keep(touched));

/** DNS, DNF, WD, DSQ or back to OK. */
export const onSubjectCoded = (touched: Touched) =>
  on(subjectCodedV1, async (facts, tx) => {
    const told = facts.map((fact) => ({
      eventId: eventIdOf(fact),
      subject: fact.data.subject,
      subjectKey: subjectKey(fact.data.subject),
      code: fact.data.code,
      version: fact.aggregateVersion,
    }));
    await keepEventIds(
      tx,
      told.map((one) => one.eventId),
    );
    await touched.note(tx, { kind: 'codes', codes: await keepCodes(tx, told) });
  });
