import type { Drafted } from '@jinbang/promotion/drafted';
import { BASE_LABELS } from '@jinbang/promotion/labels';
import { COUNT_BASES, type Quota } from '@jinbang/promotion/promotion-rule';
import { useLanguage, useWords } from '../../ui/language.ts';
import { rulePackWords } from './rule-pack-words.ts';
import { ChoiceSlot, NumberSlot } from './slots.view.tsx';

type DraftedQuota = Drafted<Quota>;
type Props = {
  readonly quota: DraftedQuota;
  readonly onQuota: (quota: DraftedQuota) => void;
};

/** So many places by the size of the field: a small table, a line for each size. */
export const QuotaSlots = ({ quota: { base, bands }, onQuota }: Props) => {
  const words = useWords(rulePackWords);
  const language = useLanguage();
  const put = (next: DraftedQuota['bands']) => onQuota({ base, bands: next });
  const last = bands.at(-1)?.to;
  return (
    <fieldset class="quota-bands">
      <legend>{words.bands}</legend>
      <ChoiceSlot
        label={words.base}
        value={base}
        choices={COUNT_BASES.map((one) => [one, BASE_LABELS[one][language]] as const)}
        onValue={(next) => onQuota({ base: next, bands })}
      />
      <ol>
        {bands.map((band, place) => (
          <li key={place} class="slots" aria-label={words.band(place + 1)}>
            <NumberSlot
              label={words.bandFrom}
              value={band.from}
              onValue={(from) => put(bands.with(place, { ...band, from }))}
            />
            <NumberSlot
              label={words.bandTo}
              value={band.to}
              hint={words.noEnd}
              onValue={(to) => put(bands.with(place, { ...band, to }))}
            />
            <NumberSlot
              label={words.bandPlaces}
              value={band.places}
              onValue={(places) => put(bands.with(place, { ...band, places }))}
            />
            {bands.length > 1 && (
              <button
                type="button"
                class="button tight plain"
                aria-label={words.removeBand(place + 1)}
                onClick={() => put(bands.toSpliced(place, 1))}
              >
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="button tight"
        onClick={() => put([...bands, { from: last ? last + 1 : null, to: null, places: null }])}
      >
        {words.addBand}
      </button>
    </fieldset>
  );
};
