import { DRAWING_HEIGHT, DRAWING_WIDTH } from '@jinbang/contracts/http/judging-acts';
import type { TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { floorWords } from './floor-words.ts';
import { isDrawn, type Point, pathOf, type Stroke } from './stroke.rules.ts';

type Props = {
  readonly about: 'check' | 'incident' | 'end';
  /** Null: refused to sign. */
  readonly onKeep: (path: string | null) => void;
  readonly onLeave: () => void;
};

type Pen = TargetedPointerEvent<SVGSVGElement>;

const pointOf = ({ currentTarget, clientX, clientY }: Pen): Point => {
  const box = currentTarget.getBoundingClientRect();
  return {
    x: ((clientX - box.left) / box.width) * DRAWING_WIDTH,
    y: ((clientY - box.top) / box.height) * DRAWING_HEIGHT,
  };
};

/** The contestant's own hand: it says that they have seen what is named above it (S10). */
export const DrawPad = ({ about, onKeep, onLeave }: Props) => {
  const words = useWords(floorWords);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [isDown, setDown] = useState(false);
  const isReady = isDrawn(strokes);
  const begin = (event: Pen) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDown(true);
    const point = pointOf(event);
    setStrokes((drawn) => [...drawn, [point]]);
  };
  const draw = (event: Pen) => {
    if (!isDown) return;
    const point = pointOf(event);
    setStrokes((drawn) => [...drawn.slice(0, -1), [...(drawn.at(-1) ?? []), point]]);
  };
  return (
    <section class="card stack floor-form">
      <h2>{words.signTitle}</h2>
      <p class="sign-seen">{words.signSeen[about]}</p>
      <p class="soft">{words.signMeans}</p>
      <svg
        class="draw-pad"
        viewBox={`0 0 ${DRAWING_WIDTH} ${DRAWING_HEIGHT}`}
        role="img"
        aria-label={words.drawHere}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={() => setDown(false)}
        onPointerCancel={() => setDown(false)}
      >
        <path class="draw-line" d={`M40 ${DRAWING_HEIGHT - 70}h${DRAWING_WIDTH - 80}`} />
        {strokes.length === 0 && (
          <text class="draw-hint" x={DRAWING_WIDTH / 2} y={DRAWING_HEIGHT / 2}>
            {words.drawHere}
          </text>
        )}
        <path class="draw-strokes" d={pathOf(strokes)} />
      </svg>
      <p class="row">
        <button
          type="button"
          class="button first"
          disabled={!isReady}
          aria-describedby="draw-lack"
          onClick={() => onKeep(pathOf(strokes))}
        >
          {words.signed}
        </button>
        <button
          type="button"
          class="button"
          disabled={strokes.length === 0}
          onClick={() => setStrokes([])}
        >
          {words.clear}
        </button>
        <button type="button" class="button" onClick={() => onKeep(null)}>
          {words.refuses}
        </button>
        <button type="button" class="button plain" onClick={onLeave}>
          {words.cancel}
        </button>
        <span id="draw-lack" class="small soft">
          {isReady ? words.kept : words.drawLack}
        </span>
      </p>
    </section>
  );
};
