import { sentenceFor } from './plain-stop.ts';

/** Ends a tool with the code its work gives; what a person can mend is one sentence, with code 1. */
export const exitWith = async (main: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await main();
  } catch (cause) {
    const sentence = sentenceFor(cause);
    process.stderr.write(`${sentence ?? (cause instanceof Error ? cause.stack : String(cause))}\n`);
    process.exitCode = 1;
  }
};
