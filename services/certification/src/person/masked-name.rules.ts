/**
 * A name for strangers: the first sign, and a star for each other, 测试甲 → 测**. In a name of
 * letters each word keeps its first one: Test Jia → T*** J**.
 */
export const maskedName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word) => {
      const signs = Array.from(word);
      return signs.length < 2 ? '*' : `${signs[0]}${'*'.repeat(signs.length - 1)}`;
    })
    .join(' ');
