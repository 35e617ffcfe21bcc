import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, asc, eq } from 'drizzle-orm';
import { markedAspects } from '../scheme/place-aspects.ts';
import { findModule, findPublished } from '../scheme/scheme.store.ts';
import { sessionTable, subjectTable } from '../tables.ts';
import type { OutsideModule } from './outside-reading.rules.ts';

/** A module as files are read for it: its published aspects, sessions, and who is in use. */
export const findOutsideModule = async (
  tx: Transaction,
  { eventId, moduleId }: { eventId: string; moduleId: string },
): Promise<Result<OutsideModule, Rejection>> => {
  const module = await findModule(tx, eventId, moduleId);
  if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
  const scheme = await findPublished(tx, moduleId, module.schemeVersion);
  if (!scheme) return refuse({ kind: 'conflict', code: 'module.scheme-missing' });
  const subjects = await tx
    .select()
    .from(subjectTable)
    .where(and(eq(subjectTable.moduleId, moduleId), eq(subjectTable.inUse, true)))
    .orderBy(asc(subjectTable.label), asc(subjectTable.subjectId))
    .limit(10_000);
  const sessions = await tx
    .select({ sessionId: sessionTable.sessionId, name: sessionTable.name })
    .from(sessionTable)
    .where(eq(sessionTable.moduleId, moduleId))
    .limit(500);
  return accept({
    keyKind: module.keyKind ?? 'entry',
    aspects: new Map(markedAspects(scheme.content).map(({ aspect }) => [aspect.id, aspect])),
    subjects,
    sessions,
  });
};
