import { parseArgs } from 'node:util';
import { PlainStop } from './plain-stop.ts';

type Kinds = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

/** @throws PlainStop with the usage when an option is unknown or lacks its value */
export const readArguments = <Options extends Kinds>(options: Options, usage: string) => {
  try {
    return parseArgs({ options, strict: true }).values;
  } catch (cause) {
    throw new PlainStop(usage, { cause });
  }
};

/** @throws PlainStop when it is no port; the live edge takes the one after the gateway's */
export const portFrom = (option: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_535) return port;
  throw new PlainStop(`--${option} wants a number from 0 to 65534, not ${text}.`);
};
