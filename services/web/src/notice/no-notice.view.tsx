import { isMissing, type Trouble } from '../ui/ask.client.ts';
import { useWords } from '../ui/language.ts';
import { Problem } from '../ui/problem.view.tsx';
import { noticeWords } from './notice-words.ts';

const isTakenDown = (trouble: Trouble): boolean =>
  trouble.kind === 'refused' && trouble.status === 410;

type Props = { readonly trouble: Trouble; readonly onAgain: () => void };

/** Nothing to show: never there, taken down, or no line to the server. */
export const NoNotice = ({ trouble, onAgain }: Props) => {
  const words = useWords(noticeWords);
  const isDown = isTakenDown(trouble);
  // An address with a slip of the pen is refused; for a visitor it is the same as none.
  if (!isDown && !isMissing(trouble)) return <Problem trouble={trouble} onAgain={onAgain} />;
  return (
    <div class="empty">
      <h1>{isDown ? words.gone : words.none}</h1>
      <p class="soft">{isDown ? words.goneHint : words.noneHint}</p>
    </div>
  );
};
