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
