import { type Checkpoint, openCheckpoint } from '@jinbang/credentials/checkpoint';
import { commitmentOf } from '@jinbang/credentials/log-commitment';
import {
  appendLeaves,
  EMPTY_EDGE,
  type LogEdge,
  rootOf,
  type Tile,
} from '@jinbang/credentials/log-edge';
import { isSameHash, leafHash } from '@jinbang/credentials/merkle-tree';
import type { NoteVerifier } from '@jinbang/credentials/signed-note';

/** A leaf with the record it stands for, as they lie there today; no content: the record is gone. */
export type LogEntry = {
  readonly leaf: number;
  readonly kind: string;
  readonly recordId: string;
  readonly salt: Uint8Array;
  readonly commitment: Uint8Array;
  readonly content: string;
};

export type LogFlaw =
  /** A leaf number is left out or stands twice. */
  | 'leaf-out-of-order'
  /** The record of a leaf is not there any more. */
  | 'record-removed'
  /** The record says something else than when it was logged. */
  | 'record-changed'
  /** A record no leaf was ever given to. */
  | 'record-unlogged'
  /** Signed by none of the keys. */
  | 'checkpoint-not-signed'
  /** The leaves up to there are not those the checkpoint was signed over. */
  | 'checkpoint-differs'
  /** The checkpoint names more leaves than there are. */
  | 'log-cut-off'
  /** Hashes kept for proofs are not those of the leaves. */
  | 'tile-differs'
  /** What an aspect stands on is not the newest marks of its judges, or one lapsed or decides falsely. */
  | 'state-differs'
  /** What readers were told an aspect is worth is something else than it is worth here. */
  | 'value-differs'
  /** Who stands aside in a session is not what was told last. */
  | 'recusal-differs';

export type LogFinding = { readonly flaw: LogFlaw; readonly at: string };

const FINDINGS_MAX = 1_000;

/** Reads checkpoints by any of the keys; one that none signed is a finding. */
export const readCheckpoints = (
  notes: readonly { readonly note: string; readonly at: string }[],
  verifiers: readonly NoteVerifier[],
): { checkpoints: readonly (Checkpoint & { at: string })[]; findings: readonly LogFinding[] } => {
  const findings: LogFinding[] = [];
  const checkpoints = notes.flatMap(({ note, at }) => {
    const signed = verifiers.flatMap((verifier) => openCheckpoint(note, verifier) ?? [])[0];
    if (signed === undefined) findings.push({ flaw: 'checkpoint-not-signed', at });
    return signed === undefined ? [] : [{ ...signed, at }];
  });
  return { checkpoints: checkpoints.toSorted((a, b) => a.size - b.size), findings };
};

const flawOfEntry = ({ salt, commitment, content }: LogEntry): LogFlaw | undefined => {
  if (content === '') return 'record-removed';
  return isSameHash(commitmentOf(salt, content), commitment) ? undefined : 'record-changed';
};

/**
 * Builds the tree anew from leaves as they come, in order, and compares it with every checkpoint on
 * the way. Nothing is believed but the checkpoints' signatures.
 */
export const logVerifier = (checkpoints: readonly (Checkpoint & { readonly at: string })[]) => {
  const findings: LogFinding[] = [];
  const waiting = [...checkpoints];
  let edge: LogEdge = EMPTY_EDGE;
  const find = (flaw: LogFlaw, at: string): void => {
    if (findings.length < FINDINGS_MAX) findings.push({ flaw, at });
  };
  const compare = (): void => {
    while (waiting[0]?.size === edge.size) {
      const next = waiting.shift();
      if (next && !isSameHash(next.root, rootOf(edge))) find('checkpoint-differs', next.at);
    }
  };
  const add = (entry: LogEntry): readonly Tile[] => {
    if (entry.leaf !== edge.size) find('leaf-out-of-order', `leaf ${entry.leaf}`);
    const flaw = flawOfEntry(entry);
    if (flaw) find(flaw, `leaf ${entry.leaf}, ${entry.kind} ${entry.recordId}`);
    const next = appendLeaves(edge, [leafHash(entry.commitment)]);
    edge = next.edge;
    compare();
    return next.tiles;
  };
  compare();
  return {
    add,
    find,
    finish: () => {
      for (const { at } of waiting) find('log-cut-off', at);
      return { size: edge.size, root: rootOf(edge), findings };
    },
  };
};
