import type {
  Demand,
  MadeUp,
  NamedWinner,
  Rule,
  RuleKind,
  Rules,
  RulesDraft,
} from './eligibility.types.ts';

/** In the order in which published rules name them. */
export const KINDS = [
  'age',
  'member-kind',
  'years',
  'held-level',
  'condition-named',
  'no-former-winner',
  'one-event',
  'consent',
  'photo',
  'proof',
  'any',
] as const satisfies readonly RuleKind[];

/** A demand as it begins, to be mended by small controls; `on` is the day ages are counted at. */
export const freshRule = (kind: RuleKind, on: string): Rule => {
  switch (kind) {
    case 'age':
      return { kind, min: 16, max: null, on };
    case 'member-kind':
      return { kind, allowed: ['worker'] };
    case 'years':
      return { kind, atLeast: 1 };
    case 'held-level':
      return { kind, atLeast: '4', atMost: null };
    case 'consent':
      return { kind, purpose: 'taking-part' };
    case 'proof':
      return { kind, of: 'employment' };
    case 'no-former-winner':
      return { kind, ownRankUpTo: null };
    case 'any':
      return {
        kind,
        of: [[{ kind: 'held-level', atLeast: '4', atMost: null }], [{ kind: 'years', atLeast: 4 }]],
      };
    default:
      return { kind };
  }
};

/** A demand and those inside a choice of groups, flat. */
export const demandsIn = (rules: readonly Rule[]): readonly Demand[] =>
  rules.flatMap((rule) => (rule.kind === 'any' ? rule.of.flat() : [rule]));

/** Which of these demands can hold nobody back, or everybody: the place and why. */
export const flawOfRule = (rule: Rule): 'no-limit' | 'nobody' | 'crossed' | null => {
  switch (rule.kind) {
    case 'age':
      if (rule.min === null && rule.max === null) return 'no-limit';
      return rule.min !== null && rule.max !== null && rule.min > rule.max ? 'crossed' : null;
    case 'member-kind':
      return rule.allowed.length === 0 ? 'nobody' : null;
    case 'held-level':
      return rule.atLeast === null && rule.atMost === null ? 'no-limit' : null;
    case 'any':
      return rule.of.some((group) => group.length === 0) ? 'nobody' : null;
    default:
      return null;
  }
};

export const BLANK_RULES: RulesDraft = {
  approval: 'required',
  overQuota: 'refuse',
  quotaOrder: 'entered',
  checks: [],
  quotas: [],
};

export type InForce = {
  /** Whose rules hold for the event: its own, those of the whole contest, or none. */
  readonly of: 'event' | 'competition' | 'none';
  readonly rules: Rules | undefined;
};

export const inForceFor = (items: readonly Rules[], eventId: string): InForce => {
  const own = items.find((one) => one.eventId === eventId);
  if (own) return { of: 'event', rules: own };
  const all = items.find((one) => one.eventId === null);
  return all ? { of: 'competition', rules: all } : { of: 'none', rules: undefined };
};

export const draftOfRules = (rules: Rules | undefined): RulesDraft =>
  rules === undefined
    ? BLANK_RULES
    : {
        approval: rules.approval,
        overQuota: rules.overQuota,
        quotaOrder: rules.quotaOrder,
        checks: rules.checks,
        quotas: rules.quotas,
      };

export const NOBODY: MadeUp = {
  birthDate: null,
  memberKind: null,
  yearsInOccupation: null,
  heldLevel: null,
  heldElsewhere: false,
  condition: null,
  consents: [],
  hasPhoto: false,
  proofs: [],
  otherEvents: 0,
  formerTitle: null,
  bestOwnRank: null,
};

/** A whole number out of a box, within its bounds; null where nothing of the kind stands there. */
export const countIn = (text: string, max: number): number | null => {
  const digits = text.replace(/\D/g, '');
  return digits === '' ? null : Math.min(Number(digits), max);
};

export type PastedLine = { readonly line: number; readonly winner: NamedWinner };
export type PastedWinners = {
  readonly lines: readonly PastedLine[];
  /** Lines that are no name, number, title and year. */
  readonly unread: readonly number[];
};

const CELLS = /\t|[,，;；]/;
const YEAR = /^(19|20|21)\d{2}$/;

const winnerIn = (text: string): NamedWinner | undefined => {
  const cells = (CELLS.test(text) ? text.split(CELLS) : text.trim().split(/\s+/)).map((cell) =>
    cell.trim(),
  );
  const [name = '', idNumber = '', title = '', year = ''] = cells.filter((cell) => cell !== '');
  const plainYear = year.replace(/年$/, '');
  const isWhole = name !== '' && idNumber.length >= 4 && title !== '' && YEAR.test(plainYear);
  return isWhole ? { name, idNumber, title, year: Number(plainYear) } : undefined;
};

/** Lines pasted out of a table: name, number of the document, title, year. */
export const pastedWinners = (text: string): PastedWinners => {
  const lines = text
    .split(/\r?\n/)
    .map((line, place) => ({ line: place + 1, text: line }))
    .filter((one) => one.text.trim() !== '');
  const read = lines.map((one) => ({ line: one.line, winner: winnerIn(one.text) }));
  // The line of column names that comes along with cells out of a table.
  const body =
    read[0]?.winner === undefined && /姓名|name/i.test(text.split(/\r?\n/)[0] ?? '')
      ? read.slice(1)
      : read;
  return {
    lines: body.flatMap(({ line, winner }) => (winner ? [{ line, winner }] : [])),
    unread: body.flatMap(({ line, winner }) => (winner ? [] : [line])),
  };
};

/** The place of a winner in the list that was sent, out of where a refusal points. */
export const placeOfFlaw = (at: string): number | null => {
  const found = /^winners\.(\d+)/.exec(at);
  return found ? Number(found[1]) : null;
};
