import { findTestServers } from './find-test-servers.ts';
import type { TestServers } from './test-servers.ts';

type Project = { provide: (key: 'servers', servers: TestServers) => void };

/** Runs once before the project `servers`: finds servers, says which, hands them to the tests. */
export const setup = async (project: Project): Promise<() => Promise<void>> => {
  const { servers, choice, stop } = await findTestServers();
  process.stdout.write(`Servers for the tests: ${choice}\n`);
  project.provide('servers', servers);
  return stop;
};
