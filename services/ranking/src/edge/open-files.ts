/** For listening, the broker, logs, and those who only fetch a board. */
const OTHER_FILES = 512;

type Limits = { readonly userLimits?: { readonly open_files?: { readonly soft?: unknown } } };

/** How many files this process may open; undefined where nothing bounds it. */
const openFilesMax = (): number | undefined => {
  // Safe: what Node promises of its report; a part that is missing bounds nothing.
  const { userLimits } = process.report.getReport() as Limits;
  const soft = Number(userLimits?.open_files?.soft);
  return Number.isFinite(soft) ? soft : undefined;
};

/**
 * How many viewers fit: as many as wanted, or fewer where the system allows this process too few open
 * files, of which each viewer takes one. Past that it could not even refuse somebody.
 */
export const viewersWithin = (
  wanted: number,
  say: (sentence: string) => void,
  filesMax: number | undefined = openFilesMax(),
): number => {
  if (filesMax === undefined || filesMax >= wanted + OTHER_FILES) return wanted;
  const fitting = Math.max(1, filesMax - OTHER_FILES);
  say(
    `this process may open ${filesMax} files, so it takes ${fitting} viewers at once and not ${wanted}; for more, raise the limit (ulimit -n ${wanted + OTHER_FILES}) or set LIVE_VIEWERS_MAX`,
  );
  return fitting;
};
