import { placeOf } from '@jinbang/draws/seeded-draw';
import { useWords } from '../../ui/language.ts';
import { BySeed } from './by-seed.view.tsx';
import { commitNumbers, seedNumbers } from './draw.client.ts';
import type { DrawPlace } from './draw-place.ts';
import { drawWords } from './draw-words.ts';
import { numbersFor } from './lots.rules.ts';
import type { Room } from './room.ts';
import { saidText } from './who-and-when.rules.ts';

type Props = Room & {
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** Drawn a moment ago: everybody may still look up the own number. */
  readonly isDone: boolean;
};

/** Draw 1 by seed: everybody draws, and the secret is revealed with the numbers. */
export const NumbersBySeed = (props: Props) => {
  const { given, choices, said, isDone } = props;
  const words = useWords(drawWords);
  const draw: DrawPlace = {
    place: placeOf.numbers(given.event.eventId),
    what: 'number',
    name: { zh: words.step.numbers },
    takerLabel: words.numbers.taker,
    lotLabel: words.numbers.lot,
    ground: { takers: choices, lots: null },
    items: numbersFor(choices.length),
    wasDrawn: false,
    seal: () => Promise.reject(new Error('Draw 1 by hand has a form of its own.')),
    commit: ({ takers: entryIds, items: numbers, commitment }) =>
      commitNumbers(given.event, { entryIds, numbers, commitment }),
    seed: async (seeding) => {
      const answer = await seedNumbers(given.event, { ...seeding, ...saidText(said) });
      return answer.ok ? { ok: true, body: { version: 0, inUse: 0, sealHash: '' } } : answer;
    },
  };
  return <BySeed {...props} draw={draw} isSealed={isDone} />;
};
