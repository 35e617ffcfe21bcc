import { z } from 'zod';
import { defineFact, PART_ROWS_MAX } from '../fact.ts';
import { markSubject } from '../mark-subject.ts';
import { id, sha256Hex } from '../primitive.ts';

/** One opened line of a sealed draw: this entry stood there. */
export const mappingRow = z.object({ entryId: id, subject: markSubject });

/** Told only at DECRYPTED, in parts; the aggregate is the opening. Readers: ranking, judging. */
export const mappingPartV1 = defineFact(
  'registration.mapping.part',
  1,
  z.object({ part: z.int().positive(), rows: z.array(mappingRow).min(1).max(PART_ROWS_MAX) }),
);

/** Closes the set; a reader uses the parts only when count and hash (`setHash`) agree. */
export const mappingOpenedV1 = defineFact(
  'registration.mapping.opened',
  1,
  z.object({ parts: z.int().min(0), rows: z.int().min(0), hash: sha256Hex }),
);
