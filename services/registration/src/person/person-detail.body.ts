import { z } from '@hono/zod-openapi';

/** 小学 … 博士研究生; `vocational` is 中专, 中职, 技校; `college` 大专, 高职. */
export const education = z.enum([
  'primary',
  'junior',
  'senior',
  'vocational',
  'college',
  'bachelor',
  'master',
  'doctor',
]);
export type Education = z.infer<typeof education>;

/** 民族, 文化程度, 手机号码: what an entry asks of a person besides who they are. */
export const personDetail = z.object({
  ethnicGroup: z.string().min(1).max(20).optional(),
  education: education.optional(),
  phone: z.string().min(5).max(24).optional(),
});
export type PersonDetail = z.infer<typeof personDetail>;
