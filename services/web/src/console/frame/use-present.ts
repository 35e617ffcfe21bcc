import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { beginVisit } from '../call.client.ts';
import { officesNow } from './office.rules.ts';
import { fetchOwnOffices, fetchPresent } from './who.client.ts';
import type { Who } from './who.ts';

type Known = Omit<Who, 'lookAgain'>;

export type PresentState =
  | { readonly kind: 'asking' | 'out' }
  | { readonly kind: 'in'; readonly who: Known }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

const look = async (): Promise<PresentState> => {
  const present = await fetchPresent();
  if (!present.ok) {
    const { trouble } = present;
    const isOut = trouble.kind === 'refused' && trouble.status === 401;
    return isOut ? { kind: 'out' } : { kind: 'trouble', trouble };
  }
  const own = await fetchOwnOffices();
  if (!own.ok) return { kind: 'trouble', trouble: own.trouble };
  const offices = officesNow(own.body.items, new Date());
  const isOperator = offices.has('platform-operator');
  const isByToken = present.body.expiresAt === null;
  const who = { ...present.body, held: own.body.items, offices, isOperator, isByToken };
  return { kind: 'in', who };
};

/**
 * Who is signed in here, asked when the page opens and whenever that may have changed. An answer
 * that was asked for before and comes late is dropped: on a slow line it would put out whoever has
 * just come in.
 */
export const usePresent = () => {
  const [state, setState] = useState<PresentState>({ kind: 'asking' });
  const turn = useRef(0);
  const lookAgain = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    void look().then((next) => {
      if (mine === turn.current) setState(next);
    });
  }, []);
  useEffect(lookAgain, [lookAgain]);
  /** Somebody came in: nothing said before counts any more. */
  const askAnew = () => {
    beginVisit();
    setState({ kind: 'asking' });
    lookAgain();
  };
  const leave = () => {
    turn.current += 1;
    setState({ kind: 'out' });
  };
  return { state, lookAgain, askAnew, leave };
};
