import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The command line of a running process, or nothing when there is none by this id. */
export const commandLineOf = (pid: number): string | undefined => {
  try {
    if (existsSync('/proc/self')) {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
    }
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
};

const untilGone = async (pid: number, withinMs: number): Promise<boolean> => {
  const deadline = Date.now() + withinMs;
  while (commandLineOf(pid) !== undefined) {
    if (Date.now() > deadline) return false;
    await pause(25);
  }
  return true;
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It ended between the look and the signal, which is what was wanted.
  }
};

/** Ends a process by asking, then by force. */
export const endProcess = async (pid: number, ask: NodeJS.Signals, withinMs = 10_000) => {
  signal(pid, ask);
  if (await untilGone(pid, withinMs)) return;
  signal(pid, 'SIGKILL');
  await untilGone(pid, 2_000);
};

/**
 * Remembers which processes this launcher started, so that the next one can end what a launcher
 * that was killed outright left behind. A mark from the command line guards against a reused id.
 */
export const openProcessNotes = (folder: string) => {
  mkdirSync(folder, { recursive: true });
  return {
    note: (name: string, pid: number, mark: string): void =>
      writeFileSync(join(folder, `${name}.json`), JSON.stringify({ pid, mark })),
    forget: (name: string): void => rmSync(join(folder, `${name}.json`), { force: true }),
    /** Ends what still runs; `order` comes first, in that order, the rest after it. */
    endLeftOvers: async (order: readonly string[]): Promise<readonly string[]> => {
      const names = readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.slice(0, -'.json'.length));
      const last = ['nats', 'postgres'];
      const services = names.filter((name) => !order.includes(name) && !last.includes(name));
      const found: string[] = [];
      for (const name of [...order, ...services, ...last].filter((one) => names.includes(one))) {
        const path = join(folder, `${name}.json`);
        const { pid, mark } = readNote(path);
        if (pid !== undefined && commandLineOf(pid)?.includes(mark)) {
          found.push(name);
          // SIGINT is Postgres's fast stop; SIGTERM would wait for every client to leave.
          await endProcess(pid, name === 'postgres' ? 'SIGINT' : 'SIGTERM');
        }
        rmSync(path, { force: true });
      }
      return found;
    },
  };
};

export type ProcessNotes = ReturnType<typeof openProcessNotes>;

/** A note cut short by a crash says nothing; an empty mark must never match. */
const readNote = (path: string): { pid?: number; mark: string } => {
  try {
    const { pid, mark } = JSON.parse(readFileSync(path, 'utf8'));
    return typeof pid === 'number' && typeof mark === 'string' && mark
      ? { pid, mark }
      : { mark: '' };
  } catch {
    return { mark: '' };
  }
};
