const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** A size for people: at most three digits and a unit. */
export const sizeText = (bytes: number): string => {
  const step = bytes < 1_000 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  const value = bytes / 1_000 ** step;
  const text = step === 0 || value >= 100 ? `${Math.floor(value)}` : value.toFixed(1);
  return `${text} ${UNITS[step]}`;
};

type Named = { readonly name: string; readonly type: string };

/** Does a file fit what a field asks for? The browser asks so of a choice, and not of what is dropped. */
export const isAccepted = ({ name, type }: Named, accept: string): boolean => {
  const wanted = accept
    .split(',')
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== '');
  return (
    wanted.length === 0 ||
    wanted.some((one) => {
      if (one.startsWith('.')) return name.toLowerCase().endsWith(one);
      return one.endsWith('/*') ? type.startsWith(one.slice(0, -1)) : type.toLowerCase() === one;
    })
  );
};
