import type { Answer } from '../../ui/ask.client.ts';
import { callAll, command, type List, REGISTRATION } from '../call.client.ts';

export type Purpose = 'taking-part' | 'publication' | 'certificate-register';
export type Consent = {
  readonly consentId: string;
  readonly personId: string;
  readonly purpose: Purpose;
  readonly textVersion: string;
  readonly givenBy: 'self' | 'guardian';
  readonly means: 'paper' | 'screen';
  readonly givenAt: string;
  readonly endedAt: string | null;
  readonly version: number;
};

/** A signed sheet of paper, as the organiser records it. */
export type PaperConsent = {
  readonly personId: string;
  readonly purpose: Purpose;
  readonly textVersion: string;
  readonly givenAt: string;
  /** Who signed for a child; empty where the person signed. */
  readonly guardianName: string;
};

const listOf = (competitionId: string): string =>
  `${REGISTRATION}/competitions/${competitionId}/consents`;

export const fetchConsents = (competitionId: string): Promise<Answer<List<Consent>>> =>
  callAll(listOf(competitionId));

export const recordConsent = (
  competitionId: string,
  { guardianName, ...given }: PaperConsent,
): Promise<Answer<unknown>> => {
  const by = guardianName === '' ? { givenBy: 'self' } : { givenBy: 'guardian', guardianName };
  return command(listOf(competitionId), {
    method: 'POST',
    body: { consents: [{ ...given, ...by, means: 'paper' }] },
  });
};

export const withdrawConsent = ({ consentId, version }: Consent): Promise<Answer<Consent>> =>
  command(`${REGISTRATION}/consents/${consentId}/withdrawal`, { method: 'POST', version });
