import type { JudgingState } from '@jinbang/contracts/lifecycle';
import { stationText } from '@jinbang/draws/sealed-lots';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { EventModule, EventView } from '../event/event.body.ts';
import type { SessionView } from '../session/session.body.ts';
import type { CodedWork } from './review-code.body.ts';

/** What a draw of codes is decided from; which code is whose is not part of it. */
export type CodeGround = {
  readonly event: EventView;
  readonly module: EventModule;
  readonly judging: JudgingState | null;
  readonly isLocked: boolean;
  readonly sessions: readonly SessionView[];
  /** Stations whose work has a code now, as `stationText`. */
  readonly coded: ReadonlySet<string>;
  /** Every code this module ever had: none comes back, so that no mark changes hands. */
  readonly used: ReadonlySet<string>;
  readonly wasDrawn: boolean;
  readonly lacksKey: boolean;
};

type Work = Pick<CodedWork, 'sessionId' | 'station'>;

const timeFlaw = (ground: CodeGround): Rejection | undefined => {
  const { event, module, judging, isLocked, sessions, lacksKey } = ground;
  if (module.keyKind !== 'review') return { kind: 'conflict', code: 'review-code.not-by-code' };
  if (event.state !== 'DRAWN' || judging === 'REVIEW' || isLocked) {
    return { kind: 'conflict', code: 'draw.not-now', params: { state: judging ?? event.state } };
  }
  if (!sessions.some(({ stations }) => stations.some(({ inUse }) => inUse))) {
    return { kind: 'conflict', code: 'review-code.stations-undrawn' };
  }
  return lacksKey ? { kind: 'conflict', code: 'draw-key.missing' } : undefined;
};

const inUseTexts = ({ sessions }: CodeGround): ReadonlySet<string> =>
  new Set(
    sessions.flatMap(({ sessionId, stations }) =>
      stations.flatMap(({ station, inUse }) =>
        inUse ? [stationText({ sessionId, station })] : [],
      ),
    ),
  );

const workIssues = (
  ground: CodeGround,
  works: readonly Work[],
  field: string,
): readonly RejectionIssue[] => {
  const inUse = inUseTexts(ground);
  const seen = new Set<string>();
  return works.flatMap((work, place) => {
    const text = stationText(work);
    const at = `${field}.${place}.station`;
    const isTwice = seen.has(text);
    seen.add(text);
    return [
      ...(inUse.has(text) ? [] : [{ at, code: 'draw.station-free' }]),
      ...(isTwice ? [{ at, code: 'review-code.station-twice' }] : []),
    ];
  });
};

const codeIssues = (
  { used }: CodeGround,
  codes: readonly string[],
  atOf: (place: number) => string,
): readonly RejectionIssue[] => {
  const seen = new Set<string>();
  return codes.flatMap((code, place) => {
    const isTwice = seen.has(code);
    seen.add(code);
    return [
      ...(isTwice ? [{ at: atOf(place), code: 'review-code.code-twice' }] : []),
      ...(used.has(code) ? [{ at: atOf(place), code: 'review-code.code-used' }] : []),
    ];
  });
};

const refusedBy = (issues: readonly RejectionIssue[]): Rejection | undefined =>
  issues.length === 0 ? undefined : { kind: 'invalid', code: 'review-code.refused', issues };

const againFlaw = ({ wasDrawn }: CodeGround, reason: string | undefined): Rejection | undefined =>
  wasDrawn && reason === undefined
    ? { kind: 'invalid', code: 'review-code.reason-missing' }
    : undefined;

/** May these codes be recorded? One for each piece of work, none twice, none from before. */
export const flawOfCodes = (
  ground: CodeGround,
  { codes, reason }: { readonly codes: readonly CodedWork[]; readonly reason?: string | undefined },
  witnesses: readonly RejectionIssue[] = [],
): Rejection | undefined =>
  timeFlaw(ground) ??
  againFlaw(ground, reason) ??
  refusedBy([
    ...workIssues(ground, codes, 'codes'),
    ...codeIssues(
      ground,
      codes.map(({ reviewCode }) => reviewCode),
      (place) => `codes.${place}.reviewCode`,
    ),
    ...witnesses,
  ]);

/** May work handed in late get this code? Where the module has codes, and this work has none. */
export const flawOfLateCode = (
  ground: CodeGround,
  work: CodedWork,
  witnesses: readonly RejectionIssue[] = [],
): Rejection | undefined => {
  const flaw = timeFlaw(ground);
  if (flaw) return flaw;
  if (!ground.wasDrawn) return { kind: 'conflict', code: 'draw.not-drawn' };
  const issues = [
    ...workIssues(ground, [work], 'x').map(({ code }) => ({ at: 'station', code })),
    ...codeIssues(ground, [work.reviewCode], () => 'reviewCode'),
    ...(ground.coded.has(stationText(work))
      ? [{ at: 'station', code: 'review-code.station-coded' }]
      : []),
  ];
  return refusedBy([...issues, ...witnesses]);
};

/** May these works and codes be committed to? */
export const flawOfCodeRoster = (
  ground: CodeGround,
  { stations, codes }: { readonly stations: readonly Work[]; readonly codes: readonly string[] },
): Rejection | undefined => {
  const flaw =
    timeFlaw(ground) ??
    refusedBy([
      ...workIssues(ground, stations, 'stations'),
      ...codeIssues(ground, codes, (place) => `codes.${place}`),
    ]);
  if (flaw) return flaw;
  const params = { stations: stations.length, codes: codes.length };
  return stations.length <= codes.length
    ? undefined
    : { kind: 'invalid', code: 'review-code.too-few-codes', params };
};

/** The group of each work's session, which is no secret: all of a session are of it, or it has none. */
export const groupOfWork = (
  { sessions }: Pick<CodeGround, 'sessions'>,
  { sessionId }: Work,
): SessionView['group'] =>
  sessions.find((session) => session.sessionId === sessionId)?.group ?? null;
