import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { refusePreparer } from '../office.access.ts';
import { type Located, locateInJson, rejectFindings } from './finding.ts';
import { decideDraft } from './publication.rules.ts';
import { checkScheme, numberAspects, summarise } from './scheme.rules.ts';
import { findDraft, findModule, saveDraft } from './scheme.store.ts';

/** A scheme that was read, from JSON or a workbook, with everything found in it. */
export type ReadScheme = {
  readonly body: SchemeBody;
  readonly findings: readonly Located[];
  readonly workbookHash: string | null;
};

export type PutScheme = {
  readonly frame: CommandFrame;
  readonly basedOn: number;
  readonly eventId: string;
  readonly moduleId: string;
};

export type DraftPut = {
  readonly moduleId: string;
  readonly version: number;
  readonly summary: ReturnType<typeof summarise>;
  readonly findings: readonly Located[];
};

/** A scheme sent as JSON: checked like a workbook, with places named by their path. */
export const readJsonScheme = (body: SchemeBody): Result<ReadScheme, Rejection> => {
  const findings = checkScheme(body).map(locateInJson);
  const rejection = rejectFindings(findings);
  return rejection ? refuse(rejection) : accept({ body, findings, workbookHash: null });
};

/** Puts the draft of a module's scheme; nothing is put when a finding is fatal. */
export const putScheme =
  (deps: Deps) =>
  (
    { frame, basedOn, eventId, moduleId }: PutScheme,
    scheme: Result<ReadScheme, Rejection>,
  ): Promise<Result<DraftPut, Rejection>> =>
    changeEvent(deps, frame, eventId, async (work) => {
      const forbidden = refusePreparer(work);
      if (forbidden) return refuse(forbidden);
      const module = await findModule(work.tx, eventId, moduleId);
      const known = await findDraft(work.tx, moduleId);
      const version = decideDraft({ module, known, basedOn });
      if (!version.ok) return version;
      if (!scheme.ok) return scheme;
      return saveHere(deps, work, moduleId, version.value, scheme.value);
    });

const saveHere = async (
  { newId }: Deps,
  { tx, event, ownerId, actorId, at }: CommandWork,
  moduleId: string,
  version: number,
  { body, findings, workbookHash }: ReadScheme,
): Promise<Result<DraftPut, Rejection>> => {
  await saveDraft(tx, {
    moduleId,
    eventId: event.eventId,
    ownerId,
    draft: numberAspects(body, newId),
    workbookHash,
    version,
    putBy: actorId,
    putAt: at,
  });
  return accept({ moduleId, version, summary: summarise(body), findings });
};
