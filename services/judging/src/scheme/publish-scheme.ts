import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import { hasAmendment } from '../amendment/amendment.store.ts';
import { lockArrangement } from '../event/arrangement.store.ts';
import { deriveArrangement } from '../event/derive-arrangement.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { refusePreparer } from '../office.access.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { decidePublication } from './publication.rules.ts';
import type { PutScheme } from './put-scheme.ts';
import { findDraft, findModule, hasMarks, type SchemeRow, savePublished } from './scheme.store.ts';
import { schemeFacts, schemeHash } from './scheme-facts.ts';

export type SchemePublished = {
  readonly moduleId: string;
  readonly schemeVersion: number;
  readonly aspects: number;
  readonly hash: string;
};

/** Freezes the draft as a version, makes its score sheets and tells ranking its aspects. */
export const publishScheme =
  (deps: Deps) =>
  ({ frame, basedOn, eventId, moduleId }: PutScheme): Promise<Result<SchemePublished, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      const forbidden = refusePreparer(work);
      if (forbidden) return refuse(forbidden);
      await lockArrangement(work.tx, eventId);
      await lockModuleMarks(work.tx, moduleId);
      const module = await findModule(work.tx, eventId, moduleId);
      const draft = await findDraft(work.tx, moduleId);
      // What was amended once goes on by amendment: another draft would undo it silently.
      const marked = (await hasMarks(work.tx, moduleId)) || (await hasAmendment(work.tx, moduleId));
      const version = decidePublication({ module, draft, basedOn, hasMarks: marked });
      if (!version.ok || !draft) return version.ok ? refuse(missing) : version;
      return publishHere(deps, work, draft, version.value);
    });

const missing: Rejection = { kind: 'conflict', code: 'scheme.missing' };

const publishHere = async (
  { newId }: Deps,
  work: CommandWork,
  { moduleId, draft: content }: SchemeRow,
  version: number,
): Promise<Result<SchemePublished, Rejection>> => {
  const { tx, event, ownerId, actorId, at, commandId } = work;
  const { eventId, competitionId } = event;
  const hash = schemeHash(moduleId, content);
  const subCriteria = content.criteria.flatMap((one) => one.subCriteria.map(({ code }) => code));
  await savePublished(
    tx,
    { moduleId, version, ownerId, content, hash, publishedBy: actorId, publishedAt: at },
    subCriteria,
  );
  await deriveArrangement(tx, eventId, newId);
  const told = { newId, occurredAt: at.toISOString(), competitionId, eventId, causedBy: commandId };
  const facts = schemeFacts({ moduleId, version, content }, told);
  await appendFacts(tx, facts);
  const aspects = content.criteria
    .flatMap((one) => one.subCriteria)
    .reduce((count, one) => count + one.aspects.length, 0);
  return accept({ moduleId, schemeVersion: version, aspects, hash });
};
