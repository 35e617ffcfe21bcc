import type { Trouble } from '../../ui/ask.client.ts';

/** What was refused, by its place below `root`: `events.3.` leaves `name`, `modules.0.weight`. */
export const flawsAt = (trouble: Trouble | null, root: string): ReadonlyMap<string, string> =>
  new Map(
    trouble?.kind === 'refused'
      ? trouble.errors
          .filter(({ at }) => at.startsWith(root))
          .map(({ at, detail }) => [at.slice(root.length), detail])
      : [],
  );
