import type { Transaction } from '@jinbang/service-kit/database';
import { findQualified } from '../approval/admission.store.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { missingConsents } from '../consent/consent.rules.ts';
import { findStandingConsents } from '../consent/consent.store.ts';
import { listEvidence } from '../evidence/evidence.store.ts';
import { findPhotos } from '../photo/photo.store.ts';
import type { EntryFormView } from './entry-form.body.ts';
import { emptyFields, emptyLater } from './entry-setting.rules.ts';
import { findEntrySetting } from './entry-setting.store.ts';
import type { GatheredForm } from './gather-forms.ts';

/** Whose photo has nothing against it; one with flaws is taken again, or let pass by a person. */
const findGoodPhotos = async (
  tx: Transaction,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> =>
  new Set(
    (await findPhotos(tx, personIds))
      .filter(({ flaws }) => flaws.length === 0)
      .map(({ personId }) => personId),
  );

/** Each form with what the competition asks for and nobody has said or handed in yet. */
export const withMissing = async (
  tx: Transaction,
  competitionId: string,
  forms: readonly GatheredForm[],
  at: Date,
): Promise<readonly EntryFormView[]> => {
  const competition = await findCompetition(tx, competitionId);
  const setting = await findEntrySetting(tx, competitionId);
  const people = forms.flatMap(({ members }) => members);
  const standing = await findStandingConsents(
    tx,
    competitionId,
    people.map(({ personId }) => personId),
  );
  const without = new Set(
    missingConsents(
      people.map(({ personId }) => ({ personId, at: personId })),
      competition?.consents ?? [],
      {
        zone: competition?.zone ?? 'UTC',
        at,
        persons: new Map(people.map((one) => [one.personId, one])),
      },
      standing,
    ).map((issue) => issue.at),
  );
  const photos = await findGoodPhotos(
    tx,
    people.map(({ personId }) => personId),
  );
  const proofs = new Set(
    (
      await listEvidence(
        tx,
        forms.map(({ entryId }) => entryId),
      )
    )
      .filter(({ kind }) => kind === 'proof')
      .map(({ entryId, personId }) => `${entryId} ${personId}`),
  );
  const qualified = await findQualified(
    tx,
    forms.map(({ entryId }) => entryId),
  );
  return forms.map((form) => {
    // Who came from below was never asked: consent is missing whatever the form demands.
    const requiredFields = qualified.has(form.entryId)
      ? [...setting.requiredFields, 'consent' as const]
      : setting.requiredFields;
    const members = form.members.map(({ phoneLastFour, idLastFour, ...member }) => ({
      ...member,
      phone: phoneLastFour,
      idNumber: idLastFour,
    }));
    const later = form.members.map(({ personId }) => ({
      hasPhoto: photos.has(personId),
      hasProof: proofs.has(`${form.entryId} ${personId}`),
      hasConsent: !without.has(personId),
    }));
    return {
      ...form,
      missing: [
        ...emptyFields({ ...form, members }, setting),
        ...emptyLater(later, { requiredFields }),
      ],
    };
  });
};
