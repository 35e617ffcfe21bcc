/** 职业技能等级证书编码规则: a letter and what follows it are 22 characters. */
const NUMBER_LENGTH = 22;
const SCHEME = /^[YS]\d+$/;

/** How long a number is that follows the national rule in all but its length; null for any other. */
export const wrongLengthOf = (number: string): number | null =>
  SCHEME.test(number) && number.length !== NUMBER_LENGTH ? number.length : null;
