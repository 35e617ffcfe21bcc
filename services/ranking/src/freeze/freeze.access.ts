import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** The organiser stops a public board and lets it go on. */
export const FREEZES_BOARDS = byOffice(['organiser'], 'event');
export const mayFreezeBoards = holdsBy(FREEZES_BOARDS);
