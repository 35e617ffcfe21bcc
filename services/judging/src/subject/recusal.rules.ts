import { type MovedSubject, stoodBefore } from './moved.rules.ts';

export type StationAside = {
  readonly sessionId: string;
  readonly station: string;
  readonly judgeId: string;
};
type StationSubject = {
  readonly subjectId: string;
  readonly sessionId: string | null;
  readonly label: string;
};

/** By subject: the judges who stand aside there. */
export type Recused = ReadonlyMap<string, ReadonlySet<string>>;

const placeText = (sessionId: string | null, station: string): string =>
  `${sessionId ?? '-'}/${station}`;

/** Who stands aside at which subject (M04, open events); at the station somebody moved on to as well. */
export const recusedAt = (
  pairs: readonly StationAside[],
  subjects: readonly StationSubject[],
  moves: readonly MovedSubject[],
): Recused => {
  if (pairs.length === 0) return new Map();
  const judges = Map.groupBy(pairs, ({ sessionId, station }) => placeText(sessionId, station));
  const own = new Map(
    subjects.map(({ subjectId, sessionId, label }) => [
      subjectId,
      (judges.get(placeText(sessionId, label)) ?? []).map(({ judgeId }) => judgeId),
    ]),
  );
  const all = subjects.map(({ subjectId }) => {
    const stood = [subjectId, ...stoodBefore(moves, subjectId)];
    return [subjectId, new Set(stood.flatMap((at) => own.get(at) ?? []))] as const;
  });
  return new Map(all.filter(([, aside]) => aside.size > 0));
};

/** The seats that mark a subject: the panel counts whoever stands aside as absent. */
export const actingSeats = (
  recused: Recused,
  subjectId: string,
  seats: readonly string[],
): readonly string[] => {
  const aside = recused.get(subjectId);
  return aside ? seats.filter((seat) => !aside.has(seat)) : seats;
};
