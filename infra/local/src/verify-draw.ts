import { readFileSync } from 'node:fs';
import { type DrawFinding, verifyDraws } from '@jinbang/draws/verify-draws';
import { drawProofs } from '@jinbang/registration/draw/draw-proofs.body';
import { PlainStop, sentenceFor } from './plain-stop.ts';

// npm run verify-draw -- FILE: draws once more from what was revealed, compares every sealed text
// with what was committed to, and follows each code to its entry. FILE is the answer of
// GET /api/registration/v1/events/{eventId}/draw-proofs. Asks no server.

const SENTENCES: Readonly<Record<NonNullable<DrawFinding['flaw']>, string>> = {
  'other-commitment': 'secret or lists are not those committed to before the draw',
  'taker-repeats': 'somebody was committed to twice',
  'item-repeats': 'a station, number or code was committed to twice',
  'other-lots': 'the secret and the public value lead to other lots than those on record',
  'other-seal': 'the lots drawn are not the lots that were sealed',
  'other-text': 'the text opened is not the text that was sealed',
  'other-entry': 'the layers lead from this mark to another entry than the one that was told',
};

const readProofs = (file: string | undefined) => {
  if (file === undefined) throw new PlainStop('npm run verify-draw -- FILE');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PlainStop(`${file} cannot be read.`, { cause });
  }
  try {
    return drawProofs.parse(JSON.parse(text));
  } catch (cause) {
    throw new PlainStop(`${file} is not what the service answers under …/draw-proofs.`, { cause });
  }
};

const main = (): number => {
  const findings = verifyDraws(readProofs(process.argv[2]));
  if (findings.length === 0)
    throw new PlainStop('The file holds nothing that was drawn or sealed.');
  for (const { what, of, flaw } of findings) {
    process.stdout.write(
      `${flaw ? '✗' : '✓'} ${what} ${of}${flaw ? `: ${SENTENCES[flaw]}` : ''}\n`,
    );
  }
  return findings.some(({ flaw }) => flaw !== undefined) ? 1 : 0;
};

try {
  process.exitCode = main();
} catch (cause) {
  const sentence = sentenceFor(cause);
  process.stderr.write(`${sentence ?? (cause instanceof Error ? cause.stack : String(cause))}\n`);
  process.exitCode = 1;
}
