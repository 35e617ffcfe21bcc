import type { X509Certificate } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeQR } from 'qr';
import { type HallFacts, hallPage } from './hall-page.rules.ts';
import { hallWords } from './hall-words.ts';

/**
 * Writes the pages that lead to trusting the authority, for the gateway to show.
 * @param pageUrl where a tablet that trusts nothing yet finds them: plain http, by address
 */
export const writeHallSite = (
  root: string,
  authority: X509Certificate,
  facts: Pick<HallFacts, 'origin' | 'names'>,
  pageUrl: string,
): void => {
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const all = { ...facts, fingerprint: authority.fingerprint256 };
  writeFileSync(join(root, 'index.html'), hallPage(hallWords.zh, all));
  writeFileSync(join(root, 'en.html'), hallPage(hallWords.en, all));
  copyFileSync(fileURLToPath(new URL('hall.css', import.meta.url)), join(root, 'hall.css'));
  writeFileSync(join(root, 'page.svg'), encodeQR(pageUrl, 'svg'));
  // DER: its SHA-256 is the fingerprint, so that any program that hashes files can compare it.
  writeFileSync(join(root, 'authority.crt'), authority.raw);
};
