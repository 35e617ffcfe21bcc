import type { BoardState } from '@jinbang/contracts/http/live-board';
import { Badge } from '../ui/badge.view.tsx';
import { type Language, useLanguage, useWords } from '../ui/language.ts';
import { clockText } from '../ui/time-text.ts';
import { boardWords, type ShownLink } from './board-words.ts';

export const StateBadge = ({ state }: { readonly state: BoardState }) => {
  const words = useWords(boardWords);
  return (
    <Badge
      sign={state === 'ended' ? 'wait' : state}
      tone={state === 'ended' ? 'provisional' : state}
      word={words.state[state]}
    />
  );
};

type LinkLineProps = { readonly link: ShownLink; readonly asOf: string };

/** How fresh the board is; always there, so that nobody takes an old board for a new one. */
export const LinkLine = ({ link, asOf }: LinkLineProps) => {
  const words = useWords(boardWords);
  const language: Language = useLanguage();
  return (
    <p class={`link-line link-${link} number`}>
      <span class="pulse" aria-hidden="true" />
      <span role="status">{words.link[link]}</span>
      <span aria-hidden="true"> · </span>
      <time dateTime={asOf}>{words.asOf(clockText(asOf, language))}</time>
    </p>
  );
};

export const StateBanner = ({
  state,
  link,
  asOf,
}: LinkLineProps & { readonly state: BoardState }) => {
  const words = useWords(boardWords);
  return (
    <div class="state-banner">
      <StateBadge state={state} />
      <p class="hint">{words.stateHint[state]}</p>
      <LinkLine link={link} asOf={asOf} />
    </div>
  );
};
