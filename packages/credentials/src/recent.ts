/** Values by a key; of more than `max` the one asked for longest ago is forgotten. */
export type Recent<Value> = {
  readonly find: (key: string) => Value | undefined;
  /** Returns the value, now kept. */
  readonly keep: (key: string, value: Value) => Value;
};

export const recentOf = <Value>(max: number): Recent<Value> => {
  // A Map holds its keys in the order they came: the one asked for last is put last.
  const known = new Map<string, Value>();
  const keep = (key: string, value: Value): Value => {
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > max && oldest !== undefined) known.delete(oldest);
    return value;
  };
  const find = (key: string): Value | undefined => {
    const value = known.get(key);
    return value === undefined ? undefined : keep(key, value);
  };
  return { find, keep };
};
