import type { RegisterAct } from '@jinbang/contracts/http/register';
import type { Office } from '@jinbang/contracts/office';
import { REGISTER_ACTS } from '@jinbang/contracts/register-acts';
import { byOffice } from '@jinbang/service-kit/access-rule';
import {
  mayHandle,
  mayRead,
  mayRevoke,
  type Place,
  STAFF,
  staffOffices,
  type Viewer,
} from '../viewer/viewer.access.ts';

/** The list holds what lies within the reader's offices. */
export const SEARCHES = byOffice(STAFF, 'anywhere');
export const maySearch = (viewer: Viewer): boolean => staffOffices(viewer).length > 0;

/** A name is looked for by the body's own offices and whoever supervises it, not by an organiser. */
export const NAME_SEEKERS: readonly Office[] = [
  'certification-body',
  'quality-supervisor',
  'approving-office',
  'auditor',
];

/** The same reader with those offices alone under which a name may be looked for. */
export const asNameSeeker = (viewer: Viewer): Viewer => ({
  ...viewer,
  held: viewer.held.filter(({ office }) => NAME_SEEKERS.includes(office)),
});

const ACTORS: readonly Office[] = ['certification-body', 'approving-office'];

/** Whoever may ask for acts somewhere; for which certificates, each one is asked. */
export const ASKS = byOffice(ACTORS, 'anywhere');
export const mayAsk = ({ held }: Viewer): boolean =>
  held.some(({ office }) => ACTORS.includes(office));
/** What takes a right away or gives it back: body or office. What prints or signs anew: the body. */
export const ACTS = byOffice(ACTORS, 'body');
export const PRINTS_ANEW: readonly RegisterAct[] = ['reissue', 'correct', 'renew'];

export const mayAct = (viewer: Viewer, place: Place, act: RegisterAct): boolean =>
  PRINTS_ANEW.includes(act) ? mayHandle(viewer, place) : mayRevoke(viewer, place);

/** In every place of a cohort, or in none. */
export const mayActInAll = (viewer: Viewer, places: readonly Place[], act: RegisterAct): boolean =>
  places.length > 0 && places.every((place) => mayAct(viewer, place, act));

export const mayReadAct = (viewer: Viewer, places: readonly Place[]): boolean =>
  places.length > 0 && places.every((place) => mayRead(viewer, place));

/** What somebody may ask for there at all. */
export const actsOf = (viewer: Viewer, place: Place): readonly RegisterAct[] =>
  REGISTER_ACTS.filter((act) => mayAct(viewer, place, act));
