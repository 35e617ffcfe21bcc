import type { Trouble } from '../../ui/ask.client.ts';
import { useWords } from '../../ui/language.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { isNotTheirs } from '../work/work.rules.ts';
import { judgingWords } from './judging-words.ts';

type Props = { readonly trouble: Trouble; readonly onAgain: () => void };

/** Something failed; or it is somebody else's to watch, which is no failure. */
export const WatchTrouble = ({ trouble, onAgain }: Props) => {
  const words = useWords(judgingWords);
  if (isNotTheirs(trouble)) return <p class="soft">{words.notTheirs}</p>;
  return <Problem trouble={trouble} onAgain={onAgain} />;
};
