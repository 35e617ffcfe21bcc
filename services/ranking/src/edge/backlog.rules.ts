/** More than this unread: the viewer is slow and is sent nothing until it has read on. */
const BEHIND_BYTES = 65_536;

/** How a viewer keeps up: it reads, it is behind, or it is behind and something passed it by. */
export type Backlog = 'reading' | 'behind' | 'missed';

/** After something was written, with what is still unread. */
export const afterWrite = (unreadBytes: number): Backlog =>
  unreadBytes > BEHIND_BYTES ? 'behind' : 'reading';

/** After something was not written since the viewer was behind; a pulse passes by without loss. */
export const afterSkip = (backlog: Backlog, isPulse: boolean): Backlog =>
  isPulse ? backlog : 'missed';

/** It has read everything: must it be told to fetch the board, since frames passed it by? */
export const mustResync = (backlog: Backlog): boolean => backlog === 'missed';
