import type { JudgingChoices, PaperChoice } from './paper.client.ts';

/** Which papers of a day go into one file, in the order they are handed round. */
export type PackTask =
  | { readonly kind: 'registration' | 'ranking'; readonly choice: PaperChoice }
  | {
      readonly kind: 'judging';
      readonly choice: PaperChoice;
      readonly query: Readonly<Record<string, string>>;
      /** The module or session it is of. */
      readonly part: { readonly zh: string; readonly en?: string | undefined } | null;
    }
  | {
      readonly kind: 'blank';
      readonly choice: PaperChoice;
      readonly moduleId: string;
      readonly sessionId: string | null;
      readonly part: { readonly zh: string; readonly en?: string | undefined };
    };

/** Draw records and pledges; the rest of registration's forms is for the morning at the door. */
const OF_THE_PACK = /^[23]/;
/** Of the result the list that is signed; what is posted is printed when it is posted. */
const TOTAL_LIST = '12';
/** By module and session: all the others are of the day or of the event. */
const BY_PLACE: ReadonlySet<string> = new Set([
  'filled',
  'summary-sub-criterion',
  'summary-module',
  'summary-day',
]);
export const BLANK_FORM: PaperChoice = {
  form: 'blank',
  no: '4B',
  name: { zh: '评分表（多人）', en: 'Marking form: many contestants' },
};

const byNumber = (one: PaperChoice, other: PaperChoice): number =>
  one.no.localeCompare(other.no, 'en', { numeric: true });

/** `2026-05-12` where the contest is. */
export const dayIn = (instant: string | Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));

type Place = {
  readonly moduleId: string;
  readonly sessionId: string | null;
  readonly name: PaperChoice['name'];
};

/** Sessions that begin on the day, and modules that have none. */
export const placesOfDay = (
  { modules, sessions, zone }: JudgingChoices,
  day: string,
): readonly Place[] =>
  modules.flatMap(({ moduleId, name }): Place[] => {
    const own = sessions.filter((one) => one.moduleId === moduleId);
    if (own.length === 0) return [{ moduleId, sessionId: null, name }];
    return own
      .filter(({ startsAt }) => dayIn(startsAt, zone) === day)
      .map(({ sessionId, name: session }) => ({ moduleId, sessionId, name: session }));
  });

const queryOf = ({ moduleId, sessionId }: Place): Readonly<Record<string, string>> =>
  sessionId === null ? { moduleId } : { sessionId };

const judgingTasks = (
  choice: PaperChoice,
  places: readonly Place[],
  day: string,
): readonly PackTask[] =>
  BY_PLACE.has(choice.form)
    ? places.map((place) => ({
        ...{ kind: 'judging' as const, choice, query: queryOf(place), part: place.name },
      }))
    : [{ kind: 'judging', choice, query: { day }, part: null }];

type Asked = {
  readonly registration: readonly PaperChoice[];
  readonly judging: JudgingChoices;
  readonly ranking: readonly PaperChoice[];
  readonly day: string;
  /** Blank forms have numbers that are drawn, so they come only where they are wanted. */
  readonly withBlank: boolean;
};

/** Everything of the pack that somebody may print: forms 2 to 12, by number, then by place. */
export const packTasks = ({
  registration,
  judging,
  ranking,
  day,
  withBlank,
}: Asked): readonly PackTask[] => {
  const places = placesOfDay(judging, day);
  const blank: readonly PackTask[] =
    withBlank && judging.draws
      ? places.map(({ name, ...place }) => ({
          ...{ kind: 'blank' as const, choice: BLANK_FORM, part: name },
          ...place,
        }))
      : [];
  return [
    ...registration
      .filter(({ no }) => OF_THE_PACK.test(no))
      .map((choice) => ({ kind: 'registration' as const, choice })),
    ...blank,
    ...judging.items.flatMap((choice) => judgingTasks(choice, places, day)),
    ...ranking
      .filter(({ no }) => no === TOTAL_LIST)
      .map((choice) => ({ kind: 'ranking' as const, choice })),
  ].toSorted((one, other) => byNumber(one.choice, other.choice));
};

/** Nothing to print on it yet is no fault: the list in the pack says so. */
const EMPTY: ReadonlySet<string> = new Set([
  'paper.empty',
  'paper.nothing-yet',
  'paper-sheet.nobody',
  'module.locked',
  'paper.no-result',
]);
export const isEmpty = (code: string): boolean => EMPTY.has(code);

type Printed = {
  readonly printId: string;
  readonly form: string;
  readonly sessionId: string | null;
  readonly isOutdated: boolean;
  readonly standing: string;
};

/**
 * Prints of a place whose sheets are still out and good: they are printed again as they are, since
 * every number that is drawn has to come back before anything is locked.
 */
export const printsToRepeat = (
  sheets: readonly Printed[],
  sessionId: string | null,
): readonly string[] => [
  ...new Set(
    sheets
      .filter((one) => one.sessionId === sessionId && one.form === 'many')
      .filter(({ isOutdated, standing }) => !isOutdated && standing === 'out')
      .map(({ printId }) => printId),
  ),
];

const AWKWARD = /[\\/:*?"<>|\s]+/g;

/** A name that sorts as the forms are handed round: `05 5 评分记录表 上午场.pdf`. */
export const fileName = (place: number, parts: readonly string[]): string =>
  `${[String(place + 1).padStart(2, '0'), ...parts].join(' ').replaceAll(AWKWARD, ' ')}.pdf`;
