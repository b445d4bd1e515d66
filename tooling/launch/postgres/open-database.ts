import { type Cluster, startCluster } from '../cluster.ts';
import { readTail } from '../log-tail.ts';
import type { Screen } from '../prepare/screen.mjs';
import type { Stage } from '../stage.ts';
import { assertGivenDatabase } from './given-database.ts';

const lastWords = 15;

function announce({ account, copiedTo }: Cluster, screen: Screen): void {
  if (account?.isNew === true) {
    screen.say(`  Made the account ${account.name}: PostgreSQL refuses to run as root.`);
  }
  if (copiedTo !== null) {
    screen.say(
      `  PostgreSQL's programs were copied to ${copiedTo}, where that account reaches them.`,
    );
  }
}

async function openEmbedded({ plan, screen, halt, stopper }: Stage): Promise<string> {
  const step = screen.step('Database');
  try {
    const cluster = await startCluster({
      folder: plan.dataFolder,
      flags: { ...plan.databaseSettings },
      avoidPorts: plan.ports.map(({ port }) => port),
    });
    stopper.add('database', cluster.stop);
    cluster.onGone(() => {
      const lines = readTail(cluster.logFile).trimEnd().split('\n').slice(-lastWords);
      const line = ['The database ended by itself; its last words:', ...lines].join('\n  ');
      halt.pull({ code: 1, line });
    });
    step.done(cluster.adopted ? 'taken over from a launcher that was killed' : '');
    announce(cluster, screen);
    return cluster.url;
  } finally {
    step.dropped();
  }
}

/** The owner's address of the database that this plan works with. */
export async function openDatabase(stage: Stage): Promise<string> {
  const { givenDatabase } = stage.plan;
  if (givenDatabase === undefined) {
    return openEmbedded(stage);
  }
  const step = stage.screen.step('Database of DATABASE_URL');
  try {
    await assertGivenDatabase(givenDatabase);
    step.done();
    return givenDatabase;
  } finally {
    step.dropped();
  }
}
