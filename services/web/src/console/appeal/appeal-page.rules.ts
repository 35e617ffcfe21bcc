import type { AppealView } from '@jinbang/contracts/http/judging-appeal';
import type { SignName } from '../../ui/sign.view.tsx';

/** Colour and sign of a state: who waits, who is done, and how it ended. */
export const signOf = ({ state, outcome }: Pick<AppealView, 'state' | 'outcome'>): SignName => {
  switch (state) {
    case 'filed':
      return 'wait';
    case 'admitted':
    case 'hearing':
      return 'progress';
    case 'ruled':
      return 'provisional';
    case 'refused':
    case 'withdrawn':
      return 'frozen';
    case 'closed':
      return outcome === 'dismissed' || outcome === 'no-error' ? 'final' : 'amended';
  }
};

export const isWaiting = ({ state }: Pick<AppealView, 'state'>): boolean =>
  state === 'filed' || state === 'admitted' || state === 'hearing' || state === 'ruled';

export const isOverdue = (appeal: Pick<AppealView, 'state' | 'answerBy'>, now: Date): boolean =>
  isWaiting(appeal) && Date.parse(appeal.answerBy) < now.getTime();

/** The ruling that counts: the last one written, unless it was sent back after. */
export const rulingOf = ({ steps }: Pick<AppealView, 'steps'>) => {
  const at = steps.findLastIndex(({ kind }) => kind === 'ruled');
  const ruling = steps[at];
  const isBack = steps.slice(at + 1).some(({ kind }) => kind === 'sent-back');
  return ruling?.kind === 'ruled' && !isBack ? ruling : undefined;
};

/** The hearing it was, or will be. */
export const hearingOf = ({ steps }: Pick<AppealView, 'steps'>) => {
  const hearing = steps.findLast(({ kind }) => kind === 'heard');
  return hearing?.kind === 'heard' ? hearing : undefined;
};

/** What waits comes first, the most pressing at the top; what is answered after, newest first. */
export const inOrder = (appeals: readonly AppealView[]): readonly AppealView[] => {
  const waiting = appeals
    .filter(isWaiting)
    .toSorted((one, other) => Date.parse(one.answerBy) - Date.parse(other.answerBy));
  return [...waiting, ...appeals.filter((one) => !isWaiting(one))];
};
