/** A photo that could be printed, as far as its row says. */
export type PrintablePhoto = {
  readonly personId: string;
  readonly width: number;
  readonly height: number;
  readonly byteCount: number;
  readonly kind: string;
};

// What goes to the typesetter is bounded: 8 MB are some hundred one-inch photos, and a PNG swells.
const BYTES_MAX = 8 * 1024 * 1024;
const JPEG_PIXELS_MAX = 10_000_000;
const PNG_PIXELS_MAX = 1_500_000;
const PNG_PIXELS_TOTAL_MAX = 60_000_000;

const fitsAlone = ({ width, height, kind }: PrintablePhoto): boolean => {
  if (kind === 'png') return width * height <= PNG_PIXELS_MAX;
  return kind === 'jpeg' && width * height <= JPEG_PIXELS_MAX;
};

/**
 * Whose photos are printed on badges, in the order of the badges, until the bounds are reached. The
 * others keep the place where a photo is stuck on: a badge is never refused for its photo.
 */
export const photosToPrint = (photos: readonly PrintablePhoto[]): ReadonlySet<string> => {
  const printed = new Set<string>();
  let bytes = 0;
  let swollen = 0;
  for (const photo of photos.filter(fitsAlone)) {
    const pixels = photo.kind === 'png' ? photo.width * photo.height : 0;
    if (bytes + photo.byteCount > BYTES_MAX || swollen + pixels > PNG_PIXELS_TOTAL_MAX) continue;
    bytes += photo.byteCount;
    swollen += pixels;
    printed.add(photo.personId);
  }
  return printed;
};
