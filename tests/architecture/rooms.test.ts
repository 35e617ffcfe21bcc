import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

type Room = { name: string; files: string; mayNotImport: RegExp };

/** What each room may not use (architecture §2 and §3). A pattern that matches no file guards nothing. */
const rooms: readonly Room[] = [
  {
    name: 'kernel leans on fraction.js and the list of moved holidays alone',
    files: 'packages/kernel/src/**/*.ts',
    mayNotImport: /^(?!fraction\.js$|chinese-days\/dist\/chinese-days\.json$)[^.]/,
  },
  {
    name: 'contracts know zod, the kernel and hashing',
    files: 'packages/contracts/src/**/*.ts',
    mayNotImport: /^(?!zod$|node:crypto$|@jinbang\/kernel\/)[^.]/,
  },
  {
    name: 'draws run in a browser as they run here',
    files: 'packages/draws/src/**/*.ts',
    mayNotImport: /^(?!@noble\/hashes\/|@scure\/base$|age-encryption$|shamir-secret-sharing$)[^.]/,
  },
  {
    name: 'scoring and promotion are pure: kernel and contracts alone',
    files: 'packages/{scoring,promotion}/src/**/*.ts',
    mayNotImport: /^(?!@jinbang\/(kernel|contracts|scoring|promotion)\/)[^.]/,
  },
  {
    name: 'service-kit knows no messaging',
    files: 'packages/service-kit/src/**/*.ts',
    mayNotImport: /^@jinbang\/(messaging|scoring|promotion|credentials)/,
  },
  {
    name: 'packages know no service',
    files: 'packages/*/src/**/*.ts',
    mayNotImport: /^@jinbang\/(registration|judging|ranking|certification|gateway|web|reporting)\//,
  },
  {
    name: 'rules touch no I/O',
    files: 'services/*/src/**/*.rules.ts',
    mayNotImport:
      /^node:(?!crypto$)|^drizzle|^postgres|hono|^nats|@nats|\.(store|routes)\.ts$|tables\.ts$/,
  },
  {
    name: 'access decisions touch no I/O',
    files: 'services/*/src/**/*.access.ts',
    mayNotImport: /^node:|^drizzle|^postgres|hono|^nats|@nats|\.(store|routes)\.ts$/,
  },
  {
    name: 'routes know no storage',
    files: 'services/*/src/**/*.routes.ts',
    mayNotImport: /^drizzle|^postgres|^nats|@nats|\.store\.ts$|tables\.ts$/,
  },
  {
    name: 'stores know no transport',
    files: 'services/*/src/**/*.store.ts',
    mayNotImport: /hono|^nats|@nats/,
  },
];

const withoutTests = (files: string) =>
  globSync(files, { exclude: ['**/node_modules/**'] }).filter(
    (path) => !/\.(test|int\.test|fixture)\.tsx?$|\/sample\//.test(path),
  );

