import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWeb } from './build-web.ts';
import { runTool, tools, top } from './run-tool.ts';
import { countTests, exitCodeFor, type TestReport, testLine } from './test-count.ts';

// npm test: every project of the tests; what follows `--` goes to vitest, e.g. a part of a path.
const reportFile = join(top, '.jinbang', 'test-report.json');
mkdirSync(join(top, '.jinbang'), { recursive: true });
rmSync(reportFile, { force: true });

const readReport = (): TestReport | undefined => {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8'));
  } catch {
    return undefined;
  }
};

// Once, before several systems start side by side and would each build into the same folder.
await buildWeb((sentence) => void process.stdout.write(`· ${sentence}\n`));

// Every file of tests is a process, and each would compile the same packages again.
const NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE ?? join(top, '.jinbang', 'compile-cache');

const { code } = await runTool(
  [
    ...tools.vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ],
  { show: true, env: { ...process.env, NODE_COMPILE_CACHE } },
);
const count = countTests(readReport(), code);
process.stdout.write(`${testLine(count)}\n`);
process.exitCode = exitCodeFor(count, process.env.CI === 'true');
