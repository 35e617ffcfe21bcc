import { z } from 'zod';
import { defineFact } from '../fact.ts';

/**
 * Somebody's name, number and birth date are gone from registration, for good: the id stays, and no
 * name will ever stand behind it again. Readers: ranking, certification, gateway; each drops what it
 * keeps of the person. Told once more with a newer version where a further reason came.
 */
export const personErasedV1 = defineFact(
  'registration.person.erased',
  1,
  z.object({
    /**
     * `request`: everywhere. `retention`: the time registration may keep it is over; a register of
     * certificates has a time of its own and keeps its holders.
     */
    cause: z.enum(['request', 'retention']),
  }),
);
