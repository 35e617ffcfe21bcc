import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Database } from '@jinbang/service-kit/database';
import { insertMail } from './mail.store.ts';

export type MailKind = 'invitation' | 'recovery' | 'contestant-code';

export type Mail = {
  readonly recipient: string;
  readonly kind: MailKind;
  readonly subject: string;
  readonly body: string;
};

/** The one way mail leaves. A provider is another function of this type. */
export type MailSender = (mail: Mail) => Promise<void>;

/**
 * Keeps mail in a table of its own instead of sending it, for a hall without the Internet, for
 * development and for tests: the operator reads it and hands the link over.
 */
export const keptMail =
  ({ db, now, newId }: { db: Database; now: Clock; newId: NewId }): MailSender =>
  (mail) =>
    insertMail(db, { mailId: newId(), recordedAt: now(), ...mail });
