import type { schemeView } from '@jinbang/contracts/http/judging-scheme';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { z } from 'zod';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseSchemeReader } from '../office.access.ts';
import { type Located, locateInJson } from './finding.ts';
import { checkScheme } from './scheme.rules.ts';
import { findDraft, findModule, findPublished } from './scheme.store.ts';

/** Warnings come with their codes; the sentences are those of whoever asks. */
export type ShownScheme = Omit<z.infer<typeof schemeView>, 'draftWarnings'> & {
  readonly findings: readonly Located[];
};

/** A module's draft and its published version, with the ids of the aspects. */
export const showScheme =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    { eventId, moduleId }: { eventId: string; moduleId: string },
  ): Promise<Result<ShownScheme, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseSchemeReader(work);
      if (forbidden) return refuse(forbidden);
      const module = await findModule(work.tx, eventId, moduleId);
      if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
      const draft = await findDraft(work.tx, moduleId);
      const published = await findPublished(work.tx, moduleId, module.schemeVersion);
      return accept({
        moduleId,
        version: draft?.version ?? 0,
        publishedVersion: module.schemeVersion,
        draft: draft?.draft ?? null,
        findings: draft ? checkScheme(draft.draft).map(locateInJson) : [],
        published: published?.content ?? null,
        publishedAt: published?.publishedAt.toISOString() ?? null,
      });
    });
