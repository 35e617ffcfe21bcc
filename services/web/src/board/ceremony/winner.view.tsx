import type { CeremonyWinner } from '@jinbang/contracts/http/ceremony';
import { useLanguage, useWords } from '../../ui/language.ts';
import { delegationName } from '../delegation-name.ts';
import { ceremonyWords } from './ceremony-words.ts';

const namesOf = ({ names, entryNo }: CeremonyWinner): string => names?.join('　') ?? entryNo ?? '–';

/** Latin names stand beside Chinese ones; a name that is Latin itself is not said twice. */
const latinOf = ({ names, namesLatin }: CeremonyWinner): string | null => {
  const latin = namesLatin?.join(' · ') ?? null;
  return latin === null || latin === names?.join(' · ') ? null : latin;
};

type Props = { readonly winner: CeremonyWinner; readonly withRank: boolean };

/** A winner as the hall reads it: the name, then who they stand for. */
export const Winner = ({ winner, withRank }: Props) => {
  const words = useWords(ceremonyWords);
  const language = useLanguage();
  const latin = latinOf(winner);
  const from = [
    winner.organisation,
    winner.region === null ? null : delegationName(winner.region, language),
  ].filter((part) => part !== null);
  return (
    <li class="winner">
      {withRank && winner.rank !== null && (
        <span class="winner-place number">{words.place(winner.rank)}</span>
      )}
      <b class={`winner-name ${winner.names === null ? 'number' : ''}`}>{namesOf(winner)}</b>
      {latin !== null && <span class="winner-latin">{latin}</span>}
      {from.length > 0 && <span class="winner-from">{from.join(' · ')}</span>}
    </li>
  );
};

/** One line of those who were called before. */
export const CalledWinner = ({ winner }: { readonly winner: CeremonyWinner }) => (
  <li>
    {winner.rank !== null && <span class="number soft">{winner.rank}</span>} {namesOf(winner)}
  </li>
);
