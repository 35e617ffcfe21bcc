import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { markOf } from './setup.rules.ts';
import type { Template } from './setup.types.ts';
import { setupWords } from './setup-words.ts';

type Props = {
  readonly template: Template | undefined;
  readonly path: string;
  readonly value: unknown;
};

/** Says of a value whether it was read in published rules, assumed, or is one's own. */
export const Mark = ({ template, path, value }: Props) => {
  const words = useWords(setupWords);
  const language = useLanguage();
  if (template === undefined) return null;
  const mark = markOf(template, path, value);
  const origin = template.origins[path];
  const where = mark === 'sourced' && origin?.kind === 'sourced' ? origin.where : undefined;
  return <span class={`mark ${mark}`}> {where ? textOf(where, language) : words.mark[mark]}</span>;
};
