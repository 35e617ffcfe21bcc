import type { FactOf } from '@jinbang/contracts/fact';
import { personErasedV1 } from '@jinbang/contracts/registration/person';
import type { Telling } from '../telling.ts';
import type { ErasureCause } from './erasure.body.ts';

/** Told to whoever keeps a name: an id and a cause, nothing of the person. */
export const personErased = (
  { personId, version }: { readonly personId: string; readonly version: number },
  cause: ErasureCause,
  telling: Telling,
): FactOf<typeof personErasedV1> => ({
  ...telling.envelope(personId, version),
  type: personErasedV1.type,
  version: personErasedV1.version,
  competitionId: null,
  eventId: null,
  data: { cause },
});
