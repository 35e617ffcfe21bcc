import { createHmac, hash, hkdfSync } from 'node:crypto';

/** Only this is kept: 256 random bits need no slow hash. */
export const hashOfToken = (token: string): string => hash('sha256', token, 'hex');

/**
 * Token texts from token ids, by a key outside the database. A repeated command so gets the same
 * text again although it is stored nowhere; without the key an id says nothing about its token.
 * @param secret the gateway's private key; another key is derived from it
 */
export const tokenTextsFrom = (secret: string): ((tokenId: string) => string) => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'jinbang gateway access token', 32));
  return (tokenId) =>
    // `jb_` marks the token for secret scanners.
    `jb_${createHmac('sha256', key).update(tokenId).digest('base64url')}`;
};
