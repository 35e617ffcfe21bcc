import type { Office } from '@jinbang/contracts/office';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Appointment } from './office.rules.ts';
import type { Present } from './who.client.ts';

/** Whoever is signed in, for every screen below. */
export type Who = Present & {
  readonly held: readonly Appointment[];
  readonly offices: ReadonlySet<Office>;
  readonly isOperator: boolean;
  /** Signed in without an account, by an access token. */
  readonly isByToken: boolean;
  readonly lookAgain: () => void;
};

export const WhoContext = createContext<Who | null>(null);

/** Only below the frame, which shows nothing before it knows who is in. */
export const useWho = (): Who => {
  const who = useContext(WhoContext);
  if (who === null) throw new Error('a screen stands outside the frame');
  return who;
};
