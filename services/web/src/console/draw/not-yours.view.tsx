import type { Office } from '@jinbang/contracts/office';
import { useWords } from '../../ui/language.ts';
import { frameWords } from '../frame/frame-words.ts';
import { drawWords } from './draw-words.ts';

/** Somebody else's step: who, and that one need not press anything to see it done. */
export const NotYours = ({ office }: { readonly office: Office }) => {
  const words = useWords(drawWords);
  const frame = useWords(frameWords);
  return <p class="notice">{words.notYours(frame.office[office])}</p>;
};
