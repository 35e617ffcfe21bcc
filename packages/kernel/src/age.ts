/**
 * Full years of life on a day. A year is full on the day after the birthday (周岁, 法释〔2006〕1号
 * Art. 2), so who turns 16 today is 15 today.
 *
 * @param birthDate `YYYY-MM-DD`
 * @param day `YYYY-MM-DD`, where the question is asked
 */
export const ageOn = (birthDate: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) > birthDate.slice(5) ? years : years - 1;
};
