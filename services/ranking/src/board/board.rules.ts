import type { BoardState } from '@jinbang/contracts/http/live-board';
import type { JudgingState, RegistrationState } from '@jinbang/contracts/lifecycle';
import type { BoardRule } from '@jinbang/contracts/ranking-rule';
import type { ResultState } from '../result/result.rules.ts';

/**
 * THE ONE CUT: what anybody may see of an event, by its published board rule (M05), its state and who
 * asks. Boards, frames, snapshots, result pages, lists of
 * winners and own results all ask here and nowhere else.
 */
export type Situation = {
  readonly rule: BoardRule;
  readonly registrationState: RegistrationState;
  readonly judgingState: JudgingState | null;
  readonly hasMarks: boolean;
  /** Codes and entries have met: DECRYPTED, and the whole opening is here. */
  readonly isOpened: boolean;
  /** The states of the event's results, those superseded left out. */
  readonly resultStates: readonly ResultState[];
  /** The organiser stopped the public board, and nobody let it go on yet. */
  readonly isFrozen: boolean;
};

export type Audience = 'public' | 'staff';

export type Cut = {
  readonly state: BoardState;
  /**
   * `all` lines as they stand; only lines whose sheets are all `signed`, or whose modules are
   * `locked`; the lines of the moment a board was `frozen`; the rows of the `published` result; or
   * `none`.
   */
  readonly rows: 'none' | 'signed' | 'locked' | 'all' | 'frozen' | 'published';
  /** Whose name may stand beside the code. */
  readonly names: 'none' | 'awarded' | 'all';
  /** May the released result be read: its winners, and by each contestant the own row? */
  readonly result: boolean;
};

/** A result everybody may read: approved by a second person, its release carried out. */
export type PublishedState = 'PUBLIC_NOTICE' | 'FINAL' | 'AMENDED';

export const isPublishedState = (state: ResultState): state is PublishedState =>
  state === 'PUBLIC_NOTICE' || state === 'FINAL' || state === 'AMENDED';

type Called = Pick<Situation, 'registrationState'>;

const isCalledOff = ({ registrationState }: Called): boolean =>
  registrationState === 'VOID' || registrationState === 'CANCELLED';

/**
 * A result page is public from its release on, also after a later result replaced it: certificates
 * point at it. Of an event that was called off only what had been final stays.
 */
export const mayReadPage = (
  result: { readonly releasedAt: Date | null; readonly finalisedAt: Date | null },
  event: Called,
): boolean => result.releasedAt !== null && (!isCalledOff(event) || result.finalisedAt !== null);

const BOARD_STATE: Readonly<Record<Exclude<ResultState, 'SUPERSEDED'>, BoardState>> = {
  PROVISIONAL: 'provisional',
  PUBLIC_NOTICE: 'notice',
  FINAL: 'final',
  AMENDED: 'amended',
};

const hasBegun = ({ judgingState, hasMarks }: Situation): boolean =>
  judgingState !== null || hasMarks;

/** Marking is over, and nothing says yet how it ended: whoever looks is warned. */
const hasEnded = ({ judgingState, registrationState }: Situation): boolean =>
  judgingState === 'REVIEW' ||
  registrationState === 'DECRYPTED' ||
  registrationState === 'ARCHIVED';

const publishedState = ({ resultStates }: Situation): PublishedState | undefined =>
  resultStates.findLast(isPublishedState);

const publicRows = (situation: Situation): Cut['rows'] => {
  // M05: a board whose rule is `progress` carries no marks in any state; the result has its own page.
  if (situation.rule === 'progress' || isCalledOff(situation)) return 'none';
  if (publishedState(situation)) return 'published';
  // What came after the cut stays unseen, whatever the rule would show of it by now.
  if (situation.isFrozen) return 'frozen';
  if (!hasBegun(situation)) return 'none';
  switch (situation.rule) {
    case 'live':
      return 'all';
    case 'afterSigning':
      return 'signed';
    case 'module':
      return 'locked';
  }
};

const stateOf = (situation: Situation): BoardState => {
  const published = publishedState(situation);
  if (published) return BOARD_STATE[published];
  if (publicRows(situation) === 'frozen') return 'frozen';
  if (situation.resultStates.includes('PROVISIONAL')) return 'provisional';
  if (situation.rule === 'progress' || !hasBegun(situation)) return 'progress';
  return hasEnded(situation) ? 'ended' : 'live';
};

const publicNames = (situation: Situation, rows: Cut['rows']): Cut['names'] => {
  if (!situation.isOpened || rows === 'none') return 'none';
  // M25: a list with names is one of winners, under every rule (decision 0018); a board shows codes.
  return rows === 'published' ? 'awarded' : 'none';
};

/** What this audience may see. Staff see every line by its code, and names once codes are opened. */
export const cutOf = (audience: Audience, situation: Situation): Cut => {
  const state = stateOf(situation);
  if (audience === 'staff') {
    return { state, rows: 'all', names: situation.isOpened ? 'all' : 'none', result: true };
  }
  const rows = publicRows(situation);
  const result = publishedState(situation) !== undefined && !isCalledOff(situation);
  return { state, rows, names: publicNames(situation, rows), result };
};

/**
 * May this line's name be shown? To the public only beside a medal or prize (M25), and not once
 * somebody of the line took consent to publication back.
 */
export const mayName = (
  { names }: Cut,
  row: { readonly award: string | null },
  isWithheld: boolean,
): boolean => {
  if (isWithheld && names !== 'all') return false;
  switch (names) {
    case 'all':
      return true;
    case 'awarded':
      return row.award !== null;
    case 'none':
      return false;
  }
};
