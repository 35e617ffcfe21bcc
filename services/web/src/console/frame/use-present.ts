import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Trouble } from '../../ui/ask.client.ts';
import { onlyNewest } from '../../ui/turns.rules.ts';
import { beginVisit, commandsOf } from '../call.client.ts';
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

/** Between the windows of one browser: all of them ask by the one cookie that was given last. */
const CHANNEL = 'jinbang.present';

/** Tells other windows who was found to be in here, and hears whom they found. */
const useOthers = (hear: (personId: string) => void): ((found: PresentState) => void) => {
  const channel = useRef<BroadcastChannel | null>(null);
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    const open = new BroadcastChannel(CHANNEL);
    channel.current = open;
    open.onmessage = ({ data }: MessageEvent<string>) => latest.current(data);
    return () => open.close();
  }, []);
  return useCallback((found: PresentState) => {
    // By a token each window is somebody's of its own.
    if (found.kind === 'in' && !found.who.isByToken) {
      channel.current?.postMessage(found.who.personId);
    }
  }, []);
};

/**
 * Who is signed in here, asked when the page opens and whenever that may have changed. An answer
 * that was asked for before and comes late is dropped: on a slow line it would put out whoever has
 * just come in. Where somebody else has signed in in another window, what is pressed here would be
 * theirs: nothing of the one before stays on the screen.
 */
export const usePresent = () => {
  const [state, setState] = useState<PresentState>({ kind: 'asking' });
  const [take] = useState(onlyNewest);
  const tell = useOthers((personId) => {
    if (state.kind !== 'in' || state.who.isByToken || state.who.personId === personId) return;
    askAnew();
  });
  const lookAgain = useCallback(() => {
    const isNewest = take();
    void look().then((next) => {
      if (!isNewest()) return;
      if (next.kind === 'in') commandsOf(next.who.personId);
      setState(next);
      tell(next);
    });
  }, [take, tell]);
  useEffect(lookAgain, [lookAgain]);
  /** Somebody came in: nothing said before counts any more. */
  const askAnew = () => {
    beginVisit();
    setState({ kind: 'asking' });
    lookAgain();
  };
  const leave = () => {
    take();
    setState({ kind: 'out' });
  };
  return { state, lookAgain, askAnew, leave };
};
