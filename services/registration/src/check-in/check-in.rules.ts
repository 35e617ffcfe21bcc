import type { EntryView } from '../entry/entry.body.ts';
import type { EventView } from '../event/event.body.ts';
import type { SessionView } from '../session/session.body.ts';
import type { CheckInKind, CheckInSetting, CheckInState, NewAct } from './check-in.body.ts';

const MINUTE_MS = 60_000;
/** How far the clock of a desk may be ahead of the server's. */
const AHEAD_MS = 5 * MINUTE_MS;

/** Season, city class-1 template: the desk opens 30 min before, who is 15 min late did not start. */
export const USUAL: CheckInSetting = { opensMinutes: 30, lateMinutes: 15 };

/** Where a person stands after these acts, oldest first. */
export const stateAfter = (kinds: readonly CheckInKind[]): CheckInState =>
  kinds.reduce<CheckInState>((state, kind) => {
    if (kind === 'wrong-person') return state;
    return kind === 'undone' ? 'expected' : kind;
  }, 'expected');

type Planned = Pick<SessionView, 'moduleId' | 'group' | 'startsAt'>;

/**
 * When an entry is due at the latest. Before the stations are drawn nobody knows whose session is
 * which, so of each module the last one counts: nobody is called late who is not.
 */
export const dueAt = (
  { group }: Pick<EntryView, 'group'>,
  sessions: readonly Planned[],
): Date | null => {
  const open = sessions.filter((one) => one.group === null || one.group === group);
  const lasts = [...Map.groupBy(open, ({ moduleId }) => moduleId).values()].map((all) =>
    Math.max(...all.map(({ startsAt }) => Date.parse(startsAt))),
  );
  return lasts.length === 0 ? null : new Date(Math.min(...lasts));
};

/** What an act is decided from. */
export type ActGround = {
  readonly event: Pick<EventView, 'state'>;
  readonly entry: Pick<EntryView, 'state' | 'members'> | undefined;
  readonly state: CheckInState;
  readonly seen: number;
  readonly dueAt: Date | null;
  readonly setting: CheckInSetting;
  readonly now: Date;
};

const timeCode = (act: NewAct, { dueAt: due, setting, now }: ActGround): string | undefined => {
  const happenedMs = Date.parse(act.happenedAt);
  if (happenedMs > now.getTime() + AHEAD_MS) return 'check-in.from-the-future';
  if (due === null) return undefined;
  const lateMs = due.getTime() + setting.lateMinutes * MINUTE_MS;
  if (act.kind === 'absent' && happenedMs < lateMs) return 'check-in.not-absent-yet';
  return act.kind === 'present' && happenedMs > lateMs && act.lateReason === null
    ? 'check-in.too-late'
    : undefined;
};

/**
 * Why this act is refused; nothing where it may be recorded.
 * @returns a stable code; `check-in.changed` means that somebody else was quicker, and a person decides
 */
export const codeOfAct = (act: NewAct, ground: ActGround): string | undefined => {
  const { event, entry, state, seen } = ground;
  const isMember = entry?.members.some(({ personId }) => personId === act.personId) ?? false;
  if (!entry || !isMember || entry.state === 'entered') return 'check-in.person-unknown';
  if (entry.state === 'withdrawn') return 'check-in.withdrawn';
  if (event.state !== 'ELIGIBILITY_CHECK' && event.state !== 'DRAWN') return 'check-in.not-now';
  if (act.seen !== seen) return 'check-in.changed';
  if (act.kind === 'present' && (act.means === null || act.faceMatched !== true))
    return 'check-in.identity-unchecked';
  if (act.kind === 'undone' ? state === 'expected' : act.kind === state)
    return 'check-in.nothing-new';
  return timeCode(act, ground);
};
