import type {
  NumberQuery,
  NumberStock,
  RegisteredNumber,
  RegisteredNumbers,
} from '@jinbang/contracts/http/certificate-number';
import { sentenceOf } from '@jinbang/contracts/problem';
import type { Rejection, RejectionParams } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import {
  type Command,
  type CommandDeps,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { findIssuer } from '../issuer/issuer.store.ts';
import { mayReadNumbers } from '../viewer/viewer.access.ts';
import {
  countFree,
  countNumbers,
  listFree,
  listImports,
  listSkipped,
  listUsed,
  listVoids,
  type NumberImport,
} from './number.store.ts';
import { countWaiting, type Waiting } from './waiting.store.ts';

type Read = Pick<CommandDeps, 'db' | 'now'>;

const flawOfReader = async (
  { tx, viewer }: Command,
  bodyId: string,
): Promise<Result<null, Rejection>> => {
  if (!(await findIssuer(tx, bodyId))) return refuse(unknown('issuer.unknown'));
  return mayReadNumbers(viewer, { bodyId }) ? accept(null) : refuse(forbidden);
};

const waitingOf = ({ code, params, level, count }: Waiting) => {
  // Safe: only rejections are written there.
  const said = (params ?? undefined) as RejectionParams | undefined;
  const sentence = { zh: sentenceOf(code, 'zh', said), en: sentenceOf(code, 'en', said) };
  return { code, sentence, level, count };
};

const importOf = ({ bodyId: _, fileSha256: __, importedAt, ...row }: NumberImport) => ({
  ...row,
  importedAt: importedAt.toISOString(),
});

const voidOf = ({ asked, end }: Awaited<ReturnType<typeof listVoids>>[number]) => ({
  ...{ voidId: asked.voidId, source: asked.source, level: asked.level, year: asked.year },
  askedCount: asked.numberCount ?? asked.numbers?.length ?? 0,
  voidedCount: end?.voidedCount ?? null,
  leftOut: end?.leftOut ?? [],
  ...{ reason: asked.reason, askedBy: asked.askedBy, askedAt: asked.askedAt.toISOString() },
});

/** What is left, what was used or void in each count, who waits, and where the numbers came from. */
export const readStock =
  (deps: Read) =>
  (personId: string, bodyId: string): Outcome<NumberStock> =>
    lookUp(deps, personId, async (command) => {
      const flaw = await flawOfReader(command, bodyId);
      if (!flaw.ok) return flaw;
      const { tx } = command;
      return accept({
        counts: await countNumbers(tx, bodyId),
        free: await countFree(tx, bodyId),
        waiting: (await countWaiting(tx, bodyId)).map(waitingOf),
        imports: (await listImports(tx, bodyId)).map(importOf),
        voids: (await listVoids(tx, bodyId)).map(voidOf),
      });
    });

const freeOf = ({ number }: { readonly number: string }): RegisteredNumber => ({
  ...{ number, state: 'free', scope: null, serial: null },
  ...{ certificateId: null, reason: null, recordedAt: null },
});

const usedOf = ({ used, reason }: Awaited<ReturnType<typeof listUsed>>[number]) => ({
  ...{ number: used.number, scope: used.scope, serial: used.serial, reason },
  state: used.certificateId === null ? ('void' as const) : ('bound' as const),
  certificateId: used.certificateId,
  recordedAt: used.recordedAt.toISOString(),
});

const skippedOf = ({
  number,
  scope,
  serial,
  skippedAt,
}: Awaited<ReturnType<typeof listSkipped>>[number]): RegisteredNumber => ({
  ...{ number, state: 'skipped', scope, serial, certificateId: null, reason: null },
  recordedAt: skippedAt.toISOString(),
});

const listed = async (
  tx: Transaction,
  asked: NumberQuery & { readonly bodyId: string },
): Promise<readonly RegisteredNumber[]> => {
  if (asked.state === 'free') return (await listFree(tx, asked)).map(freeOf);
  if (asked.state === 'skipped') return (await listSkipped(tx, asked)).map(skippedOf);
  return (await listUsed(tx, asked)).map(usedOf);
};

/** The register of numbers: every one that was bound or void, or those left out or still free, in order. */
export const readNumbers =
  (deps: Read) =>
  (personId: string, bodyId: string, query: NumberQuery): Outcome<RegisteredNumbers> =>
    lookUp(deps, personId, async (command) => {
      const flaw = await flawOfReader(command, bodyId);
      if (!flaw.ok) return flaw;
      const rows = await listed(command.tx, { ...query, bodyId });
      const items = rows.slice(0, query.limit);
      const next = rows.length > items.length ? (items.at(-1)?.number ?? null) : null;
      return accept({ items, next });
    });
