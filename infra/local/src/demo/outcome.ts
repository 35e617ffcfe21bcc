import type { Played } from './play-contest.ts';

/** What `--json` prints, and what every run of the same seed must come to. */
export type Outcome = {
  readonly contestants: number;
  readonly marks: number;
  readonly ranked: number;
  readonly proposed: number;
  readonly refused: number;
  readonly issued: number;
  readonly verified: number;
  readonly seconds: number;
  readonly urls: Readonly<Record<string, string>>;
};

export const outcomeOf = (
  played: Played,
  seconds: number,
  urls: Readonly<Record<string, string>>,
): Outcome => {
  const levels = played.certified.decisions.filter(({ kind }) => kind === 'level');
  return {
    contestants: played.contestants,
    marks: played.marks,
    ranked: played.result.page.rows.filter(({ rank }) => rank !== null).length,
    proposed: levels.filter(({ outcome }) => outcome === 'granted').length,
    refused: levels.filter(({ outcome }) => outcome === 'refused').length,
    issued: played.certified.certificates.length,
    verified: played.certified.verifications.filter(({ overall }) => overall === 'valid').length,
    seconds,
    urls,
  };
};

const ENTRIES = 24;
/** 173 measured aspects once and 19 judged ones by three, for everybody but the one who did not come. */
const MARKS = (173 + 19 * 3) * 23 + 3;

/** Everything that must be so, as sentences of what is not. */
export const flawsOf = (outcome: Outcome, conflicts: number): readonly string[] => {
  const must = (isSo: boolean, sentence: string) => (isSo ? [] : [sentence]);
  const { contestants, marks, ranked, proposed, refused, issued, verified } = outcome;
  return [
    ...must(contestants === ENTRIES, `${contestants} contestants, not ${ENTRIES}`),
    ...must(marks === MARKS, `${marks} marks stored, not ${MARKS}`),
    ...must(conflicts === 1, `${conflicts} conflicts, not 1`),
    ...must(ranked === ENTRIES - 1, `${ranked} ranked, not ${ENTRIES - 1}`),
    ...must(
      proposed + refused === ENTRIES,
      `${proposed} granted and ${refused} refused, not ${ENTRIES} in all`,
    ),
    ...must(
      proposed > 0 && issued === proposed,
      `${issued} certificates for ${proposed} granted decisions`,
    ),
    ...must(verified === issued, `${verified} of ${issued} certificates verify`),
  ];
};
