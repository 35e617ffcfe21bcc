import type { RulePack } from '../promotion-rule.ts';
import { anhui2023 } from './anhui-2023.ts';
import { chongqing2010 } from './chongqing-2010.ts';
import { guangzhou2025 } from './guangzhou-2025.ts';
import { national2012 } from './national-2012.ts';
import { national2017 } from './national-2017.ts';
import { national2020 } from './national-2020.ts';
import { national2023 } from './national-2023.ts';
import { printing2011 } from './printing-2011.ts';
import { tianjin2024 } from './tianjin-2024.ts';

/**
 * The collected packs, newest first. They disagree, and none is chosen for anybody: an organiser
 * picks one by its jurisdiction, or brings another.
 */
export const COLLECTED_PACKS: readonly RulePack[] = [
  guangzhou2025,
  tianjin2024,
  anhui2023,
  national2023,
  national2020,
  national2017,
  national2012,
  printing2011,
  chongqing2010,
];
