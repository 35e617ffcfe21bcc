import { hashGroups } from '../draw/lots.rules.ts';

type Props = { readonly text: string; readonly isLarge?: boolean };

/** A hash in groups that eyes can compare. */
export const Hash = ({ text, isLarge = false }: Props) => (
  <span class={isLarge ? 'code review-hash large' : 'code review-hash'}>
    {hashGroups(text).map((group, place) => (
      // Groups may be alike, and never move.
      <span key={`${place}-${group}`}>{group} </span>
    ))}
  </span>
);
