import { lackWords, type Why } from './lack-words.ts';
import { useWords } from './language.ts';

type Props = { readonly when: boolean; readonly why: Why };

/** Beside a button that cannot be pressed yet: what it waits for. */
export const Lack = ({ when, why }: Props) => {
  const words = useWords(lackWords);
  return when ? <span class="soft small">{words[why]}</span> : null;
};
