import type { ReleaseDesk, ReleaseStep } from '@jinbang/contracts/http/result-desk';
import type { Office } from '@jinbang/contracts/office';

/** Why the next step is not this person's: another office, or it takes a second person. */
export type NotMine = 'office' | 'second-person' | null;

export const notMine = (
  { offices, notBy }: ReleaseDesk['next'],
  held: ReadonlySet<Office>,
  ownId: string | null,
): NotMine => {
  if (!offices.some((office) => held.has(office))) return 'office';
  return notBy !== null && notBy === ownId ? 'second-person' : null;
};

/** Can the public board be stopped here at all? Where it shows no marks there is nothing to stop. */
export const isFreezable = ({ board }: ReleaseDesk): boolean =>
  board.rows !== 'none' && board.rows !== 'published' && board.rows !== 'frozen';

/** The order with a step put in at its usual place, or taken out; the notice stays while any step does. */
export const withStep = (
  steps: readonly ReleaseStep[],
  step: ReleaseStep,
): readonly ReleaseStep[] => {
  if (steps.includes(step)) {
    const rest = steps.filter((one) => one !== step);
    return step === 'notice' || rest.every((one) => one === 'notice') ? [] : rest;
  }
  const before = steps.filter((one) => one !== 'notice');
  return step === 'notice' ? [...before, 'notice'] : [...before, step, 'notice'];
};
