import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../ui/language.ts';
import { deskWords } from './desk-words.ts';

type Detector = { detect: (from: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> };
type DetectorMaker = new (wish: { formats: readonly string[] }) => Detector;

/** Not in every browser, and in no list of types yet. */
const makerOf = (): DetectorMaker | undefined =>
  (globalThis as { BarcodeDetector?: DetectorMaker }).BarcodeDetector;

const LOOK_MS = 200;

/** The camera as a scanner, where the browser reads codes by itself. */
export const CameraScan = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const words = useWords(deskWords);
  const [isOn, setOn] = useState(false);
  if (!makerOf()) return null;
  return (
    <div class="stack">
      <p>
        <button
          type="button"
          class="button tight"
          aria-expanded={isOn}
          onClick={() => setOn(!isOn)}
        >
          {isOn ? words.stop : words.camera}
        </button>
      </p>
      {isOn && <Picture onCode={onCode} />}
    </div>
  );
};

const stopAll = (stream: MediaStream | undefined): void => {
  for (const track of stream?.getTracks() ?? []) track.stop();
};

const Picture = ({ onCode }: { readonly onCode: (code: string) => void }) => {
  const words = useWords(deskWords);
  const video = useRef<HTMLVideoElement>(null);
  const [isLost, setLost] = useState(false);
  const latest = useRef(onCode);
  latest.current = onCode;
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setInterval> | undefined;
    let isLeft = false;
    let last = '';
    const start = async (): Promise<void> => {
      const Maker = makerOf();
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (isLeft || !Maker || !video.current) return stopAll(stream);
      const picture = video.current;
      picture.srcObject = stream;
      await picture.play();
      const detector = new Maker({ formats: ['qr_code'] });
      const look = async (): Promise<void> => {
        const code = (await detector.detect(picture))[0]?.rawValue;
        // A badge stays before the camera for a while: once is enough.
        if (code !== undefined && code !== last) latest.current(code);
        last = code ?? last;
      };
      timer = setInterval(() => void look().catch(() => {}), LOOK_MS);
    };
    start().catch(() => setLost(true));
    return () => {
      isLeft = true;
      clearInterval(timer);
      stopAll(stream);
    };
  }, []);
  return isLost ? (
    <p class="flaw" role="alert">
      {words.cameraLost}
    </p>
  ) : (
    <figure class="camera">
      <video ref={video} muted playsInline aria-label={words.camera} />
      <figcaption class="small soft">{words.cameraHint}</figcaption>
    </figure>
  );
};
