/** Hands a file to the browser to save, under this name. */
export const saveFile = (file: Blob, name: string): void => {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read by then; kept longer it would stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
