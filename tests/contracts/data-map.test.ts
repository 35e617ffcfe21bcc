import { readFileSync } from 'node:fs';
import { retention } from '@jinbang/contracts/retention';
import { expect, it } from 'vitest';

it('the data map in the README says of every kind where it is kept, how long and since when', () => {
  const readme = readFileSync('README.md', 'utf8').replaceAll(/ +/g, ' ');
  const missing = Object.values(retention)
    .map(
      ({ service, what, keptDays, since, reason }) =>
        `| ${service} | ${what} | ${keptDays === 0 ? 'not at all' : `${keptDays} days`} | ${since} | ${reason} |`,
    )
    .filter((line) => !readme.includes(line));
  expect(missing).toEqual([]);
});
