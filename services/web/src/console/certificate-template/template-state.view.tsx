import type { TemplateOutline } from '@jinbang/contracts/http/certificate-template';
import { Badge } from '../../ui/badge.view.tsx';
import { useWords } from '../../ui/language.ts';
import type { SignName } from '../../ui/sign.view.tsx';
import { certificateTemplateWords } from './certificate-template-words.ts';

const SIGN: Readonly<Record<TemplateOutline['state'], SignName>> = {
  draft: 'provisional',
  published: 'good',
  superseded: 'amended',
  discarded: 'bad',
};

/** A template's state: colour, sign and word. */
export const TemplateState = ({ state }: Pick<TemplateOutline, 'state'>) => {
  const words = useWords(certificateTemplateWords);
  return <Badge sign={SIGN[state]} word={words.states[state]} />;
};
