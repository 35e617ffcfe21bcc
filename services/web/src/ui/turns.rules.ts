/**
 * Answers may overtake each other. Each question takes a turn when it is asked; its answer counts
 * unless a later question has been answered already. One that failed keeps none before it from
 * counting.
 */
export const takeTurns = () => {
  let asked = 0;
  let answered = 0;
  return () => {
    asked += 1;
    const turn = asked;
    return ({ ok }: { readonly ok: boolean }): boolean => {
      if (turn < answered) return false;
      if (ok) answered = turn;
      return true;
    };
  };
};

/**
 * Of questions that take each other's place only the newest counts, answered or not: where the screen
 * has gone on to another question, an answer to the one before is about something else.
 */
export const onlyNewest = () => {
  let asked = 0;
  return () => {
    asked += 1;
    const turn = asked;
    return (): boolean => turn === asked;
  };
};
