import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { splitIdentity } from './recovery-papers.ts';

/** What a device makes once for an event, before anything is sealed. Only recipients ever leave it. */
export type DrawKeys = {
  /** The encryption judge's own key: stays on the device. */
  readonly identity: string;
  readonly judgeRecipient: string;
  readonly recoveryRecipient: string;
  /** The recovery key in three parts, each on a paper of its own; any two open. */
  readonly papers: readonly string[];
};

/** Makes both keys. The recovery key exists whole only inside this function. */
export const makeDrawKeys = async (): Promise<DrawKeys> => {
  const identity = await generateX25519Identity();
  const recovery = await generateX25519Identity();
  return {
    identity,
    judgeRecipient: await identityToRecipient(identity),
    recoveryRecipient: await identityToRecipient(recovery),
    papers: await splitIdentity(recovery),
  };
};

/** The public half of a key, as it was registered. */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

/** Has this the form of a recipient? Whether anybody holds its key, only a trial shows. */
export const isRecipient = (text: string): boolean => RECIPIENT.test(text);
