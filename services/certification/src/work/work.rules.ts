import { WORK_KINDS, type WorkKind, type WorkTurn } from '@jinbang/contracts/http/body-work';

/** Things of one kind that wait, alike in whose turn they are. */
export type Waiting = {
  readonly kind: WorkKind;
  /** Asked for, recorded or looked at first by the reader: never theirs to decide. */
  readonly isOwn: boolean;
  /** The reader holds the office that does it. */
  readonly mayDo: boolean;
  readonly count: number;
  readonly since: Date;
  readonly bodyId: string;
  /** In how many bodies anything of the kind waits, whosever turn it is there. */
  readonly bodies: number;
  readonly oldestId: string | null;
};

/** Four eyes before the office: what somebody asked for waits for another, whatever they hold. */
export const turnOf = ({ isOwn, mayDo }: Pick<Waiting, 'isOwn' | 'mayDo'>): WorkTurn => {
  if (isOwn) return 'own';
  return mayDo ? 'mine' : 'others';
};

/** How long before its end a certificate is to be renewed. */
export const RENEWAL_MS = 90 * 24 * 60 * 60 * 1_000;

const dueOf = ({ kind, since }: Waiting): Date | null =>
  kind === 'renewal' ? new Date(since.getTime() + RENEWAL_MS) : null;

const TURNS: readonly WorkTurn[] = ['mine', 'own', 'others'];

/** The longest wait among those that are the reader's own, if any are; among all otherwise. */
const foremost = (waiting: readonly Waiting[]): Waiting | undefined =>
  waiting.toSorted(
    (left, right) =>
      TURNS.indexOf(turnOf(left)) - TURNS.indexOf(turnOf(right)) ||
      left.since.getTime() - right.since.getTime(),
  )[0];

const lineOf = (waiting: readonly Waiting[]) => {
  const first = foremost(waiting);
  if (!first) return [];
  const sum = (some: readonly Waiting[]) => some.reduce((total, { count }) => total + count, 0);
  const { kind, since, bodyId, bodies, oldestId } = first;
  return [
    {
      ...{ kind, turn: turnOf(first), since, dueAt: dueOf(first), bodyId, bodies, oldestId },
      count: sum(waiting),
      mine: sum(waiting.filter((one) => turnOf(one) === 'mine')),
    },
  ];
};
export type WorkLine = ReturnType<typeof lineOf>[number];

/** One line a kind: what the reader has to do first, in the order of its urgency, then what waits for others. */
export const linesOf = (waiting: readonly Waiting[]): readonly WorkLine[] => {
  const byKind = Map.groupBy(waiting, ({ kind }) => kind);
  const lines = WORK_KINDS.flatMap((kind) => lineOf(byKind.get(kind) ?? []));
  const [own, rest] = [
    lines.filter(({ mine }) => mine > 0),
    lines.filter(({ mine }) => mine === 0),
  ];
  return [...own, ...rest];
};
