import type { Office } from '@jinbang/contracts/office';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Work } from '../in-event.ts';
import { DECIDES, mayDecide, RULES } from './appeal.access.ts';
import { type AppealFile, findAppeal } from './appeal.store.ts';
import { type Case, findUnfit, type Unfit } from './fitness.rules.ts';
import { findEveryOffice, findJudging } from './people.store.ts';

/** What makes people unfit for this appeal. */
export const caseOf = async (
  { tx, event }: Pick<Work, 'tx' | 'event'>,
  row: { readonly organisationId: string; readonly escalates: string | null },
): Promise<Case> => {
  const first =
    row.escalates === null
      ? undefined
      : await findAppeal(tx, { eventId: event.eventId, appealId: row.escalates });
  return {
    organisationId: row.organisationId,
    judges: await findJudging(tx, event.eventId),
    firstPanel: first?.appeal.panel ?? [],
  };
};

/** Why each of these people may not decide it; those who may are left out. */
export const findUnfitAmong = async (
  { tx, chain, at }: Pick<Work, 'tx' | 'chain' | 'at'>,
  personIds: readonly string[],
  { offices, about }: { readonly offices: readonly Office[]; readonly about: Case },
): Promise<ReadonlyMap<string, Unfit>> => {
  const held = await findEveryOffice(tx, personIds);
  const unfit = new Map<string, Unfit>();
  for (const personId of personIds) {
    const candidate = { personId, offices: held.get(personId) ?? [], chain, at };
    const why = findUnfit(candidate, offices, about);
    if (why) unfit.set(personId, why);
  }
  return unfit;
};

/** Nobody who judged, coached, comes from the same organisation or ruled before decides an appeal. */
export const refuseUnfit = async (
  work: Work,
  { row }: AppealFile,
  personIds: readonly string[],
  offices: readonly Office[],
): Promise<Rejection | undefined> => {
  const about = await caseOf(work, row);
  const unfit = await findUnfitAmong(work, personIds, { offices, about });
  const place = personIds.findIndex((personId) => unfit.has(personId));
  const why = unfit.get(personIds[place] ?? '');
  return why && { kind: 'forbidden', code: `appeal.unfit-${why}`, params: { member: place + 1 } };
};

/** An appeal is ruled on by the arbitration group; a recount, which judges nothing, by supervisors too. */
export const refuseJudge = async (work: Work, file: AppealFile): Promise<Rejection | undefined> => {
  const isRecount = file.row.kind === 'recount';
  if (!isRecount && !mayDecide(work)) return { kind: 'forbidden', code: 'access.forbidden' };
  return refuseUnfit(work, file, [work.actorId], isRecount ? RULES.offices : DECIDES.offices);
};
