import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../../ui/language.ts';
import { carryWords } from './carry-words.ts';
import {
  type Gathered,
  missingFrames,
  readFrame,
  wholeOf,
  withFrame,
} from './code-frames.rules.ts';
import { openReader } from './code-reader.ts';
import { unpackText } from './code-set.ts';
import './unsent.css';

const LOOK_MS = 150;
const MISSING_NAMED = 6;

type Props = {
  /** All codes of a row were read: the text they hold. */
  readonly onText: (text: string) => void;
};

const stopAll = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};

/** Reads codes off the camera, one after the other, until `onCode` has enough. */
const useCamera = (onCode: (text: string) => void) => {
  const video = useRef<HTMLVideoElement>(null);
  const [isLost, setLost] = useState(false);
  const latest = useRef(onCode);
  latest.current = onCode;
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLeft = false;
    const start = async (): Promise<void> => {
      const read = await openReader();
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      const picture = video.current;
      if (isLeft || !picture) return stopAll(stream);
      picture.srcObject = stream;
      await picture.play();
      const look = async (): Promise<void> => {
        const text = await read(picture).catch(() => undefined);
        if (isLeft) return;
        if (text !== undefined) latest.current(text);
        timer = setTimeout(() => void look(), LOOK_MS);
      };
      await look();
    };
    start().catch(() => setLost(true));
    return () => {
      isLeft = true;
      clearTimeout(timer);
      stopAll(stream);
    };
  }, []);
  return { video, isLost };
};

/** The camera held before a row of codes; says which it still lacks. */
export const ScanCodes = ({ onText }: Props) => {
  const words = useWords(carryWords);
  const gathered = useRef<Gathered | null>(null);
  const [shown, setShown] = useState<Gathered | null>(null);
  const [isWrong, setWrong] = useState(false);
  const take = async (code: string): Promise<void> => {
    const frame = readFrame(code);
    if (!frame || gathered.current?.parts.get(frame.place) === frame.part) return;
    gathered.current = withFrame(gathered.current, frame);
    setShown(gathered.current);
    if (missingFrames(gathered.current).length > 0) return;
    const whole = wholeOf(gathered.current);
    gathered.current = null;
    const text = whole && (await unpackText(whole));
    setWrong(text === null);
    if (text !== null) onText(text);
  };
  const { video, isLost } = useCamera((code) => void take(code));
  if (isLost) return <p class="toned tone-bad">{words.scanLost}</p>;
  const missing = shown ? missingFrames(shown) : [];
  return (
    <figure class="code-camera stack">
      <video ref={video} muted playsInline aria-label={words.scan} />
      <figcaption>
        <p role="status" class="number">
          {shown ? words.scanned(shown.of - missing.length, shown.of) : words.scanHint}
          {missing.length > 0 && missing.length <= MISSING_NAMED && (
            <> · {words.scanMissing(missing)}</>
          )}
          {isWrong && <span class="toned tone-bad"> {words.scanWrong}</span>}
        </p>
      </figcaption>
    </figure>
  );
};
