import { useEffect } from 'preact/hooks';
import { noteTouch, wasTouchedWithin } from './last-touch.ts';

const LOOK_MS = 5_000;
const TOUCHES = ['pointerdown', 'keydown'] as const;

/** Locks a tablet nobody has touched for a while, also one that slept meanwhile. */
export const useIdle = (idleAfterMs: number, onIdle: () => void): void => {
  useEffect(() => {
    noteTouch();
    const look = () => {
      if (!wasTouchedWithin(idleAfterMs)) onIdle();
    };
    // A touch after the while is over is the touch of somebody else, perhaps.
    const touch = () => {
      look();
      noteTouch();
    };
    const timer = setInterval(look, LOOK_MS);
    for (const name of TOUCHES) addEventListener(name, touch, { capture: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const name of TOUCHES) removeEventListener(name, touch, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [idleAfterMs]);
};
