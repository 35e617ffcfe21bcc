import { drawBySeed } from '@jinbang/draws/seeded-draw';
import { useEffect, useState } from 'preact/hooks';
import { TextField } from '../../ui/field.view.tsx';
import { textOf, useLanguage, useWords } from '../../ui/language.ts';
import { inBoth } from '../../ui/news.ts';
import { Problem } from '../../ui/problem.view.tsx';
import { useSending } from '../use-sending.ts';
import { seedEvent } from './draw.client.ts';
import type { Drawn } from './draw-all-look-up.view.tsx';
import { allScene, HashTable, nameOfSession } from './draw-all-table.view.tsx';
import { drawAllWords } from './draw-all-words.ts';
import { drawWords } from './draw-words.ts';
import type { Room } from './room.ts';
import { dropSeed, type KeptSeed } from './vault.ts';
import { saidText } from './who-and-when.rules.ts';

type Props = Room & {
  readonly seeds: readonly KeptSeed[];
  readonly onAnew: () => void;
  readonly onDrawn: (drawn: readonly Drawn[]) => void;
};

/** One throw for every session; each is drawn from its own secret and sealed for itself. */
export const DiceForAll = (props: Props) => {
  const { given, seeds, said, stage, onDone, onAnew, onDrawn } = props;
  const words = useWords(drawAllWords);
  const { seed: seedWords, working } = useWords(drawWords);
  const language = useLanguage();
  const [text, setText] = useState('');
  const { isBusy, trouble, send } = useSending();
  const publicValue = text.trim();
  useEffect(() => stage(allScene(given, 'all-committed', seeds)), [seeds]);
  const versionOf = new Map(given.sessions.map((one) => [one.sessionId, one.version]));
  const drawNow = (event: Event) => {
    event.preventDefault();
    const sessions = seeds.map(({ place, commitmentId, secret }) => ({
      ...{ sessionId: place, version: versionOf.get(place) ?? 0 },
      ...{ commitmentId, secret },
    }));
    return send(
      () => seedEvent(given.event, { publicValue, sessions, ...saidText(said) }),
      async ({ items }) => {
        const lots = items.reduce((sum, { inUse }) => sum + inUse, 0);
        const hashOf = new Map(seeds.map(({ place }, at) => [place, items[at]?.sealHash ?? '']));
        onDrawn(
          seeds.flatMap(({ place, secret, takers, items: stations }) =>
            drawBySeed({ place, secret, takers, items: stations, publicValue }).map((lot) => ({
              taker: given.entries?.find(({ entryId }) => entryId === lot.taker)?.entryNo ?? '',
              session: textOf(nameOfSession(given, place), language),
              station: lot.item,
            })),
          ),
        );
        const sealed = seeds.map((one) => ({ ...one, commitment: hashOf.get(one.place) ?? '' }));
        stage(allScene(given, 'all-sealed', sealed));
        for (const { place } of seeds) await dropSeed(place);
        onDone(inBoth(drawAllWords, (words) => words.sealed(seeds.length, lots)));
      },
    );
  };
  return (
    <form class="stack" onSubmit={drawNow}>
      <h3>{words.committed(seeds.length)}</h3>
      <HashTable
        given={given}
        title={words.commitment}
        rows={seeds.map(({ place, commitment }) => ({ place, hash: commitment }))}
      />
      <p class="soft">{seedWords.committedHint}</p>
      <TextField
        id="public-value"
        label={seedWords.dice}
        hint={seedWords.diceHint}
        value={text}
        onValue={setText}
        lengthMax={200}
      />
      {trouble && <Problem trouble={trouble} />}
      <p class="row">
        <button type="submit" class="button first" disabled={publicValue === '' || isBusy}>
          {isBusy ? working : words.draw(seeds.length)}
        </button>
        {publicValue === '' && <span class="soft small">{seedWords.diceFirst}</span>}
      </p>
      <p class="soft small">
        {seedWords.proof1} {seedWords.proof2}
      </p>
      <p>
        <button type="button" class="button tight plain" disabled={isBusy} onClick={onAnew}>
          {seedWords.anew}
        </button>
      </p>
    </form>
  );
};
