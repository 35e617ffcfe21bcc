import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { FindCheckpoint } from '@jinbang/papers/checkpoint-finder';
import type { Paper } from '@jinbang/papers/paper';
import { withCheckpoint } from '@jinbang/papers/paper-checkpoint';
import type { Print } from '@jinbang/papers/printer';
import type { PrintedPaper } from '@jinbang/papers/typesetter';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, type Look, lookUp } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEvent } from '../event/event.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { findGround } from './find-ground.ts';
import { layOut } from './lay-out.ts';
import { mayPrint } from './paper.access.ts';
import type { PaperQuery } from './paper.body.ts';
import { flawOfPaper } from './paper.rules.ts';
import type { FormName } from './paper-form.ts';

export type PaperDeps = Pick<CommandDeps, 'db' | 'now'> & {
  readonly keys: KeyRing;
  readonly print: Print;
  /** The newest checkpoint of the mark log; a paper never waits long for it. */
  readonly findCheckpoint: FindCheckpoint;
};

const gather = async (
  { tx, held, at }: Look,
  keys: KeyRing,
  { form, eventId, query }: PaperAsked,
): Promise<Result<Paper, Rejection>> => {
  const event = await findEvent(tx, eventId);
  if (!event) return refuse(unknownEvent);
  if (!mayPrint(form)(held, chainOf(event), at)) return refuse(forbidden);
  const ground = await findGround(tx, event, query, at);
  if (!ground.ok) return ground;
  const paper = await layOut[form]({ tx, keys, event, ground: ground.value, at, query });
  const flaw = flawOfPaper(paper);
  return flaw ? refuse(flaw) : accept(paper);
};

export type PaperAsked = {
  readonly form: FormName;
  readonly eventId: string;
  readonly query: PaperQuery;
};

/** A paper of an event: read in one transaction, set after it ended. */
export const printPaper =
  (deps: PaperDeps) =>
  async (actorId: string, asked: PaperAsked): Promise<Result<PrintedPaper, Rejection>> => {
    const paper = await lookUp(deps, actorId, (look) => gather(look, deps.keys, asked));
    return paper.ok ? deps.print(withCheckpoint(paper.value, await deps.findCheckpoint())) : paper;
  };
