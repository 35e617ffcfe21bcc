import type { StandardChanged } from '@jinbang/contracts/http/standard';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { OccupationStandard } from '@jinbang/promotion/standard/occupation-standard';
import { readStandard } from '@jinbang/promotion/standard/read-standard';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOutOnce, forbidden, type Outcome, unknown } from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayWrite } from './standard.access.ts';
import { flawOfKind } from './standard.rules.ts';
import { addStandard } from './standard.store.ts';

/** The columns a draft has from its document, so that the database can ask for them. */
export const columnsOf = (document: OccupationStandard) => ({
  kind: document.kind,
  occupationCode: document.occupation.code,
  edition: document.edition,
  fromOn: document.valid.from,
  toOn: document.valid.to,
  document,
});

/** Reads what somebody brings for this owner: null is the nation. */
export const readFor = (
  json: unknown,
  bodyId: string | null,
): Result<OccupationStandard, Rejection> => {
  const read = readStandard(json);
  const flaw = read.ok ? flawOfKind(read.value, bodyId) : undefined;
  return flaw ? refuse(flaw) : read;
};

export const editionTaken = (document: OccupationStandard): Rejection => ({
  kind: 'conflict',
  code: 'standard.edition-taken',
  params: { occupation: document.occupation.code, edition: document.edition },
});

/** Records a draft: of the office a national one, of a body its own. */
export const recordStandard =
  (deps: CommandDeps) =>
  (frame: CommandFrame, bodyId: string | null, json: unknown): Outcome<StandardChanged> =>
    carryOutOnce(deps, frame, async ({ tx, viewer, at }) => {
      if (!mayWrite(viewer, { bodyId })) return refuse(forbidden);
      if (bodyId !== null && !(await findIssuer(tx, bodyId))) {
        return refuse(unknown('issuer.unknown'));
      }
      const read = readFor(json, bodyId);
      if (!read.ok) return read;
      const standardId = deps.newId();
      const isNew = await addStandard(tx, {
        standardId,
        bodyId,
        ...columnsOf(read.value),
        state: 'draft',
        writtenBy: viewer.personId,
        writtenAt: at,
        version: 1,
      });
      return isNew ? accept({ standardId, version: 1 }) : refuse(editionTaken(read.value));
    });
