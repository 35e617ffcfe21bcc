import type { FindCheckpoint } from '@jinbang/papers/checkpoint-finder';
import type { Print } from '@jinbang/papers/printer';
import type { Log } from '@jinbang/service-kit/log';
import type { WriteWorkbook } from '@jinbang/service-kit/table/workbook-writer';
import type { CommandDeps } from '../command.ts';
import type { AskForms } from './entry-file.client.ts';

/** What making a file for an office takes. */
export type OfficeDeps = CommandDeps & {
  readonly print: Print;
  readonly findCheckpoint: FindCheckpoint;
  readonly askForms: AskForms;
  readonly writeWorkbook: WriteWorkbook;
  readonly log: Log;
  /** Where everybody reads results. */
  readonly origin: string;
};
