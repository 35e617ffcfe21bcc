import type { OccupationStandard } from '../occupation-standard.ts';
import { electrician2009 } from './electrician-2009.ts';
import { programmer2025 } from './programmer-2025.ts';
import { welder2018 } from './welder-2018.ts';

/**
 * Standards to begin from, one of each generation (M27), made up in our own words after what texts of
 * that generation ask for. None is in force anywhere until an office records and publishes it.
 */
export const COLLECTED_STANDARDS: readonly OccupationStandard[] = [
  electrician2009,
  welder2018,
  programmer2025,
];
