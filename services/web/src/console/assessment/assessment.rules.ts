import type {
  AssessedCandidate,
  AssessmentOutline,
  OneAssessment,
  TypedResult,
} from '@jinbang/contracts/http/assessment';
import type { SignName } from '../../ui/sign.view.tsx';

export type BatchState = AssessmentOutline['state'];
export type PartState = AssessedCandidate['parts'][number]['state'];
type Step = 'open' | 'begin' | 'summarise' | 'propose';

/** The way of a batch, in order. */
export const WAY: readonly BatchState[] = [
  'planned',
  'open',
  'assessing',
  'summarised',
  'signed',
  'proposed',
];

export const STATE_SIGNS: Readonly<Record<BatchState, SignName>> = {
  planned: 'wait',
  open: 'progress',
  assessing: 'progress',
  summarised: 'provisional',
  signed: 'good',
  proposed: 'notice',
};

/** A step behind is ticked, the one it is at has its own sign, one ahead waits. */
export const signOnWay = (step: BatchState, at: BatchState): SignName => {
  if (step === at) return STATE_SIGNS[at];
  return WAY.indexOf(step) < WAY.indexOf(at) ? 'good' : 'wait';
};

export const PART_SIGNS: Readonly<Record<PartState, SignName>> = {
  passed: 'good',
  failed: 'bad',
  absent: 'frozen',
  missing: 'wait',
  again: 'provisional',
};

/** What the desk does next; nothing while signatures are awaited or the office has it. */
export const nextStep = (state: BatchState): Step | null => {
  switch (state) {
    case 'planned':
      return 'open';
    case 'open':
      return 'begin';
    case 'assessing':
      return 'summarise';
    case 'signed':
      return 'propose';
    case 'summarised':
    case 'proposed':
      return null;
  }
};

/** Which signature whoever looks may still give. */
export const mySignature = ({ may, summary, state }: OneAssessment) =>
  state === 'summarised' &&
  may.sign !== null &&
  !summary?.signatures.some(({ role }) => role === may.sign)
    ? may.sign
    : null;

/** A mark typed in full-width digits or with a comma is read; `缺`, `a` and `-` say absent. */
const readMark = (typed: string): Pick<TypedResult, 'state' | 'score'> | null => {
  const text = typed.trim().normalize('NFKC').replace(',', '.');
  if (/^(缺|缺考|a|absent|-)$/i.test(text)) return { state: 'absent', score: null };
  return /^\d{1,3}(\.\d{1,4})?$/.test(text) && Number(text) <= 100
    ? { state: 'scored', score: text }
    : null;
};

export type Drafts = ReadonlyMap<string, string>;
export const draftKey = (candidateId: string, part: string): string => `${candidateId}/${part}`;

type Sitting = { readonly attempt: number; readonly on: string; readonly reason: string };
export type ReadDrafts = {
  readonly results: readonly TypedResult[];
  /** Keys of what cannot be read as a mark. */
  readonly unread: readonly string[];
};

/** What was typed into the grid as lines for the service, in the order of the roster. */
export const readDrafts = (
  candidates: readonly AssessedCandidate[],
  drafts: Drafts,
  { attempt, on, reason }: Sitting,
): ReadDrafts => {
  const results: TypedResult[] = [];
  const unread: string[] = [];
  for (const { candidateId, parts, cells } of candidates) {
    for (const { part } of parts) {
      const key = draftKey(candidateId, part);
      const typed = drafts.get(key)?.trim() ?? '';
      if (typed === '') continue;
      const mark = readMark(typed);
      if (!mark) {
        unread.push(key);
        continue;
      }
      const cell = cells.find((one) => one.part === part && one.attempt === attempt);
      const why = reason.trim() === '' ? {} : { reason: reason.trim() };
      results.push({
        candidateId,
        part,
        attempt,
        ...mark,
        on,
        basedOn: cell?.version ?? 0,
        ...why,
      });
    }
  }
  return { results, unread };
};
