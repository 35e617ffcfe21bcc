import { encodeQR } from 'qr';
import type { System } from '../system.ts';
import { groupedFingerprint } from './hall-page.rules.ts';
import type { OpenHall } from './open-hall.ts';

/** White on black whatever the terminal's colours are, or no camera reads it. */
const qrText = (url: string, isTerminal: boolean): string => {
  const lines = encodeQR(url, 'ascii', { border: 2 }).trimEnd().split('\n');
  return lines
    .map((line) => (isTerminal ? `  \u001b[97;40m${line}\u001b[0m` : `  ${line}`))
    .join('\n');
};

const always = ({ urls, tokens }: System): readonly string[] => [
  `  Programming interface ${urls.gateway}/api/docs`,
  `  Live boards           ${urls.live}`,
  `  First person begins at ${urls.gateway}/console/first`,
  `  First organiser's token ${tokens.bootstrap}`,
  '',
  '  Ctrl-C stops it; nothing is lost.',
  '',
];

/** What to print for a hall with an authority of its own. */
export const hallText = (hall: OpenHall, system: System, isTerminal: boolean): string =>
  [
    '',
    `  The hall is open.     ${hall.origin}`,
    `  Tablets begin here    ${hall.pageUrl}`,
    '',
    qrText(hall.pageUrl, isTerminal),
    '',
    `  ${hall.isNewAuthority ? 'A new authority was made: install it on every tablet.' : 'Tablets that trust the hall already need nothing.'} Its fingerprint (SHA-256), to compare on each tablet:`,
    `  ${groupedFingerprint(hall.authority.fingerprint256)}`,
    '',
    ...always(system),
  ].join('\n');

/** What to print for a hall with given certificates: nothing needs installing. */
export const givenText = (system: System, isTerminal: boolean): string =>
  [
    '',
    `  The hall is open.     ${system.urls.gateway}`,
    '',
    qrText(`${system.urls.gateway}/`, isTerminal),
    '',
    ...always(system),
  ].join('\n');
