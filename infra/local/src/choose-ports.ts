import { freePort, type PortFlaw, portFlaw } from './free-port.ts';
import { PlainStop } from './plain-stop.ts';
import { serviceProcesses } from './services.ts';

/** 0 asks for any free port. */
export type WantedPorts = {
  readonly gateway?: number;
  readonly live?: number;
  /** Plain http beside https; none unless given. */
  readonly plain?: number;
};

const GATEWAY_PORT = 8080;

const sentenceOf = (flaw: PortFlaw, port: number, host: string): string => {
  switch (flaw) {
    case 'taken':
      return `Port ${port} is taken by another program; choose another with --port N (the live edge takes the one after it).`;
    case 'forbidden':
      return `No permission to listen on port ${port}; ports below 1024 are the administrator's, choose another with --port N.`;
    case 'no-address':
      return `This machine has no address ${host} to listen on; give one of its own with --host ADDRESS.`;
  }
};

/** @throws PlainStop with the sentence of what stands against it */
export const choosePort = async (wanted: number, host: string): Promise<number> => {
  if (wanted === 0) return freePort();
  const flaw = await portFlaw(wanted, host);
  if (flaw === undefined) return wanted;
  throw new PlainStop(sentenceOf(flaw, wanted, host));
};

/** A port for every process: the public ones as wanted, any free one for the rest. */
export const choosePorts = async (
  wanted: WantedPorts,
  host: string,
): Promise<ReadonlyMap<string, number>> => {
  const gateway = await choosePort(wanted.gateway ?? GATEWAY_PORT, host);
  const live = await choosePort(wanted.live ?? (wanted.gateway === 0 ? 0 : gateway + 1), host);
  const ports = new Map([
    ['gateway', gateway],
    ['live', live],
  ]);
  ports.set('inner', await freePort());
  if (wanted.plain !== undefined) ports.set('plain', await choosePort(wanted.plain, host));
  for (const { name } of serviceProcesses) {
    if (!ports.has(name)) ports.set(name, await freePort());
  }
  return ports;
};
