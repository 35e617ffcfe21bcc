import type { MemberFacts } from './eligibility.rules.ts';
import type { MadeUpPerson } from './trial.body.ts';

/** No occupation is called so: a level of it is a level elsewhere. */
const ELSEWHERE = 'elsewhere';

/** Somebody made up, as the rules look at members of an entry. */
export const factsOfMadeUp = ({
  heldElsewhere,
  formerTitle,
  condition,
  ...said
}: MadeUpPerson): MemberFacts => ({
  ...said,
  personId: '',
  heldOccupation: heldElsewhere ? ELSEWHERE : null,
  condition: condition === '' ? null : condition,
  formerTitles: formerTitle === null ? [] : [formerTitle],
});
