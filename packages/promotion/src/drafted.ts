/**
 * A value while it is being written: the same fields, but numbers nobody has given yet are null. What
 * is whole is drafted, too.
 */
export type Drafted<Value> = Value extends number
  ? number | null
  : Value extends readonly (infer Item)[]
    ? readonly Drafted<Item>[]
    : Value extends object
      ? { readonly [Name in keyof Value]: Drafted<Value[Name]> }
      : Value;
