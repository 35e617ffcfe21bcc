import { inject } from 'vitest';

/** The service whose roles a package without a database of its own borrows. */
export const SCRATCH = 'scratch';

/** Where a test's NATS server comes from. */
export type TestNats =
  | { readonly kind: 'given'; readonly url: string }
  | { readonly kind: 'program'; readonly path: string; readonly version: string }
  | { readonly kind: 'container'; readonly image: string };

/** What the set-up of the project `servers` found, as the test files receive it. */
export type TestServers = {
  readonly adminUrl: string;
  /** What the roles' passwords derive from. */
  readonly roleSecret: string;
  readonly nats: TestNats;
  /** A folder of this run alone; everything in it goes when the run ends. */
  readonly folder: string;
};

declare module 'vitest' {
  interface ProvidedContext {
    servers: TestServers;
  }
}

/** The servers of this run. @throws Error in a test that is not in the project `servers` */
export const testServers = (): TestServers => {
  const servers = inject('servers');
  if (!servers) throw new Error('only the project `servers` has servers');
  return servers;
};
