import type { CommandResult } from '@jinbang/contracts/http/judging-commands';
import type { Answer, Trouble } from '../ui/ask.client.ts';
import { askedPauseMs } from '../ui/retry.rules.ts';
import type { Queue } from './queue.rules.ts';

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** A request that stood too long on its way is signed anew with each try: nobody has to sign in for it. */
const LATE_PROOF = 'device.proof-late';

/** Nothing gets through until somebody types their PIN, or signs in. */
export const needsSignIn = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.status === 401 && trouble.code !== LATE_PROOF;

/** The server is busy, or saw the request too late: it has said nothing about the person or the work. */
const isPassing = (trouble: Extract<Trouble, { readonly kind: 'refused' }>): boolean =>
  trouble.code === LATE_PROOF || trouble.status === 429 || trouble.status >= 500;

/** Work goes on with what this tablet keeps, unless the server has refused the work itself. */
export const goesOnKept = (trouble: Trouble): boolean =>
  trouble.kind !== 'refused' || isPassing(trouble);

/**
 * When to try again after so many failures in a row: one second, doubled up to thirty, and each tablet
 * of a hall at another moment of that span. Null where a repeat cannot help: nobody is signed in.
 * @param chance from 0 to 1
 */
export const pauseBefore = (trouble: Trouble, failures: number, chance: number): number | null => {
  if (needsSignIn(trouble)) return null;
  const span = Math.min(FIRST_MS * 2 ** Math.min(failures, 10), LONGEST_MS);
  return Math.max(FIRST_MS, span * (0.5 + chance / 2), askedPauseMs(trouble));
};

/** A list that would be refused each time: its marks wait for a person, and the others go on. */
const FOR_GOOD: readonly number[] = [400, 403, 404, 410, 412, 422];
export const isForGood = (
  trouble: Trouble,
): trouble is Extract<Trouble, { readonly kind: 'refused' }> =>
  trouble.kind === 'refused' && FOR_GOOD.includes(trouble.status);

const isResult = (one: unknown): one is CommandResult => {
  if (typeof one !== 'object' || one === null || !('commandId' in one)) return false;
  if (!('outcome' in one)) return false;
  if (one.outcome === 'stored') return 'version' in one && typeof one.version === 'number';
  return one.outcome === 'refused' && 'problem' in one && typeof one.problem === 'object';
};

/**
 * The answers to a list of marks. Whatever else says 200, such as the sign-in page of a strange
 * network, has acknowledged nothing.
 */
export const resultsOf = (
  answer: Answer<unknown>,
): Answer<{ results: readonly CommandResult[] }> => {
  if (!answer.ok) return answer;
  const { body } = answer;
  const isList = typeof body === 'object' && body !== null && 'results' in body;
  if (!isList || !Array.isArray(body.results) || !body.results.every(isResult)) {
    return { ok: false, trouble: { kind: 'unreadable' } };
  }
  return { ok: true, body: { results: body.results } };
};

/** The marks of a list that the server says it has. */
export const storedOf = (batch: Queue, results: readonly CommandResult[]): Queue => {
  const stored = new Set(
    results.flatMap(({ outcome, commandId }) => (outcome === 'stored' ? commandId : [])),
  );
  return batch.filter(({ commandId }) => stored.has(commandId));
};
