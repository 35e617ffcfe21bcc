/** The place the newest recorded order that names this line gave it. */
export const decidedPlace = (
  decisions: readonly (readonly string[])[],
  id: string,
): number | undefined => {
  const place = decisions.findLast((order) => order.includes(id))?.indexOf(id);
  return place === undefined ? undefined : place + 1;
};
