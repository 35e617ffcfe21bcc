import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { ScopeChain } from '@jinbang/service-kit/held-office';
import type { Look } from '../command-deps.ts';
import { unknownDocument } from './document.rules.ts';
import { type DocumentRow, findDocument } from './document.store.ts';
import { chainAt, flawOfEventThere, seenCompetition } from './document-ground.ts';

export type DocumentPlace = { readonly competitionId: string; readonly documentId: string };

/** A document in the sight of who asks, with the place it belongs to. */
export const seenDocument = async (
  look: Look,
  { competitionId, documentId }: DocumentPlace,
  find: typeof findDocument = findDocument,
): Promise<Result<{ document: DocumentRow; chain: ScopeChain }, Rejection>> => {
  const competition = await seenCompetition(look, competitionId);
  if (!competition.ok) return competition;
  const document = await find(look.tx, competitionId, documentId);
  if (!document) return refuse(unknownDocument);
  const stray = await flawOfEventThere(look, competition.value, document.eventId);
  if (stray) return refuse(unknownDocument);
  return accept({ document, chain: chainAt(competition.value, document.eventId) });
};
