// Canonical JSON asks this of every text; Safari before 16.4 and Chrome before 111 do not know it,
// and a sound certificate would read as broken there. Written without what those do not know either.
const isSurrogate = (character: string): boolean => {
  const unit = character.charCodeAt(0);
  return character.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
};

if (!('isWellFormed' in String.prototype)) {
  Object.defineProperty(String.prototype, 'isWellFormed', {
    // Iterating takes pairs together, so that only lone surrogates are left single.
    value: function isWellFormed(this: string): boolean {
      for (const character of this) if (isSurrogate(character)) return false;
      return true;
    },
  });
}
