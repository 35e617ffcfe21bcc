import type { TreeHash } from './merkle-tree.ts';
import { type NoteSigner, type NoteVerifier, openNote, readNote } from './signed-note.ts';

/** How far a log had come, and its root then (C2SP tlog-checkpoint). */
export type Checkpoint = {
  readonly origin: string;
  readonly size: number;
  readonly root: TreeHash;
};

const HASH_BYTES = 32;

const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;

/** The signed note of a checkpoint; its origin is the name of the key. */
export const signCheckpoint = (
  signer: NoteSigner,
  head: { readonly size: number; readonly root: TreeHash },
): string => signer.sign(checkpointText({ origin: signer.name, ...head }));

const readCheckpointText = (text: string): Checkpoint | undefined => {
  const [origin = '', count = '', base64 = ''] = text.split('\n');
  const root = Buffer.from(base64, 'base64');
  const isWhole =
    origin !== '' &&
    /^(0|[1-9][0-9]{0,14})$/.test(count) &&
    root.length === HASH_BYTES &&
    root.toString('base64') === base64;
  return isWhole ? { origin, size: Number(count), root } : undefined;
};

/** What a note says, whoever signed it; undefined where it is no checkpoint. */
export const readCheckpoint = (note: string): Checkpoint | undefined =>
  readCheckpointText(readNote(note)?.text ?? '');

/** What a checkpoint says that this key signed for its own log; undefined for anything else. */
export const openCheckpoint = (note: string, verifier: NoteVerifier): Checkpoint | undefined => {
  const checkpoint = readCheckpointText(openNote(note, verifier) ?? '');
  return checkpoint?.origin === verifier.name ? checkpoint : undefined;
};
