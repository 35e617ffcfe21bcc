/** What stands in for 仿宋 where a body has handed in none; a preview says so. */
export const SUBSTITUTE_FAMILY = 'Noto Serif SC';
