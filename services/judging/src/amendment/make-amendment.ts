import type { AnyFact } from '@jinbang/contracts/fact';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandWork, Deps } from '../in-event.ts';
import { unlockModule } from '../module/unlock-module.ts';
import { savePublished } from '../scheme/scheme.store.ts';
import { schemeFacts, schemeHash } from '../scheme/scheme-facts.ts';
import { type AspectState, newsOf } from '../score-sheet/aspect-state.ts';
import type { MarkSubjectRow } from '../score-sheet/mark-context.ts';
import { markFact } from '../score-sheet/mark-facts.ts';
import { reopenedFact } from '../score-sheet/reopened-fact.ts';
import { reopenAmended, saveDecision, saveStates } from './amendment.store.ts';
import type { AmendmentPlan } from './plan-amendment.ts';

type Approved = {
  /** Then it is opened again by this. */
  readonly wasLocked: boolean;
  readonly amendmentId: string;
  readonly moduleId: string;
  readonly basedOn: number;
  readonly proposedBy: string;
};

/**
 * Makes an approved amendment true, in the transaction that approves it: the next version of the
 * scheme, the marks it settles anew, the sheets to sign again, and the facts of all of it. No mark
 * and no signature is changed or removed.
 */
export const makeAmendment = async (
  { newId }: Pick<Deps, 'newId'>,
  work: CommandWork,
  { amendmentId, moduleId, basedOn, proposedBy, wasLocked }: Approved,
  { content, effect, effectHash, changed, subjects, sheetIds }: AmendmentPlan,
): Promise<{ readonly schemeVersion: number; readonly reopenedSheets: number }> => {
  const { tx, ownerId, actorId, at } = work;
  const version = basedOn + 1;
  await savePublished(
    tx,
    {
      ...{ moduleId, version, ownerId, content, hash: schemeHash(moduleId, content) },
      ...{ publishedBy: actorId, publishedAt: at },
    },
    content.criteria.flatMap((one) => one.subCriteria.map(({ code }) => code)),
  );
  const told = toldBy(work);
  const facts: AnyFact[] = [...schemeFacts({ moduleId, version, content }, { ...told, newId })];
  const bySubject = new Map(subjects.map((one) => [one.subjectId, one]));
  const states = changed.map((state) => {
    const subject = bySubject.get(state.subjectId);
    const news = newsOf(state);
    if (!subject || !news) return state;
    const factId = newId();
    const row: MarkSubjectRow = { ...subject, eventId: work.event.eventId, ownerId };
    facts.push(markFact(news, state, row, version, { ...told, factId }));
    return { ...state, toldValue: state.value, toldFactId: factId } satisfies AspectState;
  });
  await saveStates(tx, states, version);
  if (wasLocked) facts.push(...(await unlockModule(newId, work, moduleId, 'amendment')).facts);
  const reopened = await reopenAmended(tx, moduleId, sheetIds);
  facts.push(...reopened.map((sheet) => reopenedFact(newId(), work, sheet)));
  await saveDecision(tx, {
    ...{ amendmentId, ownerId, proposedBy, outcome: 'approved', schemeVersion: version },
    ...{ effect, effectHash, decidedBy: actorId, decidedAt: at },
  });
  await appendFacts(tx, facts);
  return { schemeVersion: version, reopenedSheets: reopened.length };
};

const toldBy = ({ event, at, commandId }: CommandWork) => ({
  occurredAt: at.toISOString(),
  competitionId: event.competitionId,
  eventId: event.eventId,
  causedBy: commandId,
});
