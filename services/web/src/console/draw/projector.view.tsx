import { useEffect, useRef } from 'preact/hooks';
import { type Bilingual, textOf, useLanguage, useWords } from '../../ui/language.ts';
import { useNaming } from '../person/names.ts';
import { AllDraws } from './draw-all-wall.view.tsx';
import { drawWords } from './draw-words.ts';
import { hashGroups } from './lots.rules.ts';
import type { Scene } from './scene.rules.ts';
import { useScene } from './scene.ts';

/**
 * What a hall sees: very large, one thing at a time, nothing secret. It asks no server; the desk in
 * another window of this browser tells it what to show.
 */
export const Projector = ({ eventId }: { readonly eventId: string }) => {
  const words = useWords(drawWords);
  const { eventName } = useNaming();
  const scene = useScene(eventId);
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  return (
    <dialog ref={box} class="projector" aria-label={words.wall.title} onCancel={() => close()}>
      {scene === null ? (
        <div class="wall">
          <p class="wall-over">{eventName(eventId)}</p>
          <p class="wall-word">{words.wall.quiet}</p>
          <p class="wall-text">{words.wall.quietHint}</p>
        </div>
      ) : (
        <Shown scene={scene} />
      )}
    </dialog>
  );
};

const Shown = ({ scene }: { readonly scene: Scene }) => {
  const language = useLanguage();
  const text = (words: Bilingual): string => textOf(words, language);
  return (
    <div class={`wall scene-${scene.kind}`} aria-live="polite">
      <p class="wall-over">
        {text(scene.event)} · {text(scene.place)}
      </p>
      <SceneText scene={scene} />
    </div>
  );
};

const SceneText = ({ scene }: { readonly scene: Scene }) => {
  const words = useWords(drawWords);
  switch (scene.kind) {
    case 'waiting':
      return (
        <>
          <p class="wall-number number">
            {scene.done}
            {scene.of !== null && <span class="wall-of">/{scene.of}</span>}
          </p>
          <p class="wall-word">{words.wall.drawn}</p>
        </>
      );
    case 'commitment':
      return (
        <>
          <p class="wall-word">{words.wall.commitment}</p>
          <Hash hash={scene.commitment} />
          <p class="wall-text">{words.wall.commitmentText}</p>
          <p class="wall-text">
            {words.wall.counts(scene.takers, scene.items)} · {words.seed.proof1}
          </p>
        </>
      );
    case 'number':
      return (
        <>
          <p class="wall-word">{words.wall.own[scene.what]}</p>
          <p class="wall-number number">{scene.value}</p>
        </>
      );
    case 'sealed':
      return (
        <>
          <p class="wall-word wall-seal">{words.wall.sealed}</p>
          <p class="wall-text">{words.wall.sealedText(scene.lots)}</p>
          <p class="wall-over">{words.stations.hash}</p>
          <Hash hash={scene.hash} />
        </>
      );
    case 'all-committed':
    case 'all-sealed':
      return <AllDraws scene={scene} />;
    case 'opened':
      return (
        <>
          <p class="wall-word">{words.wall.opened(scene.layer)}</p>
          {scene.seals > 0 && <p class="wall-text">{words.wall.openedText(scene.seals)}</p>}
        </>
      );
  }
};

const Hash = ({ hash }: { readonly hash: string }) => (
  <p class="wall-hash code">
    {hashGroups(hash).map((group, place) => (
      // Groups may be alike, and never move.
      <span key={`${place}-${group}`}>{group}</span>
    ))}
  </p>
);
