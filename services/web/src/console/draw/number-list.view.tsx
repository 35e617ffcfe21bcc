import type { Taken } from './lots.rules.ts';

/** Draw 1 is no secret: everybody with the number that was drawn. */
export const NumberList = ({ drawn }: { readonly drawn: readonly Taken[] }) => (
  <ul class="number-list">
    {drawn
      .toSorted((one, other) => one.lot.localeCompare(other.lot, 'en', { numeric: true }))
      .map(({ takerId, taker, lot }) => (
        <li key={takerId}>
          <b class="number">{lot}</b> {taker}
        </li>
      ))}
  </ul>
);
