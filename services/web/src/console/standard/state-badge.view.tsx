import { Badge } from '../../ui/badge.view.tsx';
import { useWords } from '../../ui/language.ts';
import type { SignName } from '../../ui/sign.view.tsx';
import type { StateWord } from './standard.rules.ts';
import { standardWords } from './standard-words.ts';

const SIGNS: Readonly<Record<StateWord, SignName>> = {
  'in-force': 'good',
  'to-come': 'provisional',
  over: 'final',
  draft: 'wait',
  withdrawn: 'bad',
  collected: 'notice',
};

/** Whether a standard counts, said in colour, sign and word. */
export const StateBadge = ({ state }: { readonly state: StateWord }) => {
  const words = useWords(standardWords);
  return <Badge sign={SIGNS[state]} word={words.states[state]} outlined={state !== 'in-force'} />;
};
