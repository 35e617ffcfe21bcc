// Phones of 2016 stay at Chrome 106 or Safari 15, others at less. What the page asks of the language
// beyond Chrome 87 and Safari 14 stands here, written without what those do not know either; a sound
// certificate would else read as broken or go unchecked there.

const isSurrogate = (character: string): boolean => {
  const unit = character.charCodeAt(0);
  return character.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
};

const given = (owner: object, name: string, value: unknown): void => {
  if (!(name in owner))
    Object.defineProperty(owner, name, { value, writable: true, configurable: true });
};

/** Canonical JSON asks this of every text (Chrome 111, Safari 16.4). */
given(String.prototype, 'isWellFormed', function isWellFormed(this: string): boolean {
  // Iterating takes pairs together, so that only lone surrogates are left single.
  for (const character of this) if (isSurrogate(character)) return false;
  return true;
});

/** The arithmetic of signatures asks it of its options (Chrome 93, Safari 15.4). */
given(Object, 'hasOwn', (owner: object, name: PropertyKey): boolean =>
  // biome-ignore lint/suspicious/noPrototypeBuiltins: this is what the newer word is made of.
  Object.prototype.hasOwnProperty.call(owner, name),
);

/** Counted from the end (Chrome 92, Safari 15.4). */
given(Array.prototype, 'at', function at(this: readonly unknown[], index: number): unknown {
  return this[index < 0 ? this.length + index : index];
});
