import { readFileSync } from 'node:fs';
import { drawProofs } from '@jinbang/registration/draw/seeded-draw.body';
import { flawOfProof, type ProofFlaw } from '@jinbang/registration/draw/seeded-draw.rules';
import { PlainStop, sentenceFor } from './plain-stop.ts';

// npm run verify-draw -- FILE: draws once more from what was revealed. FILE is the answer of
// GET /api/registration/v1/events/{eventId}/draw-proofs. Asks no server.

const SENTENCES: Readonly<Record<ProofFlaw, string>> = {
  'other-commitment': 'secret, roster or stations are not those committed to before the draw',
  'roster-repeats': 'an entry was committed to twice',
  'stations-repeat': 'a station was committed to twice',
  'other-lots': 'the secret and the public value lead to other lots than those on record',
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
  const { draws } = readProofs(process.argv[2]);
  if (draws.length === 0) throw new PlainStop('The file holds no draw by seed.');
  const lines = draws.map((draw) => ({ draw, flaw: flawOfProof(draw) }));
  for (const { draw, flaw } of lines) {
    const what = `session ${draw.sessionId}: ${draw.lots.length} lots by "${draw.publicValue}"`;
    process.stdout.write(`${flaw ? '✗' : '✓'} ${what}${flaw ? `: ${SENTENCES[flaw]}` : ''}\n`);
  }
  return lines.some(({ flaw }) => flaw !== undefined) ? 1 : 0;
};

try {
  process.exitCode = main();
} catch (cause) {
  const sentence = sentenceFor(cause);
  process.stderr.write(`${sentence ?? (cause instanceof Error ? cause.stack : String(cause))}\n`);
  process.exitCode = 1;
}
