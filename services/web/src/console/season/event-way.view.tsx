import { useWords } from '../../ui/language.ts';
import { type Ended, STAGES, type Stage } from './season.rules.ts';
import { seasonWords } from './season-words.ts';

const GAP = 14;
const WIDTH = GAP * STAGES.length;

/** The way of an event as a quiet line: what lies behind is ink, where it stands is a ring. */
export const EventWay = ({ stage }: { readonly stage: Stage | Ended }) => {
  const words = useWords(seasonWords);
  const here = (STAGES as readonly string[]).indexOf(stage);
  const x = (place: number) => GAP / 2 + place * GAP;
  return (
    <span class="event-way">
      <svg viewBox={`0 0 ${WIDTH} 14`} class="event-way-line" aria-hidden="true" focusable="false">
        <path class="to-come" d={`M${x(0)} 7H${x(STAGES.length - 1)}`} />
        {here > 0 && <path class="behind" d={`M${x(0)} 7H${x(here)}`} />}
        {STAGES.map((one, place) => (
          <circle
            key={one}
            class={place < here ? 'behind' : place === here ? 'here' : 'to-come'}
            cx={x(place)}
            cy="7"
            r={place === here ? 4.5 : 2.5}
          />
        ))}
      </svg>
      <span>
        {words.stage[stage]}
        {here >= 0 && <span class="unseen">, {words.step(here + 1, STAGES.length)}</span>}
      </span>
    </span>
  );
};
