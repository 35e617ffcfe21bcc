import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { type CommandDeps, carryOut } from '../command-deps.ts';
import { findByDigest, findPersonsAnywhere } from '../person/person.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { competitionToSetRules } from './competition-for-rules.ts';
import type { FormerWinner, FormerWinnerRemoval, NewWinner } from './former-winner.body.ts';
import {
  findWinners,
  identitiesOf,
  isNamed,
  type KnownPeople,
  sameWinner,
  unknownWinner,
} from './former-winner.rules.ts';
import {
  insertFormerWinners,
  insertWinnerSteps,
  listFormerWinners,
  listRemovedWinners,
} from './former-winner.store.ts';

type Deps = CommandDeps & { readonly keys: KeyRing };

const findKnown = async (
  tx: Transaction,
  { keys }: Pick<Deps, 'keys'>,
  winners: readonly NewWinner[],
): Promise<KnownPeople> => {
  const anywhere = await findPersonsAnywhere(
    tx,
    winners.flatMap((winner) => (isNamed(winner) ? [] : winner.personId)),
  );
  const numberOf = new Map(
    winners.flatMap((winner) =>
      isNamed(winner)
        ? identitiesOf(winner.idNumber).map(
            (text) => [keys.identityDigest(text).toString('hex'), winner.idNumber] as const,
          )
        : [],
    ),
  );
  const holders = await findByDigest(tx, [...numberOf.keys()]);
  return {
    ids: new Set(anywhere.map(({ personId }) => personId)),
    byNumber: new Map(holders.map((one) => [numberOf.get(one.digest) ?? '', one])),
  };
};

/** Puts earlier title holders on the competition's list; who stands there already stays. */
export const recordFormerWinners =
  (deps: Deps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    winners: readonly NewWinner[],
  ): Promise<Result<{ winners: FormerWinner[] }, Rejection>> =>
    // The number of a person must not be guessable from the stored command.
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const { tx, at, actorId } = work;
      const competition = await competitionToSetRules(work, competitionId);
      if (!competition.ok) return competition;
      const { ownerId } = competition.value;
      const found = findWinners(winners, await findKnown(tx, deps, winners));
      if (!found.ok) return found;
      const made = { ownerId, competitionId, recordedBy: actorId, recordedAt: at };
      const removed = await listRemovedWinners(tx, competitionId);
      await insertFormerWinners(
        tx,
        found.value.map((winner) => ({ ...winner, ...made })),
      );
      await insertWinnerSteps(
        tx,
        found.value
          .filter((winner) => removed.some(sameWinner(winner)))
          .map((winner) => ({
            ...winner,
            ...made,
            stepId: deps.newId(),
            kind: 'restored',
            reason: null,
          })),
      );
      return accept({ winners: [...(await listFormerWinners(tx, competitionId))] });
    });

/** Takes one line off the list, with the reason; the line and the step stay on record. */
export const removeFormerWinner =
  (deps: Deps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    { reason, ...winner }: FormerWinnerRemoval,
  ): Promise<Result<FormerWinner, Rejection>> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const { tx, at, actorId } = work;
      const competition = await competitionToSetRules(work, competitionId);
      if (!competition.ok) return competition;
      const { ownerId } = competition.value;
      const standing = await listFormerWinners(tx, competitionId);
      if (!standing.some(sameWinner(winner))) return refuse(unknownWinner);
      await insertWinnerSteps(tx, [
        {
          ...winner,
          ownerId,
          competitionId,
          stepId: deps.newId(),
          kind: 'removed',
          reason,
          recordedBy: actorId,
          recordedAt: at,
        },
      ]);
      return accept(winner);
    });
