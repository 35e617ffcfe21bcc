import { sql } from 'drizzle-orm';
import type postgres from 'postgres';

const MARK = '/* prepared */';

/**
 * Begins a statement that is parsed once for each connection. For texts that are always the same and
 * come again and again: every other one asks what its parameters are before it runs, and so waits for
 * this process, however busy it is; these follow each other while the next rows are made. Plans are
 * still made for each run (`plan_cache_mode`), as a table may grow a thousandfold in between.
 */
export const prepared = sql.raw(MARK);

type Client = postgres.Sql;

const askPrepared = <Asked extends Pick<Client, 'unsafe'>>(client: Asked): Asked => {
  const unsafe: Client['unsafe'] = client.unsafe.bind(client);
  return Object.assign(client, {
    unsafe: ((text, parameters, options) =>
      unsafe(
        text,
        parameters,
        text.startsWith(MARK) ? { ...options, prepare: true } : options,
      )) as Client['unsafe'],
  });
};

/** The same client, which prepares the statements that ask for it; in transactions, too. */
export const preparing = (client: Client): Client => {
  const begin: Client['begin'] = client.begin.bind(client);
  type Work = (tx: postgres.TransactionSql) => unknown;
  const beginPreparing = (options: string | Work, work?: Work) =>
    typeof options === 'string'
      ? begin(options, (tx) => work?.(askPrepared(tx)))
      : begin((tx) => options(askPrepared(tx)));
  return Object.assign(askPrepared(client), { begin: beginPreparing as Client['begin'] });
};
