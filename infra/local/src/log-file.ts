import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportLog } from '@jinbang/judging/log/export-log';
import { type LogLine, readLogLine } from '@jinbang/judging/log/log-file.rules';
import {
  type Brought,
  inViewOf,
  type LogVerdict,
  verifyLogEntries,
} from '@jinbang/judging/log/verify-log';
import type { LogEntry } from '@jinbang/judging/log/verify-log.rules';
import { PlainStop } from './plain-stop.ts';

async function* readLines(file: string): AsyncGenerator<LogLine> {
  if (!existsSync(file)) throw new PlainStop(`${file} cannot be read.`);
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
    number += 1;
    const line = readLogLine(text);
    if (line === undefined) throw new PlainStop(`Line ${number} of ${file} is no line of a log.`);
    yield line;
  }
}

async function* entriesOf(file: string): AsyncGenerator<LogEntry> {
  for await (const line of readLines(file)) if (line.is === 'leaf') yield line.entry;
}

/** Checks a file that `--export` wrote; it is read twice, for checkpoints stand behind the leaves. */
export const verifyLogFile = async (file: string, brought: Brought): Promise<LogVerdict> => {
  const keys: string[] = [];
  const notes: string[] = [];
  for await (const line of readLines(file)) {
    if (line.is === 'head') keys.push(...line.keys);
    if (line.is === 'checkpoint') notes.push(line.note);
  }
  return verifyLogEntries(entriesOf(file), { keys, notes }, brought);
};

/** Writes the whole log of a database; how many lines there are. */
export const writeLogFile = (feederUrl: string, file: string): Promise<number> => {
  if (existsSync(file)) throw new PlainStop(`${file} is there already; say another name.`);
  return inViewOf(feederUrl, async (tx) => {
    let lines = 0;
    const written = async function* () {
      for await (const line of exportLog(tx)) {
        lines += 1;
        yield `${line}\n`;
      }
    };
    // Every judge's marks stand in it, so only its owner reads it.
    await pipeline(Readable.from(written()), createWriteStream(file, { flags: 'wx', mode: 0o600 }));
    return lines;
  });
};
