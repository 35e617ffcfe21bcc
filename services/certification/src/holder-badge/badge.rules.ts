import { isObject, type Json, readJsonObject } from '@jinbang/credentials/json';

/** What stands on a badge: never a name, for pictures are passed on. */
export type BadgeWords = {
  readonly number: string;
  /** As certified, in one or two lines: `三级`, `高级工`. */
  readonly level: readonly string[];
  readonly certified: string;
};

const inside = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) ? value[key] : undefined;

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The level stands last in what is certified: `焊工 三级/高级工`, `焊工（电焊工）三级/高级工`. */
const LEVEL = /^(.*?)[ ）]?([^ ）]+)$/u;

/** The words of a signed credential that a badge shows. */
export const badgeWordsOf = (credential: string): BadgeWords => {
  const read = readJsonObject(credential);
  const subject = read.ok ? read.value.credentialSubject : undefined;
  const whole = text(inside(inside(subject, 'achievement'), 'name'));
  const level = LEVEL.exec(whole)?.[2] ?? '';
  const certified = whole.slice(0, whole.length - level.length).trim();
  return { number: text(inside(subject, 'licenseNumber')), level: level.split('/'), certified };
};
