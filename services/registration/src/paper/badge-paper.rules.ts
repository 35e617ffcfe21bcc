import { badgeCode } from '@jinbang/contracts/badge-code';
import type { BadgePaper } from '@jinbang/papers/paper';
import type { BadgePhoto } from './find-badge-photos.ts';
import { frameOf, type NamedEntry, type NamedOfficial, type PaperGround } from './paper-ground.ts';
import { OFFICE_LABELS } from './paper-label.ts';

/**
 * A badge a contestant, with their photo where there is one that can be printed; members of a team
 * share the number and each have a code.
 */
export const badgesPaper = (
  ground: PaperGround,
  entries: readonly NamedEntry[],
  photos: ReadonlyMap<string, BadgePhoto>,
): BadgePaper => ({
  ...frameOf(ground, 'badges'),
  kind: 'badges',
  badges: entries
    .toSorted((one, other) =>
      (one.entryNo ?? '~').localeCompare(other.entryNo ?? '~', 'en', { numeric: true }),
    )
    .flatMap(({ entryId, entryNo, organisation, members }) =>
      members.map(({ personId, name }, place) => ({
        code: badgeCode({ kind: 'entry', entryId, place }),
        event: ground.event.name,
        office: { zh: '选手', en: 'Contestant' },
        number: entryNo,
        name,
        organisation,
        photo: photos.get(personId),
      })),
    ),
});

/** A badge an appointment: the office is what lets somebody in. */
export const officialBadgesPaper = (
  ground: PaperGround,
  officials: readonly NamedOfficial[],
): BadgePaper => ({
  ...frameOf(ground, 'official-badges'),
  kind: 'badges',
  badges: officials.map(({ appointmentId, office, name, organisation }) => ({
    code: badgeCode({ kind: 'appointment', appointmentId }),
    event: ground.event.name,
    office: OFFICE_LABELS[office] ?? { zh: office },
    number: null,
    name,
    organisation,
  })),
});
