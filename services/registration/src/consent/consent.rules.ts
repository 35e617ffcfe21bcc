import { ageOn } from '@jinbang/kernel/age';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { ConsentPurpose, ConsentView, NewConsent } from './consent.body.ts';

/** PIPL Art. 31: below 14 the guardian consents. */
export const CONSENT_AGE_YEARS = 14;

export const unknownConsent: Rejection = { kind: 'missing', code: 'consent.unknown' };

/** `YYYY-MM-DD` of a moment where the competition is held. */
export const dayIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(at);

/** Not yet 14 on this day. */
export const needsGuardian = (birthDate: string, day: string): boolean =>
  ageOn(birthDate, day) < CONSENT_AGE_YEARS;

export type Subject = { readonly personId: string; readonly birthDate: string | null };
type Ground = {
  readonly zone: string;
  readonly at: Date;
  readonly persons: ReadonlyMap<string, Subject>;
};

/** When it counts from: what is given on a screen, from now. */
export const givenAtOf = (consent: NewConsent, at: Date): Date =>
  consent.means === 'screen' ? at : new Date(consent.givenAt);

const codeOf = (consent: NewConsent, { zone, at, persons }: Ground): string | undefined => {
  const person = persons.get(consent.personId);
  if (!person) return 'person.unknown';
  const givenAt = givenAtOf(consent, at);
  if (givenAt > at) return 'consent.in-future';
  if (consent.givenBy === 'guardian') return undefined;
  if (person.birthDate === null) return 'consent.birth-date-unknown';
  return needsGuardian(person.birthDate, dayIn(zone, givenAt))
    ? 'consent.guardian-needed'
    : undefined;
};

/** What speaks against recording these, every place that is wrong. All or none. */
export const flawOfConsents = (
  consents: readonly NewConsent[],
  ground: Ground,
): Rejection | undefined => {
  const seen = new Set<string>();
  const issues = consents.flatMap((consent, place): RejectionIssue[] => {
    const key = `${consent.personId} ${consent.purpose}`;
    const code = seen.has(key) ? 'consent.twice-in-list' : codeOf(consent, ground);
    seen.add(key);
    return code ? [{ at: `consents.${place}`, code }] : [];
  });
  return issues.length === 0
    ? undefined
    : { kind: 'invalid', code: 'consent.list-refused', issues };
};

export type Standing = Pick<ConsentView, 'personId' | 'purpose' | 'textVersion' | 'givenBy'> & {
  readonly consentId: string;
};

/** The same person's consent to the same text by the same hand needs no second row. */
export const isSame = (standing: Standing, consent: NewConsent): boolean =>
  standing.textVersion === consent.textVersion && standing.givenBy === consent.givenBy;

type Named = { readonly personId: string; readonly at: string };

/**
 * Which consents are missing for an entry: those the competition demands, and below 14 always the
 * guardian's to taking part. Consent of one's own was refused when it was given too young, so any
 * that stands will do.
 */
export const missingConsents = (
  members: readonly Named[],
  demanded: readonly ConsentPurpose[],
  { zone, at, persons }: Ground,
  standing: readonly Standing[],
): readonly RejectionIssue[] => {
  const given = new Set(standing.map(({ personId, purpose }) => `${personId} ${purpose}`));
  const today = dayIn(zone, at);
  return members.flatMap((member): RejectionIssue[] => {
    const birthDate = persons.get(member.personId)?.birthDate ?? null;
    const isYoung = birthDate !== null && needsGuardian(birthDate, today);
    const needed = new Set(isYoung ? [...demanded, 'taking-part' as const] : demanded);
    return [...needed]
      .filter((purpose) => !given.has(`${member.personId} ${purpose}`))
      .map((purpose) => ({
        at: member.at,
        code: isYoung ? 'consent.guardian-missing' : 'consent.missing',
        params: { purpose },
      }));
  });
};

/** What was given can be taken back at any time, once. */
export const flawOfConsentEnd = (consent: Pick<ConsentView, 'endedAt'>): Rejection | undefined =>
  consent.endedAt === null ? undefined : { kind: 'conflict', code: 'consent.already-ended' };
