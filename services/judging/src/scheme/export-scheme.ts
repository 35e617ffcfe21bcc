import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseSchemeReader } from '../office.access.ts';
import { findDraft, findModule, findPublished } from './scheme.store.ts';
import { writeSchemeFile } from './write-scheme-file.ts';

type Wanted = {
  readonly eventId: string;
  readonly moduleId: string;
  readonly kind: 'xlsx' | 'csv';
  /** A published version; the draft where it is left out. */
  readonly version?: number | undefined;
};

type SchemeExport = {
  readonly kind: 'xlsx' | 'csv';
  readonly bytes: Buffer;
  readonly title: string;
};

const nothing: Rejection = { kind: 'missing', code: 'scheme.version-unknown' };

/** The draft or a published version as a file that imports again to the same scheme. */
export const exportScheme =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    { eventId, moduleId, kind, version }: Wanted,
  ): Promise<Result<SchemeExport, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseSchemeReader(work);
      if (forbidden) return refuse(forbidden);
      const module = await findModule(work.tx, eventId, moduleId);
      if (!module) return refuse({ kind: 'missing', code: 'module.unknown' });
      const scheme =
        version === undefined
          ? (await findDraft(work.tx, moduleId))?.draft
          : (await findPublished(work.tx, moduleId, version))?.content;
      if (!scheme) return refuse(nothing);
      const name = `${scheme.title.zh.slice(0, 60)} ${version === undefined ? 'draft' : `v${version}`}`;
      return accept({ kind, bytes: writeSchemeFile(scheme, kind), title: name });
    });
