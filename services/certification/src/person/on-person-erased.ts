import { personErasedV1 } from '@jinbang/contracts/registration/person';
import { on } from '@jinbang/messaging/handler';
import { dropAwardNames } from '../award/award-name.store.ts';
import { forgetReceiversOf } from '../hand-out/hand-list.store.ts';
import { forgetTextsAbout } from '../promotion-notice/promotion-objection.store.ts';
import { dropNames } from './person.store.ts';

/**
 * On request the holder's name, number and code go; the certificate still verifies. When only
 * registration's own time is over, the register of certificates keeps its holders.
 */
export const onPersonErased = on(personErasedV1, async (facts, tx) => {
  const erased = facts
    .filter(({ data }) => data.cause === 'request')
    .map(({ aggregateId, occurredAt }) => ({
      personId: aggregateId,
      erasedAt: new Date(occurredAt),
    }));
  if (erased.length === 0) return;
  const personIds = erased.map(({ personId }) => personId);
  await dropNames(tx, erased);
  await dropAwardNames(tx, personIds);
  await forgetReceiversOf(tx, personIds);
  await forgetTextsAbout(tx, personIds);
});
