import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { catalogue } from '@jinbang/contracts/catalogue';
import { FACT_BYTES_MAX, subjectOf } from '@jinbang/contracts/fact';
import { describe, expect, it } from 'vitest';

const nameOf = (definition: { type: string; version: number }) =>
  `${definition.type}.v${definition.version}.json`;
const read = (name: string): unknown =>
  JSON.parse(readFileSync(`tests/contracts/golden/${name}`, 'utf8'));

/** A sample of every fact ever published, kept for ever: what was told must stay readable. */
describe('golden facts', () => {
  it.each(catalogue.map((definition) => [nameOf(definition), definition] as const))(
    '%s is still read as it was written',
    (name, definition) => {
      expect(existsSync(`tests/contracts/golden/${name}`)).toBe(true);
      const sample = read(name);
      expect(definition.schema.parse(sample)).toEqual(sample);
    },
  );

  it('has no sample of a fact that nobody reads any more', () => {
    const known = new Set(catalogue.map(nameOf));
    const orphans = globSync('tests/contracts/golden/*.json').filter(
      (path) => !known.has(basename(path)),
    );
    expect(orphans).toEqual([]);
  });

  it('has subjects of eight tokens', () => {
    for (const definition of catalogue) {
      const fact = definition.schema.parse(read(nameOf(definition)));
      expect(subjectOf(fact).split('.')).toHaveLength(8);
      expect(JSON.stringify(fact).length).toBeLessThan(FACT_BYTES_MAX);
    }
  });

  it('carries no name, number, phone, birth date or photo of a person', () => {
    const forbidden = /"(personName|fullName|nameZh|idNumber|phone|mobile|birthDate|photo|email)"/;
    const telling = globSync('tests/contracts/golden/*.json').filter((path) =>
      forbidden.test(readFileSync(path, 'utf8')),
    );
    expect(telling).toEqual([]);
  });
});
