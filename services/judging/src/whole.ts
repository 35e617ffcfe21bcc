import { Fault } from '@jinbang/kernel/fault';

/**
 * All rows of a list that never has more than so many. One that does is a fault: a list that stops
 * early would make a wrong answer, and nobody would see it.
 */
export const whole = async <Row>(
  most: number,
  read: (limit: number) => PromiseLike<readonly Row[]>,
): Promise<Row[]> => {
  const rows = await read(most + 1);
  if (rows.length > most) {
    throw new Fault(`more than ${most} rows where a whole list is needed`, { retryable: false });
  }
  return [...rows];
};
