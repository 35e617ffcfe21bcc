import type { FloorDay } from '@jinbang/contracts/http/judging-floor';

/** What the server's time was ahead of ours, as it answered in the middle of the way there and back. */
export const fineOffset = ({
  askedMs,
  answeredMs,
  at,
}: {
  readonly askedMs: number;
  readonly answeredMs: number;
  readonly at: string;
}): number => {
  const middleMs = Math.round((askedMs + answeredMs) / 2);
  const off = Date.parse(at) - middleMs;
  // Within the way there and back nothing is known.
  return Math.abs(off) <= (answeredMs - askedMs) / 2 ? 0 : off;
};

type Session = Pick<FloorDay['sessions'][number], 'sessionId' | 'startsAt' | 'endsAt'>;

/** The session that is on, else the next one, else the last. */
export const sessionShown = <One extends Session>(
  sessions: readonly One[],
  nowMs: number,
): One | undefined => {
  const inOrder = sessions.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return inOrder.find(({ endsAt }) => nowMs < Date.parse(endsAt)) ?? inOrder.at(-1);
};

/** Decisions after which nobody works on at this station. */
const LEAVES: readonly string[] = ['spare-station', 'last-session', 'stop', 'disqualify'];

type Stop = {
  readonly stoppedAt: string;
  readonly restartedAt: string | null;
  readonly state: 'open' | 'decided' | 'withdrawn';
  readonly decision: { readonly ruling: { readonly as: string } } | null;
};

export type StationClock = {
  /** `left`: a decision took whoever stood here away. */
  readonly state: 'before' | 'running' | 'stopped' | 'over' | 'left';
  /** To the start before it, to the end after it; stands still while the work does. */
  readonly leftMs: number;
  readonly startsMs: number;
  readonly endsMs: number;
  readonly addedMinutes: number;
  /** Since when the work stands still, and for how long. */
  readonly stoppedMs: number | null;
  readonly stoodMs: number;
};

type Asked = {
  readonly session: Session;
  /** Where the chief judge moved the end of this station. */
  readonly moved: { readonly endsAt: string; readonly addedMinutes: number } | undefined;
  readonly incidents: readonly Stop[];
  readonly nowMs: number;
};

const stateOf = (nowMs: number, startsMs: number, endsMs: number): StationClock['state'] => {
  if (nowMs < startsMs) return 'before';
  return nowMs < endsMs ? 'running' : 'over';
};

/** The clock of one station (M08). Standing still moves no end: the chief judge's minutes do. */
export const clockOf = ({ session, moved, incidents, nowMs }: Asked): StationClock => {
  const startsMs = Date.parse(session.startsAt);
  const endsMs = Date.parse(moved?.endsAt ?? session.endsAt);
  const counted = incidents.filter(({ state }) => state !== 'withdrawn');
  const hasLeft = counted.some(({ decision }) => LEAVES.includes(decision?.ruling.as ?? ''));
  const stops = counted.flatMap(({ stoppedAt, restartedAt }) =>
    restartedAt === null && Date.parse(stoppedAt) <= nowMs ? Date.parse(stoppedAt) : [],
  );
  const stoppedMs = stops.length === 0 ? null : Math.min(...stops);
  const plain = stateOf(nowMs, startsMs, endsMs);
  const state = hasLeft ? 'left' : stoppedMs === null ? plain : 'stopped';
  const untilMs = stoppedMs ?? nowMs;
  return {
    ...{ state, startsMs, endsMs, stoppedMs, addedMinutes: moved?.addedMinutes ?? 0 },
    leftMs: Math.max(0, (plain === 'before' ? startsMs : endsMs) - untilMs),
    stoodMs: stoppedMs === null ? 0 : nowMs - stoppedMs,
  };
};

const two = (count: number): string => String(count).padStart(2, '0');

/** 1:02:45 or 23:08; a second that has begun is gone. */
export const durationText = (ms: number): string => {
  const seconds = Math.floor(ms / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
};
