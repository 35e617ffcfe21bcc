import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { appealKind, appealOutcome } from '../http/judging-appeal.ts';
import { id } from '../primitive.ts';

const appeal = {
  kind: appealKind,
  tier: z.union([z.literal(1), z.literal(2)]),
  moduleId: id,
};

/** An appeal or a recount waits for its answer; of whom, and about which place, nobody is told. Reader: ranking. */
export const appealOpenedV1 = defineFact('judging.appeal.opened', 1, z.object(appeal));

/** It is answered, refused or taken back. The outcome is null unless there was a ruling. Reader: ranking. */
export const appealClosedV1 = defineFact(
  'judging.appeal.closed',
  1,
  z.object({ ...appeal, outcome: appealOutcome.nullable() }),
);
