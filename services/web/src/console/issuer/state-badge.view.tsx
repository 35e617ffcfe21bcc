import type { IssuerStateName } from '@jinbang/contracts/http/issuer';
import { Badge } from '../../ui/badge.view.tsx';
import { useWords } from '../../ui/language.ts';
import { STATE_SIGN } from './issuer.rules.ts';
import { issuerWords } from './issuer-words.ts';

/** Whether a body may issue, said in colour, sign and word. */
export const StateBadge = ({ state }: { readonly state: IssuerStateName }) => {
  const words = useWords(issuerWords);
  return (
    <Badge sign={STATE_SIGN[state]} word={words.states[state]} outlined={state !== 'active'} />
  );
};
