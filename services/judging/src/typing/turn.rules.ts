import type { PaperState, TypingForm, TypingMode } from '@jinbang/contracts/http/judging-typing';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Compared } from './reading.rules.ts';

type Asker = {
  readonly actorId: string;
  /** Everybody who sits on the panel, ever sat there, or has a column on the sheet. */
  readonly panel: readonly string[];
  readonly state: PaperState;
  readonly mode: TypingMode;
  readonly compared: Pick<Compared, 'readers'>;
};
type Turn = Exclude<TypingForm['turn'], 'none'>;

const conflict = (code: string): Rejection => ({ kind: 'conflict', code });

/** Nobody of the panel works on its sheets, or sees there what another wrote before it is in. */
export const refuseSeated = ({
  actorId,
  panel,
}: Pick<Asker, 'actorId' | 'panel'>): Rejection | undefined =>
  panel.includes(actorId) ? { kind: 'forbidden', code: 'mark.own-panel-sheet' } : undefined;

/** The picture of a sheet shows every column of it: the panel waits until its marks are in. */
export const refusePicture = (
  asker: Pick<Asker, 'actorId' | 'panel' | 'state'>,
): Rejection | undefined => (asker.state === 'in' ? undefined : refuseSeated(asker));

const GONE: Readonly<Partial<Record<PaperState, Rejection>>> = {
  spoilt: conflict('paper-sheet.is-spoilt'),
  missing: conflict('paper-sheet.is-missing'),
  in: conflict('typing.in'),
  disputed: conflict('typing.disputed'),
};

/** Which rounds the sheet waits for, and for whom; two people, none of them of the panel (M01). */
export const turnOf = (asker: Asker): { readonly turn: Turn } | { readonly whyNot: Rejection } => {
  const { actorId, state, mode, compared } = asker;
  const seated = refuseSeated(asker);
  if (seated) return { whyNot: seated };
  const gone = GONE[state];
  if (gone) return { whyNot: gone };
  if (state === 'printed' || state === 'returned') return { turn: 'first' };
  if (state !== 'typed') return { turn: 'again' };
  if (compared.readers.includes(actorId)) {
    return { whyNot: { kind: 'forbidden', code: 'typing.second-person' } };
  }
  return { turn: mode === 'read-back' ? 'read-back' : 'second' };
};

const TURNS: Readonly<Record<'typed' | 'read-back' | 'again', readonly Turn[]>> = {
  // Typing it all again is always as good as reading it back.
  typed: ['first', 'second', 'read-back'],
  'read-back': ['read-back'],
  again: ['again'],
};

/** May this person hand in such a round now? */
export const refuseRound = (kind: keyof typeof TURNS, asker: Asker): Rejection | undefined => {
  const turn = turnOf(asker);
  if ('whyNot' in turn) return turn.whyNot;
  return TURNS[kind].includes(turn.turn)
    ? undefined
    : { kind: 'conflict', code: 'typing.not-now', params: { turn: turn.turn } };
};
