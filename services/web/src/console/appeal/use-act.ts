import { useSending } from '../use-sending.ts';
import { type Act, actOn } from './appeal.client.ts';
import type { OneProps } from './use-about.ts';

export type ActProps = OneProps & { readonly onDone: () => void; readonly onClose: () => void };

/** Sends one act on the appeal as it was looked at. */
export const useAct = ({ eventId, appeal, onDone }: ActProps) => {
  const { isBusy, trouble, send } = useSending();
  const act = (what: Act) => void send(() => actOn(eventId, appeal, what), onDone);
  return { isBusy, trouble, act };
};
