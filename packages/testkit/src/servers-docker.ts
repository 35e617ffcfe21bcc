import { request } from 'node:http';
import { withAdmin } from '@jinbang/local/servers/postgres-roles';
import type { StartedTestContainer } from 'testcontainers';
import { until } from './until.ts';

const PING_WITHIN_MS = 2_000;

const socketPath = (): string | undefined => {
  const host = process.env.DOCKER_HOST ?? 'unix:///var/run/docker.sock';
  return host.startsWith('unix://') ? host.slice('unix://'.length) : undefined;
};

const enginePings = (): Promise<boolean> =>
  new Promise((resolve) => {
    const path = socketPath();
    if (!path) return resolve(true);
    const ping = request(
      { socketPath: path, path: '/_ping', timeout: PING_WITHIN_MS },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      },
    );
    ping.on('error', () => resolve(false));
    ping.on('timeout', () => ping.destroy());
    ping.end();
  });

/** Whether a Docker engine answers and has, or can pull, these images. */
export const dockerAnswers = async (
  images: readonly string[],
): Promise<{ usable: boolean; missing?: string }> => {
  if (!(await enginePings())) return { usable: false };
  const { getContainerRuntimeClient, ImageName } = await import('testcontainers');
  const client = await getContainerRuntimeClient();
  for (const image of images) {
    const name = ImageName.fromString(image);
    const there =
      (await client.image.exists(name)) ||
      (await client.image.pull(name).then(
        () => true,
        () => false,
      ));
    if (!there) return { usable: false, missing: image };
  }
  return { usable: true };
};

export type ContainerPlan = {
  readonly image: string;
  readonly port: number;
  readonly hostPort?: number;
  readonly environment?: Record<string, string>;
  readonly command?: string[];
  readonly files?: readonly { readonly target: string; readonly content: string }[];
  /** A line of its log that says it is up. */
  readonly readyLine: RegExp;
};

/** Starts a container whose port is published on the loopback address alone. */
export const startContainer = async (plan: ContainerPlan): Promise<StartedTestContainer> => {
  const { GenericContainer, Wait } = await import('testcontainers');
  class LoopbackContainer extends GenericContainer {
    protected override async beforeContainerCreated(): Promise<void> {
      // Safe: testcontainers fills this map from withExposedPorts with lists of bindings.
      const bindings = Object.values(this.hostConfig.PortBindings ?? {}) as { HostIp?: string }[][];
      for (const binding of bindings.flat()) binding.HostIp = '127.0.0.1';
    }
  }
  const exposed =
    plan.hostPort === undefined ? plan.port : { container: plan.port, host: plan.hostPort };
  const container = new LoopbackContainer(plan.image)
    .withExposedPorts(exposed)
    .withEnvironment(plan.environment ?? {})
    .withCopyContentToContainer([...(plan.files ?? [])])
    .withWaitStrategy(Wait.forLogMessage(plan.readyLine))
    // The tests stop their containers; the cleaner would be one more image to fetch.
    .withAutoCleanup(false);
  if (plan.command) container.withCommand(plan.command);
  return container.start();
};

/** PostgreSQL in a container, ready to be asked. */
export const startPostgresContainer = async (
  image: string,
  password: string,
): Promise<{ adminUrl: string; stop: () => Promise<void> }> => {
  const container = await startContainer({
    image,
    port: 5432,
    environment: { POSTGRES_USER: 'jinbang', POSTGRES_DB: 'postgres', POSTGRES_PASSWORD: password },
    readyLine: /ready to accept connections/,
  });
  const adminUrl = `postgres://jinbang:${password}@127.0.0.1:${container.getMappedPort(5432)}/postgres`;
  // The image starts a server for its own preparation first; only the real one listens here.
  await until(() => withAdmin(adminUrl, (sql) => sql`select 1`), 30_000);
  return {
    adminUrl,
    stop: async () => {
      await container.stop({ timeout: 10_000, remove: true, removeVolumes: true });
    },
  };
};

/** Ends a container the hard way, or starts it again, by its id. */
export const killContainer = async (id: string): Promise<void> => {
  const { getContainerRuntimeClient } = await import('testcontainers');
  await (await getContainerRuntimeClient()).container.getById(id).kill();
};

export const startContainerAgain = async (id: string): Promise<void> => {
  const { getContainerRuntimeClient } = await import('testcontainers');
  await (await getContainerRuntimeClient()).container.getById(id).start();
};
