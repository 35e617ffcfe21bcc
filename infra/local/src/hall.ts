import { join } from 'node:path';
import { choosePort } from './choose-ports.ts';
import { type GivenCertificate, givenCertificate, inspectGiven } from './hall/given-certificate.ts';
import { type HallWish, namesNow, type OpenHall, openHall, originOf } from './hall/open-hall.ts';
import { givenText, hallText } from './hall/say-hall.ts';
import { watchHall } from './hall/watch-hall.ts';
import { portFrom, readArguments } from './read-arguments.ts';
import { top } from './run-tool.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { openState } from './state-folder.ts';
import type { SystemPlan } from './system.ts';

// npm run hall: the whole system for a network without Internet, over https, until Ctrl-C.
const USAGE =
  'npm run hall -- [--name NAME] [--port N] [--http-port N] [--host ADDRESS] [--state DIR] [--new-authority] [--rotate-keys]';
const PORT = 8443;
const PLAIN_PORT = 8080;

const readWish = () => {
  const text = { type: 'string' } as const;
  const values = readArguments(
    {
      state: text,
      port: text,
      'http-port': text,
      host: text,
      name: text,
      'new-authority': { type: 'boolean' },
      'rotate-keys': { type: 'boolean' },
    },
    USAGE,
  );
  return {
    ...values,
    state: values.state ?? process.env.JINBANG_STATE ?? join(top, '.jinbang'),
    host: values.host ?? '0.0.0.0',
    port: portFrom('port', values.port) ?? PORT,
    plainPort: portFrom('http-port', values['http-port']) ?? PLAIN_PORT,
  };
};
type Wish = ReturnType<typeof readWish>;

/** A system behind a certificate somebody brings: nothing has to be installed anywhere. */
const planGiven = async (wish: Wish, given: GivenCertificate): Promise<Partial<SystemPlan>> => {
  const port = await choosePort(wish.port, wish.host);
  const origin = process.env.PUBLIC_ORIGIN ?? originOf(namesNow(wish.name), port);
  inspectGiven(given, new URL(origin).hostname, new Date());
  return {
    ports: { gateway: port, plain: wish.plainPort },
    publicOrigin: origin,
    frontSettings: { ...given },
  };
};

let hall: { readonly opened: OpenHall; readonly wish: HallWish } | undefined;

/** A system behind the hall's own authority. */
const planOwn = async (wish: Wish): Promise<Partial<SystemPlan>> => {
  const port = await choosePort(wish.port, wish.host);
  const plainPort = await choosePort(wish.plainPort, wish.host);
  const folder = join(wish.state, 'hall');
  const hallWish = { folder, name: wish.name, port, plainPort };
  const opened = await openHall({ ...hallWish, renew: wish['new-authority'] ?? false }, new Date());
  hall = { opened, wish: hallWish };
  return {
    ports: { gateway: port, plain: plainPort },
    publicOrigin: opened.origin,
    frontSettings: opened.settings,
  };
};

const plan = async (): Promise<SystemPlan> => {
  const wish = readWish();
  const given = givenCertificate(process.env);
  // A hall that runs on this folder keeps its certificate: only whoever gets the folder may touch it.
  openState(wish.state).release();
  return {
    state: wish.state,
    host: wish.host,
    ...(given ? await planGiven(wish, given) : await planOwn(wish)),
    rotateKeys: wish['rotate-keys'] ?? false,
    databaseUrl: process.env.DATABASE_URL,
    natsUrl: process.env.NATS_URL,
  };
};

await runUntilStopped({
  plan,
  describe: (system) => {
    const isTerminal = process.stdout.isTTY === true;
    return hall ? hallText(hall.opened, system, isTerminal) : givenText(system, isTerminal);
  },
  accompany: (say) => {
    if (!hall) return () => {};
    const { opened, wish } = hall;
    return watchHall(opened, () => openHall(wish, new Date()), say);
  },
});
