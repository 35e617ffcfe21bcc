import { useWords } from '../../ui/language.ts';
import type { DraftedPack } from './drafted-pack.rules.ts';
import { rulePackWords } from './rule-pack-words.ts';
import { BothSlot, TextSlot } from './slots.view.tsx';

type Props = {
  readonly pack: DraftedPack;
  readonly onPack: (pack: DraftedPack) => void;
};

/** What the rules are called, where and when they hold, and which document they come from. */
export const PackHead = ({ pack, onPack }: Props) => {
  const words = useWords(rulePackWords);
  const { valid, source } = pack;
  const put = (part: Partial<DraftedPack['source']>) =>
    onPack({ ...pack, source: { ...source, ...part } });
  return (
    <section id="pack-head" class="card rule-card stack" aria-label={words.head} tabIndex={-1}>
      <h2>{words.head}</h2>
      <div class="slots">
        <BothSlot
          label={words.packTitle}
          value={pack.title}
          onValue={(title) => onPack({ ...pack, title })}
        />
        <BothSlot
          label={words.jurisdiction}
          value={pack.jurisdiction}
          onValue={(jurisdiction) => onPack({ ...pack, jurisdiction })}
        />
        <TextSlot
          label={words.validFrom}
          type="date"
          value={valid.from}
          onValue={(from) => onPack({ ...pack, valid: { ...valid, from } })}
        />
        <TextSlot
          label={words.validTo}
          type="date"
          value={valid.to ?? ''}
          onValue={(to) => onPack({ ...pack, valid: { ...valid, to: to === '' ? null : to } })}
        />
      </div>
      <fieldset class="rule-part slots">
        <legend>{words.source}</legend>
        <BothSlot
          label={words.sourceTitle}
          value={source.title}
          onValue={(title) => put({ title })}
        />
        <TextSlot
          label={words.published}
          value={source.published}
          lengthMax={40}
          onValue={(published) => put({ published })}
        />
        <TextSlot
          label={words.address}
          value={source.address ?? ''}
          lengthMax={300}
          isWide={true}
          onValue={(address) => put({ address: address === '' ? null : address })}
        />
      </fieldset>
      <Readings source={source} onReadings={(readings) => put({ readings })} />
    </section>
  );
};

const Readings = ({
  source: { readings },
  onReadings,
}: Pick<DraftedPack, 'source'> & {
  readonly onReadings: (readings: DraftedPack['source']['readings']) => void;
}) => {
  const words = useWords(rulePackWords);
  return (
    <fieldset class="rule-part">
      <legend>{words.readings}</legend>
      <p class="soft small">{words.readingsHint}</p>
      {readings.map((reading, place) => (
        <div key={place} class="slots">
          <BothSlot
            label={words.reading(place + 1)}
            value={reading}
            onValue={(next) => onReadings(readings.with(place, next))}
          />
          <button
            type="button"
            class="button tight plain"
            aria-label={words.removeReading(place + 1)}
            onClick={() => onReadings(readings.toSpliced(place, 1))}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <p>
        <button
          type="button"
          class="button tight"
          onClick={() => onReadings([...readings, { zh: '' }])}
        >
          {words.addReading}
        </button>
      </p>
    </fieldset>
  );
};
