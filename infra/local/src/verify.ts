import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pdfAttachments } from '@jinbang/certification/verification/pdf-attachments';
import { problemsEn } from '@jinbang/contracts/problems.en';
import { type CarrierFlaw, readCarried } from '@jinbang/credentials/carried-credential';
import { issuerOf } from '@jinbang/credentials/check-proofs';
import { readJsonObject } from '@jinbang/credentials/json';
import { readJws } from '@jinbang/credentials/jws';
import {
  gatherBundle,
  isBundle,
  isUnvouched,
  type OfflineBundle,
  readBundle,
  verifyByBundle,
  writeBundle,
} from '@jinbang/credentials/offline-bundle';
import type { Report } from '@jinbang/credentials/verification';
import { verifyCarried } from '@jinbang/credentials/verify-carried';
import { exitWith } from './exit-with.ts';
import { PlainStop } from './plain-stop.ts';
import { networkSources } from './verify/network-sources.ts';
import {
  ageLine,
  backLine,
  issuerLine,
  linesOf,
  outcomeOfReport,
  UNVOUCHED_LINE,
} from './verify/verdict-lines.ts';
import { vouchedKeysIn } from './verify/vouched-keys.ts';

// npm run verify -- FILE: checks a certificate without this system: its own keys, proofs, dates,
// status and result page, asked of the issuer's host over https, or of a bundle made beforehand. Keys
// that come with what is shown are never believed for that alone: anybody can write such a file.

const USAGE = `npm run verify -- FILE
  FILE            a credential (JSON or JWT), a PNG or SVG badge, a PDF it is attached to, or a bundle
  --keep BUNDLE   also keeps all that was asked for, to verify where there is no network
  --by BUNDLE     asks that bundle and no network; its keys count only where --keys names them
  --keys FILE     the issuer's keys as you trust them: a did.json, or a bundle you kept yourself;
                  with it a bundle that is shown is asked itself, and no network
  --at ORIGIN     where the issuer's host is reached, e.g. in a hall: http://localhost:8080
  --json          the verdict as one JSON object
It ends with 0 only for a valid level certificate, with 2 for a valid award, which is no level.`;

type Verdict = {
  readonly report: Report;
  readonly lines: readonly string[];
  readonly statusFrom?: string;
};

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        keep: { type: 'string' },
        by: { type: 'string' },
        keys: { type: 'string' },
        at: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new Error('one file');
    return { ...values, file };
  } catch (cause) {
    throw new PlainStop(USAGE, { cause });
  }
};

const bytesOf = (file: string): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new PlainStop(`${file} cannot be read.`, { cause });
  }
};

const sentenceOf = (flaw: CarrierFlaw): string => problemsEn[flaw] ?? flaw;

const textIn = async (file: string): Promise<string> => {
  const carried = await readCarried(bytesOf(file), pdfAttachments);
  if (!carried.ok) throw new PlainStop(`${file}: ${sentenceOf(carried.refusal)}`);
  return carried.value.text;
};

const bundleIn = (file: string): OfflineBundle => {
  const read = readBundle(new TextDecoder().decode(bytesOf(file)));
  if (!read.ok) throw new PlainStop(`${file} is no bundle that --keep made.`);
  return read.value;
};

/** Whom the text names as its issuer; only to know whose host `--at` stands for. */
const namedIssuer = (text: string): string | undefined => {
  const read = readJsonObject(text);
  const words = read.ok ? read.value : readJws(text.trim())?.payload;
  return words && issuerOf(words);
};

const keysIn = (file: string | undefined) => {
  if (file === undefined) return async () => undefined;
  const keys = vouchedKeysIn(new TextDecoder().decode(bytesOf(file)));
  if (!keys) throw new PlainStop(`${file} is neither a did.json nor a bundle that --keep made.`);
  return keys;
};

const byBundle = async (
  bundle: OfflineBundle,
  { text, now, keys }: { readonly text: string; readonly now: Date; readonly keys?: string },
): Promise<Verdict> => {
  const asked = { now, text, vouchedKeys: keysIn(keys) };
  const { report, statusFrom, back } = await verifyByBundle(bundle, asked, verifyCarried);
  // What the bundle says of its age, too, is the word of whoever wrote it.
  if (isUnvouched(report)) return { report, lines: [...linesOf(report), UNVOUCHED_LINE] };
  const lines = [...linesOf(report), ageLine(statusFrom, now), ...(back ? [backLine(back)] : [])];
  return { report, lines, ...(statusFrom ? { statusFrom: statusFrom.toISOString() } : {}) };
};

const byNetwork = async (
  text: string,
  now: Date,
  { keep, at }: { readonly keep?: string | undefined; readonly at?: string | undefined },
): Promise<Verdict> => {
  const sources = networkSources(at?.replace(/\/$/, ''), namedIssuer(text));
  const { report, bundle } = await gatherBundle({ text, now, sources }, verifyCarried);
  if (keep === undefined) return { report, lines: linesOf(report) };
  writeFileSync(keep, writeBundle(bundle));
  return { report, lines: [...linesOf(report), `Kept for where there is no network: ${keep}`] };
};

const verdictOn = async (args: ReturnType<typeof readArguments>, now: Date): Promise<Verdict> => {
  const shown = await textIn(args.file);
  const read = readJsonObject(shown);
  const own = read.ok && isBundle(read.value) ? bundleIn(args.file) : undefined;
  const text = own?.credential ?? shown;
  const { by, keys } = args;
  const asked = { text, now, ...(keys === undefined ? {} : { keys }) };
  if (by !== undefined) return byBundle(bundleIn(by), asked);
  // Without keys of one's own the credential in a bundle is asked about like any other.
  return own && keys !== undefined ? byBundle(own, asked) : byNetwork(text, now, args);
};

await exitWith(async () => {
  const args = readArguments();
  const { report, lines, statusFrom } = await verdictOn(args, new Date());
  const { verdict, checks, credentialId, issuer } = report;
  const outcome = outcomeOfReport(report);
  const told = { verdict, outcome, checks, credentialId, issuer, statusFrom };
  const said = [...lines, ...issuerLine(report)].join('\n');
  process.stdout.write(`${args.json ? JSON.stringify(told) : said}\n`);
  return outcome === 'valid' ? 0 : outcome === 'award-not-level' ? 2 : 1;
});
