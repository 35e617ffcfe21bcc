import type { AnyFact } from '@jinbang/contracts/fact';
import { appealClosedV1, appealOpenedV1 } from '@jinbang/contracts/judging/appeal';
import { on } from '@jinbang/messaging/handler';
import type { Transaction } from '@jinbang/service-kit/database';
import type { Touched } from '../book/touched.ts';
import { eventIdOf, keepEventIds } from '../event/event.store.ts';
import { keepAppeals } from './appeal.store.ts';

type Told = Pick<AnyFact, 'aggregateId' | 'aggregateVersion' | 'eventId' | 'type'>;

const keep = async (
  tx: Transaction,
  touched: Touched,
  facts: readonly Told[],
  isOpen: boolean,
): Promise<void> => {
  const rows = facts.map((fact) => ({
    appealId: fact.aggregateId,
    eventId: eventIdOf(fact),
    isOpen,
    version: fact.aggregateVersion,
  }));
  const eventIds = rows.map((row) => row.eventId);
  await keepEventIds(tx, eventIds);
  await keepAppeals(tx, rows);
  await touched.note(tx, { kind: 'part', part: 'appeals', eventIds });
};

/** One more waits for an answer. */
export const onAppealOpened = (touched: Touched) =>
  on(appealOpenedV1, (facts, tx) => keep(tx, touched, facts, true));

/** One waits no longer; what a ruling changed comes as marks. */
export const onAppealClosed = (touched: Touched) =>
  on(appealClosedV1, (facts, tx) => keep(tx, touched, facts, false));
