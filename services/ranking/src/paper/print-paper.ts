import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { FindCheckpoint } from '@jinbang/papers/checkpoint-finder';
import { withCheckpoint } from '@jinbang/papers/paper-checkpoint';
import type { Print } from '@jinbang/papers/printer';
import type { PrintedPaper } from '@jinbang/papers/typesetter';
import { inTenant } from '@jinbang/service-kit/database';
import { type Place, placeOf } from '../result/result-desk.ts';
import type { ReadDeps } from '../standing/read-standings.ts';
import { findKept, groundOf, type KeptResult } from './find-ground.ts';
import { layOut } from './lay-out.ts';
import { mayPrintResults } from './paper.access.ts';
import type { PaperQuery } from './paper.body.ts';
import type { FormName } from './paper-form.ts';
import { type PaperSituation, whyNoPaper } from './paper-state.rules.ts';

export type PaperDeps = ReadDeps & {
  readonly print: Print;
  /** How far the mark log had come; a paper never waits long for it. */
  readonly findCheckpoint: FindCheckpoint;
  readonly schemeVersionsOf: (eventId: string) => Promise<ReadonlyMap<string, number>>;
};

export type PaperAsked = {
  readonly form: FormName;
  readonly eventId: string;
  readonly query: PaperQuery;
};

/** Where the result that is asked for stands. */
export const situationOf = (
  { arranged }: Pick<Place, 'arranged'>,
  kept: KeptResult | null,
): PaperSituation => ({
  result: kept && {
    state: kept.record.state,
    isApproved: kept.record.approvedAt !== null,
    isFinal: kept.record.finalisedAt !== null,
  },
  isCalledOff: arranged.state === 'VOID' || arranged.state === 'CANCELLED',
  hasNotice: arranged.noticeWorkingDays > 0,
  isTakenDown: kept?.steps.some(({ step }) => step === 'taken-down') ?? false,
  hasAwards: kept?.rows.some(({ standing }) => standing.award !== null) ?? false,
});

/** What is kept of the result somebody may print, with where it stands. */
export const findForPrint = async (
  deps: ReadDeps,
  actorId: string,
  { eventId, query }: Pick<PaperAsked, 'eventId' | 'query'>,
): Promise<Result<{ readonly place: Place; readonly kept: KeptResult | null }, Rejection>> => {
  const place = await placeOf(deps, actorId, eventId, mayPrintResults);
  if (!place.ok) return place;
  const kept = await inTenant(deps.db, [place.value.ownerId], (tx) => findKept(tx, eventId, query));
  return kept === null && query.version !== undefined
    ? refuse({ kind: 'missing', code: 'result.unknown' })
    : accept({ place: place.value, kept });
};

/** A paper of a result: read first, set when no transaction is open any more. */
export const printPaper =
  (deps: PaperDeps) =>
  async (actorId: string, asked: PaperAsked): Promise<Result<PrintedPaper, Rejection>> => {
    const found = await findForPrint(deps, actorId, asked);
    if (!found.ok) return found;
    const { place, kept } = found.value;
    const flaw = whyNoPaper(asked.form, situationOf(place, kept));
    if (flaw || kept === null) return refuse(flaw ?? { kind: 'conflict', code: 'paper.no-result' });
    const around = {
      query: asked.query,
      now: deps.now(),
      schemeVersions: await deps.schemeVersionsOf(asked.eventId),
    };
    const paper = layOut[asked.form](groundOf(deps, place, kept, around));
    // The log as it stood when this result was handed in, however often it is printed.
    const checkpoint = await deps.findCheckpoint(kept.record.submittedAt);
    return deps.print(withCheckpoint(paper, checkpoint));
  };
