import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, lookUp } from '../command-deps.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { orderedIds } from '../ordered-ids.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { type ListQuery, type Page, pageFrom } from '../page.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { competitionToDeclareIn } from './competition-to-declare.ts';
import { mayEndDeclaration, mayReadDeclarations } from './declaration.access.ts';
import type { DeclarationView, NewDeclaration } from './declaration.body.ts';
import {
  declaredAtOf,
  flawOfDeclarationEnd,
  flawOfDeclarations,
  unknownDeclaration,
} from './declaration.rules.ts';
import {
  type DeclarationRow,
  findDeclarationToChange,
  insertDeclarations,
  listDeclarations,
  saveDeclarationEnd,
  viewOf,
} from './declaration.store.ts';

/** Records whom officials are tied to, all or none. */
export const declareRecusals =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    wanted: readonly NewDeclaration[],
  ): Promise<Result<{ declarations: DeclarationView[] }, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const competition = await competitionToDeclareIn(work, competitionId, wanted);
      if (!competition.ok) return competition;
      const { ownerId } = competition.value;
      const persons = await findPersonsAnywhere(
        tx,
        wanted.flatMap((one) => [one.personId, one.otherPersonId ?? one.personId]),
      );
      const organisations = await findOrganisations(
        tx,
        wanted.flatMap(({ organisationId }) => organisationId ?? []),
      );
      const flaw = flawOfDeclarations(wanted, {
        personIds: new Set(persons.map((row) => row.personId)),
        organisationIds: new Set(organisations.map((row) => row.organisationId)),
        at,
      });
      if (flaw) return refuse(flaw);
      const ids = orderedIds(deps.newId, wanted.length);
      const rows = wanted.map(
        (one, place): DeclarationRow => ({
          declarationId: ids[place] ?? deps.newId(),
          ownerId,
          competitionId,
          personId: one.personId,
          ground: one.ground,
          otherPersonId: one.otherPersonId,
          organisationId: one.organisationId,
          means: one.means,
          declaredAt: declaredAtOf(one, at),
          recordedBy: actorId,
          recordedAt: at,
          endedAt: null,
          endedBy: null,
          version: 1,
        }),
      );
      await insertDeclarations(tx, rows);
      return accept({ declarations: rows.map(viewOf) });
    });

/** Says that what was declared is no longer so. */
export const endDeclaration =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    declarationId: string,
    basedOn: number,
  ): Promise<Result<DeclarationView, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      await enterEveryTenant(tx);
      const row = await findDeclarationToChange(tx, declarationId);
      if (!row) return refuse(unknownDeclaration);
      const chain = { organisationId: row.ownerId, competitionId: row.competitionId };
      if (!mayEndDeclaration(work, chain, row.personId)) return refuse(forbidden);
      const seen = viewOf(row);
      const flaw = flawOfVersion('recusal.changed', basedOn, seen) ?? flawOfDeclarationEnd(seen);
      if (flaw) return refuse(flaw);
      const ended = { ...row, endedAt: at, endedBy: actorId, version: row.version + 1 };
      await saveDeclarationEnd(tx, ended);
      return accept(viewOf(ended));
    });

/** Declarations in a competition: all of them for the organiser, one's own for everybody. */
export const showDeclarations =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  (
    actorId: string,
    competitionId: string,
    query: ListQuery & { personId?: string | undefined },
  ): Promise<Result<Page<DeclarationView>, Rejection>> =>
    lookUp(deps, actorId, async ({ tx, held, at }) => {
      await enterEveryTenant(tx);
      const competition = await findCompetition(tx, competitionId);
      if (!competition) return refuse(unknownCompetition);
      const chain = { organisationId: competition.ownerId, competitionId };
      if (!mayReadDeclarations({ actorId, held, at }, chain, query.personId)) {
        return refuse(forbidden);
      }
      const rows = await listDeclarations(tx, competitionId, query);
      return accept(pageFrom(rows, query.limit, (row) => row.declarationId, viewOf));
    });
