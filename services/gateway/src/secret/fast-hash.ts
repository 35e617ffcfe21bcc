import { createHmac, hkdfSync } from 'node:crypto';

/** One key per purpose out of the gateway's secret, so that none can stand in for another. */
export const keyFor = (secret: string, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', secret, '', `jinbang gateway ${purpose}`, 32)).toString('hex');

/** What a mail address or a network address becomes where it must be recognised and never read. */
export const keyedHash =
  (key: string) =>
  (text: string): string =>
    createHmac('sha256', key).update(text).digest('hex');

/**
 * Texts from ids, by a key outside the database: 256 bits that a repeated command gets again
 * although they are stored nowhere.
 */
export const textFromId =
  (key: string, prefix: string) =>
  (id: string): string =>
    `${prefix}${createHmac('sha256', key).update(id).digest('base64url')}`;
