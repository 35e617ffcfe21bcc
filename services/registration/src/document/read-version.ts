import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, lookUp } from '../command-deps.ts';
import { mayReadReadings, officeFor } from './document.access.ts';
import type { DocumentView, OwnAct, Readings } from './document.body.ts';
import { unknownDocument, unknownVersion } from './document.rules.ts';
import { findReadings, findVersion, noteReading, withVersions } from './document.store.ts';
import { findReadersOf } from './document-reader.store.ts';
import { type DocumentPlace, seenDocument } from './seen-document.ts';

/** Says of oneself that one has read a version, or signs it, by the office one holds there. */
export const actOnVersion =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    place: DocumentPlace,
    version: number,
    act: OwnAct,
  ): Promise<Result<DocumentView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, held, at, actorId } = work;
      const seen = await seenDocument(work, place);
      if (!seen.ok) return seen;
      const { document, chain } = seen.value;
      const { documentId, ownerId } = document;
      const office = officeFor(act, held, chain, at);
      if (!office) return refuse(forbidden);
      if (!(await findVersion(tx, documentId, version))) return refuse(unknownVersion);
      const note = { documentId, version, personId: actorId, ownerId, office, recordedAt: at };
      await noteReading(tx, { ...note, act });
      // Who signs a text has read it.
      if (act === 'signed') await noteReading(tx, { ...note, act: 'read' });
      const [view] = await withVersions(tx, [document], actorId);
      return view ? accept(view) : refuse(unknownDocument);
    });

/** Who was asked to read a version, and who has not yet. */
export const showReadings =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (actorId: string, place: DocumentPlace, version: number): Promise<Result<Readings, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      const { tx, held, at } = look;
      const seen = await seenDocument(look, place);
      if (!seen.ok) return seen;
      const { document, chain } = seen.value;
      if (!mayReadReadings(held, chain, at)) return refuse(forbidden);
      const { documentId } = document;
      if (!(await findVersion(tx, documentId, version))) return refuse(unknownVersion);
      const all = await findReadings(tx, documentId, version);
      const read = new Map(
        all.filter(({ act }) => act === 'read').map((one) => [one.personId, one]),
      );
      const readers = await findReadersOf(tx, document, at);
      const asked = new Map(
        [...readers, ...read.values()].map(({ personId, office }) => [personId, office]),
      );
      return accept({
        items: [...asked].slice(0, 2_000).map(([personId, office]) => ({
          personId,
          office,
          readAt: read.get(personId)?.recordedAt.toISOString() ?? null,
        })),
      });
    });
