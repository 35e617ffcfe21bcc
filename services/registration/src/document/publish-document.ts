import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, type Work } from '../command-deps.ts';
import { mayPublish } from './document.access.ts';
import type { DocumentView, NewDocument, NewVersion } from './document.body.ts';
import { flawOfPublishing } from './document.rules.ts';
import {
  type DocumentRow,
  findDocumentToChange,
  insertDocument,
  insertVersion,
  isFileFree,
  withVersions,
} from './document.store.ts';
import { chainAt, flawOfEventThere, seenCompetition } from './document-ground.ts';
import { type DocumentPlace, seenDocument } from './seen-document.ts';

const shown = async ({ tx, actorId }: Work, row: DocumentRow): Promise<DocumentView> => {
  const [view] = await withVersions(tx, [row], actorId);
  return view ?? { ...row, versions: [] };
};

/** Opens a document of a competition or an event; it is seen once a version is published. */
export const openDocument =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    wanted: NewDocument,
  ): Promise<Result<DocumentView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, held, at, actorId } = work;
      const competition = await seenCompetition(work, competitionId);
      if (!competition.ok) return competition;
      const stray = await flawOfEventThere(work, competition.value, wanted.eventId);
      if (stray) return refuse(stray);
      if (!mayPublish(held, chainAt(competition.value, wanted.eventId), at)) {
        return refuse(forbidden);
      }
      const { ownerId } = competition.value;
      const documentId = deps.newId();
      const by = { recordedBy: actorId, recordedAt: at };
      const row = { ...wanted, documentId, ownerId, competitionId, version: 1, ...by };
      await insertDocument(tx, row);
      return accept(await shown(work, row));
    });

/** A document somebody may publish; nobody else does meanwhile. */
export const findPublishable = async (
  work: Work,
  place: DocumentPlace,
): Promise<Result<DocumentRow, Rejection>> => {
  const seen = await seenDocument(work, place, findDocumentToChange);
  if (!seen.ok) return seen;
  const { document, chain } = seen.value;
  return mayPublish(work.held, chain, work.at) ? accept(document) : refuse(forbidden);
};

/** Publishes the next version: what was published before stays readable for ever. */
export const publishVersion =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    place: DocumentPlace,
    basedOn: number,
    wanted: NewVersion,
  ): Promise<Result<DocumentView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const found = await findPublishable(work, place);
      if (!found.ok) return found;
      const document = found.value;
      const { fileId, change } = wanted;
      const isFree = fileId !== null && (await isFileFree(tx, document.documentId, fileId));
      const flaw =
        flawOfVersion('document.changed', basedOn, { version: document.version }) ??
        flawOfPublishing({ document, isFileFree: isFree }, wanted);
      if (flaw) return refuse(flaw);
      await insertVersion(tx, {
        documentId: document.documentId,
        version: document.version,
        ownerId: document.ownerId,
        title: wanted.title,
        body: wanted.text,
        fileId,
        changedPercent: change?.percent ?? null,
        changeNote: change?.note ?? null,
        publishedBy: actorId,
        publishedAt: at,
      });
      return accept(await shown(work, { ...document, version: document.version + 1 }));
    });
