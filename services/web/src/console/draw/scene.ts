import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { lastingScene, NUMBER_MS, type Scene, type SceneMessage } from './scene.rules.ts';

const CHANNEL = 'jinbang.draw.scene';

/** Between the desk and the projector's window of the same browser; no server is asked. */
export const useStage = (eventId: string): ((scene: Scene) => void) => {
  const channel = useRef<BroadcastChannel | null>(null);
  const lasting = useRef<Scene | null>(null);
  useEffect(() => {
    const open = new BroadcastChannel(CHANNEL);
    channel.current = open;
    open.onmessage = ({ data }: MessageEvent<SceneMessage>) => {
      if (data.to !== 'desk' || data.eventId !== eventId || lasting.current === null) return;
      open.postMessage({ to: 'projector', eventId, scene: lasting.current });
    };
    return () => open.close();
  }, [eventId]);
  return useCallback(
    (scene: Scene) => {
      lasting.current = lastingScene(lasting.current, scene);
      channel.current?.postMessage({ to: 'projector', eventId, scene });
    },
    [eventId],
  );
};

/** What the projector shows now; a number goes by itself. */
export const useScene = (eventId: string): Scene | null => {
  const [scene, setScene] = useState<Scene | null>(null);
  const lasting = useRef<Scene | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    let timer: ReturnType<typeof setTimeout> | undefined;
    channel.onmessage = ({ data }: MessageEvent<SceneMessage>) => {
      if (data.to !== 'projector' || data.eventId !== eventId) return;
      clearTimeout(timer);
      lasting.current = lastingScene(lasting.current, data.scene);
      setScene(data.scene);
      if (data.scene.kind === 'number') {
        timer = setTimeout(() => setScene(lasting.current), NUMBER_MS);
      }
    };
    channel.postMessage({ to: 'desk', eventId } satisfies SceneMessage);
    return () => {
      clearTimeout(timer);
      channel.close();
    };
  }, [eventId]);
  return scene;
};
