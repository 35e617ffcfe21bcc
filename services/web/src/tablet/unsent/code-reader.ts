type Reader = (picture: HTMLVideoElement) => Promise<string | undefined>;
type Detector = { detect: (from: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> };
type DetectorMaker = new (wish: { formats: readonly string[] }) => Detector;

/** The browser's own reader, where it has one; in no list of types yet. */
const ownReader = (): Reader | null => {
  const { BarcodeDetector: Maker } = globalThis as { BarcodeDetector?: DetectorMaker };
  if (!Maker) return null;
  try {
    const detector = new Maker({ formats: ['qr_code'] });
    return async (picture) => (await detector.detect(picture))[0]?.rawValue;
  } catch {
    // It is there by name and reads no codes of this kind.
    return null;
  }
};

/** Fetched only where it is wanted: most browsers of tablets read codes by themselves. */
const fetchedReader = async (): Promise<Reader> => {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return (picture) => {
    const { videoWidth: width, videoHeight: height } = picture;
    if (!pen || width === 0) return Promise.resolve(undefined);
    canvas.width = width;
    canvas.height = height;
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    try {
      return Promise.resolve(decodeQR({ width, height, data }));
    } catch {
      // No code in this picture.
      return Promise.resolve(undefined);
    }
  };
};

/** What reads a QR code off a camera's picture; undefined where there is none in it. */
export const openReader = async (): Promise<Reader> => ownReader() ?? fetchedReader();
