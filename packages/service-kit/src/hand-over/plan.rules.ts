import type { SQL } from 'drizzle-orm';

/** What a hand-over is about. */
export type Scope = {
  readonly competitionId: string;
  /** Facts of the contest that the other services told: whoever goes on must not hear them twice. */
  readonly heard: readonly string[];
};

/** A table whose rows are found in another way than by a column for the contest or its event. */
export type CarriedTable = {
  /** Rows of `t` that travel. */
  readonly where: (scope: Scope) => SQL;
  /** The columns that travel; all where it says nothing. */
  readonly columns?: readonly string[];
  /** Rows travel in this order; else in that of the primary key. */
  readonly orderBy?: string;
  /** What the giving side reads instead of the table, with the same columns. */
  readonly from?: (scope: Scope) => SQL;
  /** Only how many there are is compared. */
  readonly countedOnly?: true;
  /** People and organisations belong to no contest: what the receiver has of them stays as it is. */
  readonly shared?: true;
  /** Closed with a key of the system: closed anew on the way, so left out of the hash of the rows. */
  readonly sealed?: readonly string[];
};

/** What each table of a service does when a contest is handed over. */
export type HandOverTables = {
  readonly carried: Readonly<Record<string, CarriedTable>>;
  /** Columns that lead to a row of the contest in tables without one for it or its event. */
  readonly byColumn?: Readonly<Record<string, CarriedTable>>;
  /** What cannot travel yet: a contest that has any of it is not handed over. */
  readonly unfit?: Readonly<Record<string, CarriedTable>>;
  /** Tables nothing of which travels, each with its reason. */
  readonly stays: Readonly<Record<string, string>>;
};

export type CatalogTable = {
  readonly table: string;
  /** Without those the database computes. */
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** Tables it refers to, itself left out. */
  readonly needs: readonly string[];
};

export type PlannedTable = Omit<CarriedTable, 'columns' | 'where'> &
  Pick<CatalogTable, 'table' | 'columns' | 'key'> & {
    /** Undefined: by the first of these columns it has. */
    readonly where: CarriedTable['where'] | undefined;
    readonly by: 'competition_id' | 'event_id' | undefined;
  };

export type HandOverPlan = {
  /** In an order in which every row finds what it refers to. */
  readonly tables: readonly PlannedTable[];
  /** Tables that have to be empty of it. */
  readonly unfit: readonly PlannedTable[];
  /** Tables nobody said anything about. */
  readonly unanswered: readonly string[];
};

const placeOf = ({ columns }: CatalogTable): PlannedTable['by'] => {
  if (columns.includes('competition_id')) return 'competition_id';
  return columns.includes('event_id') ? 'event_id' : undefined;
};

const planned = (
  one: CatalogTable,
  { carried, byColumn = {} }: HandOverTables,
): PlannedTable | undefined => {
  const { table, columns, key } = one;
  const by = placeOf(one);
  const column = by ? undefined : Object.keys(byColumn).find((name) => columns.includes(name));
  const declared = carried[table] ?? (column === undefined ? undefined : byColumn[column]);
  if (declared) {
    return { ...declared, table, key, columns: declared.columns ?? columns, by: undefined };
  }
  return by && { table, columns, key, by, where: undefined };
};

/** Tables after those they refer to. @throws where two refer to each other */
const inOrder = (catalog: readonly CatalogTable[]): readonly CatalogTable[] => {
  const left = new Map(catalog.map((one) => [one.table, one]));
  const order: CatalogTable[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(({ needs }) => !needs.some((need) => left.has(need)));
    if (free.length === 0) throw new Error(`in a circle: ${[...left.keys()].join(', ')}`);
    for (const one of free.toSorted((a, b) => (a.table < b.table ? -1 : 1))) {
      order.push(one);
      left.delete(one.table);
    }
  }
  return order;
};

/**
 * What travels and in which order. A table with a column for the contest or its event travels by it;
 * for any other, and for one that does not travel, its service has to say so.
 */
export const planHandOver = (
  catalog: readonly CatalogTable[],
  declared: HandOverTables,
): HandOverPlan => {
  const unfit = declared.unfit ?? {};
  const asked = catalog.filter(({ table }) => !(table in declared.stays || table in unfit));
  const answers = inOrder(asked).map((one) => [one.table, planned(one, declared)] as const);
  return {
    tables: answers.flatMap(([, table]) => table ?? []),
    unfit: catalog
      .filter(({ table }) => table in unfit)
      .flatMap((one) => planned(one, { ...declared, carried: unfit }) ?? []),
    unanswered: answers.flatMap(([table, answer]) => (answer ? [] : [table])),
  };
};

/** How many rows of a table there are, and the hash of them all. */
export type Measured = { readonly table: string; readonly rows: number; readonly sha256: string };

export type Difference = {
  readonly table: string;
  readonly here: Measured | undefined;
  readonly there: Measured | undefined;
};

/** Tables that are not the same on both sides. */
export const differing = (
  here: readonly Measured[],
  there: readonly Measured[],
): readonly Difference[] => {
  const names = [...new Set([...here, ...there].map(({ table }) => table))];
  const of = (side: readonly Measured[], name: string) => side.find(({ table }) => table === name);
  return names
    .map((table) => ({ table, here: of(here, table), there: of(there, table) }))
    .filter((one) => one.here?.sha256 !== one.there?.sha256 || one.here?.rows !== one.there?.rows);
};
