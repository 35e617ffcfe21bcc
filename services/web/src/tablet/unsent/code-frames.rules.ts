import { fromBase45, toBase45 } from './base45.ts';

/** So much a camera reads off a tablet's screen at arm's length without care. */
const FRAME_BYTES = 480;
/** More codes than these nobody holds a tablet for: then it is a file. */
export const FRAMES_MAX = 24;

/** Bytes shown as codes, and by which letters one row of codes is told from another. */
export type CodeSet = {
  readonly setId: string;
  readonly isPacked: boolean;
  readonly bytes: Uint8Array;
};
type Frame = Omit<CodeSet, 'bytes'> & {
  /** From 1. */
  readonly place: number;
  readonly of: number;
  readonly part: string;
};

const MARK = 'JB1';
const FRAME = /^JB1([DU])\/([0-9A-F]{8})\/(\d{1,2})\/(\d{1,2})\/(.+)$/s;

/** A row of codes, each saying which of how many it is; null where they would be too many. */
export const framesOf = ({ setId, isPacked, bytes }: CodeSet): readonly string[] | null => {
  const of = Math.max(1, Math.ceil(bytes.length / FRAME_BYTES));
  if (of > FRAMES_MAX) return null;
  return Array.from({ length: of }, (_, at) => {
    const part = toBase45(bytes.subarray(at * FRAME_BYTES, (at + 1) * FRAME_BYTES));
    return `${MARK}${isPacked ? 'D' : 'U'}/${setId}/${at + 1}/${of}/${part}`;
  });
};

export const readFrame = (text: string): Frame | null => {
  const [, kind, setId = '', place = '', of = '', part = ''] = FRAME.exec(text) ?? [];
  const frame = { setId, isPacked: kind === 'D', place: Number(place), of: Number(of), part };
  const isSound = frame.place >= 1 && frame.place <= frame.of && frame.of <= FRAMES_MAX;
  return kind !== undefined && isSound ? frame : null;
};

/** The codes of a row that were read so far, in whatever order they came. */
export type Gathered = Omit<Frame, 'place' | 'part'> & {
  readonly parts: ReadonlyMap<number, string>;
};

/** One more code was read; one of another row begins anew. */
export const withFrame = (gathered: Gathered | null, frame: Frame): Gathered => {
  const { setId, isPacked, of, place, part } = frame;
  const isSame = gathered?.setId === setId && gathered.of === of;
  const before = isSame ? gathered.parts : new Map<number, string>();
  return { setId, isPacked, of, parts: new Map([...before, [place, part]]) };
};

/** Numbers of the codes that were not read yet. */
export const missingFrames = ({ of, parts }: Gathered): readonly number[] =>
  Array.from({ length: of }, (_, at) => at + 1).filter((place) => !parts.has(place));

/** All bytes, once all codes are there; null before, or where one holds no bytes. */
export const wholeOf = ({ setId, isPacked, of, parts }: Gathered): CodeSet | null => {
  const chunks = Array.from({ length: of }, (_, at) => fromBase45(parts.get(at + 1) ?? ' '));
  if (missingFrames({ setId, isPacked, of, parts }).length > 0) return null;
  if (chunks.some((chunk) => chunk === undefined)) return null;
  return { setId, isPacked, bytes: new Uint8Array(chunks.flatMap((chunk) => [...(chunk ?? [])])) };
};
