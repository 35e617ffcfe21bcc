/**
 * A queue of one: works are done one after the other, and one that fails holds up nobody behind it.
 * Importing is dear; one of them may take of memory and connections what all together may take.
 */
export const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
};
