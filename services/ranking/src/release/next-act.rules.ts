import type { LoggedStep, NextActName, ReleaseStep } from '@jinbang/contracts/http/result-desk';
import type { ObjectionState } from '@jinbang/contracts/http/result-objection';
import type { Office } from '@jinbang/contracts/office';
import { isPublishedState } from '../board/board.rules.ts';
import { HANDLES_OBJECTIONS } from '../objection/objection.access.ts';
import { flawOfObjections } from '../objection/objection.rules.ts';
import { APPROVES, SUBMITS } from '../result/result.access.ts';
import type { ResultHead } from '../result/result.rules.ts';
import { nextStep, type ReleasePlan } from './release.rules.ts';

/** What comes next on the way of a result, whoever does it. */
export type NextAct = {
  readonly act: NextActName;
  /** Which step of the release. */
  readonly step: ReleaseStep | null;
  readonly offices: readonly Office[];
  /** Who may not, though in office: they did the step before. */
  readonly notBy: string | null;
  /** From when it can be done. */
  readonly from: Date | null;
};

type Head = ResultHead & { readonly finalisedAt: Date | null };
type Done = { readonly step: LoggedStep; readonly happenedAt: Date };

export type Way = {
  readonly isCalledOff: boolean;
  /** Newest first, those superseded left out. */
  readonly results: readonly Head[];
  /** Of the newest result. */
  readonly done: readonly Done[];
  readonly plan: Pick<ReleasePlan, 'steps'>;
  readonly objections: readonly { readonly state: ObjectionState; readonly resultId: string }[];
  /** May the present ranking be handed in? */
  readonly isReady: boolean;
  /** Do the marks still say what the newest result says? */
  readonly isSame: boolean;
  readonly now: Date;
};

const act = (name: NextAct['act'], more: Partial<NextAct> = {}): NextAct => ({
  act: name,
  ...{ step: null, offices: [], notBy: null, from: null },
  ...more,
});

const handIn = (name: 'submit' | 'amend', isReady: boolean): NextAct =>
  isReady ? act(name, { offices: SUBMITS.offices }) : act('wait-for-marks');

const ofWaiting = (result: Head, { plan, done, isSame, isReady }: Way): NextAct => {
  if (!isSame) return handIn('submit', isReady);
  if (result.approvedAt === null) {
    return act('approve', { offices: APPROVES.offices, notBy: result.submittedBy });
  }
  return act('release', { offices: APPROVES.offices, step: nextStep(plan, done) ?? null });
};

const ofNotice = (result: Head, { objections, isSame, isReady, now }: Way): NextAct => {
  const flaw = flawOfObjections(objections, result.resultId);
  if (flaw?.code === 'result.objections-open') {
    return act('answer', { offices: HANDLES_OBJECTIONS.offices });
  }
  if (flaw || !isSame) return handIn('amend', isReady);
  const until = result.noticeUntil;
  if (until !== null && now < until) return act('wait', { from: until });
  return act('finalise', { offices: APPROVES.offices });
};

const ofFinal = (_result: Head, { plan, done, isSame, isReady }: Way): NextAct => {
  if (!isSame) return handIn('amend', isReady);
  const isPosted = done.some(({ step }) => step === 'notice');
  const isDown = done.some(({ step }) => step === 'taken-down');
  // An amendment is released by its notice alone.
  const isFirst = done.some(({ step }) => step !== 'notice' && step !== 'taken-down');
  const step = isFirst ? nextStep(plan, done) : undefined;
  if (step) return act('release', { offices: APPROVES.offices, step });
  return isPosted && !isDown ? act('take-down', { offices: APPROVES.offices }) : act('done');
};

/** What comes next, and who may do it. Pure: the screen and its test ask the same. */
export const nextAct = (way: Way): NextAct => {
  if (way.isCalledOff) return act('called-off');
  const [newest] = way.results;
  if (!newest) return handIn('submit', way.isReady);
  if (!isPublishedState(newest.state)) return ofWaiting(newest, way);
  return newest.state === 'PUBLIC_NOTICE' ? ofNotice(newest, way) : ofFinal(newest, way);
};
