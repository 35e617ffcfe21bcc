import type { AnyFact } from '@jinbang/contracts/fact';
import { Fault } from '@jinbang/kernel/fault';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { Result } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import {
  certificateReinstated,
  certificateSuperseded,
  certificateSuspended,
} from '../certificate/certificate.facts.ts';
import type { Certificate } from '../certificate/certificate.store.ts';
import { revokeCertificates } from '../certificate/revoke-certificates.ts';
import { bumpLists, listsOf } from '../status/status-list.store.ts';
import { moveCertificates } from './move-certificates.store.ts';
import { recordEntries } from './record-entries.ts';
import { carryOut } from './register.rules.ts';
import type { RegisterActRecord } from './register-act.store.ts';
import { findPresentVersions } from './register-entry.store.ts';
import { supersedeCertificate, type VersionMeans } from './supersede-certificate.ts';

export type Refusal = { readonly certificateId: string; readonly rejection: Rejection };
export type Applied = {
  readonly doneIds: readonly string[];
  readonly refused: readonly Refusal[];
  readonly facts: readonly AnyFact[];
};

const idsOf = (certificates: readonly Certificate[]): string[] =>
  certificates.map(({ certificateId }) => certificateId);

type Context = {
  readonly record: RegisterActRecord;
  readonly means: VersionMeans;
  readonly at: Date;
};

const causeOf = ({ record, means, at }: Context) => ({
  newId: means.newId,
  now: at,
  causedBy: record.actId,
});

const nothing: Applied = { doneIds: [], refused: [], facts: [] };

/** State changes go together: one statement for the portion, then history, list and facts. */
const changeState = async (
  tx: Transaction,
  certificates: readonly Certificate[],
  context: Context,
): Promise<Applied> => {
  const { record, at } = context;
  const { act, cause, actId } = record;
  const ids = idsOf(certificates);
  const told = causeOf(context);
  if (act === 'revoke') {
    const facts = await revokeCertificates(tx, ids, 'office', told, { cause, actId });
    return { ...nothing, doneIds: ids, facts };
  }
  const moved = await moveCertificates(
    tx,
    ids,
    act === 'suspend'
      ? { state: 'suspended', suspendedAt: at }
      : act === 'reinstate'
        ? { state: 'live', suspendedAt: null }
        : {},
  );
  await recordEntries(tx, moved, { act, cause, actId }, told);
  if (act === 'reissue') return { ...nothing, doneIds: ids };
  await bumpLists(tx, listsOf(moved));
  const facts = moved.map((one) =>
    act === 'suspend'
      ? certificateSuspended(one, suspensionCause(cause), told)
      : certificateReinstated(one, told),
  );
  return { ...nothing, doneIds: ids, facts };
};

type SuspensionCause = Parameters<typeof certificateSuspended>[1];
const SUSPENSION_CAUSES: readonly SuspensionCause[] = ['doubt', 'misconduct', 'error', 'key'];

const suspensionCause = (cause: string): SuspensionCause => {
  const found = SUSPENSION_CAUSES.find((one) => one === cause);
  if (!found) throw new Fault(`Nobody suspends for ${cause}.`, { retryable: false });
  return found;
};

const supersedeEach = async (
  tx: Transaction,
  certificates: readonly Certificate[],
  context: Context,
): Promise<Applied> => {
  const { record, means, at } = context;
  const { cause, actId, validUntil } = record;
  const act = record.act === 'renew' ? 'renew' : 'correct';
  const done: Certificate[] = [];
  const refused: Refusal[] = [];
  for (const certificate of certificates) {
    const wish = { certificate, act, cause, validUntil } as const;
    const outcome: Result<Certificate, Rejection> = await supersedeCertificate(tx, wish, means, at);
    if (outcome.ok) done.push(outcome.value);
    else refused.push({ certificateId: certificate.certificateId, rejection: outcome.refusal });
  }
  const told = causeOf(context);
  await recordEntries(tx, done, { act, cause, actId }, told);
  const versions = await findPresentVersions(tx, idsOf(done));
  const why = act === 'renew' ? 'renewal' : 'misspelt';
  const facts = done.map((one) => {
    const credentialVersion = versions.get(one.certificateId) ?? 1;
    return certificateSuperseded(one, { why, credentialVersion }, told);
  });
  return { doneIds: idsOf(done), refused, facts };
};

/**
 * Carries an act out on certificates that are held: each is asked again whether it may be, because
 * time has passed since two people agreed.
 */
export const applyAct = async (
  tx: Transaction,
  certificates: readonly Certificate[],
  context: Context,
): Promise<Applied> => {
  const { act, validUntil } = context.record;
  const decided = certificates.map((certificate) => {
    const { state, validUntil: until } = certificate;
    const life = { state, credentialVersion: 1, validUntil: until };
    return { certificate, step: carryOut(life, { act, validUntil }) };
  });
  const fit = decided.flatMap(({ certificate, step }) => (step.ok ? [certificate] : []));
  const unfit = decided.flatMap(({ certificate: { certificateId }, step }): Refusal[] =>
    step.ok ? [] : [{ certificateId, rejection: step.refusal }],
  );
  const isVersioned = act === 'correct' || act === 'renew';
  const applied = await (isVersioned ? supersedeEach : changeState)(tx, fit, context);
  return { ...applied, refused: [...unfit, ...applied.refused] };
};
