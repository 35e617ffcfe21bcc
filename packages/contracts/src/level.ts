import { z } from 'zod';

/** The eight-step ladder 新八级工, lowest first (domain §5). */
export const level = z.enum(['apprentice', '5', '4', '3', '2', '1', 'special', 'chief']);
export type Level = z.infer<typeof level>;

export const tier = z.enum(['enterprise', 'school', 'district', 'city', 'province', 'nation']);
export type Tier = z.infer<typeof tier>;

/** 一类 (cross-industry), 二类 (one industry), general. */
export const contestClass = z.enum(['1', '2', 'general']);
export type ContestClass = z.infer<typeof contestClass>;

export const group = z.enum(['worker', 'student', 'teacher', 'open']);
export type Group = z.infer<typeof group>;
