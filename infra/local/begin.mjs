// The one door from npm: brings what the workspace needs, then hands over to Node 24.
// Plain JavaScript, because it must run on any Node from 18 on with nothing installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const HEARTBEAT_MS = 15_000;
const SPINNER_MS = 120;
const LOG_LINES = 12;
const top = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const own = join(top, '.jinbang');
const stampFile = join(top, 'node_modules', '.jinbang-stamp');
const node24 = join(top, 'node_modules', '.bin', 'node');

const giveUp = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const manifests = () => {
  const rooms = ['packages', 'services', 'infra'].flatMap((folder) =>
    existsSync(join(top, folder))
      ? readdirSync(join(top, folder)).map((name) => join(folder, name, 'package.json'))
      : [],
  );
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'tests/package.json'];
  return [...files, ...rooms]
    .filter((file) => existsSync(join(top, file)))
    .sort((a, b) => (a < b ? -1 : 1));
};

/** One hash of everything that decides what must be installed, and of the Node that installs it. */
const wantedStamp = () => {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const file of manifests()) hash.update(file).update(readFileSync(join(top, file)));
  return hash.digest('hex');
};

const isInstalled = (stamp) =>
  existsSync(node24) && existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === stamp;

/** The Node the workspace runs on, as its catalog names it. */
const wantedNode = () =>
  /^ {2}node: (\S+)$/m.exec(readFileSync(join(top, 'pnpm-workspace.yaml'), 'utf8'))?.[1];

/** Shows that something goes on: a spinner for a person, a line now and then for a log. */
const showProgress = (text) => {
  const startMs = Date.now();
  const seconds = () => Math.round((Date.now() - startMs) / 1_000);
  if (!process.stderr.isTTY) {
    process.stderr.write(`${text} …\n`);
    const timer = setInterval(() => process.stderr.write(`… ${seconds()} s\n`), HEARTBEAT_MS);
    return () => clearInterval(timer);
  }
  const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
  let turn = 0;
  const timer = setInterval(() => {
    turn += 1;
    process.stderr.write(`\r${frames[turn % frames.length]} ${text} (${seconds()} s) `);
  }, SPINNER_MS);
  return () => {
    clearInterval(timer);
    process.stderr.write('\r\u001b[K');
  };
};

const isWritable = (folder) => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** npm and pnpm keep caches below the home folder; an account without one gets one here. */
const withHome = (env) => {
  if (isWritable(homedir())) return env;
  const home = join(own, 'home');
  mkdirSync(home, { recursive: true });
  const cache = join(home, 'npm-cache');
  return { ...env, HOME: home, npm_config_cache: cache, XDG_DATA_HOME: join(home, 'data') };
};

const forwardSignals = (child) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
};

const finished = (child) =>
  new Promise((resolve) => {
    child.on('error', (cause) => resolve({ code: 1, cause }));
    child.on('exit', (code, signal) =>
      resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143) }),
    );
  });

const install = async (stamp) => {
  const logFile = join(own, 'logs', 'install.log');
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const done = showProgress(
    existsSync(node24)
      ? 'Bringing the dependencies up to date'
      : 'Installing the dependencies, once',
  );
  // An old Node here must not decide which native parts are fit for the Node that will use them.
  const fitFor = `--config.node-version=${wantedNode()}`;
  const child = spawn('npx', ['-y', PNPM, 'install', '--frozen-lockfile', fitFor], {
    cwd: top,
    env: withHome(process.env),
    stdio: ['ignore', log, log],
  });
  forwardSignals(child);
  const { code, cause } = await finished(child);
  done();
  if (cause) giveUp(`npx cannot be run (${cause.message}); install npm and try again.`);
  if (code !== 0) {
    const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LOG_LINES);
    process.stderr.write(`${lines.map((line) => `  ${line}`).join('\n')}\n`);
    giveUp(`The dependencies could not be installed; the whole log is ${relative('.', logFile)}.`);
  }
  process.removeAllListeners('SIGINT').removeAllListeners('SIGTERM').removeAllListeners('SIGHUP');
  writeFileSync(stampFile, `${stamp}\n`);
};

const handOver = async (verb, args) => {
  const script = join('infra', 'local', 'src', `${verb}.ts`);
  if (!existsSync(join(top, script))) giveUp(`There is nothing to run for "${verb}" yet.`);
  const child = spawn(node24, [script, ...args], {
    cwd: top,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: join(own, 'compile-cache'), ...process.env },
  });
  forwardSignals(child);
  const { code } = await finished(child);
  process.exit(code);
};

const [verb, ...args] = process.argv.slice(2);
if (!verb || !/^[a-z]+(-[a-z]+)*$/.test(verb))
  giveUp('Say what to do, e.g. npm start, npm test, npm run demo.');
if (Number(process.versions.node.split('.')[0]) < 18) {
  giveUp(`This is Node ${process.versions.node}; Node 18 or newer is needed to begin.`);
}
try {
  mkdirSync(own, { recursive: true });
  const stamp = wantedStamp();
  if (!isInstalled(stamp)) await install(stamp);
} catch (cause) {
  giveUp(`Cannot prepare ${top}: ${cause.message}.`);
}
await handOver(verb, args);
