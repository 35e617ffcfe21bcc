/** The part of the bundler's manifest that is read: which file a page needs at once, and which later. */
export type Manifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[] }>
>;

/** The apps with a page of their own, and how much JavaScript each may need, gzipped (product §3). */
export const APPS = [
  { app: 'tablet', page: 'tablet/index.html', limitBytes: 180_000 },
  { app: 'board', page: 'board/index.html', limitBytes: 60_000 },
  { app: 'verify', page: 'verify/index.html', limitBytes: 60_000 },
  { app: 'notice', page: 'notice/index.html', limitBytes: 60_000 },
  { app: 'mine', page: 'mine/index.html', limitBytes: 60_000 },
  { app: 'console', page: 'console/index.html', limitBytes: null },
  { app: 'desk', page: 'desk/index.html', limitBytes: null },
] as const;
export type AppName = (typeof APPS)[number]['app'];

/** Every script a page needs before it works: its entry and what that imports statically, each once. */
export const filesOfPage = (manifest: Manifest, page: string): readonly string[] => {
  const seen = new Set<string>();
  const walk = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`The build knows no ${key}.`);
    if (seen.has(chunk.file)) return;
    seen.add(chunk.file);
    for (const imported of chunk.imports ?? []) walk(imported);
  };
  walk(page);
  return [...seen].filter((file) => file.endsWith('.js'));
};

export type AppSize = {
  readonly app: AppName;
  readonly bytes: number;
  readonly limitBytes: number | null;
};

export const isTooLarge = ({ bytes, limitBytes }: AppSize): boolean =>
  limitBytes !== null && bytes > limitBytes;

const inKilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

export const sizeTable = (sizes: readonly AppSize[]): string =>
  [
    'JavaScript of each web app, gzipped',
    ...sizes.map((size) => {
      const limit = size.limitBytes === null ? '' : `of ${inKilobytes(size.limitBytes)}`;
      const mark = isTooLarge(size) ? '✗' : '✓';
      return `  ${mark} ${size.app.padEnd(8)} ${inKilobytes(size.bytes).padStart(9)} ${limit}`;
    }),
  ].join('\n');
