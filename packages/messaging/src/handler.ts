import type { FactDefinition, FactOf } from '@jinbang/contracts/fact';
import type { Transaction } from '@jinbang/service-kit/database';

/** `latest`: only the newest version of an aggregate counts. `each`: every fact once, e.g. parts of a set. */
type Order = 'latest' | 'each';

export type Handler = {
  readonly definition: FactDefinition;
  readonly order: Order;
  readonly apply: (facts: readonly never[], tx: Transaction) => Promise<void>;
};

type Apply<Definition extends FactDefinition> = (
  facts: readonly FactOf<Definition>[],
  tx: Transaction,
) => Promise<void>;

/**
 * A reaction to a fact that carries the whole present state: an older version that arrives late is
 * left out, and of several in one batch only the newest is handed over. Takes a list, in order.
 */
export const on = <Definition extends FactDefinition>(
  definition: Definition,
  apply: Apply<Definition>,
): Handler => ({ definition, order: 'latest', apply });

/** A reaction that needs every fact, each exactly once, in whatever order they arrive. */
export const onEach = <Definition extends FactDefinition>(
  definition: Definition,
  apply: Apply<Definition>,
): Handler => ({ definition, order: 'each', apply });

/** `registration.entry` of `registration.entry.admitted`: versions are counted per aggregate. */
export const aggregateOf = (type: string): string => type.slice(0, type.lastIndexOf('.'));
