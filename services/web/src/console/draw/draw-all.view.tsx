import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { openSessions } from './draw-all.rules.ts';
import { CommitAll } from './draw-all-commit.view.tsx';
import { DiceForAll } from './draw-all-dice.view.tsx';
import { type Drawn, LookUpAll } from './draw-all-look-up.view.tsx';
import { drawWords } from './draw-words.ts';
import type { Room } from './room.ts';
import { dropSeed, findSeed, type KeptSeed } from './vault.ts';

/** What this browser committed to for the open sessions and has not drawn. */
const keptSeeds = async (places: readonly string[]): Promise<readonly KeptSeed[]> => {
  const found = await Promise.all(places.map(findSeed));
  return found.filter((seed) => seed !== undefined);
};

/** All open sessions of an event in one act: commitments, dice once, and every session sealed for itself. */
export const DrawAll = (room: Room) => {
  const words = useWords(drawWords);
  const [seeds, setSeeds] = useState<readonly KeptSeed[] | null>(null);
  const [isLost, setLost] = useState(false);
  const [drawn, setDrawn] = useState<readonly Drawn[] | null>(null);
  const eventId = room.given.event.eventId;
  useEffect(() => {
    const places = openSessions(room.given).map(({ sessionId }) => sessionId);
    const look = async () => {
      const kept = await keptSeeds(places);
      // Whether an unanswered commitment stands nobody knows: another one is made.
      const lost = kept.filter(({ commitmentId }) => commitmentId === '');
      for (const { place } of lost) await dropSeed(place);
      setLost(lost.length > 0);
      setSeeds(kept.filter(({ commitmentId }) => commitmentId !== ''));
    };
    look().catch(() => setSeeds([]));
  }, [eventId]);
  const anew = async () => {
    for (const { place } of seeds ?? []) await dropSeed(place);
    setSeeds([]);
  };
  if (drawn !== null) return <LookUpAll drawn={drawn} />;
  if (seeds === null) return <p class="soft">{words.working}</p>;
  return (
    <>
      {isLost && <p class="notice">{words.seed.lost}</p>}
      {seeds.length === 0 ? (
        <CommitAll {...room} onCommitted={setSeeds} />
      ) : (
        <DiceForAll {...room} seeds={seeds} onAnew={() => void anew()} onDrawn={setDrawn} />
      )}
    </>
  );
};
