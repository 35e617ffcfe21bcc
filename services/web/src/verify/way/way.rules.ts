import { isObject, type Json, type JsonObject, listOf } from '@jinbang/credentials/json';

/** A public result page, as far as the way down needs it. */
export type PublishedResult = {
  readonly eventId: string;
  readonly version: number;
  readonly moduleIds: readonly string[];
  readonly rows: readonly { readonly rank: string; readonly total: string }[];
};

const text = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

const inside = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) ? value[key] : undefined;

/** Undefined where the evidence is something else, such as the summary of an assessment. */
export const readResult = (page: JsonObject): PublishedResult | undefined => {
  if (page.format !== 'jinbang-result-1' || typeof page.eventId !== 'string') return undefined;
  return {
    eventId: page.eventId,
    version: Number(page.resultVersion),
    moduleIds: listOf(page.modules).map((one) => text(inside(one, 'moduleId'))),
    rows: listOf(page.rows).map((row) => ({
      rank: text(inside(row, 'rank')),
      total: text(inside(row, 'total')),
    })),
  };
};

const resultOf = (credential: JsonObject, type: string): string => {
  const subject = credential.credentialSubject;
  const described = listOf(inside(inside(subject, 'achievement'), 'resultDescription'));
  const id = inside(
    described.find((one) => inside(one, 'resultType') === type),
    'id',
  );
  const own = listOf(inside(subject, 'result')).find(
    (one) => id !== undefined && inside(one, 'resultDescription') === id,
  );
  return text(inside(own, 'value'));
};

const ZEROS = /\.?0*$/;
const plain = (total: string): string => (total.includes('.') ? total.replace(ZEROS, '') : total);

/**
 * Does a line of the result bear the rank and the total that the document was issued on? An award
 * names no total; null where no rank is named either, such as for a referee.
 */
export const standsIn = (result: PublishedResult, credential: JsonObject): boolean | null => {
  const rank = resultOf(credential, 'ext:Rank');
  const total = resultOf(credential, 'RawScore');
  if (rank === '') return null;
  return result.rows.some(
    (row) => row.rank === rank && (total === '' || plain(row.total) === plain(total)),
  );
};

/** The lock of a module as the log holds it. */
export type Lock = { readonly moduleId: string; readonly marks: number; readonly at: string };

/** Undefined unless it is the lock of a module of that very event. */
export const readLock = (content: JsonObject, eventId: string): Lock | undefined => {
  const { kind, event_id: event, module_id: moduleId, marks, recorded_at: at } = content;
  if (kind !== 'module-lock' || event !== eventId) return undefined;
  if (typeof moduleId !== 'string' || typeof at !== 'string') return undefined;
  return { moduleId, marks: Number(marks), at };
};

/** `checked` was worked out here; `stated` stands under the signature and is not more than that. */
export type StepState = 'checked' | 'stated' | 'failed' | 'away' | 'absent';
export type StepName = 'certificate' | 'decision' | 'result' | 'row' | 'locks' | 'log' | 'marks';

/** What was found on the way; `away` where nobody answered. */
export type Found = {
  readonly isProven: boolean;
  readonly hasClause: boolean;
  readonly page: 'matches' | 'differs' | 'away';
  /** Null where the evidence is no result of a contest. */
  readonly result: PublishedResult | null;
  /** Null where the document names no rank. */
  readonly isInResult: boolean | null;
  /** Locks whose leaves are in the log, by this browser's own arithmetic. */
  readonly locks: readonly Lock[] | 'away';
  readonly log: {
    readonly size: number;
    readonly short: string;
    readonly isSigned: boolean;
  } | null;
};

const stateOfRow = ({ page, result, isInResult }: Found): StepState => {
  if (page === 'away') return 'away';
  if (result === null || isInResult === null) return 'absent';
  return isInResult ? 'checked' : 'failed';
};

const stateOfLocks = ({ result, locks }: Found): StepState => {
  if (locks === 'away') return 'away';
  const proven = new Set(locks.map(({ moduleId }) => moduleId));
  const isWhole = result?.moduleIds.every((moduleId) => proven.has(moduleId)) === true;
  return isWhole ? 'checked' : 'absent';
};

const stateOfLog = ({ log, locks }: Found): StepState => {
  if (!log || locks === 'away') return 'away';
  return log.isSigned ? 'checked' : 'failed';
};

/** How far each step of the way holds, from the certificate down to the marks. */
export const statesOf = (found: Found): Readonly<Record<StepName, StepState>> => {
  const { isProven, hasClause, page, result } = found;
  const isContest = result !== null;
  return {
    certificate: isProven ? 'checked' : 'away',
    decision: hasClause ? 'stated' : 'absent',
    result: page === 'matches' ? 'checked' : page === 'differs' ? 'failed' : 'away',
    row: stateOfRow(found),
    locks: page === 'away' ? 'away' : isContest ? stateOfLocks(found) : 'absent',
    log: page === 'away' ? 'away' : isContest ? stateOfLog(found) : 'absent',
    marks: isContest ? 'stated' : 'absent',
  };
};

export const STEPS: readonly StepName[] = [
  'certificate',
  'decision',
  'result',
  'row',
  'locks',
  'log',
  'marks',
];
