import type { Act, ActResult, Decided, KeptAct, Line, Standing } from './desk.types.ts';

/** As many as the server takes in one list. */
const LIST_MAX = 50;

const after = (state: Standing, { kind }: Pick<Act, 'kind'>): Standing => {
  if (kind === 'wrong-person') return state;
  return kind === 'undone' ? 'expected' : kind;
};

/** Not known to be on the server; a refused one waits for a person. */
export const isUnsent = ({ fate }: KeptAct): boolean => fate === 'waiting' || fate === 'refused';

const openActsOf = (acts: readonly KeptAct[], personId: string): readonly KeptAct[] =>
  acts.filter((one) => one.personId === personId && isUnsent(one));

/** An act on what this desk knows: what it did itself and is still sending counts as known. */
export const newActOf = (
  line: Line,
  decided: Decided,
  acts: readonly KeptAct[],
  { actId, happenedAt }: Pick<Act, 'actId' | 'happenedAt'>,
): KeptAct => {
  const last = openActsOf(acts, line.personId).at(-1);
  return {
    actId,
    entryId: line.entryId,
    personId: line.personId,
    seen: last ? last.seen + 1 : line.seen,
    means: null,
    faceMatched: null,
    itemsChecked: false,
    lateReason: null,
    happenedAt,
    fate: 'waiting',
    refusal: null,
    ...decided,
  };
};

/** Where a person stands for whoever works at this desk, and whether the server knows it. */
export type Shown = { readonly state: Standing; readonly place: 'server' | 'desk' | 'undecided' };

export const shownOf = (line: Line, acts: readonly KeptAct[]): Shown => {
  const open = openActsOf(acts, line.personId);
  if (open.length === 0) return { state: line.state, place: 'server' };
  if (open.some(({ fate }) => fate === 'refused')) return { state: line.state, place: 'undecided' };
  return { state: open.reduce(after, line.state), place: 'desk' };
};

/** A press that came twice: it stands so already, and the server would refuse to hear it again. */
export const isNothingNew = ({ state }: Shown, { kind }: Pick<Act, 'kind'>): boolean =>
  kind === 'undone' ? state === 'expected' : kind === state;

/**
 * What is sent next: of each person one act, since the next one stands on its answer. Behind a
 * refused act nothing of that person goes: it might undo what another desk did.
 */
export const takeBatch = (acts: readonly KeptAct[]): readonly KeptAct[] => {
  const taken = new Set<string>();
  const batch: KeptAct[] = [];
  for (const act of acts) {
    if (!isUnsent(act) || taken.has(act.personId)) continue;
    taken.add(act.personId);
    if (act.fate === 'waiting' && batch.length < LIST_MAX) batch.push(act);
  }
  return batch;
};

export const wireOf = ({ fate: _, refusal: __, ...act }: KeptAct): Act => act;

export type Book = { readonly lines: readonly Line[]; readonly acts: readonly KeptAct[] };

/** What the server's answers make of list and acts; an answer nobody waits for changes nothing. */
export const settle = (book: Book, results: readonly ActResult[]): Book => {
  const resultOf = new Map(results.map((result) => [result.actId, result]));
  const answered = book.acts.filter((act) => act.fate === 'waiting' && resultOf.has(act.actId));
  const standing = new Map(answered.map((act) => [act.personId, resultOf.get(act.actId)]));
  return {
    acts: book.acts.map((act) => {
      const result = act.fate === 'waiting' ? resultOf.get(act.actId) : undefined;
      if (!result) return act;
      if (result.outcome === 'recorded') return { ...act, fate: 'recorded', refusal: null };
      const { code, state, seen } = result;
      return { ...act, fate: 'refused', refusal: { code: code ?? '', state, seen } };
    }),
    lines: book.lines.map((line) => {
      const result = standing.get(line.personId);
      if (!result || result.state === null || result.seen < line.seen) return line;
      return { ...line, state: result.state, seen: result.seen };
    }),
  };
};

/** A newer list; where this desk was told something later than the list was made, that stays. */
export const withList = (book: Book, lines: readonly Line[]): Book => {
  const known = new Map(book.lines.map((line) => [line.personId, line]));
  return {
    acts: book.acts,
    lines: lines.map((line) => {
      const before = known.get(line.personId);
      return before && before.seen > line.seen
        ? { ...line, state: before.state, seen: before.seen }
        : line;
    }),
  };
};

/** People about whom a person must decide: what this desk did and what the server says instead. */
export type Dispute = {
  readonly line: Line;
  readonly refusal: NonNullable<KeptAct['refusal']>;
  /** What this desk did, oldest first. */
  readonly own: readonly KeptAct[];
};

export const disputesOf = ({ lines, acts }: Book): readonly Dispute[] =>
  lines.flatMap((line) => {
    const own = openActsOf(acts, line.personId);
    const refusal = own.find(({ fate }) => fate === 'refused')?.refusal;
    return refusal ? [{ line, refusal, own }] : [];
  });

/** May the own acts be sent once more? Only where another desk was quicker; else they stay refused. */
export const isDecidable = ({ refusal, own }: Dispute): boolean =>
  refusal.code === 'check-in.changed' && own.some(({ kind }) => kind !== refusal.state);

/** A person decided that what the server holds is right. */
export const letGo = (acts: readonly KeptAct[], personId: string): readonly KeptAct[] =>
  acts.map((act) =>
    act.personId === personId && isUnsent(act) ? { ...act, fate: 'let-go' as const } : act,
  );

/** A person decided that the own acts are right: they go again, on what the server holds now. */
export const insist = (
  acts: readonly KeptAct[],
  { line, refusal, own }: Dispute,
  newId: () => string,
): readonly KeptAct[] => {
  // What the server holds already need not be said twice.
  const first = own.findIndex(({ kind }) => kind !== refusal.state);
  const again = own.slice(Math.max(first, 0)).map((act, place) => ({
    ...act,
    actId: newId(),
    seen: refusal.seen + place,
    fate: 'waiting' as const,
    refusal: null,
  }));
  return [...letGo(acts, line.personId), ...again];
};
