import type { Transaction } from '@jinbang/service-kit/database';
import { findCompetition } from '../competition/competition.store.ts';
import { missingConsents } from '../consent/consent.rules.ts';
import { findStandingConsents } from '../consent/consent.store.ts';
import type { EntryFormView } from './entry-form.body.ts';
import { emptyFields, emptyLater } from './entry-setting.rules.ts';
import { findEntrySetting } from './entry-setting.store.ts';
import type { GatheredForm } from './gather-forms.ts';

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
  return forms.map((form) => {
    const members = form.members.map(({ phoneLastFour, idLastFour, ...member }) => ({
      ...member,
      phone: phoneLastFour,
      idNumber: idLastFour,
    }));
    const later = form.members.map(({ personId }) => ({
      hasPhoto: false,
      hasProof: false,
      hasConsent: !without.has(personId),
    }));
    return {
      ...form,
      missing: [...emptyFields({ ...form, members }, setting), ...emptyLater(later, setting)],
    };
  });
};
