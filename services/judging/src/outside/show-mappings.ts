import type { OutsideMappings } from '@jinbang/contracts/http/judging-outside';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { findModules, findSchemes, findSessions } from '../day/day.store.ts';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { markedCriteria } from '../scheme/place-aspects.ts';
import { refuseOutsideLister } from './outside.access.ts';
import { findMappings } from './outside.store.ts';
import { refuseAspect } from './outside-value.rules.ts';

/** How files are read here, and what a new mapping may be made of. */
export const showOutsideMappings =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, eventId: string): Promise<Result<OutsideMappings, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseOutsideLister(work);
      if (forbidden) return refuse(forbidden);
      const rows = await findMappings(work.tx, eventId);
      return accept({
        items: rows.map(({ mapping, mappingId, savedBy, savedAt }) => ({
          ...mapping,
          ...{ mappingId, savedBy, savedAt: savedAt.toISOString() },
        })),
        modules: await viewModules(work, eventId),
      });
    });

const viewModules = async ({ tx }: Work, eventId: string): Promise<OutsideMappings['modules']> => {
  const schemes = await findSchemes(tx, eventId);
  const sessions = await findSessions(tx, eventId);
  const modules = await findModules(tx, eventId);
  return modules.map(({ moduleId, name, keyKind, lockedAt }) => {
    const scheme = schemes.get(moduleId);
    const aspects = (scheme ? markedCriteria(scheme) : [])
      .flatMap(({ subCriteria }) => subCriteria)
      .flatMap((sub) => sub.aspects)
      .filter(({ aspectId, ...aspect }) => refuseAspect({ ...aspect, id: aspectId }) === undefined)
      .map(({ aspectId, code, description, max, calculation }) => ({
        ...{ aspectId, code, max, calculation: calculation.kind },
        description: {
          zh: description.zh.slice(0, 200),
          ...(description.en ? { en: description.en.slice(0, 200) } : {}),
        },
      }));
    return {
      moduleId,
      name: name ?? { zh: '-' },
      keyKind: keyKind ?? 'entry',
      locked: lockedAt !== null,
      sessions: sessions
        .filter((one) => one.moduleId === moduleId)
        .map((one) => ({ sessionId: one.sessionId, name: one.name })),
      aspects,
    };
  });
};