/** What a file imports at run time; types are erased and cross no border. */
const importsOf = (path: string): readonly string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /^(?:import|export) (?!type\b)(?:[^;']*? from )?'([^']+)'|\bimport\('([^']+)'\)/gm,
    ),
  ].map((match) => match[1] ?? match[2] ?? '');

const SERVICES = 'registration|judging|ranking|certification|gateway|reporting|web';

describe('every line stays in its room', () => {
  it.each(rooms)('$name', ({ files, mayNotImport }) => {
    const paths = withoutTests(files);
    expect(paths.length).toBeGreaterThan(0);
    const strays = paths.flatMap((path) =>
      importsOf(path)
        .filter((target) => mayNotImport.test(target))
        .map((target) => `${path} -> ${target}`),
    );
    expect(strays).toEqual([]);
  });

  it('services meet only on the wire', () => {
    const strays = withoutTests('services/*/src/**/*.{ts,tsx}').flatMap((path) => {
      const own = path.split('/')[1] ?? '';
      const foreign = new RegExp(`^@jinbang/(?!${own}/)(${SERVICES})/`);
      const leaves = (target: string): boolean =>
        target.startsWith('.') &&
        !normalize(join(dirname(path), target)).startsWith(`services/${own}/`);
      return importsOf(path)
        .filter((target) => foreign.test(target) || leaves(target))
        .map((target) => `${path} -> ${target}`);
    });
    expect(strays).toEqual([]);
  });

  // Ids a rule needs are handed in, as `newId: NewId`.
  it('rules neither wait nor ask for the time or for chance', () => {
    const strays = withoutTests('services/*/src/**/*.{rules,access}.ts').filter((path) =>
      /\bawait\b|\basync\b|Date\.now\(|new Date\(\)|Math\.random|import \{[^}]*\bnewId\b[^}]*\} from|process\.env/.test(
        readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
      ),
    );
    expect(strays).toEqual([]);
  });

  // createApp refuses a documented route without a rule; this keeps routes from being made past it.
  it('every route says who may use it', () => {
    const plain = new Set(['services/gateway/src/own-app.ts']);
    const made = /\.(get|post|put|delete|patch|all|on)\(\s*(\[[^\]]*\], *)?['"`]\//;
    const strays = withoutTests('services/*/src/**/*.ts')
      .filter((path) => !path.startsWith('services/web/') && !plain.has(path))
      .filter((path) => {
        const text = readFileSync(path, 'utf8');
        const isServing = /\.(routes)\.ts$|app\.ts$/.test(path);
        return (
          /\bcreateRoute\b[^;]*from '@hono\/zod-openapi'/.test(text) ||
          (isServing && made.test(text))
        );
      });
    expect(strays).toEqual([]);
  });

  it('only the composition root reads the environment', () => {
    const strays = withoutTests('{services,packages}/*/src/**/*.{ts,tsx}')
      .filter(
        (path) => !/\/(main|live|migrate|bench)\.ts$/.test(path) && !path.includes('/testkit/'),
      )
      .filter((path) => /process\.env/.test(readFileSync(path, 'utf8')));
    expect(strays).toEqual([]);
  });

  it('only messaging publishes facts', () => {
    const strays = withoutTests('{services,packages}/*/src/**/*.ts')
      .filter((path) => !path.startsWith('packages/messaging/'))
      .filter((path) =>
        /js\.publish\(|insert\(outboxTable|into outbox\b/.test(readFileSync(path, 'utf8')),
      );
    expect(strays).toEqual([]);
  });

  it('registration reads and writes inside a transaction that has its tenants, never beside one', () => {
    const stores = withoutTests('services/registration/src/**/*.store.ts');
    const strays = stores.filter((path) => /\bDatabase\b/.test(readFileSync(path, 'utf8')));
    expect(stores.length).toBeGreaterThan(5);
    expect(strays).toEqual([]);
  });

  it('no room is called utils, helpers, common, shared, lib or misc', () => {
    const strays = globSync('{services,packages,infra,tests}/**/*', {
      exclude: ['**/node_modules/**', '**/dist/**'],
    }).filter((path) =>
      /\/(utils?|helpers?|common|misc|shared|lib|manager|handler-base)(\.tsx?|$)/.test(path),
    );
    expect(strays).toEqual([]);
  });

  it('source files stay small', () => {
    const large = withoutTests('{services,packages,infra}/**/*.{ts,tsx}')
      .filter((path) => !/problems\.(zh|en)\.ts$|vendored|\/contexts\//.test(path))
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(large).toEqual([]);
  });
});

describe('the top level', () => {
  it('holds what the owner fixed and nothing more', () => {
    const allowed = new Set([
      'package.json',
      'pnpm-workspace.yaml',
      'pnpm-lock.yaml',
      'tsconfig.base.json',
      'services',
      'packages',
      'infra',
      'tests',
      'README.md',
      'LICENSE',
      'node_modules',
    ]);
    const strays = globSync('*').filter((name) => !name.startsWith('.') && !allowed.has(name));
    expect(strays).toEqual([]);
  });

  it('documents name only paths that exist', () => {
    const documents = globSync(
      ['README.md', 'services/*/README.md', 'infra/**/*.md', '.github/*.md'],
      {
        exclude: ['**/node_modules/**'],
      },
    );
    const gone = documents.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/`((?:packages|services|infra|tests)\/[\w./@-]+)`/g)]
        .map((match) => match[1] ?? '')
        .filter((named) => !existsSync(named))
        .map((named) => `${path} -> ${named}`),
    );
    expect(gone).toEqual([]);
  });

  it('no tracked text names a package registry or a machine', () => {
    const text = readFileSync('pnpm-lock.yaml', 'utf8');
    expect(text).not.toMatch(/tarball: *https?:/);
  });
});
