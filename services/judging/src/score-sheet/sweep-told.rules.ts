import type { AspectState, MarkNews } from './aspect-state.ts';

/** What a state says now, whatever was told before; its version is the row's, already raised. */
export const newsFor = ({ state, value }: AspectState): MarkNews => {
  if (value !== null) return { kind: 'settled', value };
  return { kind: 'unsettled', reason: state === 'CONFLICT' ? 'conflict' : 'incomplete' };
};
