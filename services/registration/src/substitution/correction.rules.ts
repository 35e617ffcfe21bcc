import type { Group } from '@jinbang/contracts/level';
import type { JudgingState, RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { CheckOutcome } from '../eligibility/eligibility.body.ts';
import type { EntryView } from '../entry/entry.body.ts';
import type { Change, CorrectionAnswer } from './correction.body.ts';

export const unknownCorrection: Rejection = { kind: 'missing', code: 'correction.unknown' };
export const correctionOpen: Rejection = { kind: 'conflict', code: 'correction.open' };

type Ground = {
  readonly event: { readonly state: RegistrationState; readonly groups: readonly Group[] };
  readonly judging: JudgingState | null;
  /** People who stand in the event, with whatever entry. */
  readonly entered: ReadonlySet<string>;
  readonly knownPersons: ReadonlySet<string>;
  /** Somebody of the entry is recorded as present at the desk. */
  readonly isCheckedIn: boolean;
};

const OPEN: readonly RegistrationState[] = ['REGISTRATION', 'ELIGIBILITY_CHECK', 'DRAWN'];

const flawOfTime = ({ event, judging, isCheckedIn }: Ground): Rejection | undefined => {
  if (!OPEN.includes(event.state) || judging !== null) {
    return { kind: 'conflict', code: 'correction.too-late', params: { state: event.state } };
  }
  return isCheckedIn ? { kind: 'conflict', code: 'correction.checked-in' } : undefined;
};

const flawOfChange = (
  entry: Pick<EntryView, 'members'>,
  change: Change,
  { event, entered, knownPersons }: Ground,
): Rejection | undefined => {
  const members = new Set(entry.members.map(({ personId }) => personId));
  if (change.kind === 'correct') {
    const { group, heldLevels } = change;
    if (group === undefined && heldLevels.length === 0) {
      return { kind: 'invalid', code: 'correction.empty' };
    }
    if (group !== undefined && !event.groups.includes(group)) {
      return { kind: 'invalid', code: 'event.group-elsewhere' };
    }
    return heldLevels.every(({ personId }) => members.has(personId))
      ? undefined
      : { kind: 'invalid', code: 'correction.not-a-member' };
  }
  if (!members.has(change.leaves)) return { kind: 'invalid', code: 'correction.not-a-member' };
  if (!knownPersons.has(change.comes)) return { kind: 'invalid', code: 'person.unknown' };
  return entered.has(change.comes) ? { kind: 'conflict', code: 'entry.person-entered' } : undefined;
};

/** What speaks against asking for it: too late, or it does not fit the entry. */
export const flawOfCorrection = (
  entry: Pick<EntryView, 'members' | 'state'>,
  change: Change,
  ground: Ground,
): Rejection | undefined => {
  if (entry.state === 'withdrawn') return { kind: 'conflict', code: 'entry.already-withdrawn' };
  return flawOfTime(ground) ?? flawOfChange(entry, change, ground);
};

type Asked = { readonly state: string; readonly askedBy: string };

/** What speaks against answering it: four eyes, and whoever comes in meets the rules as well. */
export const flawOfAnswer = (
  asked: Asked,
  { outcome, answer }: CorrectionAnswer,
  actorId: string,
  checked: CheckOutcome,
): Rejection | undefined => {
  if (asked.state !== 'asked') return { kind: 'conflict', code: 'correction.answered' };
  if (asked.askedBy === actorId) return { kind: 'forbidden', code: 'correction.second-person' };
  if (outcome === 'make' && checked === 'not') {
    return { kind: 'conflict', code: 'admission.not-eligible' };
  }
  const needsAnswer = outcome === 'refuse' || checked === 'unknown';
  return needsAnswer && answer === undefined
    ? { kind: 'invalid', code: 'correction.answer-missing' }
    : undefined;
};

/** The entry as it is once the change is made; who leaves gives their place to who comes. */
export const changedEntry = (entry: EntryView, change: Change): EntryView => {
  const version = entry.version + 1;
  if (change.kind === 'substitute') {
    const { leaves, comes, heldLevel } = change;
    const members = entry.members.map((one) =>
      one.personId === leaves ? { personId: comes, heldLevel } : one,
    );
    return { ...entry, members, version };
  }
  const levels = new Map(change.heldLevels.map((one) => [one.personId, one.heldLevel]));
  const members = entry.members.map((one) => {
    const level = levels.get(one.personId);
    return level === undefined ? one : { ...one, heldLevel: level };
  });
  return { ...entry, group: change.group ?? entry.group, members, version };
};
