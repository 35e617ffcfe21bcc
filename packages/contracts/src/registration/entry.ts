import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { group, level } from '../level.ts';
import { id, label } from '../primitive.ts';

/** An entry as it stands: ids and classes of people, never who they are (architecture §4). */
const entry = z.object({
  entryNo: label,
  /** One contestant, or the members of a team; `held` is the level shown with evidence at entry. */
  members: z
    .array(z.object({ personId: id, heldLevel: level.nullable() }))
    .min(1)
    .max(20),
  organisationId: id,
  region: z.string().max(16),
  group,
});

/** Readers: judging (entry numbers), ranking, certification. */
export const entryAdmittedV1 = defineFact('registration.entry.admitted', 1, entry);
/** Until check-in; afterwards judging records WD. Readers: judging, ranking, certification. */
export const entryWithdrawnV1 = defineFact('registration.entry.withdrawn', 1, entry);
